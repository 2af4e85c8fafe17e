/** One document: its text with the entities marked where they stand, and what was read from it. */
import { useEffect, useRef } from "preact/hooks";
import * as api from "../api";
import { family } from "../components/entity";
import { FactList } from "../components/facts";
import { Empty, Loading, Problem } from "../components/states";
import { dateLabel, languageLabel, safeUrl, typeLabel } from "../format";
import { useLoaded, useTitle } from "../hooks";
import { entityHref } from "../router";
import type { Params } from "../router";
import { t } from "../strings";
import { layered } from "../text/layers";
import type { Layer } from "../text/layers";
import type { DocumentDetail, Mention } from "../types";

export function DocumentView({ iri, params }: { iri: string; params: Params }) {
  const [loaded, retry] = useLoaded(iri, () => api.document(iri));
  useTitle(loaded.value?.title ?? "");
  return (
    <div class="page">
      {loaded.state === "loading" && <Loading />}
      {loaded.state === "failed" && <Problem error={loaded.error} retry={retry} />}
      {loaded.value && <Document document={loaded.value} params={params} />}
    </div>
  );
}

function Document({ document, params }: { document: DocumentDetail; params: Params }) {
  return (
    <article>
      <Head document={document} />
      <div class="with-side">
        <Text document={document} start={Number(params["start"])} end={Number(params["end"])} />
        <section class="side">
          <h2>{t("document.facts")}</h2>
          {document.facts.length ? <FactList facts={document.facts} /> : <Empty title={t("document.noFacts")} />}
        </section>
      </div>
    </article>
  );
}

function Head({ document }: { document: DocumentDetail }) {
  const url = safeUrl(document.source);
  const notes = [
    document.language && languageLabel(document.language),
    dateLabel(document.date),
    t("document.mentions", { count: document.mentions.length }),
  ].filter(Boolean);
  return (
    <header class="page-head">
      <p class="overline">{notes.join(" · ")}</p>
      <h1>{document.title}</h1>
      <p class="muted source-file">
        {url ? (
          <a href={url} rel="noreferrer external">
            {document.source}
          </a>
        ) : (
          document.source
        )}
      </p>
    </header>
  );
}

interface TextProps {
  document: DocumentDetail;
  start: number;
  end: number;
}

function Text({ document, start, end }: TextProps) {
  const marked = useRef<HTMLElement>(null);
  useEffect(() => marked.current?.scrollIntoView({ block: "center" }), [start, end]);
  const layers = layered(document.text, document.mentions, Number.isFinite(start) ? [start, end] : undefined);
  const firstMarked = layers.findIndex((layer) => layer.marked);
  return (
    <div class="document-text" lang={document.language}>
      {layers.map((layer, index) => (
        <Part key={index} layer={layer} holder={index === firstMarked ? marked : undefined} />
      ))}
    </div>
  );
}

function Part({ layer, holder }: { layer: Layer; holder: { current: HTMLElement | null } | undefined }) {
  const inner = layer.mention ? <MentionMark mention={layer.mention} text={layer.text} /> : layer.text;
  return layer.marked ? <mark ref={holder}>{inner}</mark> : <>{inner}</>;
}

function MentionMark({ mention, text }: { mention: Mention; text: string }) {
  const type = mention.type ?? "";
  const names = `mention mention-${family(type)}`;
  if (!mention.entity) {
    return (
      <span class={names} title={typeLabel(type)}>
        {text}
      </span>
    );
  }
  const title = [mention.entity.label, typeLabel(type)].filter(Boolean).join(", ");
  return (
    <a class={names} href={entityHref(mention.entity.iri)} title={title}>
      {text}
    </a>
  );
}
