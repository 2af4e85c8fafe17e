/** The result of a query as a table, a word or a text. */
import { useState } from "preact/hooks";
import { ApiError } from "../api";
import { curie, localName } from "../format";
import { documentHref, entityHref } from "../router";
import { csvOf } from "../sparql/client";
import type { QueryResult, Row, Term } from "../sparql/client";
import { t } from "../strings";
import { Empty, Problem } from "./states";

const SHOWN = 500;

export function SparqlResults({ result, query }: { result: QueryResult; query: string }) {
  if (result.kind === "boolean") return <p class="figure">{t(result.value ? "sparql.yes" : "sparql.no")}</p>;
  if (result.kind === "graph") {
    return (
      <pre class="graph-text" tabIndex={0}>
        {result.text}
      </pre>
    );
  }
  if (!result.rows.length) return <Empty title={t("sparql.noRows")} />;
  return <Rows variables={result.variables} rows={result.rows} elapsedMs={result.elapsedMs} query={query} />;
}

interface RowsProps {
  variables: string[];
  rows: Row[];
  elapsedMs: number;
  query: string;
}

function Rows({ variables, rows, elapsedMs, query }: RowsProps) {
  const ms = Math.round(elapsedMs);
  return (
    <section>
      <div class="results-head">
        <p role="status">{rows.length === 1 ? t("sparql.rowsOne", { ms }) : t("sparql.rows", { count: rows.length, ms })}</p>
        <CsvButton query={query} />
      </div>
      {rows.length > SHOWN && <p class="muted">{t("sparql.more", { shown: SHOWN, count: rows.length })}</p>}
      <div class="table-scroll" tabIndex={0} role="region" aria-label={t("sparql.title")}>
        <table>
          <thead>
            <tr>
              {variables.map((name) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.slice(0, SHOWN).map((row, index) => (
              <tr key={index}>
                {variables.map((name) => (
                  <td key={name}>{row[name] && <TermCell term={row[name]} />}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function TermCell({ term }: { term: Term }) {
  if (term.type !== "uri") {
    return (
      <span lang={term.language}>
        {term.value}
        {term.language && <span class="term-note">{term.language}</span>}
      </span>
    );
  }
  const short = curie(term.value);
  if (short) return <code title={term.value}>{short}</code>;
  const address = addressOf(term.value);
  if (!address) return <span title={term.value}>{localName(term.value)}</span>;
  return (
    <a href={address} title={term.value}>
      {localName(term.value)}
    </a>
  );
}

/** The view of a thing, told by its IRI; passages, statements and terms of other vocabularies have none. */
function addressOf(iri: string): string | undefined {
  if (/\/(passage|assertion|mention)s?\//.test(iri)) return undefined;
  if (/\/(doc|document)s?\//.test(iri)) return documentHref(iri);
  return /\/id\//.test(iri) ? entityHref(iri) : undefined;
}

function CsvButton({ query }: { query: string }) {
  const [error, setError] = useState<ApiError>();
  const download = async () => {
    try {
      save(await csvOf(query), "results.csv");
      setError(undefined);
    } catch (cause) {
      setError(cause instanceof ApiError ? cause : new ApiError(-1, String(cause)));
    }
  };
  return (
    <>
      <button type="button" onClick={() => void download()}>
        {t("sparql.csv")}
      </button>
      {error && <Problem error={error} />}
    </>
  );
}

function save(blob: Blob, name: string): void {
  const link = document.createElement("a");
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}
