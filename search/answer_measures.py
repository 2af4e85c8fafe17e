"""How good answers to questions are.

A question has a kind, and its answers may have several accepted spellings joined by ``|``. Lists of names count by F1 (a name is
right if it is an accepted one, or holds it or is held by it as a run of whole words and is not much longer), dates, numbers and
yes or no count if the first answer is right, passages if one of the first three quotes holds 85 percent of an accepted sentence's
words, and questions that the documents do not answer if no answer is given.
"""

from __future__ import annotations

import json
import re
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import mean

from search.answers.records import Answer
from search.names import normalise, words

_QUOTES = 3
_SHARE_OF_SENTENCE = 0.85
_DATE = re.compile(r"\d{4}(-\d\d)*")
_NUMBER = re.compile(r"-?\d[\d\s,.]*")


@dataclass(frozen=True, slots=True)
class GoldQuestion:
    """A question with its answers; none where the documents do not say."""

    id: str
    kind: str
    text: str
    answers: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ScoredQuestion:
    """A question, what was answered, and the score in [0, 1], higher is better."""

    question: GoldQuestion
    answer: Answer
    score: float


def read_questions(path: Path) -> list[GoldQuestion]:
    """Read questions from a JSON file."""
    items = json.loads(path.read_text(encoding="utf-8"))
    return [GoldQuestion(i["id"], i["kind"], i["question"], tuple(map(str, i["answers"]))) for i in items]


def ask_all(questions: Iterable[GoldQuestion], ask: Callable[[str], Answer]) -> list[ScoredQuestion]:
    """Ask questions and score the answers."""
    return [ScoredQuestion(q, answer, score_answer(q, answer)) for q in questions for answer in [ask(q.text)]]


def by_kind(scored: Sequence[ScoredQuestion]) -> dict[str, tuple[int, float]]:
    """Return number and mean score of each kind of question, then of all."""
    kinds: defaultdict[str, list[float]] = defaultdict(list)
    for item in scored:
        kinds[item.question.kind].append(item.score)
    kinds = defaultdict(list, sorted(kinds.items()))
    kinds["all"] = [item.score for item in scored]
    return {kind: (len(scores), mean(scores)) for kind, scores in kinds.items() if scores}


def score_answer(question: GoldQuestion, answer: Answer) -> float:
    """Score one answer.

    Range [0, 1], higher is better.
    """
    if question.kind == "unanswerable":
        return float(not answer.answered)
    if question.kind == "passage":
        return _score_quotes(question.answers, [e.quote for e in answer.evidence[:_QUOTES]])
    if not answer.answered:
        return 0.0
    texts = [item.text for item in answer.answers]
    return _SCORERS.get(question.kind, _score_names)(question.answers, texts)


def _score_names(gold: Sequence[str], found: Sequence[str]) -> float:
    names = [n for text in found if (n := normalise(text))]
    if not names or not gold:
        return 0.0
    accepted = [{normalise(a) for a in answer.split("|")} for answer in gold]
    precision = sum(any(_is_one_of(n, spellings) for spellings in accepted) for n in names) / len(names)
    recall = sum(any(_is_one_of(n, spellings) for n in names) for spellings in accepted) / len(accepted)
    return 2 * precision * recall / (precision + recall) if precision + recall else 0.0


def _is_one_of(name: str, spellings: Iterable[str]) -> bool:
    return any(name == s or _holds(name, s) or _holds(s, name) for s in spellings)


def _holds(longer: str, shorter: str) -> bool:
    return len(shorter) > 3 and len(longer) <= 3 * len(shorter) + 12 and f" {shorter} " in f" {longer} "


def _score_first(gold: Sequence[str], found: Sequence[str]) -> float:
    spellings = [s for answer in gold for s in answer.split("|")]
    return float(bool(found) and any(_same(s, found[0]) for s in spellings))


def _same(wanted: str, found: str) -> bool:
    if normalise(wanted) == normalise(found):
        return True
    if _DATE.fullmatch(wanted) and _DATE.match(found):
        # either may be less precise than the other
        return found.startswith(wanted) or (wanted.startswith(found) and len(found) >= 4)
    number = _number(wanted)
    return number is not None and number == _number(found)


def _number(text: str) -> float | None:
    match = _NUMBER.search(text)
    if match is None:
        return None
    try:
        return float(re.sub(r"[\s,]", "", match.group()).rstrip("."))
    except ValueError:
        return None


def _score_quotes(gold: Sequence[str], quotes: Sequence[str]) -> float:
    return float(any(_share_held(sentence, quote) >= _SHARE_OF_SENTENCE for sentence in gold for quote in quotes))


def _share_held(sentence: str, quote: str) -> float:
    wanted, held = words(sentence).split(), set(words(quote).split())
    return sum(w in held for w in wanted) / len(wanted) if wanted else 0.0


_SCORERS: Mapping[str, Callable[[Sequence[str], Sequence[str]], float]] = {
    "date-number": _score_first,
    "count": _score_first,
    "yes-no": _score_first,
}
