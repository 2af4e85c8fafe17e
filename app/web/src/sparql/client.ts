/** Sending a query and reading what comes back: a table, yes or no, or a graph as text. */
import { send } from "../api";
import { list, object, text } from "../normalise";

export interface Term {
  type: "uri" | "literal" | "bnode";
  value: string;
  language?: string;
  datatype?: string;
}

export type Row = Record<string, Term>;

export type QueryResult =
  | { kind: "rows"; variables: string[]; rows: Row[]; elapsedMs: number }
  | { kind: "boolean"; value: boolean; elapsedMs: number }
  | { kind: "graph"; text: string; elapsedMs: number };

const ACCEPT = "application/sparql-results+json, text/turtle;q=0.9";

function post(query: string, accept: string): Promise<Response> {
  const headers = { "Content-Type": "application/x-www-form-urlencoded", Accept: accept };
  return send("sparql", { method: "POST", headers, body: new URLSearchParams({ query }) });
}

export async function runQuery(query: string): Promise<QueryResult> {
  const begun = performance.now();
  const reply = await post(query, ACCEPT);
  const body = await reply.text();
  const elapsedMs = performance.now() - begun;
  if (!/json/.test(reply.headers.get("Content-Type") ?? "")) return { kind: "graph", text: body, elapsedMs };
  return { ...parseResults(JSON.parse(body)), elapsedMs };
}

type Parsed = { kind: "boolean"; value: boolean } | { kind: "rows"; variables: string[]; rows: Row[] };

/** Reads the SPARQL 1.1 Query Results JSON Format. */
export function parseResults(raw: unknown): Parsed {
  const reply = object(raw);
  if (typeof reply["boolean"] === "boolean") return { kind: "boolean", value: reply["boolean"] };
  const variables = list(object(reply["head"])["vars"]).map((name) => text(name));
  return { kind: "rows", variables, rows: list(object(reply["results"])["bindings"]).map(row) };
}

function row(raw: unknown): Row {
  return Object.fromEntries(Object.entries(object(raw)).map(([name, value]) => [name, term(object(value))]));
}

function term(raw: Record<string, unknown>): Term {
  const type = raw["type"] === "uri" || raw["type"] === "bnode" ? raw["type"] : "literal";
  return { type, value: text(raw["value"]), language: raw["xml:lang"], datatype: raw["datatype"] } as Term;
}

/** The server's own CSV of the same query, whole. */
export async function csvOf(query: string): Promise<Blob> {
  return (await post(query, "text/csv")).blob();
}
