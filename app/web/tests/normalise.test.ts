import { describe, expect, test } from "vitest";
import * as read from "../src/normalise";
import { documentDetail, documentList, entityDetail } from "../src/normalise-detail";

describe("replies with parts missing", () => {
  test.each([
    ["search", read.searchReply],
    ["ask", read.askReply],
    ["network", read.network],
    ["link", read.linkEvidence],
    ["entity", entityDetail],
    ["document", documentDetail],
  ])("%s is read from nothing and from nonsense without an error", (_name, parse) => {
    for (const raw of [undefined, null, [], "x", 3, { hits: 1, nodes: {}, facts: "x", evidence: null }]) {
      expect(parse(raw)).toBeTypeOf("object");
    }
  });
});

test("links to nodes that are not there are left out", () => {
  const nodes = [{ id: "a" }, { id: "b", long: "13.5", lat: 52 }];
  const links = [{ source: "a", target: "b", weight: 2 }, { source: "a", target: "z" }];
  const network = read.network({ level: "city", nodes, links });
  expect(network.links.map((link) => link.target)).toEqual(["b"]);
  expect(network.nodes[1]).toMatchObject({ label: "b", lat: 52, long: 13.5 });
});

test("an answer that is none stays one", () => {
  expect(read.askReply({ answered: false, kind: "none", answers: [] })).toMatchObject({ answered: false, kind: "none" });
});

test("a link's evidence keeps its kind and what it goes through", () => {
  const raw = { kinds: { project: 2 }, evidence: [{ quote: "Q", kind: "project", via: { iri: "urn:p", label: "P" } }, { quote: "" }] };
  const [item, ...rest] = read.linkEvidence(raw).evidence;
  expect(item).toMatchObject({ quote: "Q", kind: "project", via: { iri: "urn:p", label: "P" } });
  expect(rest).toEqual([]);
});

describe("the facts of an entity", () => {
  const self = { iri: "urn:t", label: "Tartu" };
  const out = { predicate: { iri: "cl#partnerIn" }, object: { iri: "urn:p", label: "P" } };
  const back = { subject: { iri: "urn:x", label: "X" }, predicate: "cl#locatedIn" };

  test.each([
    ["facts.out and facts.in", { ...self, facts: { out: [out], in: [back] } }],
    ["facts_out and facts_in", { ...self, facts_out: [out], facts_in: [back] }],
    ["one list", { ...self, facts: [{ ...out, subject: self }, { ...back, object: self }] }],
  ])("are told apart in %s", (_name, raw) => {
    const entity = entityDetail(raw);
    expect(entity.factsOut.map((fact) => [fact.subject.label, fact.object.label])).toEqual([["Tartu", "P"]]);
    expect(entity.factsIn.map((fact) => [fact.subject.label, fact.object.label])).toEqual([["X", "Tartu"]]);
  });

  test("its names are listed once, without the label", () => {
    const entity = entityDetail({ ...self, names: ["Tartu", { label: "Dorpat", language: "de" }], aliases: ["Dorpat"] });
    expect(entity.names).toEqual([{ label: "Dorpat", language: "de" }]);
  });

  test("its GeoNames number is read out of an address", () => {
    expect(entityDetail({ ...self, geonames_id: "https://sws.geonames.org/588335/" }).geonamesId).toBe("588335");
  });
});

test("mentions are read with the entity inside or flat", () => {
  const mentions = [{ start: 0, end: 2, entity: { iri: "urn:a", label: "A", type: "City" } }, { start: 3, end: 4, iri: "urn:b", label: "B" }, { start: 5, end: 6 }];
  const read_ = documentDetail({ iri: "urn:d", text: "AA B C", mentions }).mentions;
  expect(read_.map((mention) => mention.entity?.iri)).toEqual(["urn:a", "urn:b", undefined]);
  expect(read_[0]?.type).toBe("City");
});

test("documents are read from a list or from a page of one", () => {
  const each = { iri: "urn:d", source: "a/b.md", mentions_count: 4 };
  expect(documentList([each])).toEqual(documentList({ documents: [each], total: 1 }));
  expect(documentList([each])[0]).toMatchObject({ title: "a/b.md", mentions: 4 });
});

test("a suggested partner comes with the reasons in words and what is shared", () => {
  const hub = { iri: "urn:hub", label: "Hub" };
  const reasons = [{ text: "both know Hub", entities: [hub] }, { text: "both make ships", entities: [hub] }];
  const raw = { suggestions: [{ node: { id: "a", iri: "urn:a", label: "A", type: "City" }, score: 0.4, reasons }] };
  expect(read.partners(raw)).toEqual([
    { iri: "urn:a", label: "A", type: "City", reason: "both know Hub; both make ships", score: 0.4, through: [expect.objectContaining(hub)] },
  ]);
});

test("evidence may name its document by IRI with source and title beside it", () => {
  const [item] = read.linkEvidence({ quotes: [{ quote: "Q", document: "urn:d", source: "d.md", title: null, start: 1, end: 2 }] }).evidence;
  expect(item?.document).toMatchObject({ iri: "urn:d", source: "d.md", title: "d.md" });
});
