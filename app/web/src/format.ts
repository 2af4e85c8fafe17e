/** Small, pure ways of writing values for people. */

/** `PublicAuthority`, or an IRI ending so, becomes `Public authority`. */
export function typeLabel(type: string | undefined): string {
  if (!type) return "";
  const words = localName(type)
    .replace(/([a-z0-9])([A-Z])/g, "$1 $2")
    .replace(/[_-]+/g, " ")
    .toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The part of an IRI after its last `#`, `/` or `:`; a text without these is returned whole. */
export function localName(iri: string): string {
  const trimmed = iri.replace(/[/#]+$/, "");
  const cut = Math.max(trimmed.lastIndexOf("#"), trimmed.lastIndexOf("/"), trimmed.lastIndexOf(":"));
  return cut < 0 ? trimmed : trimmed.slice(cut + 1);
}

const PREFIXES: readonly (readonly [string, string])[] = [
  ["cl", "https://w3id.org/intercluster/ontology#"],
  ["rdf", "http://www.w3.org/1999/02/22-rdf-syntax-ns#"],
  ["rdfs", "http://www.w3.org/2000/01/rdf-schema#"],
  ["skos", "http://www.w3.org/2004/02/skos/core#"],
  ["owl", "http://www.w3.org/2002/07/owl#"],
  ["xsd", "http://www.w3.org/2001/XMLSchema#"],
  ["prov", "http://www.w3.org/ns/prov#"],
  ["org", "http://www.w3.org/ns/org#"],
  ["dcterms", "http://purl.org/dc/terms/"],
  ["foaf", "http://xmlns.com/foaf/0.1/"],
  ["schema", "https://schema.org/"],
  ["wgs", "http://www.w3.org/2003/01/geo/wgs84_pos#"],
];

/** `cl:City` for a vocabulary term, undefined for any other IRI. */
export function curie(iri: string): string | undefined {
  const found = PREFIXES.find(([, namespace]) => iri.startsWith(namespace));
  return found && `${found[0]}:${iri.slice(found[1].length)}`;
}

/** Writes an ISO date as precisely as it was given: `2011`, `March 2011`, `4 March 2011`. */
export function dateLabel(iso: string | null | undefined, locale = "en-GB"): string {
  if (!iso) return "";
  const match = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?/.exec(iso);
  if (!match) return iso;
  const [, year, month, day] = match;
  if (!month) return year ?? iso;
  const date = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day ?? 1)));
  const options: Intl.DateTimeFormatOptions = { year: "numeric", month: "long", timeZone: "UTC" };
  if (day) options.day = "numeric";
  return new Intl.DateTimeFormat(locale, options).format(date);
}

const LANGUAGES = new Intl.DisplayNames(["en"], { type: "language" });

/** `fr` becomes `French`; a code that is none is returned as it is. */
export function languageLabel(code: string): string {
  try {
    return LANGUAGES.of(code) ?? code;
  } catch {
    return code;
  }
}

const REGIONS = new Intl.DisplayNames(["en"], { type: "region" });

/** `FR` becomes `France`; an IRI or a name is shortened to its last part. */
export function countryLabel(code: string): string {
  return /^[A-Z]{2}$/.test(code) ? (REGIONS.of(code) ?? code) : code.includes("/") ? localName(code) : code;
}

export const number = (value: number, digits = 2): string =>
  new Intl.NumberFormat("en-GB", { maximumFractionDigits: digits }).format(value);

export const percent = (value: number): string => `${Math.round(value * 100)}%`;

/** The file name at the end of a path or URL, for a column that must stay narrow. */
export function shortSource(source: string): string {
  const parts = source.split(/[\\/]/).filter(Boolean);
  return /^https?:/.test(source) ? source.replace(/^https?:\/\/(www\.)?/, "").replace(/\/$/, "") : (parts.at(-1) ?? source);
}

/** A link address only when it is http or https, so that no document can bring in a script address. */
export function safeUrl(url: string | undefined): string | undefined {
  return url && /^https?:\/\//i.test(url) ? url : undefined;
}
