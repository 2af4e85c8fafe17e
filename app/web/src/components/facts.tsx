/** Statements as lines: subject, predicate, object, how sure, and the sentences on demand. */
import { dateLabel, percent, safeUrl, typeLabel } from "../format";
import { t } from "../strings";
import type { Fact, Value } from "../types";
import { Name } from "./entity";
import { EvidenceList } from "./evidence";

interface FactProps {
  fact: Fact;
  hide?: "subject" | "object";
}

export function FactLine({ fact, hide }: FactProps) {
  const line = (
    <span class="fact">
      {hide !== "subject" && <Term value={fact.subject} />} <span class="predicate">{predicate(fact)}</span>{" "}
      {hide !== "object" && <Term value={fact.object} />}
      {fact.confidence !== undefined && <span class="confidence">{percent(fact.confidence)}</span>}
    </span>
  );
  if (!fact.evidence.length) return line;
  return (
    <>
      {line}
      <details class="fact-evidence">
        <summary>{t("evidence.show")}</summary>
        <EvidenceList items={fact.evidence} />
      </details>
    </>
  );
}

function Term({ value }: { value: Value }) {
  const url = value.iri ? undefined : safeUrl(value.label);
  if (url) return <a href={url} rel="noreferrer">{value.label}</a>;
  const plain = !value.iri && /^\d{4}-\d{2}(-\d{2})?$/.test(value.label);
  return plain ? <span>{dateLabel(value.label)}</span> : <Name of={value} />;
}

/** `partnerIn` reads as "partner in"; a label that has spaces already is kept. */
function predicate(fact: Fact): string {
  const label = fact.predicate.label;
  return /\s/.test(label) ? label : typeLabel(label).toLowerCase();
}

export function FactList({ facts, hide }: { facts: readonly Fact[]; hide?: "subject" | "object" }) {
  return (
    <ul class="facts">
      {facts.map((fact, index) => (
        <li key={fact.assertion ?? index}>
          <FactLine fact={fact} {...(hide ? { hide } : {})} />
        </li>
      ))}
    </ul>
  );
}

export interface FactGroup {
  predicate: string;
  facts: Fact[];
}

/** Facts under one heading per predicate, in the order in which the predicates first come. */
export function grouped(facts: readonly Fact[]): FactGroup[] {
  const groups = new Map<string, Fact[]>();
  for (const fact of facts) {
    const name = predicate(fact);
    groups.set(name, [...(groups.get(name) ?? []), fact]);
  }
  return [...groups].map(([name, members]) => ({ predicate: name, facts: members }));
}
