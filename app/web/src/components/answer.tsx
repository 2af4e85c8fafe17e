/** The answer to a question, what it means, what it rests on and the query that gave it. */
import { useState } from "preact/hooks";
import { dateLabel, typeLabel } from "../format";
import { href } from "../router";
import { t } from "../strings";
import type { Answer, AskReply } from "../types";
import { Chip } from "./entity";
import { EvidenceList } from "./evidence";

const SHOWN = 12;

export function AnswerCard({ reply }: { reply: AskReply }) {
  if (!reply.answered) return <NoAnswer reply={reply} />;
  return (
    <section class="answer" aria-labelledby="answer-title">
      <h2 id="answer-title" class="overline">
        {t("answer.title")}
      </h2>
      <Answers reply={reply} />
      {reply.explanation && <p class="explanation">{reply.explanation}</p>}
      {reply.evidence.length > 0 && (
        <div class="answer-evidence">
          <h3>{t("answer.evidence")}</h3>
          <EvidenceList items={reply.evidence} />
        </div>
      )}
      {reply.sparql && <QueryBehind sparql={reply.sparql} />}
    </section>
  );
}

function NoAnswer({ reply }: { reply: AskReply }) {
  return (
    <section class="answer answer-none">
      <p>{t("answer.none")}</p>
      {reply.evidence.length > 0 && (
        <>
          <p class="muted">{t("answer.nearest")}</p>
          <EvidenceList items={reply.evidence} />
        </>
      )}
    </section>
  );
}

function Answers({ reply }: { reply: AskReply }) {
  const [all, setAll] = useState(false);
  if (reply.kind === "text") return <Texts answers={reply.answers} />;
  if (reply.kind !== "entities") return <p class="figure">{reply.answers.map(plain).join(", ")}</p>;
  const visible = all ? reply.answers : reply.answers.slice(0, SHOWN);
  return (
    <>
      <ul class="chips chips-large">
        {visible.map((answer, index) => (
          <li key={answer.iri ?? index}>
            <Chip of={{ ...answer, label: answer.text }} />
          </li>
        ))}
      </ul>
      {visible.length < reply.answers.length && (
        <button type="button" class="plain" onClick={() => setAll(true)}>
          {t("answer.more", { count: reply.answers.length - visible.length })}
        </button>
      )}
    </>
  );
}

function Texts({ answers }: { answers: readonly Answer[] }) {
  if (answers.length === 1) return <p class="answer-text">{answers[0]?.text}</p>;
  return (
    <ul class="answer-texts">
      {answers.map((answer, index) => (
        <li key={index}>{answer.text}</li>
      ))}
    </ul>
  );
}

function plain(answer: Answer): string {
  return /^\d{4}-\d{2}(-\d{2})?$/.test(answer.text) ? dateLabel(answer.text) : typeLabelOrText(answer.text);
}

const typeLabelOrText = (text: string): string => (/^(yes|no)$/.test(text) ? typeLabel(text) : text);

function QueryBehind({ sparql }: { sparql: string }) {
  return (
    <details class="query">
      <summary>{t("answer.query")}</summary>
      <pre tabIndex={0}>
        <code>{sparql}</code>
      </pre>
      <a href={href("sparql", { query: sparql })}>{t("answer.open")}</a>
    </details>
  );
}
