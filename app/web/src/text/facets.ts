/** Facets of a search: which filters are on, how a value reads, what a click changes. */
import { countryLabel, languageLabel, localName, shortSource, typeLabel } from "../format";
import type { Params } from "../router";
import type { Facets, Hit } from "../types";

export const FACETS = ["type", "country", "project", "language", "document"] as const;
export type FacetName = (typeof FACETS)[number];

export const FILTERS = [...FACETS, "entity", "since", "until"] as const;
export type FilterName = (typeof FILTERS)[number];

export interface FacetValue {
  value: string;
  label: string;
  count: number;
  active: boolean;
}

export interface ActiveFilter {
  name: FilterName;
  value: string;
  label: string;
}

/** Names of the IRIs that the hits show, by which a facet value that is an IRI can be read. */
export function namesIn(hits: readonly Hit[]): Map<string, string> {
  const names = new Map<string, string>();
  for (const hit of hits) {
    const title = hit.document.title || shortSource(hit.document.source);
    names.set(hit.document.iri, title).set(hit.document.source, title);
    for (const entity of hit.entities) names.set(entity.iri, entity.label);
    for (const fact of hit.facts) {
      for (const end of [fact.subject, fact.object]) if (end.iri) names.set(end.iri, end.label);
    }
  }
  return names;
}

export function filterLabel(name: FilterName, value: string, names: ReadonlyMap<string, string>): string {
  const known = names.get(value);
  if (known) return known;
  if (name === "type") return typeLabel(value);
  if (name === "language") return languageLabel(value);
  if (name === "country") return countryLabel(value);
  if (name === "document") return shortSource(value);
  return /^\w+:\/?\/?\S+$/.test(value) ? decodeLocal(value) : value;
}

function decodeLocal(iri: string): string {
  return localName(iri).replace(/[-_]+/g, " ");
}

/** The values of one facet, most frequent first, active ones kept even where the reply has none left. */
export function facetValues(
  name: FacetName,
  facets: Facets,
  params: Params,
  names: ReadonlyMap<string, string>,
): FacetValue[] {
  const counts = { ...facets[name] };
  const chosen = params[name];
  if (chosen && !(chosen in counts)) counts[chosen] = 0;
  return Object.entries(counts)
    .map(([value, count]) => ({ value, count, label: filterLabel(name, value, names), active: value === chosen }))
    .sort((a, b) => b.count - a.count || a.label.localeCompare(b.label));
}

export function activeFilters(params: Params, names: ReadonlyMap<string, string>): ActiveFilter[] {
  return FILTERS.flatMap((name) => {
    const value = params[name];
    return value ? [{ name, value, label: filterLabel(name, value, names) }] : [];
  });
}

/** The parameters after a filter is set or, where it is on already, taken away; paging starts again. */
export function toggled(params: Params, name: FilterName, value: string): Params {
  const { offset: _paging, [name]: current, ...rest } = params;
  return current === value ? rest : { ...rest, [name]: value };
}

/** The parameters with the question alone. */
export function withoutFilters(params: Params): Params {
  return params["q"] ? { q: params["q"] } : {};
}
