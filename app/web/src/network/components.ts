/** Parts of a network that no link joins, each placed by itself and then set side by side. */
import type { Network } from "../types";
import type { Point, Positions } from "./layout";

/** Splits a network into its connected parts, the largest first. */
export function components(network: Network): Network[] {
  const of = membership(network);
  const parts = new Map<string, Network>();
  for (const node of network.nodes) part(parts, of(node.id), network).nodes.push(node);
  for (const link of network.links) part(parts, of(link.source), network).links.push(link);
  return [...parts.values()].sort((a, b) => b.nodes.length - a.nodes.length);
}

function part(parts: Map<string, Network>, key: string, { level }: Network): Network {
  const held = parts.get(key) ?? { level, nodes: [], links: [] };
  parts.set(key, held);
  return held;
}

/** Names each node's part by one of its nodes (union-find with path halving). */
function membership(network: Network): (id: string) => string {
  const parent = new Map(network.nodes.map((node) => [node.id, node.id]));
  const find = (id: string): string => {
    let at = id;
    for (let up = parent.get(at) ?? at; up !== at; up = parent.get(at) ?? at) {
      parent.set(at, parent.get(up) ?? up);
      at = up;
    }
    return at;
  };
  for (const link of network.links) parent.set(find(link.source), find(link.target));
  return find;
}

interface Disc {
  centre: Point;
  radius: number;
}

const MARGIN = 0.9;
const STRETCH = 1.5; // pages are wider than high

/** Sets parts side by side, each in a disc whose area grows with its number of nodes, the first in the middle. */
export function packed(parts: readonly Positions[]): Positions {
  const placed: Disc[] = [];
  const all: Positions = new Map();
  for (const positions of parts) {
    const radius = Math.sqrt(positions.size);
    const centre = freePlace(placed, radius);
    placed.push({ centre, radius });
    for (const [id, point] of scaled(positions, radius)) all.set(id, { x: centre.x + point.x, y: centre.y + point.y });
  }
  return all;
}

/** The first place along a spiral from the middle where a disc touches no other. */
function freePlace(placed: readonly Disc[], radius: number): Point {
  const fits = (at: Point) =>
    placed.every((disc) => Math.hypot(at.x - disc.centre.x, at.y - disc.centre.y) >= radius + disc.radius + MARGIN);
  for (let turn = 0; ; turn += 0.15) {
    const at = { x: STRETCH * turn * 0.4 * Math.cos(turn), y: turn * 0.4 * Math.sin(turn) };
    if (fits(at)) return at;
  }
}

/** Positions about their middle, the farthest at `radius`. */
function scaled(positions: Positions, radius: number): Positions {
  const points = [...positions.values()];
  const middle = (values: number[]) => (Math.max(...values) + Math.min(...values)) / 2;
  const centre = { x: middle(points.map((point) => point.x)), y: middle(points.map((point) => point.y)) };
  const reach = Math.max(...points.map((point) => Math.hypot(point.x - centre.x, point.y - centre.y)));
  const factor = reach > 0 ? radius / reach : 0;
  return new Map([...positions].map(([id, point]) => [id, { x: (point.x - centre.x) * factor, y: (point.y - centre.y) * factor }]));
}
