"""Names that nothing explains: capitalised where ordinary words are not, of no class that any word near them says."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Final

from ingest.analysis import Analysis, MentionSource, Span
from ingest.mentions.dictionaries import OrdinaryWords
from ingest.mentions.gazetteers import PlaceNames, knows
from ingest.mentions.lexicon import Lexicon
from ingest.mentions.words import Word, words_by_block
from ingest.mentions.wordsets import is_abstract, word_set
from ontology.vocabulary import EntityClass

_LONG_ACRONYM: Final = 6
_LONGEST: Final = 5
_OF: Final = frozenset({"of", "de", "d'", "di", "da"})
_ROMAN: Final = re.compile(r"[IVX]+$")
_ENGLISH_ADJECTIVE: Final = re.compile(r"(?:ian|ish|ese|ean)$")
_LINKS: Final = word_set("and of for & de du des d' del della di da das dos do van na")


@dataclass(frozen=True, slots=True)
class UnexplainedNames:
    """Takes what is left for organisations, and long acronyms for projects; believed only where nobody objects."""

    lexicon: Lexicon
    places: PlaceNames
    dictionary: OrdinaryWords

    @property
    def name(self) -> str:
        """A short name."""
        return "unexplained-names"

    def find(self, analysis: Analysis) -> Iterable[Span]:
        """Propose spans for runs of capitalised words of no known meaning."""
        strict = analysis.language == "de"
        common = {w.lower for _, words in words_by_block(analysis) for w in words if w.text.islower()}
        seen = Counter(w.text for _, words in words_by_block(analysis) for w in words if w.text.isupper())
        for _, words in words_by_block(analysis):
            i = 0
            while i < len(words):
                end = self._run_end(words, i, strict)
                if end == i:
                    i += 1
                    continue
                end = self._without_place(words, i, end)
                run = words[i:end]
                listed = self._is_listed(analysis, words, i)
                named = end > i and self._is_name(run, common, listed) and not self._is_ordinary(run, analysis.language)
                if named and (listed or self._is_used(words, i, end, seen)):
                    yield self._span(analysis, run)
                i = max(end, i + 1)

    def _without_place(self, words: Sequence[Word], i: int, end: int) -> int:
        """Cut off "of Salonta", "d'Espelette": a place behind a name of no known head says where the thing is."""
        if end - i < 3 or words[end - 2].lower not in _OF or not knows(self.places, words[end - 1].text):
            return end
        return end - 2

    def _is_listed(self, analysis: Analysis, words: Sequence[Word], i: int) -> bool:
        """Whether a word of no known meaning follows a colon inside a sentence ("three firms: Aquaval, …")."""
        if not i or ":" not in analysis.text[words[i - 1].end : words[i].start] or analysis.language == "de":
            return False
        return not self.dictionary.is_ordinary(words[i].text, analysis.language)

    def _is_ordinary(self, run: Sequence[Word], language: str) -> bool:
        """Whether a capital, of a heading or for emphasis, is all that tells a word from any other.

        Several ordinary words make a name in Romance languages ("Cantieri Capo Nord"), where titles have one capital only.
        """
        if run[-1].lower.endswith("-cluster"):
            return True
        if language == "de" and len(run) == 1 and "-" in run[0].text:
            return self.dictionary.is_ordinary(run[0].text.rsplit("-", 1)[1], language)
        if any(w.acronymic for w in run) or (len(run) > 1 and language != "en"):
            return False
        return all(self.dictionary.is_ordinary(w.text, language) for w in run if w.capital)

    def _is_used(self, words: Sequence[Word], i: int, end: int, seen: Counter[str]) -> bool:
        """Whether it stands inside a sentence, or returns often enough to be no passing emphasis."""
        if all(w.text.isupper() for w in words[i:end]):
            inside = i > 0 and words[i].joined and words[i - 1].text.islower()
            return inside or seen[words[i].text] > 1 or _is_odd(words[i].text)
        if words[i].acronymic:
            return True
        before = words[i - 1] if i else None
        if before is None or words[i].first:
            return False
        return before.text.islower() or (before.capital and not words[i].joined)

    def _run_end(self, words: Sequence[Word], i: int, strict: bool) -> int:
        """One past the last word of a run of capitalised words that begins at `i`; in German only odd capitals count."""
        k = i
        while k < len(words) and k - i < _LONGEST + 1 and (k == i or words[k].joined):
            if self._is_written(words[k], strict):
                k += 1
            elif k > i and words[k].lower in _LINKS and self._goes_on(words, k + 1, strict):
                k += 2
            else:
                break
        return k

    def _is_written(self, word: Word, strict: bool) -> bool:
        """Whether a word is written like part of a name."""
        if word.lower in self.lexicon.function or word.lower in self.lexicon.address:
            return False
        return word.acronymic if strict else word.capital or word.acronymic

    def _goes_on(self, words: Sequence[Word], k: int, strict: bool) -> bool:
        if k >= len(words) or not (words[k].joined and words[k - 1].joined and self._is_written(words[k], strict)):
            return False
        fields = self.lexicon.field
        return words[k - 1].lower != "and" or (words[k - 2].lower in fields and words[k].lower in fields)

    def _is_name(self, run: Sequence[Word], common: set[str], listed: bool) -> bool:
        lexicon = self.lexicon
        opens = run[0].first and not listed
        if len(run) > _LONGEST or (opens and not run[0].acronymic and len(run) == 1):
            return False
        if any(w.lower in lexicon.address or w.lower in lexicon.titles for w in run):
            return False
        if all(_ROMAN.match(w.text) for w in run) or (len(run) == 1 and _ENGLISH_ADJECTIVE.search(run[0].text)):
            return False
        if run[0].lower in common and not run[0].acronymic and (len(run) == 1 or run[0].first):
            return False
        plain = lexicon.plain
        own = [w for w in run if w.lower not in plain and w.lower not in lexicon.heads and len(w.text) > 2]
        own = [w for w in own if w.acronymic or not is_abstract(w.lower)]
        whole = " ".join(w.text for w in run)
        if not own or knows(self.places, whole) or all(knows(self.places, w.text) for w in own):
            return False
        return not (run[0].text in lexicon.given_names and len(run) < 4) and (run[0] in own or len(run) > 1)

    def _span(self, analysis: Analysis, run: Sequence[Word]) -> Span:
        a, b = run[0].start, run[-1].end
        text = analysis.text[a:b]
        if len(run) <= 2 and all(_is_project_like(w.text) for w in run):
            return Span(a, b, text, EntityClass.PROJECT, MentionSource.PATTERN, 0.56)
        return Span(a, b, text, EntityClass.ORGANISATION, MentionSource.PATTERN, 0.51 if run[0].first else 0.53)


def _is_project_like(text: str) -> bool:
    """All capitals, and longer than the acronyms of bodies are, or with a hyphen, digit or plus sign.

    >>> _is_project_like("CITYLOOP"), _is_project_like("RE-USE"), _is_project_like("BBC")
    (True, True, False)
    """
    letters = [c for c in text if c.isalpha()]
    return text == text.upper() and (len(letters) >= _LONG_ACRONYM or (_is_odd(text) and len(letters) >= 4))


def _is_odd(text: str) -> bool:
    return any(c in "-+" or c.isdigit() for c in text[1:])
