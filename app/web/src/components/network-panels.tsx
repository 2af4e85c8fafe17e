/** What a chosen link rests on; what a chosen node is linked to and might look for. */
import type { ComponentChildren } from "preact";
import { useEffect, useRef } from "preact/hooks";
import { countryLabel, number, typeLabel } from "../format";
import { useLoaded } from "../hooks";
import { kindsOf, neighbours, strongest } from "../network/select";
import type { NetworkSource } from "../network/source";
import { t } from "../strings";
import type { LinkEvidence, Network, NetworkLink, NetworkNode } from "../types";
import { Chips, Name } from "./entity";
import { EvidenceList } from "./evidence";
import type { Picks } from "./network-explorer";
import { Loading, Problem } from "./states";

const OVERVIEW = 12;

/** Moves the focus to what was asked for, and the page too where it stands below the fold. */
function bringIntoView(element: HTMLElement | null): void {
  if (!element) return;
  element.focus({ preventScroll: true });
  if (element.getBoundingClientRect().top > window.innerHeight * 0.85) element.scrollIntoView({ block: "start" });
}

function Panel({ label, close, children }: { label: string; close: () => void; children: ComponentChildren }) {
  const element = useRef<HTMLElement>(null);
  useEffect(() => bringIntoView(element.current), []);
  return (
    <aside ref={element} class="panel" tabIndex={-1} aria-label={label}>
      <button type="button" class="close" aria-label={t("network.close")} title={t("network.close")} onClick={close}>
        ×
      </button>
      {children}
    </aside>
  );
}

/** Before anything is chosen: the strongest links, each leading to its evidence. */
export function OverviewPanel({ network, picks }: { network: Network; picks: Picks }) {
  const links = strongest(network, OVERVIEW);
  const most = links[0]?.link.weight ?? 1;
  return (
    <aside class="panel panel-overview" aria-label={t("network.strongest")}>
      <p class="muted">{t("network.hint")}</p>
      <h3>{t("network.strongest")}</h3>
      <ul class="node-links">
        {links.map(({ a, b, link }) => (
          <li key={`${a.id}|${b.id}`}>
            <LinkButton name={`${a.label} – ${b.label}`} share={link.weight / most} weight={link.weight} act={() => picks.pickLink(a.iri, b.iri)} />
          </li>
        ))}
      </ul>
    </aside>
  );
}

interface LinkButtonProps {
  name: string;
  label?: string;
  share: number;
  weight: number;
  act: () => void;
}

function LinkButton({ name, label, share, weight, act }: LinkButtonProps) {
  return (
    <button type="button" class="plain" aria-label={label} onClick={act}>
      <span>{name}</span>
      <span class="bar" aria-hidden="true">
        <span style={{ width: `${Math.round(100 * share)}%` }} />
      </span>
      <span class="count">{number(weight)}</span>
    </button>
  );
}

interface LinkPanelProps {
  a: NetworkNode;
  b: NetworkNode;
  link: NetworkLink;
  source: NetworkSource;
  picks: Picks;
}

export function LinkPanel({ a, b, link, source, picks }: LinkPanelProps) {
  const [loaded, retry] = useLoaded(`${a.iri}|${b.iri}`, () => source.link(a.iri, b.iri));
  return (
    <Panel label={`${a.label}, ${b.label}`} close={picks.pickNothing}>
      <h2>
        <Pick node={a} picks={picks} /> <span class="muted">{t("network.and")}</span> <Pick node={b} picks={picks} />
      </h2>
      <Kinds weight={link.weight} counted={loaded.value ?? link} fallback={link} />
      <Chips items={link.via} label={t("network.through")} />
      <h3>{t("answer.evidence")}</h3>
      {loaded.state === "loading" && <Loading />}
      {loaded.state === "failed" && <Problem error={loaded.error} retry={retry} />}
      {loaded.state === "done" && <EvidenceList items={loaded.value.evidence} shown={6} />}
    </Panel>
  );
}

function Kinds({ weight, counted, fallback }: { weight: number; counted: LinkEvidence | NetworkLink; fallback: NetworkLink }) {
  const own = kindsOf(counted);
  const kinds = own.length ? own : kindsOf(fallback);
  return (
    <p class="kinds">
      {t("network.weight")} <strong>{number(weight)}</strong>
      {kinds.map(([kind, count]) => (
        <span key={kind} class="kind">
          {typeLabel(kind)} {number(count)}
        </span>
      ))}
    </p>
  );
}

function Pick({ node, picks }: { node: NetworkNode; picks: Picks }) {
  return (
    <button type="button" class="plain pick" onClick={() => picks.pickNode(node.iri)}>
      {node.label}
    </button>
  );
}

interface NodePanelProps {
  node: NetworkNode;
  network: Network;
  source: NetworkSource;
  picks: Picks;
}

export function NodePanel({ node, network, source, picks }: NodePanelProps) {
  const notes = [typeLabel(node.type), node.country && countryLabel(node.country)].filter(Boolean).join(", ");
  return (
    <Panel label={node.label} close={picks.pickNothing}>
      <h2>
        <Name of={{ iri: node.iri, label: node.label }} />
      </h2>
      <p class="muted">{notes}</p>
      <dl class="measures">
        <Measure name={t("network.degree")} value={node.degree} />
        <Measure name={t("network.strength")} value={node.strength} />
        <Measure name={t("network.betweenness")} value={node.betweenness} />
      </dl>
      <h3>{t("network.nodeLinks")}</h3>
      <NodeLinks node={node} network={network} picks={picks} />
      {source.partners && <Partners iri={node.iri} load={source.partners} />}
    </Panel>
  );
}

function Measure({ name, value }: { name: string; value: number }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{number(value, 3)}</dd>
    </div>
  );
}

function NodeLinks({ node, network, picks }: { node: NetworkNode; network: Network; picks: Picks }) {
  const found = neighbours(network, node.id);
  const most = found[0]?.link.weight ?? 1;
  return (
    <ul class="node-links">
      {found.map((each) => (
        <li key={each.node.id}>
          <LinkButton
            name={each.node.label}
            label={t("network.evidenceFor", { a: node.label, b: each.node.label })}
            share={each.link.weight / most}
            weight={each.link.weight}
            act={() => picks.pickLink(node.iri, each.node.iri)}
          />
        </li>
      ))}
    </ul>
  );
}

function Partners({ iri, load }: { iri: string; load: NonNullable<NetworkSource["partners"]> }) {
  const [loaded, retry] = useLoaded(iri, () => load(iri));
  return (
    <>
      <h3>{t("network.partners")}</h3>
      {loaded.state === "loading" && <Loading />}
      {loaded.state === "failed" && <Problem error={loaded.error} retry={retry} />}
      {loaded.state === "done" && loaded.value.length === 0 && <p class="muted">{t("network.noPartners")}</p>}
      <ul class="partners">
        {loaded.value?.map((partner) => (
          <li key={partner.iri}>
            <Name of={partner} />
            <p class="muted">{partner.reason}</p>
            <Chips items={partner.through} />
          </li>
        ))}
      </ul>
    </>
  );
}
