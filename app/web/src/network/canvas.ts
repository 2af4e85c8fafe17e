/** The one place that knows sigma: draws a graph and says what is pointed at and clicked. */
import Sigma from "sigma";
import type { Settings } from "sigma/settings";
import type { NodeHoverDrawingFunction, NodeLabelDrawingFunction } from "sigma/rendering";
import { focusOf } from "./build";
import type { Drawn, Focus, LinkShape, NodeShape } from "./build";
import { drawGrid } from "./grid";

export interface Theme {
  ink: string;
  surface: string;
  faint: string;
  link: string;
  linkStrong: string;
  font: string;
}

export interface Picked {
  node?: string;
  link?: readonly [string, string];
}

export interface Handlers {
  onNode: (id: string) => void;
  onLink: (a: string, b: string) => void;
  onNothing: () => void;
}

/** A drawing that lives in one element until it is closed. */
export interface NetworkCanvas {
  show(graph: Drawn, picked: Picked): void;
  pick(picked: Picked): void;
  zoom(direction: "in" | "out" | "all"): void;
  close(): void;
}

export function webglWorks(): boolean {
  const canvas = document.createElement("canvas");
  return Boolean(canvas.getContext("webgl2") ?? canvas.getContext("webgl"));
}

interface CanvasOptions {
  theme: Theme;
  handlers: Handlers;
  grid: boolean;
}

export function openCanvas(element: HTMLElement, graph: Drawn, options: CanvasOptions): NetworkCanvas {
  const state: { picked: Picked; hovered?: string | undefined; focus?: Focus | undefined } = { picked: {} };
  const sigma = new Sigma<NodeShape, LinkShape>(graph, element, {
    ...settings(options.theme),
    nodeReducer: (id, data) => nodeStyle(id, data, state.focus, options.theme),
    edgeReducer: (id, data) => linkStyle(id, data, state.focus, options.theme),
  });
  const refocus = () => {
    const drawn = sigma.getGraph() as Drawn;
    state.focus = focusOf(drawn, state.hovered ?? state.picked.node, state.hovered ? undefined : state.picked.link);
    sigma.refresh({ skipIndexation: true });
  };
  listen(sigma, options.handlers, (hovered) => {
    state.hovered = hovered;
    refocus();
  });
  if (options.grid) drawGrid(sigma, options.theme);
  return {
    show: (next, picked) => {
      state.picked = picked;
      state.hovered = undefined;
      sigma.setGraph(next);
      refocus();
    },
    pick: (picked) => {
      state.picked = picked;
      refocus();
    },
    zoom: (direction) => zoom(sigma, direction),
    close: () => sigma.kill(),
  };
}

type Drawing = Sigma<NodeShape, LinkShape>;

const still = (): boolean => window.matchMedia("(prefers-reduced-motion: reduce)").matches;

function zoom(sigma: Drawing, direction: "in" | "out" | "all"): void {
  const camera = sigma.getCamera();
  const duration = still() ? 0 : 200;
  if (direction === "all") void camera.animatedReset({ duration });
  else void (direction === "in" ? camera.animatedZoom({ duration }) : camera.animatedUnzoom({ duration }));
}

function listen(sigma: Drawing, handlers: Handlers, hover: (node: string | undefined) => void): void {
  const cursor = (pointing: boolean) => sigma.getContainer().classList.toggle("pointing", pointing);
  sigma.on("clickNode", ({ node }) => handlers.onNode(node));
  sigma.on("clickEdge", ({ edge }) => {
    const [a, b] = sigma.getGraph().extremities(edge);
    handlers.onLink(a, b);
  });
  sigma.on("clickStage", handlers.onNothing);
  sigma.on("enterNode", ({ node }) => (cursor(true), hover(node)));
  sigma.on("leaveNode", () => (cursor(false), hover(undefined)));
  sigma.on("enterEdge", () => cursor(true));
  sigma.on("leaveEdge", () => cursor(false));
}

function settings(theme: Theme): Partial<Settings<NodeShape, LinkShape>> {
  return {
    allowInvalidContainer: true,
    enableEdgeEvents: true,
    labelFont: theme.font,
    labelSize: 13,
    labelWeight: "500",
    labelColor: { color: theme.ink },
    labelDensity: 1.4,
    labelGridCellSize: 70,
    labelRenderedSizeThreshold: 4,
    minEdgeThickness: 1.2,
    stagePadding: 44,
    zIndex: true,
    maxCameraRatio: 3,
    minCameraRatio: 0.05,
    defaultDrawNodeLabel: haloLabel(theme),
    defaultDrawNodeHover: hoverLabel(theme),
  };
}

function nodeStyle(id: string, data: NodeShape, focus: Focus | undefined, theme: Theme) {
  if (!focus) return data;
  if (focus.nodes.has(id)) return { ...data, forceLabel: true, zIndex: 2 };
  return { ...data, color: theme.faint, label: "", zIndex: 0 };
}

function linkStyle(id: string, data: LinkShape, focus: Focus | undefined, theme: Theme) {
  if (!focus) return data;
  return focus.links.has(id) ? { ...data, color: theme.linkStrong, zIndex: 2 } : { ...data, color: theme.faint, zIndex: 0 };
}

/** Labels stand right of their node, or left of it where the drawing ends. */
function labelStart(context: CanvasRenderingContext2D, node: { x: number; y: number; size: number }, label: string): number {
  const width = context.measureText(label).width;
  const right = node.x + node.size + 4;
  return right + width > context.canvas.clientWidth - 4 ? node.x - node.size - 4 - width : right;
}

/** A label with an edge of the page's colour round its letters, so that links do not run through it. */
function haloLabel(theme: Theme): NodeLabelDrawingFunction<NodeShape, LinkShape> {
  return (context, data, set) => {
    if (!data.label) return;
    context.font = `${set.labelWeight} ${set.labelSize}px ${set.labelFont}`;
    context.lineJoin = "round";
    context.lineWidth = 3;
    context.strokeStyle = theme.surface;
    context.fillStyle = theme.ink;
    const [x, y] = [labelStart(context, data, data.label), data.y + set.labelSize / 3];
    context.strokeText(data.label, x, y);
    context.fillText(data.label, x, y);
  };
}

/** A label on a plate in the page's own colours; sigma's own is white on every page. */
function hoverLabel(theme: Theme): NodeHoverDrawingFunction<NodeShape, LinkShape> {
  return (context, data, set) => {
    context.beginPath();
    context.arc(data.x, data.y, data.size + 2, 0, Math.PI * 2);
    context.strokeStyle = theme.ink;
    context.lineWidth = 2;
    context.stroke();
    if (!data.label) return;
    context.font = `${set.labelWeight} ${set.labelSize}px ${set.labelFont}`;
    const width = context.measureText(data.label).width;
    const start = labelStart(context, data, data.label);
    context.fillStyle = theme.surface;
    context.beginPath();
    context.roundRect(start - 4, data.y - set.labelSize / 2 - 5, width + 8, set.labelSize + 9, 4);
    context.fill();
    context.fillStyle = theme.ink;
    context.fillText(data.label, start, data.y + set.labelSize / 3);
  };
}
