/** The graph that is drawn. */
import Graph from "graphology";
import type { Network, NetworkNode } from "../types";
import { linkSize, nodeSize } from "./layout";
import type { Positions } from "./layout";

export interface NodeShape {
  x: number;
  y: number;
  size: number;
  color: string;
  label: string;
}

export interface LinkShape {
  size: number;
  color: string;
}

export type Drawn = Graph<NodeShape, LinkShape>;

export interface Paint {
  node: (node: NetworkNode) => string;
  link: string;
  /** Sizes of nodes and links relative to a drawing of usual width. */
  scale?: number;
}

/** Builds the graph of the nodes that have a position; self-links and second links of a pair are merged away. */
export function buildGraph(network: Network, positions: Positions, paint: Paint): Drawn {
  const graph: Drawn = new Graph<NodeShape, LinkShape>({ type: "undirected" });
  const scale = paint.scale ?? 1;
  const strongest = network.nodes.reduce((most, node) => Math.max(most, node.strength), 1);
  for (const node of network.nodes) {
    const point = positions.get(node.id);
    if (point) graph.mergeNode(node.id, { ...point, size: scale * nodeSize(node, strongest), color: paint.node(node), label: node.label });
  }
  for (const link of [...network.links].sort((a, b) => a.weight - b.weight)) {
    if (link.source === link.target || !graph.hasNode(link.source) || !graph.hasNode(link.target)) continue;
    graph.mergeEdge(link.source, link.target, { size: scale * linkSize(link.weight), color: paint.link });
  }
  return graph;
}

export interface Focus {
  nodes: ReadonlySet<string>;
  links: ReadonlySet<string>;
}

/** What stays bright while a node or a link is pointed at or chosen; undefined where nothing is. */
export function focusOf(graph: Drawn, node: string | undefined, link: readonly [string, string] | undefined): Focus | undefined {
  if (link && graph.hasEdge(link[0], link[1])) {
    return { nodes: new Set(link), links: new Set([graph.edge(link[0], link[1]) as string]) };
  }
  if (!node || !graph.hasNode(node)) return undefined;
  return { nodes: new Set([node, ...graph.neighbors(node)]), links: new Set(graph.edges(node)) };
}
