/** The network as tables: the same links and nodes, sortable, for those who do not use the drawing. */
import { countryLabel, number, typeLabel } from "../format";
import { namedLinks } from "../network/select";
import type { NamedLink } from "../network/select";
import { t } from "../strings";
import type { Network, NetworkNode } from "../types";
import type { Picks } from "./network-explorer";
import { SortableTable } from "./table";
import type { Column } from "./table";

function kindColumns(links: readonly NamedLink[]): Column<NamedLink>[] {
  const kinds = new Set(links.flatMap(({ link }) => Object.keys(link.kinds)));
  return [...kinds].map((kind) => ({
    key: `kind-${kind}`,
    title: typeLabel(kind),
    numeric: true,
    value: ({ link }) => link.kinds[kind] ?? 0,
  }));
}

const via = ({ link }: NamedLink): string => link.via.map((each) => each.label).join(", ");

function linkColumns(links: readonly NamedLink[], { pickLink }: Picks): Column<NamedLink>[] {
  const open = ({ a, b }: NamedLink) => (
    <button type="button" class="plain" title={t("network.evidenceFor", { a: a.label, b: b.label })} onClick={() => pickLink(a.iri, b.iri)}>
      {t("evidence.show")}
    </button>
  );
  return [
    { key: "a", title: t("network.from"), value: ({ a }) => a.label },
    { key: "b", title: t("network.to"), value: ({ b }) => b.label },
    { key: "weight", title: t("network.weight"), numeric: true, value: ({ link }) => link.weight, cell: ({ link }) => number(link.weight) },
    ...kindColumns(links),
    { key: "via", title: t("network.through"), value: via },
    { key: "open", title: t("evidence.show"), value: () => 0, cell: open, fixed: true },
  ];
}

function nodeColumns({ pickNode }: Picks): Column<NetworkNode>[] {
  const name = (node: NetworkNode) => (
    <button type="button" class="plain" onClick={() => pickNode(node.iri)}>
      {node.label}
    </button>
  );
  return [
    { key: "label", title: t("network.name"), value: (node) => node.label, cell: name },
    { key: "type", title: t("network.type"), value: (node) => typeLabel(node.type) },
    { key: "country", title: t("network.country"), value: (node) => (node.country ? countryLabel(node.country) : "") },
    { key: "degree", title: t("network.degree"), numeric: true, value: (node) => node.degree },
    { key: "strength", title: t("network.strength"), numeric: true, value: (node) => node.strength, cell: (node) => number(node.strength) },
    {
      key: "betweenness",
      title: t("network.betweenness"),
      numeric: true,
      value: (node) => node.betweenness,
      cell: (node) => number(node.betweenness, 3),
    },
  ];
}

export function NetworkTables({ network, ...picks }: { network: Network } & Picks) {
  const links = namedLinks(network);
  return (
    <>
      <h2>{t("network.links")}</h2>
      <SortableTable
        caption={t("network.links")}
        columns={linkColumns(links, picks)}
        rows={links}
        start={{ key: "weight", descending: true }}
      />
      <h2>{t("network.nodes")}</h2>
      <SortableTable
        caption={t("network.nodes")}
        columns={nodeColumns(picks)}
        rows={network.nodes}
        start={{ key: "strength", descending: true }}
      />
    </>
  );
}
