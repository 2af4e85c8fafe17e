/** An editor for queries against the SPARQL endpoint. */
import { useEffect, useRef, useState } from "preact/hooks";
import { ApiError } from "../api";
import { SparqlResults } from "../components/sparql-results";
import { Loading } from "../components/states";
import { useTitle } from "../hooks";
import type { Params } from "../router";
import { runQuery } from "../sparql/client";
import type { QueryResult } from "../sparql/client";
import { EXAMPLES } from "../sparql/examples";
import { errorPlace, offsetOf } from "../sparql/errors";
import { t } from "../strings";

type Outcome = { state: "idle" | "running" } | { state: "done"; result: QueryResult } | { state: "failed"; error: ApiError };

export function SparqlView({ params }: { params: Params }) {
  useTitle(t("sparql.title"));
  const given = params["query"];
  const [query, setQuery] = useState(given ?? EXAMPLES[0]?.query ?? "");
  const [outcome, setOutcome] = useState<Outcome>({ state: "idle" });
  const editor = useRef<HTMLTextAreaElement>(null);
  useEffect(() => {
    if (given !== undefined) setQuery(given);
  }, [given]);

  const run = async () => {
    setOutcome({ state: "running" });
    try {
      setOutcome({ state: "done", result: await runQuery(query) });
    } catch (error) {
      setOutcome({ state: "failed", error: error instanceof ApiError ? error : new ApiError(-1, String(error)) });
    }
  };
  const goTo = (line: number, column: number) => {
    const offset = offsetOf(query, line, column);
    editor.current?.focus();
    editor.current?.setSelectionRange(offset, offset);
  };
  return (
    <div class="page page-wide sparql">
      <h1>{t("sparql.title")}</h1>
      <Editor query={query} setQuery={setQuery} run={run} editor={editor} />
      {outcome.state === "running" && <Loading />}
      {outcome.state === "failed" && <Failure error={outcome.error} goTo={goTo} />}
      {outcome.state === "done" && <SparqlResults result={outcome.result} query={query} />}
    </div>
  );
}

interface EditorProps {
  query: string;
  setQuery: (query: string) => void;
  run: () => Promise<void>;
  editor: { current: HTMLTextAreaElement | null };
}

function Editor({ query, setQuery, run, editor }: EditorProps) {
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    void run();
  };
  const lines = Math.min(24, Math.max(9, query.split("\n").length + 1));
  return (
    <form
      class="editor"
      onSubmit={(event) => {
        event.preventDefault();
        void run();
      }}
    >
      <ExampleChoice choose={setQuery} />
      <label class="hidden" for="sparql-editor">
        {t("sparql.editor")}
      </label>
      <textarea
        id="sparql-editor"
        ref={editor}
        rows={lines}
        spellcheck={false}
        autocapitalize="off"
        value={query}
        onInput={(event) => setQuery(event.currentTarget.value)}
        onKeyDown={onKeyDown}
      />
      <p class="editor-actions">
        <button type="submit" class="primary">
          {t("sparql.run")}
        </button>
        <kbd>{t("sparql.runHint")}</kbd>
      </p>
    </form>
  );
}

function ExampleChoice({ choose }: { choose: (query: string) => void }) {
  return (
    <div class="examples" role="group" aria-label={t("sparql.examples")}>
      {EXAMPLES.map((example) => (
        <button key={example.title} type="button" onClick={() => choose(example.query)}>
          {example.title}
        </button>
      ))}
    </div>
  );
}

function Failure({ error, goTo }: { error: ApiError; goTo: (line: number, column: number) => void }) {
  const place = errorPlace(error.detail, error.body);
  return (
    <div class="problem" role="alert">
      {place && <p class="overline">{t("sparql.at", place)}</p>}
      <p class="error-text">{error.status === 0 ? t("state.offline") : error.detail}</p>
      {place && (
        <button type="button" onClick={() => goTo(place.line, place.column)}>
          {t("sparql.goto", { line: place.line })}
        </button>
      )}
    </div>
  );
}
