/** What the network view shows, as parameters of its address. */
import type { Params } from "../router";
import { COLOUR_BY } from "./colours";
import type { ColourBy } from "./colours";
import type { NetworkQuery } from "./source";

export type ViewMode = "graph" | "map" | "table";
export const VIEW_MODES: readonly ViewMode[] = ["graph", "map", "table"];

export interface NetworkState {
  query: NetworkQuery;
  minWeight: number;
  colour: ColourBy;
  view: ViewMode;
  node?: string;
  link?: readonly [string, string];
}

export function networkState(params: Params): NetworkState {
  const { level = "city", project, sector, since, until, node, a, b } = params;
  return {
    query: { level, project, sector, since, until },
    minWeight: Math.max(0, Number(params["min_weight"]) || 0),
    colour: COLOUR_BY.find((each) => each === params["colour"]) ?? "community",
    view: VIEW_MODES.find((each) => each === params["view"]) ?? "graph",
    ...(a && b ? { link: [a, b] as const } : node ? { node } : {}),
  };
}

/** The parameters with some changed; `undefined` takes one away. */
export function changed(params: Params, change: Record<string, string | undefined>): Params {
  const entries = Object.entries({ ...params, ...change });
  return Object.fromEntries(entries.filter((entry): entry is [string, string] => Boolean(entry[1])));
}

export const chooseNode = (params: Params, iri: string): Params => changed(params, { node: iri, a: undefined, b: undefined });

export const chooseLink = (params: Params, a: string, b: string): Params => changed(params, { node: undefined, a, b });

export const chooseNothing = (params: Params): Params => changed(params, { node: undefined, a: undefined, b: undefined });
