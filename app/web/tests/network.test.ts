import { describe, expect, test } from "vitest";
import { buildGraph, focusOf } from "../src/network/build";
import { colouring } from "../src/network/colours";
import { components, packed } from "../src/network/components";
import { gridStep, latitude, ticks } from "../src/network/grid";
import { aligned, forceLayout, linkSize, mapLayout, mercator, nodeSize, onEnd } from "../src/network/layout";
import { atLeast, evidenceFor, findLink, heaviest, kindsOf, neighbours, strongest, throughOne, viaOf } from "../src/network/select";
import { embeddedSource } from "../src/network/source";
import { changed, chooseLink, networkState } from "../src/network/state";
import type { Network, NetworkNode } from "../src/types";

const node = (id: string, more: Partial<NetworkNode> = {}): NetworkNode => ({
  id, iri: `urn:${id}`, label: id.toUpperCase(), type: "City", degree: 1, strength: 1, betweenness: 0, ...more,
});
const yards = { iri: "urn:yards", label: "Yards" };
const wood = { iri: "urn:wood", label: "Wood" };

const network: Network = {
  level: "city",
  nodes: [node("a", { strength: 5, lat: 50, long: 4 }), node("b", { strength: 4, lat: 50, long: 4 }), node("c"), node("d")],
  links: [
    { source: "a", target: "b", weight: 4, kinds: { project: 3, event: 0, cooperation: 1 }, via: [yards, wood] },
    { source: "b", target: "c", weight: 2, kinds: { project: 1 }, via: [yards] },
    { source: "c", target: "d", weight: 1, kinds: {}, via: [] },
  ],
};

describe("choosing a part of the network", () => {
  test("a least weight drops lighter links and the nodes that have no other", () => {
    const part = atLeast(network, 2);
    expect(part.links).toHaveLength(2);
    expect(part.nodes.map((each) => each.id)).toEqual(["a", "b", "c"]);
  });

  test("through one project only its links stay", () => {
    expect(throughOne(network, "urn:wood").nodes.map((each) => each.id)).toEqual(["a", "b"]);
  });

  test("what links go through comes most frequent first", () => {
    expect(viaOf(network)).toEqual([yards, wood]);
  });

  test("a node's neighbours come strongest first", () => {
    expect(neighbours(network, "b").map((each) => each.node.id)).toEqual(["a", "c"]);
  });

  test("links are found from either end and ranked by weight", () => {
    expect(findLink(network, "urn:b", "urn:a")?.weight).toBe(4);
    expect(findLink(network, "urn:a", "urn:d")).toBeUndefined();
    expect(strongest(network, 1).map(({ a, b }) => a.id + b.id)).toEqual(["ab"]);
    expect(heaviest({ ...network, links: [] })).toBe(1);
  });

  test("kinds without a count are not named", () => {
    expect(kindsOf(network.links[0] ?? { source: "", target: "", weight: 0, kinds: {}, via: [] })).toEqual([["project", 3], ["cooperation", 1]]);
  });
});

describe("building the graph that is drawn", () => {
  const positions = new Map([["a", { x: 0, y: 0 }], ["b", { x: 1, y: 0 }], ["c", { x: 2, y: 0 }]]);
  const graph = buildGraph(network, positions, { node: () => "#123456", link: "#999999" });

  test("nodes without a position and their links are left out", () => {
    expect(graph.nodes()).toEqual(["a", "b", "c"]);
    expect(graph.size).toBe(2);
    expect(graph.getNodeAttribute("a", "label")).toBe("A");
  });

  test("stronger nodes and heavier links are drawn larger", () => {
    expect(nodeSize(node("x", { strength: 9 }), 9)).toBeGreaterThan(nodeSize(node("y", { strength: 1 }), 9));
    expect(linkSize(8)).toBeGreaterThan(linkSize(1));
  });

  test("a chosen node keeps itself and its neighbours bright, a chosen link its ends", () => {
    expect(focusOf(graph, "a", undefined)?.nodes).toEqual(new Set(["a", "b"]));
    expect(focusOf(graph, undefined, ["c", "b"])?.nodes).toEqual(new Set(["b", "c"]));
    expect(focusOf(graph, "unknown", undefined)).toBeUndefined();
  });

  test("self-links and second links of a pair are merged away", () => {
    const twice = { ...network, links: [...network.links, { source: "b", target: "a", weight: 9, kinds: {}, via: [] }, { source: "a", target: "a", weight: 1, kinds: {}, via: [] }] };
    expect(buildGraph(twice, positions, { node: () => "", link: "" }).size).toBe(2);
  });
});

describe("layout", () => {
  test("by force is the same every time and finite", () => {
    const first = forceLayout(network);
    expect(forceLayout(network)).toEqual(first);
    expect([...first.values()].every((point) => Number.isFinite(point.x) && Number.isFinite(point.y))).toBe(true);
    expect(forceLayout({ level: "city", nodes: [], links: [] }).size).toBe(0);
  });

  test("parts that nothing joins are told apart, largest first", () => {
    const split = { ...network, nodes: [...network.nodes, node("e"), node("f")], links: [...network.links, { source: "e", target: "f", weight: 1, kinds: {}, via: [] }] };
    expect(components(split).map((part) => part.nodes.map((each) => each.id))).toEqual([["a", "b", "c", "d"], ["e", "f"]]);
    expect(forceLayout(split).size).toBe(6);
  });

  test("parts are set side by side without touching", () => {
    const pair = (name: string) => new Map([[`${name}1`, { x: 0, y: 0 }], [`${name}2`, { x: 9, y: 0 }]]);
    const all = packed(["p", "q", "r"].map(pair));
    const centre = (name: string) => ((all.get(`${name}1`)?.x ?? 0) + (all.get(`${name}2`)?.x ?? 0)) / 2;
    const height = (name: string) => all.get(`${name}1`)?.y ?? 0;
    for (const [a, b] of [["p", "q"], ["q", "r"], ["p", "r"]] as const) {
      expect(Math.hypot(centre(a) - centre(b), height(a) - height(b))).toBeGreaterThan(2 * Math.SQRT2);
    }
  });

  test("is turned so that it is wider than high, and on end for a high page", () => {
    const spread = (positions: Map<string, { x: number; y: number }>, axis: "x" | "y") => {
      const values = [...positions.values()].map((point) => point[axis]);
      return Math.max(...values) - Math.min(...values);
    };
    const slanted = new Map([["a", { x: 0, y: 0 }], ["b", { x: 1, y: 2 }], ["c", { x: 2, y: 4 }], ["d", { x: 3, y: 6.2 }]]);
    const level = aligned(slanted);
    expect(spread(level, "x")).toBeGreaterThan(spread(level, "y"));
    expect(spread(level, "x")).toBeCloseTo(Math.hypot(3, 6.2), 1);
    expect(spread(onEnd(level), "y")).toBeCloseTo(spread(level, "x"), 9);
    expect(aligned(new Map()).size).toBe(0);
  });

  test("on the map sets nodes of one place apart and leaves out those without coordinates", () => {
    const placed = mapLayout(network.nodes);
    expect([...placed.keys()]).toEqual(["a", "b"]);
    expect(placed.get("a")).not.toEqual(placed.get("b"));
  });

  test("the projection and the grid's latitude undo each other", () => {
    expect(latitude(mercator(52.5, 0).y)).toBeCloseTo(52.5, 6);
    expect(mercator(0, 13).y).toBeCloseTo(0, 9);
  });

  test("grid lines are few and stand at whole degrees", () => {
    expect(gridStep(35)).toBe(5);
    expect(ticks(-11, 12, 10)).toEqual([-10, 0, 10]);
  });
});

describe("colours", () => {
  test("the strongest group comes first and is called by its strongest member", () => {
    const nodes = [node("a", { community: 7 }), node("b", { community: 7, strength: 3 }), node("c", { community: 2 }), node("d")];
    const { legend, of } = colouring(nodes, "community", false);
    expect(legend.map((entry) => [entry.label, entry.count])).toEqual([["B", 2], ["C", 1], ["Other", 1]]);
    expect(of(nodes[0] ?? node("x"))).toBe(legend[0]?.colour);
    expect(of(nodes[3] ?? node("x"))).not.toBe(legend[0]?.colour);
  });
});

describe("data that stand in the page", () => {
  const source = embeddedSource({ network, evidence: { "urn:b|urn:a": [{ quote: "A and B signed.", kind: "cooperation" }] } });

  test("evidence is found under either order of the ends", async () => {
    expect((await source.link("urn:a", "urn:b")).evidence.map((item) => item.quote)).toEqual(["A and B signed."]);
    expect((await source.link("urn:b", "urn:c")).evidence).toEqual([]);
    expect(evidenceFor({ "x|y": 1 }, "y", "x")).toBe(1);
  });

  test("a project filter works without a server", async () => {
    expect((await source.load({ level: "city", project: "urn:wood" })).links).toHaveLength(1);
  });
});

describe("the view's state in its address", () => {
  test("has defaults and refuses unknown values", () => {
    expect(networkState({ view: "cube", min_weight: "-3" })).toMatchObject({ view: "graph", minWeight: 0, query: { level: "city" } });
  });

  test("choosing a link forgets the node", () => {
    const params = chooseLink({ level: "region", node: "urn:a" }, "urn:a", "urn:b");
    expect(params).toEqual({ level: "region", a: "urn:a", b: "urn:b" });
    expect(networkState(params).link).toEqual(["urn:a", "urn:b"]);
    expect(changed(params, { level: undefined })).not.toHaveProperty("level");
  });
});
