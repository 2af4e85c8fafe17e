import { describe, expect, test } from "vitest";
import { documentHref, entityHref, href, parseRoute } from "../src/router";

describe("reading an address", () => {
  test.each([
    ["", "home"],
    ["#/", "home"],
    ["#/search?q=ports", "search"],
    ["#/network", "network"],
    ["#/documents", "documents"],
    ["#/sparql", "sparql"],
    ["#/entity/x", "entity"],
    ["#/document/x", "document"],
    ["#/entity/", "unknown"],
    ["#/network/extra", "unknown"],
    ["#/elsewhere", "unknown"],
  ])("%s is %s", (hash, name) => {
    expect(parseRoute(hash).name).toBe(name);
  });

  test("an id may be a whole IRI, encoded or not", () => {
    const iri = "https://example.org/id/city/tartu";
    expect(parseRoute(entityHref(iri)).id).toBe(iri);
    expect(parseRoute(`#/entity/${iri}`).id).toBe(iri);
  });

  test("a lone percent sign does no harm", () => {
    expect(parseRoute("#/entity/100%").id).toBe("100%");
  });
});

describe("writing an address", () => {
  test("parameters come back as they went, whatever is in them", () => {
    const params = { q: "Who leads “Green & Blue”? 50% + more", since: "2019" };
    expect(parseRoute(href("search", params)).params).toEqual(params);
  });

  test("empty and missing parameters are left out", () => {
    expect(href("search", { q: "", offset: undefined })).toBe("#/search");
  });

  test("a document's address carries the place of a sentence", () => {
    expect(parseRoute(documentHref("urn:d", { start: 0, end: 9 }))).toEqual({
      name: "document",
      id: "urn:d",
      params: { start: "0", end: "9" },
    });
  });
});
