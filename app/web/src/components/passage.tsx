/** One hit of a search. */
import { number } from "../format";
import { t } from "../strings";
import { cutSpans } from "../text/highlight";
import type { Hit, Span } from "../types";
import { Chips, Source } from "./entity";
import { FactList } from "./facts";

export function Highlighted({ text, spans }: { text: string; spans: readonly Span[] }) {
  return (
    <>
      {cutSpans(text, spans).map((piece, index) => (piece.value ? <mark key={index}>{piece.text}</mark> : piece.text))}
    </>
  );
}

export function PassageHit({ hit }: { hit: Hit }) {
  return (
    <article class="hit">
      <p class="passage">
        <Highlighted text={hit.text} spans={hit.highlights} />
      </p>
      <p class="hit-source" title={scores(hit)}>
        <Source document={hit.document} start={hit.start} end={hit.end} />
      </p>
      <Chips items={hit.entities} label={t("facet.entity")} />
      {hit.facts.length > 0 && (
        <details class="hit-facts">
          <summary>
            {t("search.facts")} ({hit.facts.length})
          </summary>
          <FactList facts={hit.facts} />
        </details>
      )}
    </article>
  );
}

function scores(hit: Hit): string {
  const parts = Object.entries(hit.scores).map(([name, score]) => `${name} ${number(score)}`);
  return t("search.score", { score: number(hit.score), parts: parts.join(", ") });
}
