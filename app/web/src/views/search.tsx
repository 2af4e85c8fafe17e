/** The answer on top, the passages below, the filters beside. */
import * as api from "../api";
import { AnswerCard } from "../components/answer";
import { SearchBox } from "../components/combobox";
import { ActiveFilters, FilterColumn } from "../components/filters";
import { PassageHit } from "../components/passage";
import { Empty, Loading, Problem } from "../components/states";
import { useLoaded, useTitle } from "../hooks";
import { href } from "../router";
import type { Params } from "../router";
import { t } from "../strings";
import type { SearchReply } from "../types";
import { FILTERS, activeFilters } from "../text/facets";

const PAGE = 10;

export function SearchView({ params }: { params: Params }) {
  const question = params["q"] ?? "";
  useTitle(question || t("nav.search"));
  const ready = Boolean(question) || activeFilters(params, new Map()).length > 0;
  return (
    <div class="page search-page">
      <SearchBox value={question} focus={!question} />
      {question && <Answer key={question} question={question} />}
      {ready && <Passages params={params} />}
    </div>
  );
}

/** Asks once for each question; filters narrow the passages, not the answer. */
function Answer({ question }: { question: string }) {
  const [loaded, retry] = useLoaded(question, (signal) => api.ask(question, signal));
  if (loaded.state === "failed") return <Problem error={loaded.error} retry={retry} />;
  return loaded.state === "loading" ? <Loading /> : <AnswerCard reply={loaded.value} />;
}

function searchQuery(params: Params): Record<string, string | number> {
  const filters = FILTERS.flatMap((name) => (params[name] ? [[name, params[name]] as const] : []));
  return { q: params["q"] ?? "", limit: PAGE, offset: Number(params["offset"]) || 0, ...Object.fromEntries(filters) };
}

function Passages({ params }: { params: Params }) {
  const query = searchQuery(params);
  const [loaded, retry] = useLoaded(JSON.stringify(query), (signal) => api.search(query, signal));
  const reply = loaded.value;
  return (
    <section class="results" aria-labelledby="results-title" aria-busy={loaded.state === "loading"}>
      <div class="results-head">
        <h2 id="results-title">{t("search.results")}</h2>
        {reply && <p class="muted">{counted(reply)}</p>}
      </div>
      {reply?.didYouMean && (
        <p>
          {t("search.didYouMean")} <a href={href("search", { ...params, q: reply.didYouMean })}>{reply.didYouMean}</a>
        </p>
      )}
      <ActiveFilters reply={reply} params={params} />
      {loaded.state === "failed" && <Problem error={loaded.error} retry={retry} />}
      {loaded.state === "loading" && !reply && <Loading />}
      {reply && <Body reply={reply} params={params} />}
    </section>
  );
}

function counted(reply: SearchReply): string {
  const ms = Math.max(1, Math.round(reply.elapsedMs));
  return reply.total === 1 ? t("search.countOne", { ms }) : t("search.count", { total: reply.total, ms });
}

function Body({ reply, params }: { reply: SearchReply; params: Params }) {
  return (
    <div class="results-body">
      <div class="hits">
        {reply.hits.length === 0 && <Empty title={t("search.empty")} hint={t("search.emptyHint")} />}
        {reply.hits.map((hit) => (
          <PassageHit key={hit.passage} hit={hit} />
        ))}
        <Pager reply={reply} params={params} />
      </div>
      <details class="filters-holder" open={wide()}>
        <summary>{t("filters.title")}</summary>
        <FilterColumn reply={reply} params={params} />
      </details>
    </div>
  );
}

/** Filters are open beside the passages and folded away above them on a narrow page. */
const wide = (): boolean => window.matchMedia("(min-width: 56rem)").matches;

function Pager({ reply, params }: { reply: SearchReply; params: Params }) {
  const offset = Number(params["offset"]) || 0;
  const last = offset + reply.hits.length;
  if (offset === 0 && last >= reply.total) return null;
  const at = (start: number) => href("search", { ...params, offset: start > 0 ? start : undefined });
  return (
    <nav class="pager" aria-label={t("search.results")}>
      {offset > 0 ? <a href={at(offset - PAGE)}>{t("search.previous")}</a> : <span />}
      <span class="muted">{t("search.page", { from: offset + 1, to: last, total: reply.total })}</span>
      {last < reply.total ? <a href={at(offset + PAGE)}>{t("search.next")}</a> : <span />}
    </nav>
  );
}
