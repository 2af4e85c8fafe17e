import { describe, expect, test } from "vitest";
import { activeFilters, facetValues, filterLabel, namesIn, toggled, withoutFilters } from "../src/text/facets";
import type { Hit } from "../src/types";

const none = new Map<string, string>();

describe("the values of a facet", () => {
  test("come most frequent first, then by name", () => {
    const values = facetValues("country", { country: { PL: 2, EE: 5, FI: 2 } }, {}, none);
    expect(values.map((value) => [value.label, value.count])).toEqual([["Estonia", 5], ["Finland", 2], ["Poland", 2]]);
  });

  test("keep the chosen one when the reply has none left of it", () => {
    const [first, second] = facetValues("type", { type: { City: 3 } }, { type: "Project" }, none);
    expect(first).toMatchObject({ value: "City", active: false });
    expect(second).toMatchObject({ value: "Project", count: 0, active: true });
  });
});

describe("the name of a value", () => {
  test("is the one that the hits show", () => {
    const hit = {
      document: { iri: "urn:d", title: "Report", source: "r.md" },
      entities: [{ iri: "urn:e", label: "Tartu" }],
      facts: [{ subject: { label: "2019" }, predicate: { iri: "urn:p", label: "p" }, object: { iri: "urn:o", label: "Port" } }],
    } as unknown as Hit;
    const names = namesIn([hit]);
    expect([names.get("urn:d"), names.get("urn:e"), names.get("urn:o")]).toEqual(["Report", "Tartu", "Port"]);
    expect(filterLabel("entity", "urn:e", names)).toBe("Tartu");
  });

  test.each([
    ["type", "PublicAuthority", "Public authority"],
    ["language", "fr", "French"],
    ["project", "https://example.org/id/green-yards", "green yards"],
    ["project", "Green Yards", "Green Yards"],
    ["since", "2019-01-01", "2019-01-01"],
  ] as const)("of %s %s is %s", (name, value, label) => {
    expect(filterLabel(name, value, none)).toBe(label);
  });
});

describe("filters in the address", () => {
  test("setting one starts paging again and keeps the others", () => {
    expect(toggled({ q: "x", offset: "20", type: "City" }, "country", "PL")).toEqual({ q: "x", type: "City", country: "PL" });
  });

  test("choosing it once more takes it away", () => {
    expect(toggled({ q: "x", type: "City" }, "type", "City")).toEqual({ q: "x" });
  });

  test("those that are on are listed, and can all be taken away", () => {
    const params = { q: "x", type: "City", since: "2019" };
    expect(activeFilters(params, none).map((filter) => filter.name)).toEqual(["type", "since"]);
    expect(withoutFilters(params)).toEqual({ q: "x" });
  });
});
