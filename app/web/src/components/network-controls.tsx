/** Level, weight, period, project, colours, view and downloads of the network. */
import { useEffect, useState } from "preact/hooks";
import { COLOUR_BY } from "../network/colours";
import { heaviest, viaOf } from "../network/select";
import { VIEW_MODES, changed } from "../network/state";
import type { NetworkState } from "../network/state";
import type { NetworkSource } from "../network/source";
import type { Params } from "../router";
import { t } from "../strings";
import type { StringKey } from "../strings";
import { LEVELS } from "../types";
import type { Network, Ref } from "../types";

const FORMATS = ["gexf", "graphml", "csv"] as const;

interface ControlsProps {
  source: NetworkSource;
  network: Network | undefined;
  shown: Network | undefined;
  state: NetworkState;
  params: Params;
  onParams: (params: Params, settle?: boolean) => void;
}

export function NetworkControls({ source, network, shown, state, params, onParams }: ControlsProps) {
  const set = (change: Record<string, string | undefined>, settle = false) => onParams(changed(params, change), settle);
  return (
    <form class="controls" onSubmit={(event) => event.preventDefault()}>
      {source.server && <LevelSwitch level={state.query.level} set={set} />}
      <Segments name="view" value={state.view} options={VIEW_MODES} set={set} />
      <Through network={network} chosen={state.query.project} set={set} />
      <Weight network={network} value={state.minWeight} set={set} />
      {state.view !== "table" && <ColourChoice value={state.colour} set={set} />}
      {source.server && <Sector value={state.query.sector} set={set} />}
      {source.server && <Years params={params} set={set} />}
      <div class="controls-end">
        <p class="muted" role="status">
          {shown && t("network.count", { nodes: shown.nodes.length, links: shown.links.length })}
        </p>
        <Downloads source={source} state={state} />
      </div>
    </form>
  );
}

type Set = (change: Record<string, string | undefined>, settle?: boolean) => void;

const read = (event: Event): string => (event.currentTarget as HTMLInputElement | HTMLSelectElement).value;

function LevelSwitch({ level, set }: { level: string; set: Set }) {
  const change = (next: string) => set({ level: next, project: undefined, node: undefined, a: undefined, b: undefined });
  return (
    <label class="field">
      <span>{t("network.level")}</span>
      <select value={level} onChange={(event) => change(read(event))}>
        {LEVELS.map((each) => (
          <option key={each} value={each}>
            {t(`network.level.${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

interface SegmentsProps {
  name: "view";
  value: string;
  options: readonly string[];
  set: Set;
}

function Segments({ name, value, options, set }: SegmentsProps) {
  return (
    <div class="field segments" role="radiogroup" aria-label={t("network.view")}>
      <span>{t("network.view")}</span>
      <div>
        {options.map((option) => (
          <label key={option}>
            <input type="radio" name={name} value={option} checked={option === value} onChange={() => set({ [name]: option })} />
            <span>{t(`network.${name}.${option}` as StringKey)}</span>
          </label>
        ))}
      </div>
    </div>
  );
}

/** Offers what the unfiltered network goes through; a filtered one names only itself. */
function Through({ network, chosen, set }: { network: Network | undefined; chosen: string | undefined; set: Set }) {
  const [options, setOptions] = useState<Ref[]>([]);
  useEffect(() => {
    if (network && (!chosen || !options.length)) setOptions(viaOf(network).filter((via) => via.iri).slice(0, 200));
  }, [network, chosen]);
  return (
    <label class="field">
      <span>{t("network.project")}</span>
      <select value={chosen ?? ""} onChange={(event) => set({ project: read(event) })}>
        <option value="">{t("network.anyProject")}</option>
        {options.map((option) => (
          <option key={option.iri} value={option.iri}>
            {option.label}
          </option>
        ))}
      </select>
    </label>
  );
}

/** The server knows sectors by name in several languages, so a word is enough. */
function Sector({ value, set }: { value: string | undefined; set: Set }) {
  return (
    <label class="field">
      <span>{t("network.sector")}</span>
      <input
        type="text"
        value={value ?? ""}
        placeholder={t("network.anySector")}
        onChange={(event) => set({ sector: read(event).trim() })}
      />
    </label>
  );
}

function Years({ params, set }: { params: Params; set: Set }) {
  return (
    <div class="years">
      {(["since", "until"] as const).map((name) => (
        <label class="field" key={name}>
          <span>{t(`network.${name}`)}</span>
          <input type="date" value={params[name] ?? ""} onChange={(event) => set({ [name]: read(event) })} />
        </label>
      ))}
    </div>
  );
}

function Weight({ network, value, set }: { network: Network | undefined; value: number; set: Set }) {
  const most = network ? heaviest(network) : 1;
  const shown = Math.max(1, value);
  return (
    <label class="field">
      <span>{t("network.minWeight", { weight: shown })}</span>
      <input
        type="range"
        min={1}
        max={Math.max(2, Math.ceil(most))}
        step={1}
        value={shown}
        disabled={most <= 1}
        onInput={(event) => set({ min_weight: read(event) === "1" ? undefined : read(event) }, true)}
      />
    </label>
  );
}

function ColourChoice({ value, set }: { value: string; set: Set }) {
  return (
    <label class="field">
      <span>{t("network.colour")}</span>
      <select value={value} onChange={(event) => set({ colour: read(event) })}>
        {COLOUR_BY.map((each) => (
          <option key={each} value={each}>
            {t(`network.colour.${each}`)}
          </option>
        ))}
      </select>
    </label>
  );
}

function Downloads({ source, state }: { source: NetworkSource; state: NetworkState }) {
  const address = source.exportAddress;
  if (!address) return null;
  return (
    <p class="downloads">
      <span class="muted">{t("network.download")}</span>
      {FORMATS.map((format) => (
        <a key={format} href={address(state.query, state.minWeight, format)} download="">
          {format === "csv" ? "CSV" : format === "gexf" ? "GEXF" : "GraphML"}
        </a>
      ))}
    </p>
  );
}
