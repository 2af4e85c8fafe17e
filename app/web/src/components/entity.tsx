/** Names that lead to an entity or a document. */
import { dateLabel, languageLabel, shortSource, typeLabel } from "../format";
import { documentHref, entityHref } from "../router";
import { useLinks } from "../links";
import type { DocumentRef, Ref, Value } from "../types";

/** A small mark before a name, coloured by the kind of thing; the type stands beside it in words. */
function Dot({ type }: { type: string | undefined }) {
  return type ? <span class={`dot dot-${family(type)}`} aria-hidden="true" /> : null;
}

const FAMILIES: Record<string, readonly string[]> = {
  place: ["City", "Region", "Country", "Venue", "Place"],
  person: ["Person"],
  project: ["Project", "Programme"],
  event: ["Event", "Conference", "Seminar", "Workshop", "Meeting", "StudyVisit", "Panel"],
  topic: ["Sector", "Framework", "Recommendation"],
  cluster: ["Cluster", "ClusterOrganisation"],
};

export function family(type: string): string {
  return Object.keys(FAMILIES).find((name) => FAMILIES[name]?.includes(type)) ?? "body";
}

/** The name of a value; a link where it is an entity and the page has entity views. */
export function Name({ of }: { of: Value }) {
  const linked = useLinks();
  if (!of.iri || !linked) return <span>{of.label}</span>;
  return <a href={entityHref(of.iri)}>{of.label}</a>;
}

export function Chip({ of, note }: { of: Value; note?: string }) {
  return (
    <span class="chip">
      <Dot type={of.type} />
      <Name of={of} />
      {(note ?? of.type) && <span class="chip-note">{note ?? typeLabel(of.type)}</span>}
    </span>
  );
}

export function Chips({ items, label }: { items: readonly Ref[]; label?: string }) {
  if (!items.length) return null;
  return (
    <ul class="chips" aria-label={label}>
      {items.map((item) => (
        <li key={item.iri}>
          <Chip of={item} />
        </li>
      ))}
    </ul>
  );
}

interface SourceProps {
  document: DocumentRef;
  start?: number | undefined;
  end?: number | undefined;
}

/** The document a sentence comes from, leading to the very sentence where its place is known. */
export function Source({ document, start, end }: SourceProps) {
  const linked = useLinks();
  const title = document.title || shortSource(document.source);
  const notes = [document.language && languageLabel(document.language), dateLabel(document.date)].filter(Boolean);
  return (
    <span class="source">
      {linked && document.iri ? <a href={documentHref(document.iri, { start, end })}>{title}</a> : <span>{title}</span>}
      {document.source && document.source !== title && <span class="source-file">{shortSource(document.source)}</span>}
      {notes.length > 0 && <span class="muted">{notes.join(", ")}</span>}
    </span>
  );
}
