/** Where nodes stand: by their links (ForceAtlas2) or by their coordinates. The same network is always drawn alike. */
import Graph from "graphology";
import forceAtlas2 from "graphology-layout-forceatlas2";
import type { Network, NetworkNode } from "../types";
import { components, packed } from "./components";

export interface Point {
  x: number;
  y: number;
}

export type Positions = Map<string, Point>;

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));

/** Start positions on a sunflower spiral, the strongest nodes inmost. */
function spiral(nodes: readonly NetworkNode[]): Positions {
  const ranked = [...nodes].sort((a, b) => b.strength - a.strength || a.id.localeCompare(b.id));
  return new Map(ranked.map((node, rank) => [node.id, turn(rank, 10)]));
}

function turn(rank: number, step: number): Point {
  const radius = step * Math.sqrt(rank + 0.5);
  return { x: radius * Math.cos(rank * GOLDEN_ANGLE), y: radius * Math.sin(rank * GOLDEN_ANGLE) };
}

/** Fewer rounds for larger networks: the page must stay quick. */
export const rounds = (nodes: number): number => Math.max(60, Math.min(500, Math.round(60_000 / Math.max(nodes, 1))));

/** Positions by force, each connected part by itself: parts that nothing joins would only drive each other away. */
export function forceLayout(network: Network): Positions {
  return packed(components(network).map(forcePart));
}

/** Linked nodes attract each other, all repel. */
function forcePart(network: Network): Positions {
  const start = spiral(network.nodes);
  const graph = new Graph({ type: "undirected" });
  for (const node of network.nodes) graph.addNode(node.id, { ...start.get(node.id), size: nodeSize(node, 1) });
  for (const link of network.links) {
    if (link.source !== link.target) graph.mergeEdge(link.source, link.target, { weight: link.weight });
  }
  if (graph.order < 2) return start;
  const settings = { ...forceAtlas2.inferSettings(graph), gravity: 1.5, strongGravityMode: false, linLogMode: true, slowDown: 4 };
  const placed = forceAtlas2(graph, { iterations: rounds(graph.order), settings, getEdgeWeight: "weight" });
  return aligned(new Map(Object.entries(placed).map(([id, point]) => [id, { x: point["x"] ?? 0, y: point["y"] ?? 0 }])));
}

const mean = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0) / Math.max(values.length, 1);

/** Turns positions about their middle so that they spread most from left to right (their first principal axis). */
export function aligned(positions: Positions): Positions {
  const points = [...positions.values()];
  const centre = { x: mean(points.map((point) => point.x)), y: mean(points.map((point) => point.y)) };
  const [xx, yy, xy] = [
    mean(points.map((point) => (point.x - centre.x) ** 2)),
    mean(points.map((point) => (point.y - centre.y) ** 2)),
    mean(points.map((point) => (point.x - centre.x) * (point.y - centre.y))),
  ];
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return mapPoints(positions, ({ x, y }) => {
    const [dx, dy] = [x - centre.x, y - centre.y];
    return { x: dx * cos + dy * sin, y: dy * cos - dx * sin };
  });
}

/** The same positions with the wide side upright, for a page that is higher than wide. */
export const onEnd = (positions: Positions): Positions => mapPoints(positions, ({ x, y }) => ({ x: -y, y: x }));

function mapPoints(positions: Positions, change: (point: Point) => Point): Positions {
  return new Map([...positions].map(([id, point]) => [id, change(point)]));
}

export const hasPlace = (node: NetworkNode): boolean => node.lat !== undefined && node.long !== undefined;

/** Web Mercator in degrees of longitude; latitudes beyond 85 are cut, as on every such map. */
export function mercator(lat: number, long: number): Point {
  const clipped = Math.max(-85, Math.min(85, lat));
  const y = Math.log(Math.tan(Math.PI / 4 + (clipped * Math.PI) / 360));
  return { x: long, y: (y * 180) / Math.PI };
}

/** Positions on a map; nodes of one place are set round it, nodes without coordinates are left out. */
export function mapLayout(nodes: readonly NetworkNode[]): Positions {
  const places = new Map<string, NetworkNode[]>();
  for (const node of nodes.filter(hasPlace)) {
    const key = `${node.lat?.toFixed(2)} ${node.long?.toFixed(2)}`;
    places.set(key, [...(places.get(key) ?? []), node]);
  }
  return new Map([...places.values()].flatMap(around));
}

function around(members: readonly NetworkNode[]): [string, Point][] {
  return members.map((node, rank) => {
    const centre = mercator(node.lat ?? 0, node.long ?? 0);
    const away = rank === 0 ? { x: 0, y: 0 } : turn(rank, 0.25);
    return [node.id, { x: centre.x + away.x, y: centre.y + away.y }];
  });
}

/** Radius in pixels, its area growing with strength. */
export function nodeSize(node: NetworkNode, strongest: number): number {
  return 4 + 12 * Math.sqrt(Math.max(node.strength, 0) / Math.max(strongest, 1));
}

/** Width in pixels, growing ever more slowly with weight. */
export const linkSize = (weight: number): number => 0.6 + 1.3 * Math.log2(1 + Math.max(weight, 0));
