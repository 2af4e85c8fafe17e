/** Where the network view has its data from: the server, or the page itself. */
import * as api from "../api";
import * as read from "../normalise";
import type { LinkEvidence, Network, PartnerSuggestion } from "../types";
import { evidenceFor, findLink, throughOne } from "./select";

export interface NetworkQuery {
  level: string;
  project?: string | undefined;
  sector?: string | undefined;
  since?: string | undefined;
  until?: string | undefined;
}

export interface NetworkSource {
  load(query: NetworkQuery): Promise<Network>;
  link(a: string, b: string): Promise<LinkEvidence>;
  /** Missing where nothing can suggest partners. */
  partners?(iri: string): Promise<PartnerSuggestion[]>;
  /** Missing where nothing can be downloaded. */
  exportAddress?(query: NetworkQuery, minWeight: number, format: string): string;
  /** False where the data hold one level and no dates. */
  readonly server: boolean;
}

export const apiSource: NetworkSource = {
  server: true,
  load: (query) => api.network({ ...query }),
  link: api.networkLink,
  partners: api.partners,
  exportAddress: (query, minWeight, format) => api.exportAddress({ ...query, min_weight: minWeight }, format),
};

/** Reads `{network, evidence}` as it stands in a page; `evidence` is held under `aIRI|bIRI` in either order. */
export function embeddedSource(raw: unknown): NetworkSource {
  const data = read.object(raw);
  const network = read.network(data["network"]);
  const held = read.object(data["evidence"]);
  const link = (a: string, b: string): LinkEvidence => {
    const counted = findLink(network, a, b);
    const evidence = read.evidences(evidenceFor(held, a, b));
    return { kinds: counted?.kinds ?? {}, evidence, ...(counted ? { weight: counted.weight } : {}) };
  };
  return {
    server: false,
    load: (query) => Promise.resolve(query.project ? throughOne(network, query.project) : network),
    link: (a, b) => Promise.resolve(link(a, b)),
  };
}
