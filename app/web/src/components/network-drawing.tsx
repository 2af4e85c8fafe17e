/** The drawing itself, kept in step with what is shown and chosen. */
import { useEffect, useMemo, useRef, useState } from "preact/hooks";
import { buildGraph } from "../network/build";
import { openCanvas, webglWorks } from "../network/canvas";
import type { NetworkCanvas, Picked, Theme } from "../network/canvas";
import { onEnd } from "../network/layout";
import type { Positions } from "../network/layout";
import { byId, findNode } from "../network/select";
import { t } from "../strings";
import type { Network, NetworkNode } from "../types";
import type { Picks } from "./network-explorer";

interface DrawingProps extends Picks {
  network: Network;
  positions: Positions;
  colour: (node: NetworkNode) => string;
  dark: boolean;
  grid: boolean;
  node: string | undefined;
  link: readonly [string, string] | undefined;
}

/** The page's own colours, so that style sheets alone decide them. */
function readTheme(element: HTMLElement): Theme {
  const style = getComputedStyle(element);
  const get = (name: string) => style.getPropertyValue(name).trim();
  return {
    ink: get("--ink"),
    surface: get("--surface"),
    faint: get("--net-faint"),
    link: get("--net-link"),
    linkStrong: get("--net-link-strong"),
    font: style.fontFamily,
  };
}

/** Nodes shrink with a narrow page, else they would cover each other there. */
const scaleOf = (element: HTMLElement): number => Math.min(1, Math.sqrt(element.clientWidth / 700));

/** A map keeps its north; a graph may stand on end. */
function fitted(positions: Positions, element: HTMLElement, map: boolean): Positions {
  return !map && element.clientHeight > 1.1 * element.clientWidth ? onEnd(positions) : positions;
}

function pickedIds(network: Network, node: string | undefined, link: readonly [string, string] | undefined): Picked {
  const id = findNode(network, node)?.id;
  if (id) return { node: id };
  const [a, b] = (link ?? []).map((iri) => findNode(network, iri)?.id);
  return a && b ? { link: [a, b] } : {};
}

export function NetworkDrawing(props: DrawingProps) {
  const { network, positions, colour, dark, grid, node, link } = props;
  const element = useRef<HTMLDivElement>(null);
  const canvas = useRef<NetworkCanvas | null>(null);
  const latest = useRef(props);
  latest.current = props;
  const [works] = useState(webglWorks);
  const picked = useMemo(() => pickedIds(network, node, link), [network, node, link?.[0], link?.[1]]);

  useEffect(() => {
    const host = element.current;
    if (!host || !works) return;
    const theme = readTheme(host);
    const graph = buildGraph(network, fitted(positions, host, grid), { node: colour, link: theme.link, scale: scaleOf(host) });
    const opened = openCanvas(host, graph, { theme, handlers: handlers(latest), grid });
    opened.pick(picked);
    canvas.current = opened;
    return () => {
      canvas.current = null;
      opened.close();
    };
  }, [works, dark, grid, positions]);

  useEffect(() => {
    if (!canvas.current || !element.current) return;
    const host = element.current;
    const paint = { node: colour, link: readTheme(host).link, scale: scaleOf(host) };
    canvas.current.show(buildGraph(network, fitted(positions, host, grid), paint), picked);
  }, [network, colour]);

  useEffect(() => canvas.current?.pick(picked), [picked]);

  if (!works) return <p class="problem">{t("network.noWebgl")}</p>;
  return (
    <div class="drawing">
      <div ref={element} class="drawing-canvas" role="img" aria-label={t("network.canvas")} />
      <div class="zoom">
        <ZoomButton label={t("network.zoomIn")} sign="+" act={() => canvas.current?.zoom("in")} />
        <ZoomButton label={t("network.zoomOut")} sign="−" act={() => canvas.current?.zoom("out")} />
        <ZoomButton label={t("network.zoomReset")} sign="⤢" act={() => canvas.current?.zoom("all")} />
      </div>
    </div>
  );
}

/** Handlers that always see the latest properties, so that the drawing need not be opened anew for them. */
function handlers(latest: { current: DrawingProps }) {
  const iri = (id: string) => byId(latest.current.network).get(id)?.iri ?? id;
  return {
    onNode: (id: string) => latest.current.pickNode(iri(id)),
    onLink: (a: string, b: string) => latest.current.pickLink(iri(a), iri(b)),
    onNothing: () => (latest.current.node || latest.current.link) && latest.current.pickNothing(),
  };
}

function ZoomButton({ label, sign, act }: { label: string; sign: string; act: () => void }) {
  return (
    <button type="button" aria-label={label} title={label} onClick={act}>
      {sign}
    </button>
  );
}
