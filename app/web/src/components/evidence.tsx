/** Sentences that say something, each with its document. */
import { useState } from "preact/hooks";
import { typeLabel } from "../format";
import { t } from "../strings";
import type { Evidence } from "../types";
import { Name, Source } from "./entity";

const SHOWN = 3;

export function EvidenceList({ items, shown = SHOWN }: { items: readonly Evidence[]; shown?: number }) {
  const [all, setAll] = useState(false);
  if (!items.length) return <p class="muted">{t("evidence.none")}</p>;
  const visible = all ? items : items.slice(0, shown);
  return (
    <>
      <ol class="evidence">
        {visible.map((item, index) => (
          <li key={index}>
            <Quote item={item} />
          </li>
        ))}
      </ol>
      {visible.length < items.length && (
        <button type="button" class="plain" onClick={() => setAll(true)}>
          {t("evidence.more", { count: items.length - visible.length })}
        </button>
      )}
    </>
  );
}

function Quote({ item }: { item: Evidence }) {
  return (
    <figure class="quote">
      <blockquote>{readable(item.quote)}</blockquote>
      <figcaption>
        {(item.kind || item.via) && (
          <span class="quote-kind">
            {item.subjects.map((subject, index) => (
              <span key={subject.iri}>
                {index > 0 && ", "}
                <Name of={subject} />
              </span>
            ))}
            {item.subjects.length > 0 && " · "}
            {typeLabel(item.kind)}
            {item.kind && item.via && ": "}
            {item.via && <Name of={item.via} />}
          </span>
        )}
        {item.document && <Source document={item.document} start={item.start} end={item.end} />}
      </figcaption>
    </figure>
  );
}

/** A row of a table as words: its cells parted by dots instead of the bars it was written with. */
function readable(quote: string): string {
  const row = /^\s*\|(.*)\|\s*$/s.exec(quote);
  return row ? row[1]!.split("|").map((cell) => cell.trim()).filter(Boolean).join(" · ") : quote;
}
