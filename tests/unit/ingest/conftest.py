"""Analyses and a small gazetteer for tests of mentions and entities."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass

import pytest

from ingest.analysis import Analysis, PlaceLink, Sentence, Token
from ingest.language.rule_model import RuleModel
from ingest.layout.blocks import find_blocks
from ontology.vocabulary import EntityClass

_CITIES = frozenset(
    {
        "Bergen", "Ghent", "Graz", "Porto", "Turin", "Oviedo", "Nantes",
        "Kassel", "Lugano", "Verona", "Tampere", "Reading", "Nice", "Essen",
    }
)  # fmt: skip
_REGIONS = frozenset({"Flanders", "Tyrol", "Asturias", "Piedmont"})
_COUNTRIES = {"Norway": "NO", "Belgium": "BE", "Italy": "IT", "BE": "BE", "IT": "IT", "Österreich": "AT"}
_DOUBTFUL = {"Reading": 0.6, "Nice": 0.6, "Essen": 0.6}


@dataclass(frozen=True, slots=True)
class FewPlaces:
    """A gazetteer of a handful of places."""

    def lookup(self, name: str) -> Sequence[PlaceLink]:
        """Look a name up."""
        if name in _CITIES:
            return [PlaceLink(name, EntityClass.CITY, "XX", population=200_000)]
        if name in _REGIONS:
            return [PlaceLink(name, EntityClass.REGION, "XX")]
        if name in _COUNTRIES:
            return [PlaceLink(name, EntityClass.COUNTRY, _COUNTRIES[name])]
        return []

    def ambiguity(self, name: str, language: str | None = None) -> float:
        """Small for all but a few."""
        return _DOUBTFUL.get(name, 0.1 if self.lookup(name) else 1.0)

    def resolve(
        self,
        name: str,
        context_countries: Collection[str] = (),
        context_places: Sequence[PlaceLink] = (),
        prefer: EntityClass | None = None,
    ) -> PlaceLink | None:
        """The first place of that name."""
        return next(iter(self.lookup(name)), None)


def read(text: str, language: str = "en") -> Analysis:
    """Analyse a text by rules alone."""
    blocks = find_blocks(text)
    model = RuleModel(language)
    sentences: list[Sentence] = []
    tokens: list[Token] = []
    for n, (block, (found, words)) in enumerate(
        zip(blocks, model.analyse([text[b.start : b.end] for b in blocks]), strict=True)
    ):
        first = len(tokens)
        for s in found:
            sentences.append(
                Sentence(len(sentences), block.start + s.start, block.start + s.end, n, first + s.first_token,
                         first + s.last_token)
            )  # fmt: skip
        tokens.extend(
            Token(t.text, t.lemma, "", "", t.head + first, t.start + block.start, t.end + block.start) for t in words
        )
    return Analysis(text, language, tuple(blocks), tuple(sentences), tuple(tokens))


@pytest.fixture(scope="session")
def places() -> FewPlaces:
    """A handful of places."""
    return FewPlaces()


@pytest.fixture(scope="session")
def analysed() -> Callable[..., Analysis]:
    """Analyse a text by rules alone."""
    return read
