/** Addresses of the views, kept in the fragment so that the page can be served from any path. */

export type RouteName = "home" | "search" | "network" | "entity" | "documents" | "document" | "sparql" | "unknown";

export type Params = Record<string, string>;

export interface Route {
  name: RouteName;
  id?: string;
  params: Params;
}

const PLAIN: Record<string, RouteName> = {
  "": "home",
  search: "search",
  network: "network",
  documents: "documents",
  sparql: "sparql",
};
const WITH_ID: Record<string, RouteName> = { entity: "entity", document: "document" };

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // a lone % typed by hand is taken as it stands
  }
}

/** Reads a fragment such as `#/entity/IRI?tab=x`; the id may hold slashes, encoded or not. */
export function parseRoute(hash: string): Route {
  const [path = "", query = ""] = splitOnce(hash.replace(/^#?\/?/, ""), "?");
  const params = Object.fromEntries(new URLSearchParams(query));
  const [head = "", rest = ""] = splitOnce(path, "/");
  const withId = WITH_ID[head];
  if (withId && rest) return { name: withId, id: decode(rest), params };
  const plain = rest ? undefined : PLAIN[head];
  return { name: plain ?? "unknown", params };
}

function splitOnce(text: string, at: string): [string, string] {
  const index = text.indexOf(at);
  return index < 0 ? [text, ""] : [text.slice(0, index), text.slice(index + 1)];
}

/** Writes the fragment of a view; empty and missing parameters are left out. */
export function href(name: RouteName, params: Record<string, string | number | undefined> = {}, id?: string): string {
  const head = name === "home" ? "" : name;
  const query = new URLSearchParams();
  for (const [key, value] of Object.entries(params)) {
    if (value !== undefined && value !== "") query.set(key, String(value));
  }
  const tail = query.size ? `?${query}` : "";
  return `#/${head}${id === undefined ? "" : `/${encodeURIComponent(id)}`}${tail}`;
}

export const entityHref = (iri: string): string => href("entity", {}, iri);

export function documentHref(iri: string, span?: { start?: number | undefined; end?: number | undefined }): string {
  return href("document", { start: span?.start, end: span?.end }, iri);
}
