/** Meridians and parallels behind the map: bearings without tiles from anywhere. */
import type Sigma from "sigma";
import type { LinkShape, NodeShape } from "./build";
import { mercator } from "./layout";

interface GridTheme {
  faint: string;
  ink: string;
  font: string;
}

const STEPS = [1, 2, 5, 10, 20, 30] as const;

/** The finest step in degrees that draws at most `most` lines over `span` degrees. */
export function gridStep(span: number, most = 8): number {
  return STEPS.find((step) => span / step <= most) ?? 30;
}

/** The multiples of `step` between two ends. */
export function ticks(from: number, to: number, step: number): number[] {
  const first = Math.ceil(Math.min(from, to) / step);
  const last = Math.floor(Math.max(from, to) / step);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => (first + index) * step);
}

export const latitude = (y: number): number => (Math.atan(Math.exp((y * Math.PI) / 180)) * 360) / Math.PI - 90;

export function bearing(value: number, positive: string, negative: string): string {
  return value === 0 ? "0°" : `${Math.abs(value)}° ${value > 0 ? positive : negative}`;
}

export function drawGrid(sigma: Sigma<NodeShape, LinkShape>, theme: GridTheme): void {
  const canvas = sigma.createCanvas("grid", { beforeLayer: "edges" });
  const context = canvas.getContext("2d");
  if (!context) return;
  sigma.on("afterRender", () => paint(sigma, canvas, context, theme));
}

function paint(
  sigma: Sigma<NodeShape, LinkShape>,
  canvas: HTMLCanvasElement,
  context: CanvasRenderingContext2D,
  theme: GridTheme,
): void {
  const { width, height } = sigma.getDimensions();
  const scale = fit(canvas, width, height);
  context.setTransform(scale, 0, 0, scale, 0, 0);
  context.clearRect(0, 0, width, height);
  context.strokeStyle = theme.faint;
  context.fillStyle = theme.ink;
  context.globalAlpha = 0.75;
  context.font = `11px ${theme.font}`;
  const corner = sigma.viewportToGraph({ x: 0, y: 0 });
  const far = sigma.viewportToGraph({ x: width, y: height });
  const step = gridStep(Math.abs(far.x - corner.x));
  for (const long of ticks(corner.x, far.x, step)) {
    const { x } = sigma.graphToViewport({ x: long, y: 0 });
    line(context, [x, 0, x, height], bearing(long, "E", "W"), [x + 3, height - 5]);
  }
  for (const lat of ticks(latitude(far.y), latitude(corner.y), step)) {
    const { y } = sigma.graphToViewport(mercator(lat, 0));
    line(context, [0, y, width, y], bearing(lat, "N", "S"), [4, y - 3]);
  }
}

function fit(canvas: HTMLCanvasElement, width: number, height: number): number {
  const scale = window.devicePixelRatio || 1;
  const [wide, high] = [Math.round(width * scale), Math.round(height * scale)];
  if (canvas.width !== wide || canvas.height !== high) {
    canvas.width = wide;
    canvas.height = high;
  }
  return scale;
}

type Ends = [x1: number, y1: number, x2: number, y2: number];

function line(context: CanvasRenderingContext2D, [x1, y1, x2, y2]: Ends, label: string, at: [number, number]): void {
  context.beginPath();
  context.moveTo(Math.round(x1) + 0.5, Math.round(y1) + 0.5);
  context.lineTo(Math.round(x2) + 0.5, Math.round(y2) + 0.5);
  context.stroke();
  context.fillText(label, at[0], at[1]);
}
