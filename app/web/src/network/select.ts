/** Choosing what of a network is shown, and reading it by node and by link. */
import type { LinkEvidence, Network, NetworkLink, NetworkNode, Ref } from "../types";

/** A link's name in addresses and in the embedded evidence. */
export const linkKey = (a: string, b: string): string => `${a}|${b}`;

/** Finds what was said under either order of the two ends. */
export function evidenceFor<T>(held: Record<string, T>, a: string, b: string): T | undefined {
  return held[linkKey(a, b)] ?? held[linkKey(b, a)];
}

/** The network with links of at least this weight and the nodes that still have one. */
export function atLeast(network: Network, weight: number): Network {
  const links = network.links.filter((link) => link.weight >= weight);
  return { ...network, links, nodes: touched(network.nodes, links) };
}

/** The network of the links that go through one project, event or document. */
export function throughOne(network: Network, via: string): Network {
  const links = network.links.filter((link) => link.via.some((each) => each.iri === via));
  return { ...network, links, nodes: touched(network.nodes, links) };
}

function touched(nodes: readonly NetworkNode[], links: readonly NetworkLink[]): NetworkNode[] {
  const ends = new Set(links.flatMap((link) => [link.source, link.target]));
  return nodes.filter((node) => ends.has(node.id));
}

export function heaviest(network: Network): number {
  return network.links.reduce((most, link) => Math.max(most, link.weight), 1);
}

/** Everything that links go through, most frequent first. */
export function viaOf(network: Network): Ref[] {
  const counts = new Map<string, { ref: Ref; count: number }>();
  for (const via of network.links.flatMap((link) => link.via)) {
    const held = counts.get(via.iri) ?? { ref: via, count: 0 };
    counts.set(via.iri, { ref: held.ref, count: held.count + 1 });
  }
  const sorted = [...counts.values()].sort((a, b) => b.count - a.count || a.ref.label.localeCompare(b.ref.label));
  return sorted.map((each) => each.ref);
}

export interface Neighbour {
  node: NetworkNode;
  link: NetworkLink;
}

export function byId(network: Network): Map<string, NetworkNode> {
  return new Map(network.nodes.map((node) => [node.id, node]));
}

/** A node's links with the node at their other end, strongest first. */
export function neighbours(network: Network, id: string): Neighbour[] {
  const nodes = byId(network);
  const found = network.links.flatMap((link) => {
    const other = link.source === id ? link.target : link.target === id ? link.source : undefined;
    const node = other === undefined ? undefined : nodes.get(other);
    return node ? [{ node, link }] : [];
  });
  return found.sort((a, b) => b.link.weight - a.link.weight || a.node.label.localeCompare(b.node.label));
}

export function findNode(network: Network, iri: string | undefined): NetworkNode | undefined {
  return network.nodes.find((node) => node.iri === iri);
}

export function findLink(network: Network, a: string | undefined, b: string | undefined): NetworkLink | undefined {
  const ends = [findNode(network, a)?.id, findNode(network, b)?.id];
  return network.links.find((link) => ends.includes(link.source) && ends.includes(link.target));
}

export interface NamedLink {
  link: NetworkLink;
  a: NetworkNode;
  b: NetworkNode;
}

/** Links with both their nodes, for tables and lists. */
export function namedLinks(network: Network): NamedLink[] {
  const nodes = byId(network);
  return network.links.flatMap((link) => {
    const [a, b] = [nodes.get(link.source), nodes.get(link.target)];
    return a && b ? [{ link, a, b }] : [];
  });
}

export function strongest(network: Network, count: number): NamedLink[] {
  return namedLinks(network)
    .sort((x, y) => y.link.weight - x.link.weight)
    .slice(0, count);
}

/** The kinds that a link's weight is made of, largest first, without the empty ones. */
export function kindsOf(counted: NetworkLink | LinkEvidence): [string, number][] {
  return Object.entries(counted.kinds)
    .filter(([, count]) => count > 0)
    .sort((a, b) => b[1] - a[1]);
}
