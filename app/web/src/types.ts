/** What the HTTP API sends, after `normalise.ts` has filled in what a reply may leave out. */

export interface Ref {
  iri: string;
  label: string;
  type?: string;
}

/** The object of a fact: an entity (with `iri`) or a literal (without). */
export interface Value {
  iri?: string;
  label: string;
  type?: string;
}

export interface DocumentRef {
  iri: string;
  source: string;
  title: string;
  language?: string;
  date?: string | null;
}

export interface Evidence {
  quote: string;
  document?: DocumentRef;
  passage?: string;
  kind?: string;
  via?: Ref;
  subjects: Ref[];
  start?: number;
  end?: number;
  confidence?: number;
}

export interface Fact {
  subject: Value;
  predicate: Ref;
  object: Value;
  confidence?: number;
  assertion?: string;
  evidence: Evidence[];
}

export type Span = readonly [start: number, end: number];

export interface Hit {
  passage: string;
  text: string;
  highlights: Span[];
  score: number;
  scores: Record<string, number>;
  document: DocumentRef;
  entities: Ref[];
  facts: Fact[];
  /** Where the passage stands in its document. */
  start?: number;
  end?: number;
}

export type Facets = Record<string, Record<string, number>>;

export interface SearchReply {
  query: string;
  total: number;
  elapsedMs: number;
  hits: Hit[];
  facets: Facets;
  didYouMean?: string;
}

export interface Answer {
  text: string;
  iri?: string;
  type?: string;
  score?: number;
}

export type AnswerKind = "entities" | "number" | "date" | "boolean" | "text" | "none";

export interface AskReply {
  question: string;
  answered: boolean;
  kind: AnswerKind;
  elapsedMs: number;
  answers: Answer[];
  sparql: string;
  explanation: string;
  evidence: Evidence[];
}

export interface EntityDetail extends Ref {
  names: { label: string; language?: string }[];
  types: string[];
  country?: string;
  geonamesId?: string;
  lat?: number;
  long?: number;
  homepage?: string;
  /** What a recommendation says. */
  text?: string;
  factsOut: Fact[];
  factsIn: Fact[];
  documents: DocumentRef[];
  places: Ref[];
  similar: (Ref & { reason?: string; score?: number })[];
}

export interface DocumentSummary extends DocumentRef {
  passages?: number;
  mentions?: number;
}

export interface Mention {
  start: number;
  end: number;
  entity?: Ref;
  type?: string;
}

export interface DocumentDetail extends DocumentRef {
  text: string;
  mentions: Mention[];
  facts: Fact[];
}

export type Level = "city" | "region" | "country" | "organisation" | "cluster";
export const LEVELS: readonly Level[] = ["city", "region", "country", "organisation", "cluster"];

export interface NetworkNode {
  id: string;
  iri: string;
  label: string;
  type: string;
  country?: string;
  lat?: number;
  long?: number;
  degree: number;
  strength: number;
  betweenness: number;
  community?: number;
}

export interface NetworkLink {
  source: string;
  target: string;
  weight: number;
  kinds: Record<string, number>;
  via: Ref[];
}

export interface Network {
  level: string;
  nodes: NetworkNode[];
  links: NetworkLink[];
}

export interface LinkEvidence {
  weight?: number;
  kinds: Record<string, number>;
  evidence: Evidence[];
}

export interface PartnerSuggestion extends Ref {
  reason: string;
  score?: number;
  through: Ref[];
}
