/**
 * Turns JSON replies into the records of `types.ts`.
 *
 * What is missing becomes an empty value, and what has another shape is left out: a view never fails on a reply that a
 * newer or older server sends.
 */
import { localName } from "./format";
import type * as T from "./types";

export type Json = Record<string, unknown>;

export const object = (value: unknown): Json =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? (value as Json) : {};

export const text = (value: unknown, fallback = ""): string =>
  typeof value === "string" ? value : typeof value === "number" || typeof value === "boolean" ? String(value) : fallback;

export const maybeText = (value: unknown): string | undefined => text(value) || undefined;

export function maybeNumber(value: unknown): number | undefined {
  const parsed = typeof value === "string" && value.trim() ? Number(value) : value;
  return typeof parsed === "number" && Number.isFinite(parsed) ? parsed : undefined;
}

/** A list, given as such or under the first of `keys` that holds one. */
export function list(value: unknown, ...keys: string[]): unknown[] {
  if (Array.isArray(value)) return value;
  const holder = object(value);
  for (const key of keys) if (Array.isArray(holder[key])) return holder[key] as unknown[];
  return [];
}

export function value(raw: unknown): T.Value {
  if (typeof raw === "string") return { label: raw };
  const item = object(raw);
  const iri = maybeText(item["iri"]) ?? maybeText(item["id"]);
  const label = text(item["label"]) || text(item["value"]) || text(item["name"]) || text(item["text"]);
  return { iri, label: label || localName(iri ?? ""), type: typeOf(item) } as T.Value;
}

function typeOf(item: Json): string | undefined {
  const first = list(item["types"])[0] ?? item["class"];
  const name = maybeText(item["type"]) ?? maybeText(first);
  return name && localName(name);
}

export function ref(raw: unknown): T.Ref {
  if (typeof raw === "string") return { iri: raw, label: localName(raw) };
  const found = value(raw);
  return { ...found, iri: found.iri ?? "" };
}

export const refs = (raw: unknown, ...keys: string[]): T.Ref[] => list(raw, ...keys).map(ref).filter((item) => item.iri);

export function documentRef(raw: unknown): T.DocumentRef {
  const item = object(raw);
  const iri = text(item["iri"]) || text(item["id"]) || (typeof raw === "string" ? raw : "");
  const source = text(item["source"]);
  return {
    iri,
    source,
    title: text(item["title"]) || text(item["label"]) || source || localName(iri),
    language: maybeText(item["language"]),
    date: maybeText(item["date"]) ?? maybeText(item["created"]) ?? null,
  } as T.DocumentRef;
}

export function evidence(raw: unknown): T.Evidence {
  const item = object(raw);
  return {
    quote: typeof raw === "string" ? raw : text(item["quote"]) || text(item["text"]),
    document: item["document"] ? evidenceDocument(item) : undefined,
    passage: maybeText(item["passage"]),
    kind: maybeText(item["kind"]),
    via: item["via"] ? ref(item["via"]) : undefined,
    subjects: list(item["subjects"]).map(ref),
    start: maybeNumber(item["start"]),
    end: maybeNumber(item["end"]),
    confidence: maybeNumber(item["confidence"]),
  } as T.Evidence;
}

/** The document inside the evidence, or its IRI with source and title beside it. */
function evidenceDocument(item: Json): T.DocumentRef {
  const held = item["document"];
  return documentRef(typeof held === "string" ? { iri: held, source: item["source"], title: item["title"] } : held);
}

export const evidences = (raw: unknown): T.Evidence[] =>
  list(raw, "evidence", "quotes", "items")
    .map(evidence)
    .filter((item) => item.quote);

/** A fact; a side that the reply leaves out is `self`, the entity the facts were asked for. */
export function fact(raw: unknown, self?: T.Value): T.Fact {
  const item = object(raw);
  const own = item["quote"] ? [item] : [];
  const sides = self ?? { label: "" };
  return {
    subject: item["subject"] === undefined ? sides : value(item["subject"]),
    predicate: ref(item["predicate"]),
    object: item["object"] === undefined ? sides : value(item["object"]),
    confidence: maybeNumber(item["confidence"]),
    assertion: maybeText(item["assertion"]),
    evidence: evidences(item["evidence"] ?? own),
  } as T.Fact;
}

export const facts = (raw: unknown, self?: T.Value): T.Fact[] => list(raw).map((item) => fact(item, self));

function hit(raw: unknown): T.Hit {
  const item = object(raw);
  const scores = Object.entries(object(item["scores"])).map(([name, score]) => [name, maybeNumber(score)] as const);
  return {
    passage: text(item["passage"]),
    text: text(item["text"]),
    highlights: list(item["highlights"]).map(span).filter((pair) => pair !== undefined),
    score: maybeNumber(item["score"]) ?? 0,
    scores: Object.fromEntries(scores.filter((entry): entry is [string, number] => entry[1] !== undefined)),
    document: documentRef(item["document"]),
    entities: refs(item["entities"]),
    facts: facts(item["facts"]),
    start: maybeNumber(item["start"]),
    end: maybeNumber(item["end"]),
  } as T.Hit;
}

function span(raw: unknown): T.Span | undefined {
  const [start, end] = Array.isArray(raw) ? raw.map(maybeNumber) : [];
  return start !== undefined && end !== undefined ? [start, end] : undefined;
}

function counts(raw: unknown): Record<string, number> {
  const entries = Object.entries(object(raw)).map(([key, count]) => [key, maybeNumber(count) ?? 0]);
  return Object.fromEntries(entries) as Record<string, number>;
}

export function searchReply(raw: unknown): T.SearchReply {
  const item = object(raw);
  const hits = list(item["hits"]).map(hit);
  return {
    query: text(item["query"]),
    total: maybeNumber(item["total"]) ?? hits.length,
    elapsedMs: maybeNumber(item["elapsed_ms"]) ?? 0,
    hits,
    facets: Object.fromEntries(Object.entries(object(item["facets"])).map(([name, map]) => [name, counts(map)])),
    didYouMean: maybeText(item["did_you_mean"]),
  } as T.SearchReply;
}

const KINDS: readonly T.AnswerKind[] = ["entities", "number", "date", "boolean", "text", "none"];

export function askReply(raw: unknown): T.AskReply {
  const item = object(raw);
  return {
    question: text(item["question"]),
    answered: item["answered"] === true,
    kind: KINDS.find((kind) => kind === item["kind"]) ?? "text",
    elapsedMs: maybeNumber(item["elapsed_ms"]) ?? 0,
    answers: list(item["answers"]).map(answer),
    sparql: text(item["sparql"]),
    explanation: text(item["explanation"]),
    evidence: evidences(item["evidence"]),
  };
}

function answer(raw: unknown): T.Answer {
  const item = object(raw);
  return { ...value(raw), text: text(item["text"]) || value(raw).label, score: maybeNumber(item["score"]) } as T.Answer;
}

/** Reads the network; links to nodes that the reply does not hold are left out. */
export function network(raw: unknown): T.Network {
  const item = object(raw);
  const nodes = list(item["nodes"]).map(node);
  const known = new Set(nodes.map((each) => each.id));
  const links = list(item["links"] ?? item["edges"]).map(link);
  return {
    level: text(item["level"]),
    nodes,
    links: links.filter((each) => known.has(each.source) && known.has(each.target)),
  };
}

function node(raw: unknown): T.NetworkNode {
  const item = object(raw);
  const iri = text(item["iri"]) || text(item["id"]);
  return {
    id: text(item["id"]) || iri,
    iri,
    label: text(item["label"]) || localName(iri),
    type: typeOf(item) ?? "",
    country: maybeText(item["country"]),
    lat: maybeNumber(item["lat"]),
    long: maybeNumber(item["long"]) ?? maybeNumber(item["lon"]),
    degree: maybeNumber(item["degree"]) ?? 0,
    strength: maybeNumber(item["strength"]) ?? 0,
    betweenness: maybeNumber(item["betweenness"]) ?? 0,
    community: maybeNumber(item["community"]),
  } as T.NetworkNode;
}

function link(raw: unknown): T.NetworkLink {
  const item = object(raw);
  return {
    source: text(item["source"]),
    target: text(item["target"]),
    weight: maybeNumber(item["weight"]) ?? 1,
    kinds: counts(item["kinds"]),
    via: list(item["via"]).map(ref),
  };
}

export function linkEvidence(raw: unknown): T.LinkEvidence {
  const item = object(raw);
  return { weight: maybeNumber(item["weight"]), kinds: counts(item["kinds"]), evidence: evidences(raw) } as T.LinkEvidence;
}

export function partners(raw: unknown): T.PartnerSuggestion[] {
  return list(raw, "suggestions", "partners", "items", "results").map((each) => {
    const item = object(each);
    const target = item["entity"] ?? item["partner"] ?? item["node"] ?? each;
    const reasons = list(item["reasons"]).map((reason) => text(reason) || text(object(reason)["text"]));
    const shared = list(item["reasons"]).flatMap((reason) => list(object(reason)["entities"]));
    return {
      ...ref(target),
      reason: text(item["reason"]) || text(item["explanation"]) || reasons.filter(Boolean).join("; "),
      score: maybeNumber(item["score"]),
      through: uniqueRefs(refs(item["via"] ?? item["through"] ?? shared)),
    } as T.PartnerSuggestion;
  });
}

const uniqueRefs = (items: T.Ref[]): T.Ref[] => [...new Map(items.map((item) => [item.iri, item])).values()];

export const suggestions = (raw: unknown): T.Ref[] => refs(raw, "suggestions", "entities", "items", "results", "hits");
