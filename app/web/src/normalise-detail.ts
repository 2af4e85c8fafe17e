/** The replies of one entity and one document, which have more forms than the rest. */
import { documentRef, fact, list, maybeNumber, maybeText, object, ref, refs, text } from "./normalise";
import type { Json } from "./normalise";
import type * as T from "./types";

function first(item: Json, ...keys: string[]): unknown {
  return keys.map((key) => item[key]).find((found) => found !== undefined && found !== null);
}

/** Facts of one direction, under `facts_out`, `facts.out`, `out` or in one list by their subject. */
function directed(item: Json, self: T.Ref, direction: "out" | "in"): T.Fact[] {
  const held = object(item["facts"]);
  const named = first(item, `facts_${direction}`, direction) ?? first(held, direction);
  const parsed = list(named ?? item["facts"]).map((raw) => fact(raw, self));
  if (named !== undefined) return parsed;
  return parsed.filter((each) => (each.subject.iri === self.iri) === (direction === "out"));
}

function names(raw: unknown): T.EntityDetail["names"] {
  return list(raw).map((each) => {
    if (typeof each === "string") return { label: each };
    const item = object(each);
    return { label: text(item["label"]) || text(item["name"]) || text(item["value"]), language: languageOf(item) };
  }) as T.EntityDetail["names"];
}

const languageOf = (item: Json): string | undefined => maybeText(item["language"]) ?? maybeText(item["lang"]);

function geonamesId(item: Json, places: unknown): string | undefined {
  const own = maybeText(first(item, "geonames_id", "geonamesId", "geonames"));
  const linked = list(places)
    .map((place) => maybeText(first(object(place), "geonames_id", "geonamesId")))
    .find(Boolean);
  return (own ?? linked)?.match(/\d+/)?.[0];
}

export function entityDetail(raw: unknown): T.EntityDetail {
  const item = object(raw);
  const self = ref(raw);
  const places = first(item, "places", "linked_places", "linkedPlaces");
  return {
    ...self,
    names: uniqueNames([...names(item["names"]), ...names(item["labels"]), ...names(item["aliases"])], self.label),
    types: list(item["types"]).map((type) => text(type) || ref(type).label),
    country: maybeText(item["country"]) ?? maybeText(object(item["country"])["label"]),
    geonamesId: geonamesId(item, places),
    lat: maybeNumber(item["lat"]),
    long: maybeNumber(item["long"]),
    homepage: maybeText(item["homepage"]),
    text: maybeText(item["text"]),
    factsOut: directed(item, self, "out"),
    factsIn: directed(item, self, "in"),
    documents: list(item["documents"]).map(documentRef).filter((each) => each.iri),
    places: refs(places),
    similar: list(item["similar"] ?? item["similar_entities"]).map(similar),
  } as T.EntityDetail;
}

function similar(raw: unknown): T.EntityDetail["similar"][number] {
  const item = object(raw);
  return { ...ref(item["entity"] ?? raw), reason: maybeText(item["reason"]), score: maybeNumber(item["score"]) } as never;
}

/** Names other than the label, each once. */
function uniqueNames(all: T.EntityDetail["names"], label: string): T.EntityDetail["names"] {
  const seen = new Set([label, ""]);
  return all.filter((name) => !seen.has(name.label) && seen.add(name.label));
}

function mention(raw: unknown): T.Mention {
  const item = object(raw);
  const target = item["entity"] ?? (item["iri"] ? raw : undefined);
  const found = target ? ref(target) : undefined;
  return {
    start: maybeNumber(item["start"]) ?? 0,
    end: maybeNumber(item["end"]) ?? 0,
    entity: found?.iri ? found : undefined,
    type: maybeText(item["type"]) ?? found?.type,
  } as T.Mention;
}

export function documentDetail(raw: unknown): T.DocumentDetail {
  const item = object(raw);
  return {
    ...documentRef(raw),
    text: text(item["text"]),
    mentions: list(item["mentions"]).map(mention),
    facts: list(item["facts"]).map((each) => fact(each)),
  };
}

export function documentList(raw: unknown): T.DocumentSummary[] {
  return list(raw, "documents", "items", "results").map((each) => {
    const item = object(each);
    const counts = { passages: maybeNumber(item["passages"]), mentions: maybeNumber(item["mentions_count"]) };
    return { ...documentRef(each), ...counts } as T.DocumentSummary;
  });
}
