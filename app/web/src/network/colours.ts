/** Which colour a node has. Both palettes keep 3:1 against their page, and no two neighbours in them are alike. */
import { countryLabel, typeLabel } from "../format";
import { t } from "../strings";
import type { NetworkNode } from "../types";

export type ColourBy = "community" | "type" | "country";
export const COLOUR_BY: readonly ColourBy[] = ["community", "type", "country"];

const LIGHT = ["#0d6272", "#c2571a", "#3d7a3a", "#8c3b7a", "#8a6d00", "#3b5bb5", "#b3364a", "#5f6b2d", "#6b4fa3", "#2f7f6a"];
const DARK = ["#5fc3d3", "#f0955a", "#8fcb84", "#dc93cb", "#dcb94a", "#93acf0", "#f08a98", "#b8c47c", "#b9a1ec", "#76cfb4"];
const REST = { light: "#7b8087", dark: "#8d939a" };

export interface Legend {
  label: string;
  colour: string;
  count: number;
}

export interface Colouring {
  of: (node: NetworkNode) => string;
  legend: Legend[];
}

function group(node: NetworkNode, by: ColourBy): string {
  if (by === "community") return node.community === undefined ? "" : String(node.community);
  return (by === "type" ? node.type : node.country) ?? "";
}

/** Gives the groups of most strength a colour each and all others one grey. */
export function colouring(nodes: readonly NetworkNode[], by: ColourBy, dark: boolean): Colouring {
  const palette = dark ? DARK : LIGHT;
  const rest = dark ? REST.dark : REST.light;
  const ranked = ranking(nodes, by);
  const colours = new Map(ranked.slice(0, palette.length).map(([name], index) => [name, palette[index] ?? rest]));
  const of = (node: NetworkNode) => colours.get(group(node, by)) ?? rest;
  const legend = ranked
    .filter(([name]) => colours.has(name))
    .map(([name, members]) => ({ label: label(by, name, members), colour: colours.get(name) ?? rest, count: members.length }));
  const others = nodes.length - legend.reduce((sum, entry) => sum + entry.count, 0);
  if (others > 0) legend.push({ label: t("network.colour.other"), colour: rest, count: others });
  return { of, legend };
}

function ranking(nodes: readonly NetworkNode[], by: ColourBy): [string, NetworkNode[]][] {
  const groups = new Map<string, NetworkNode[]>();
  for (const node of nodes) {
    const name = group(node, by);
    if (name) groups.set(name, [...(groups.get(name) ?? []), node]);
  }
  return [...groups].sort((a, b) => strength(b[1]) - strength(a[1]) || a[0].localeCompare(b[0]));
}

const strength = (members: readonly NetworkNode[]): number => members.reduce((sum, node) => sum + node.strength, 0);

/** A community is called by its strongest member. */
function label(by: ColourBy, name: string, members: readonly NetworkNode[]): string {
  if (by === "type") return typeLabel(name);
  if (by === "country") return countryLabel(name);
  return members.reduce((best, node) => (node.strength > best.strength ? node : best)).label;
}
