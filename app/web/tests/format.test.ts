import { describe, expect, test } from "vitest";
import { step } from "../src/components/combobox";
import { countryLabel, curie, dateLabel, localName, safeUrl, shortSource, typeLabel } from "../src/format";
import { errorPlace, offsetOf } from "../src/sparql/errors";
import { parseResults } from "../src/sparql/client";
import { t } from "../src/strings";
import { sortRows } from "../src/text/sort";

describe("writing values", () => {
  test.each([["2011", "2011"], ["2011-03", "March 2011"], ["2011-03-04", "4 March 2011"], ["2011-03-04T09:00:00Z", "4 March 2011"], ["soon", "soon"], [null, ""]])(
    "the date %s reads %s",
    (iso, label) => expect(dateLabel(iso)).toBe(label),
  );

  test("types, names and countries", () => {
    expect(typeLabel("https://w3id.org/intercluster/ontology#StudyVisit")).toBe("Study visit");
    expect(localName("https://example.org/id/tartu/")).toBe("tartu");
    expect(countryLabel("EE")).toBe("Estonia");
    expect(curie("http://www.w3.org/2000/01/rdf-schema#label")).toBe("rdfs:label");
    expect(curie("https://example.org/x")).toBeUndefined();
    expect(shortSource("/data/in/report.md")).toBe("report.md");
  });

  test("only web addresses become links", () => {
    expect(safeUrl("https://example.org")).toBe("https://example.org");
    expect(safeUrl("javascript:alert(1)")).toBeUndefined();
    expect(safeUrl(undefined)).toBeUndefined();
  });

  test("texts are filled in, and unknown places left standing", () => {
    expect(t("search.count", { total: 3, ms: 8 })).toBe("3 passages, 8 ms");
    expect(t("search.count", { total: 3 })).toBe("3 passages, {ms} ms");
  });
});

describe("the place of an error in a query", () => {
  test.each([
    ["members", "Invalid", { line: 2, column: 5 }, { line: 2, column: 5 }],
    ["words", "Parse error at line 3, column 8: expected }", {}, { line: 3, column: 8 }],
    ["figures", "error at 3:8: expected", {}, { line: 3, column: 8 }],
    ["nothing", "The query took too long.", {}, undefined],
  ])("is read from %s", (_name, detail, body, place) => {
    expect(errorPlace(detail, body)).toEqual(place);
  });

  test("becomes an index into the text and stays within it", () => {
    expect(offsetOf("ab\ncde\nf", 2, 3)).toBe(5);
    expect(offsetOf("ab\ncde", 2, 99)).toBe(6);
    expect(offsetOf("ab", 9, 1)).toBe(2);
  });
});

describe("query results", () => {
  test("rows keep the kind of each term", () => {
    const raw = { head: { vars: ["a", "b"] }, results: { bindings: [{ a: { type: "uri", value: "urn:x" }, b: { type: "literal", value: "Port", "xml:lang": "fr" } }] } };
    expect(parseResults(raw)).toEqual({
      kind: "rows",
      variables: ["a", "b"],
      rows: [{ a: { type: "uri", value: "urn:x", language: undefined, datatype: undefined }, b: { type: "literal", value: "Port", language: "fr", datatype: undefined } }],
    });
  });

  test("ASK gives yes or no", () => {
    expect(parseResults({ head: {}, boolean: false })).toEqual({ kind: "boolean", value: false });
  });
});

test("rows sort by number or by name, and equal ones keep their order", () => {
  const rows = [{ n: 2, s: "b" }, { n: 10, s: "Å" }, { n: 2, s: "a" }];
  expect(sortRows(rows, (row) => row.n, true).map((row) => row.s)).toEqual(["Å", "b", "a"]);
  expect(sortRows(rows, (row) => row.s, false).map((row) => row.s)).toEqual(["a", "Å", "b"]);
});

test("arrow keys walk through the suggestions and back to the box", () => {
  expect([step(-1, 2, "ArrowDown"), step(0, 2, "ArrowDown"), step(1, 2, "ArrowDown")]).toEqual([0, 1, -1]);
  expect([step(-1, 2, "ArrowUp"), step(0, 2, "ArrowUp")]).toEqual([1, -1]);
});
