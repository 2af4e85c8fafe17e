/** The network with its controls, its drawing or table, and a panel for what is chosen. */
import { useCallback, useMemo } from "preact/hooks";
import { useDark, useLoaded } from "../hooks";
import { colouring } from "../network/colours";
import { forceLayout, hasPlace, mapLayout } from "../network/layout";
import { atLeast, findLink, findNode } from "../network/select";
import { chooseLink, chooseNode, chooseNothing, networkState } from "../network/state";
import type { NetworkState } from "../network/state";
import type { NetworkSource } from "../network/source";
import type { Params } from "../router";
import { t } from "../strings";
import type { Network } from "../types";
import { NetworkControls } from "./network-controls";
import { NetworkDrawing } from "./network-drawing";
import { LinkPanel, NodePanel, OverviewPanel } from "./network-panels";
import { NetworkTables } from "./network-tables";
import { Empty, Loading, Problem } from "./states";

export interface ExplorerProps {
  source: NetworkSource;
  params: Params;
  /** `settle` is true where the change is one of many in a row and should not fill the history. */
  onParams: (params: Params, settle?: boolean) => void;
}

export function NetworkExplorer({ source, params, onParams }: ExplorerProps) {
  const state = networkState(params);
  const { query } = state;
  const [loaded, retry] = useLoaded(JSON.stringify(query), () => source.load(query));
  const whole = loaded.value;
  const shown = useMemo(() => whole && atLeast(whole, state.minWeight), [whole, state.minWeight]);
  return (
    <div class="network">
      <NetworkControls source={source} network={whole} shown={shown} state={state} params={params} onParams={onParams} />
      {loaded.state === "failed" && <Problem error={loaded.error} retry={retry} />}
      {loaded.state === "loading" && !whole && <Loading />}
      {whole && shown && <Body whole={whole} shown={shown} state={state} source={source} params={params} onParams={onParams} />}
    </div>
  );
}

interface BodyProps extends ExplorerProps {
  whole: Network;
  shown: Network;
  state: NetworkState;
}

function Body({ whole, shown, state, source, params, onParams }: BodyProps) {
  const pickNode = useCallback((iri: string) => onParams(chooseNode(params, iri)), [params, onParams]);
  const pickLink = useCallback((a: string, b: string) => onParams(chooseLink(params, a, b)), [params, onParams]);
  const pickNothing = useCallback(() => onParams(chooseNothing(params)), [params, onParams]);
  if (!shown.links.length) return <Empty title={t("network.empty")} hint={t("network.emptyHint")} />;
  const picks = { pickNode, pickLink, pickNothing };
  return (
    <div class={`network-body view-${state.view}`}>
      <div class="network-main">
        {state.view === "table" ? (
          <NetworkTables network={shown} {...picks} />
        ) : (
          <Drawing whole={whole} shown={shown} state={state} picks={picks} />
        )}
      </div>
      <Panel whole={whole} shown={shown} state={state} source={source} picks={picks} />
    </div>
  );
}

export interface Picks {
  pickNode: (iri: string) => void;
  pickLink: (a: string, b: string) => void;
  pickNothing: () => void;
}

interface PartProps {
  whole: Network;
  shown: Network;
  state: NetworkState;
  picks: Picks;
}

/** Positions come from the whole network, so that nothing moves while the weight is changed. */
function Drawing({ whole, shown, state, picks }: PartProps) {
  const dark = useDark();
  const map = state.view === "map";
  const positions = useMemo(() => (map ? mapLayout(whole.nodes) : forceLayout(whole)), [whole, map]);
  const colours = useMemo(() => colouring(whole.nodes, state.colour, dark), [whole, state.colour, dark]);
  const unplaced = map ? shown.nodes.filter((node) => !hasPlace(node)).length : 0;
  return (
    <>
      <NetworkDrawing
        network={shown}
        positions={positions}
        colour={colours.of}
        dark={dark}
        grid={map}
        node={state.node}
        link={state.link}
        {...picks}
      />
      <ul class="legend" aria-label={t("network.colour")}>
        {colours.legend.map((entry) => (
          <li key={entry.label}>
            <span class="swatch" style={{ backgroundColor: entry.colour }} aria-hidden="true" />
            {entry.label} <span class="muted">{entry.count}</span>
          </li>
        ))}
      </ul>
      {unplaced > 0 && <p class="muted">{t("network.unplaced", { count: unplaced })}</p>}
    </>
  );
}

interface PanelProps extends PartProps {
  source: NetworkSource;
}

function Panel({ whole, shown, state, source, picks }: PanelProps) {
  const node = findNode(whole, state.node);
  if (node) return <NodePanel key={node.id} node={node} network={shown} source={source} picks={picks} />;
  const [a, b] = state.link ?? [];
  const link = findLink(whole, a, b);
  const ends = link && [findNode(whole, a), findNode(whole, b)];
  if (link && ends?.[0] && ends[1]) {
    return <LinkPanel key={`${a}|${b}`} a={ends[0]} b={ends[1]} link={link} source={source} picks={picks} />;
  }
  return <OverviewPanel network={shown} picks={picks} />;
}
