/** All documents that have been read. */
import * as api from "../api";
import { SortableTable } from "../components/table";
import type { Column } from "../components/table";
import { Empty, Loading, Problem } from "../components/states";
import { dateLabel, languageLabel, number, shortSource } from "../format";
import { useLoaded, useTitle } from "../hooks";
import { documentHref } from "../router";
import { t } from "../strings";
import type { DocumentSummary } from "../types";

const BASE: Column<DocumentSummary>[] = [
  {
    key: "title",
    title: t("documents.name"),
    value: (row) => row.title,
    cell: (row) => <a href={documentHref(row.iri)}>{row.title}</a>,
  },
  { key: "source", title: t("documents.source"), value: (row) => shortSource(row.source) },
  { key: "language", title: t("documents.language"), value: (row) => (row.language ? languageLabel(row.language) : "") },
  { key: "date", title: t("documents.date"), value: (row) => row.date ?? "", cell: (row) => dateLabel(row.date) },
];

/** Counts are shown where the server sends them. */
function columns(rows: readonly DocumentSummary[]): Column<DocumentSummary>[] {
  const counts = (["passages", "mentions"] as const).filter((key) => rows.some((row) => row[key] !== undefined));
  const more = counts.map((key): Column<DocumentSummary> => {
    return { key, title: t(`documents.${key}`), numeric: true, value: (row) => row[key] ?? 0, cell: (row) => number(row[key] ?? 0) };
  });
  return [...BASE, ...more];
}

export function DocumentsView() {
  useTitle(t("documents.title"));
  const [loaded, retry] = useLoaded("documents", () => api.documents());
  const rows = loaded.value ?? [];
  return (
    <div class="page">
      <h1>{t("documents.title")}</h1>
      {loaded.state === "loading" && <Loading />}
      {loaded.state === "failed" && <Problem error={loaded.error} retry={retry} />}
      {loaded.state === "done" && !rows.length && <Empty title={t("documents.empty")} hint={t("documents.emptyHint")} />}
      {rows.length > 0 && (
        <SortableTable
          caption={t("documents.title")}
          columns={columns(rows)}
          rows={rows}
          start={{ key: "title", descending: false }}
        />
      )}
    </div>
  );
}
