"""Extraction, answers and confidences on annotated documents; writes docs/quality.md. Run as ``python -m bench.quality``."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from app.bootstrap import Library
from bench.gold import read_gold
from bench.judgement import Judgement, Part, labels, score
from bench.libraries import EXAMPLES, GOLD, ROOT, SHARED, extractions_of, library_of
from bench.reliability import calibration_error, reliability
from bench.reports import measured_on, table, write_between_markers
from bench.scoring import judge_all
from search.answer_measures import ScoredQuestion, ask_all, by_kind, read_questions
from search.answers.records import Question

PAGE = ROOT / "docs" / "quality.md"
HELD_BACK = "test"


@dataclass(frozen=True, slots=True)
class Extracted:
    """What came of reading one set of annotated documents: judgements by document, and the language of each."""

    judgements: Mapping[str, Judgement]
    languages: Mapping[str, str]

    @property
    def whole(self) -> Judgement:
        """All judgements together."""
        return sum(self.judgements.values(), Judgement())

    def by_language(self) -> dict[str, Judgement]:
        """Judgements together by language."""
        found: dict[str, Judgement] = {}
        for name, judgement in self.judgements.items():
            language = self.languages.get(name, "not read")
            found[language] = found.get(language, Judgement()) + judgement
        return dict(sorted(found.items()))


def measure_extraction(gold: Path, *folders: Path) -> Extracted:
    """Read a set of annotated documents and judge what was extracted."""
    with library_of(*folders) as library:
        return judge_library(gold, library)


def judge_library(gold: Path, library: Library) -> Extracted:
    """Judge what a library holds."""
    read = extractions_of(library)
    languages = {e.document.source.rsplit("/", 1)[-1]: e.document.language for e in read}
    return Extracted(judge_all(read_gold(gold), read), languages)


def measure_answers(library: Library, *files: Path) -> dict[str, list[ScoredQuestion]]:
    """Ask the questions of each file."""
    return {
        file.stem: ask_all(read_questions(file), lambda text: library.answerer.answer(Question(text))) for file in files
    }


def main() -> None:
    """Measure, print, and write the page."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--errors", action="store_true", help="list what was missed and what is wrong, dev split only")
    parser.add_argument("--only-print", action="store_true", help="do not write the page")
    arguments = parser.parse_args()
    sets: dict[str, Extracted] = {}
    answers: dict[str, list[ScoredQuestion]] = {}
    for split in ("dev", HELD_BACK):
        with library_of(GOLD / split) as library:
            sets[split] = judge_library(GOLD / f"{split}.json", library)
            asked = measure_answers(library, *sorted(GOLD.glob(f"questions_docs_{split}_*.json")))
            answers[f"questions over {split}"] = [q for part in asked.values() for q in part]
    with library_of(EXAMPLES / "corpus") as library:
        answers |= measure_answers(library, EXAMPLES / "questions.json", GOLD / "questions_test.json")
    if SHARED.is_dir():
        with library_of(SHARED / "seeds") as library:
            sets["further documents"] = judge_library(SHARED / "gold" / "seeds.json", library)
            questions = measure_answers(library, SHARED / "questions" / "seeds.json")
            answers["further questions"] = questions["seeds"]
    measured = "\n\n".join(_report(sets, answers))
    sys.stdout.write(measured + "\n")
    if arguments.errors:
        sys.stdout.write("\n".join(_errors(sets["dev"], answers["questions"])) + "\n")
    if not arguments.only_print:
        write_between_markers(PAGE, measured)


def _report(sets: Mapping[str, Extracted], answers: Mapping[str, list[ScoredQuestion]]) -> Iterator[str]:
    yield measured_on()
    yield "### Extraction"
    yield table(("set", "documents", "part", "precision", "recall", "F1"), list(_part_rows(sets)))
    for name, extracted in sets.items():
        yield f"#### {name}, by language"
        yield table(
            ("language", "documents", "entity F1", "relation F1", "attribute F1"), list(_language_rows(extracted))
        )
        yield f"#### {name}, by class and property"
        yield table(("part", "name", "annotated", "precision", "recall", "F1"), list(_label_rows(extracted.whole)))
    yield "### Answers"
    yield table(("questions", "kind", "number", "score"), list(_answer_rows(answers)))
    yield "### Confidences"
    yield from _reliability(sets[HELD_BACK].whole)


def _part_rows(sets: Mapping[str, Extracted]) -> Iterator[tuple[object, ...]]:
    for name, extracted in sets.items():
        for part in Part:
            counted = score(extracted.whole, part)
            yield name, len(extracted.judgements), part, counted.precision, counted.recall, counted.f1


def _language_rows(extracted: Extracted) -> Iterator[tuple[object, ...]]:
    spoken = list(extracted.languages.values())
    for language, judgement in extracted.by_language().items():
        yield language, spoken.count(language), *(score(judgement, part).f1 for part in Part)


def _label_rows(judgement: Judgement) -> Iterator[tuple[object, ...]]:
    for part in Part:
        for label in labels(judgement, part):
            counted = score(judgement, part, label)
            yield part, label, round(counted.wanted), counted.precision, counted.recall, counted.f1


def _answer_rows(answers: Mapping[str, list[ScoredQuestion]]) -> Iterator[tuple[object, ...]]:
    for name, scored in answers.items():
        for kind, (number, mean) in by_kind(scored).items():
            yield name, kind, number, mean


def _reliability(judgement: Judgement) -> Iterator[str]:
    statements = [f for f in judgement.findings if f.part is not Part.ENTITIES]
    bins = reliability(statements)
    rows = [(f"{b.low:g} to {b.high:g}", b.count, b.expected, b.right) for b in bins]
    yield f"The {len(statements)} statements of the held-back split ({HELD_BACK}) by the confidence that they were given."
    yield table(("confidence", "statements", "expected right", "right"), rows)
    yield f"Expected calibration error: {calibration_error(bins):.3f} (0 is perfect)."


def _errors(extracted: Extracted, answers: list[ScoredQuestion]) -> Iterator[str]:
    for name, judgement in extracted.judgements.items():
        yield from (f"{name}: {f.part} + {f.label} {f.what[:100]!r}" for f in judgement.findings if f.right < 1)
        yield from (f"{name}: {m.part} - {m.label} {m.what[:100]!r}" for m in judgement.misses)
    for item in answers:
        if item.score < 1:
            got = [a.text for a in item.answer.answers][:8]
            yield f"{item.score:.2f} {item.question.kind} {item.question.text}\n     wanted {item.question.answers}\n     got {got}"


if __name__ == "__main__":
    main()
