"""Programmes in any spelling."""

from collections.abc import Callable

import pytest

from ingest.analysis import Analysis
from ingest.mentions.programme_names import ProgrammeNames


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("Das INTERREG-III-C-Vorhaben lief drei Jahre.", "de", "INTERREG-III-C"),
        ("Our project under Interreg IIIB North Sea has begun.", "en", "Interreg IIIB North Sea"),
        ("Projekt im Programm Interreg Mitteleuropa, 2019.", "de", "Interreg Mitteleuropa"),
        ("Es wird aus dem Programm Leonardo da Vinci gefördert.", "de", "Leonardo da Vinci"),
        ("CLEAN, finanziato dal programma LIFE e durato tre anni.", "it", "LIFE"),
        ("Il est soutenu par le programme Espace Alpin depuis 2010.", "fr", "Espace Alpin"),
        ("Recibe fondos del programa Erasmus Joven.", "es", "Erasmus Joven"),
    ],
)
def test_names(analysed: Callable[..., Analysis], text: str, language: str, name: str) -> None:
    assert name in {s.text for s in ProgrammeNames().find(analysed(text, language))}


@pytest.mark.parametrize("text", ["Das Programm des Tages: Kaffee.", "Interreg pays.", "Programm\n\n10:00 Eröffnung"])
def test_programmes_of_a_day_are_none(analysed: Callable[..., Analysis], text: str) -> None:
    assert list(ProgrammeNames().find(analysed(text, "de"))) == []
