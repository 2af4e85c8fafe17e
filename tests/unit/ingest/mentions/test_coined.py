"""Coined names: projects and bodies told apart by the words around any mention."""

from collections.abc import Callable

import pytest

from ingest.analysis import Analysis
from ingest.mentions.coined import CoinedNames
from ontology.vocabulary import EntityClass


def classes(analysis: Analysis) -> dict[str, EntityClass]:
    return {s.text: s.entity_class for s in CoinedNames().find(analysis)}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Money comes out of SALTLINE. The coordinator of SALTLINE lives in Lund.", "en"),
        ("SALTLINE (2014-2017) compared five ports.", "en"),
        ("Das Vorhaben SALTLINE endet im Mai.", "de"),
        ("SALTLINE wird aus einem EU-Programm gefördert.", "de"),
        ("Les partenaires de SALTLINE se retrouvent à Nantes.", "fr"),
        ("SALTLINE, un progetto europeo sulle saline, riunisce otto enti.", "it"),
        ("SALTLINE está financiado por la Unión.", "es"),
    ],
)
def test_projects(analysed: Callable[..., Analysis], text: str, language: str) -> None:
    assert classes(analysed(text, language)) == {"SALTLINE": EntityClass.PROJECT}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("SALTLINE, founded in 1999, has 120 members.", "en"),
        ("Sie ist Vorsitzende von SALTLINE.", "de"),
        ("Elle est présidente de SALTLINE.", "fr"),
        ("È entrato nel consiglio; il direttore di SALTLINE lo ha accolto.", "it"),
        ("Óscar Pérez, presidente de SALTLINE.", "es"),
    ],
)
def test_bodies(analysed: Callable[..., Analysis], text: str, language: str) -> None:
    assert classes(analysed(text, language)) == {"SALTLINE": EntityClass.ORGANISATION}


def test_one_telling_mention_speaks_for_all(analysed: Callable[..., Analysis]) -> None:
    spans = list(CoinedNames().find(analysed("We met SALTLINE in Oslo. The SALTLINE project paid. SALTLINE is fine.")))
    assert len(spans) == 3


def test_words_in_capital_headings_are_none(analysed: Callable[..., Analysis]) -> None:
    assert classes(analysed("OUR PROJECT PARTNERS\n\nThe project partners met.")) == {}


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("The partners of NordClean met twice.", "en", "NordClean"),
        ("Das Vorhaben Salzhandel 2.0 endet im Mai.", "de", "Salzhandel 2.0"),
        ("Les partenaires de Laminaria+ se retrouvent.", "fr", "Laminaria+"),
        ("Il progetto «Leve silenziose» dura tre anni.", "it", "Leve silenziose"),
        ("Unser Projekt KITCHEN LAB läuft bis Mai.", "de", "KITCHEN LAB"),
    ],
)
def test_names_with_capitals_digits_or_quotes(
    analysed: Callable[..., Analysis], text: str, language: str, name: str
) -> None:
    assert classes(analysed(text, language)) == {name: EntityClass.PROJECT}


def test_mixed_names_need_words_that_tell(analysed: Callable[..., Analysis]) -> None:
    assert classes(analysed("We flew to McAllen with an iPad and met NordClean at the fair.")) == {}
