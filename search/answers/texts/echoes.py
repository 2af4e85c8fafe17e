"""How well stretches of text repeat the words and the names of a question, each word worked out once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from search.answers.languages import load_language
from search.answers.languages.concepts import find_concepts
from search.answers.linking.terms import lemma_stem
from search.answers.texts.asking import Said
from search.answers.texts.naming import Named
from search.answers.texts.pages import Layer

_BY_CONCEPT = 0.85
_BY_SYNONYM = 0.75
_BY_PART = 0.5
_SHORTEST_PART = 5
_MORE_LETTERS = 2
_NEARLY = 0.9
_PART_OF_NAME = 0.8
_SHORT_WORD = 2
_LONG_WORD = 5
_ENDINGS = ("s", "n", "e", "r", "en", "er", "es", "em")


class Echoes(dict[str, tuple[float, ...]]):
    """How well words repeat each word of the question, in [0, 1], by word: nothing for words that repeat none.

    A word is worked out when it is first met.

    Args:
        said: the words of the question.
        language: the question's language, whose rules stem the words.
    """

    def __init__(self, said: Sequence[Said], language: str) -> None:
        super().__init__()
        self._said = said
        self._data = load_language(language)
        self._silence = (0.0,) * len(said)
        self._forms = frozenset(form for s in said for form in (*s.stems, *s.synonyms))
        self._concepts = frozenset(concept for s in said for concept in s.concepts)
        self._parts = sorted({stem for s in said for stem in s.stems if len(stem) >= _SHORTEST_PART})

    def __missing__(self, word: str) -> tuple[float, ...]:
        own, concepts = lemma_stem(word, self._data), find_concepts(word)
        known = word in self._forms or own in self._forms or not self._concepts.isdisjoint(concepts)
        if known or any(_is_part(stem, word) for stem in self._parts):
            found = tuple(_quality(said, word, own, concepts) for said in self._said)
        else:
            found = ()
        self[word] = found
        return found

    def of_layer(self, layer: Layer) -> tuple[float, ...]:
        """How well the best words of a layer repeat each word of the question."""
        found = [echo for word in layer.words if (echo := self[word])]
        if not found:
            return self._silence
        return found[0] if len(found) == 1 else tuple(map(max, *found))


class Touches(dict[str, tuple[tuple[int, float], ...]]):
    """Which words of the question a word touches, by their numbers, and how well."""

    def __init__(self, said: Sequence[Said], language: str) -> None:
        super().__init__()
        self._said = said
        self._data = load_language(language)

    def __missing__(self, word: str) -> tuple[tuple[int, float], ...]:
        own, concepts = lemma_stem(word, self._data), find_concepts(word)
        qualities = ((number, _touches(said, word, own, concepts)) for number, said in enumerate(self._said))
        self[word] = found = tuple((number, quality) for number, quality in qualities if quality > 0)
        return found


@dataclass(frozen=True, slots=True)
class Sought:
    """A name of the question as it is looked for in texts whose words stand between spaces.

    Attributes:
        start: what a text holds that has the name's words one after the other, or with more letters behind them.
        whole: the name, mended and as it was spelt.
        parts: for each telling word of it the way it begins and the ways it may be written.
    """

    name: Named
    start: str
    whole: tuple[str, str]
    parts: tuple[tuple[str, tuple[str, ...]], ...]

    @classmethod
    def of(cls, name: Named) -> Sought:
        """Prepare a name."""
        own = [w for w in name.words if len(w) > _SHORT_WORD] or list(name.words)
        start = f" {' '.join(name.words)}"
        return cls(name, start, (f"{start} ", f" {' '.join(name.spelt)} "), tuple((f" {w}", _written(w)) for w in own))

    def held(self, layer: Layer) -> float:
        """How much of the name a layer holds, in [0, 1]."""
        joined = layer.joined
        if not layer.words:
            return 0.0
        if self.whole[0] in joined or self.whole[1] in joined:
            return 1.0
        found = sum(start in joined and any(form in joined for form in forms) for start, forms in self.parts)
        share = found / len(self.parts)
        return _PART_OF_NAME * share if len(self.parts) > 1 else share


def _written(word: str) -> tuple[str, ...]:
    """A word between spaces, long ones with other endings too: "Heilenden" for "Heilende"."""
    endings = ("", *_ENDINGS) if len(word) >= _LONG_WORD else ("",)
    return tuple(f" {word}{ending} " for ending in endings)


def _quality(said: Said, word: str, own: str, concepts: frozenset[str]) -> float:
    if word in said.stems or own in said.stems:
        return 1.0
    if not said.concepts.isdisjoint(concepts):
        return _BY_CONCEPT
    if word in said.synonyms or own in said.synonyms:
        return _BY_SYNONYM
    return _BY_PART if any(_is_part(stem, word) for stem in said.stems) else 0.0


def _is_part(stem: str, word: str) -> bool:
    return len(stem) >= _SHORTEST_PART and len(word) > len(stem) + _MORE_LETTERS and stem in word


def _touches(said: Said, word: str, own: str, concepts: frozenset[str]) -> float:
    if word in said.stems or own in said.stems:
        return 1.0
    return _NEARLY if own in said.synonyms or not said.concepts.isdisjoint(concepts) else 0.0
