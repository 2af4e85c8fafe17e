/** Typed client of the HTTP API, which is served from the same origin. */
import * as read from "./normalise";
import { documentDetail, documentList, entityDetail } from "./normalise-detail";
import type * as T from "./types";

/** An error reply (problem+json) or, with status 0, no reply at all. */
export class ApiError extends Error {
  constructor(
    readonly status: number,
    readonly detail: string,
    readonly body: read.Json = {},
  ) {
    super(detail);
    this.name = "ApiError";
  }
}

type Query = Record<string, string | number | undefined>;

export function address(path: string, query: Query = {}): string {
  const search = new URLSearchParams();
  for (const [key, value] of Object.entries(query)) {
    if (value !== undefined && value !== "") search.set(key, String(value));
  }
  return search.size ? `${path}?${search}` : path;
}

/** Sends a request and turns every failure into an `ApiError`. */
export async function send(url: string, init: RequestInit = {}): Promise<Response> {
  let reply: Response;
  try {
    reply = await fetch(url, init);
  } catch (cause) {
    if (cause instanceof DOMException && cause.name === "AbortError") throw cause;
    throw new ApiError(0, "");
  }
  if (!reply.ok) throw await problem(reply);
  return reply;
}

async function problem(reply: Response): Promise<ApiError> {
  const raw = await reply.text();
  let body: read.Json = {};
  try {
    body = read.object(JSON.parse(raw));
  } catch {
    body = { detail: raw.slice(0, 500) }; // a proxy's plain text is still worth showing
  }
  const detail = read.text(body["detail"]) || read.text(body["title"]) || `${reply.status} ${reply.statusText}`;
  return new ApiError(reply.status, detail, body);
}

async function json(url: string, init: RequestInit = {}): Promise<unknown> {
  const reply = await send(url, { ...init, headers: { Accept: "application/json", ...init.headers } });
  return reply.json();
}

export async function search(query: Query, signal?: AbortSignal): Promise<T.SearchReply> {
  return read.searchReply(await json(address("api/search", query), { signal: signal ?? null }));
}

export async function ask(question: string, signal?: AbortSignal): Promise<T.AskReply> {
  const body = JSON.stringify({ question, limit: 20 });
  const headers = { "Content-Type": "application/json" };
  return read.askReply(await json("api/ask", { method: "POST", body, headers, signal: signal ?? null }));
}

export async function suggest(q: string, signal?: AbortSignal): Promise<T.Ref[]> {
  return read.suggestions(await json(address("api/entities/suggest", { q }), { signal: signal ?? null }));
}

const byId = (collection: string, iri: string): Promise<unknown> => json(`api/${collection}/${encodeURIComponent(iri)}`);

export const entity = async (iri: string): Promise<T.EntityDetail> => entityDetail(await byId("entities", iri));

export const document = async (iri: string): Promise<T.DocumentDetail> => documentDetail(await byId("documents", iri));

export const documents = async (): Promise<T.DocumentSummary[]> => documentList(await json("api/documents"));

export async function network(query: Query): Promise<T.Network> {
  return read.network(await json(address("api/network", query)));
}

export async function networkLink(a: string, b: string): Promise<T.LinkEvidence> {
  return read.linkEvidence(await json(address("api/network/link", { a, b })));
}

export async function partners(entityIri: string): Promise<T.PartnerSuggestion[]> {
  return read.partners(await json(address("api/network/suggest", { entity: entityIri })));
}

export const exportAddress = (query: Query, format: string): string =>
  address("api/network/export", { ...query, format });
