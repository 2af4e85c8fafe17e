"""Acronyms and what they stand for."""

import pytest

from ingest.mentions.acronyms import bracketed_after, leading, spells


@pytest.mark.parametrize(
    ("acronym", "name"),
    [
        ("NFH", "Norwegian Food Hub"),
        ("IRTA", "Institut de Recherche des Technologies Alimentaires"),
        ("BioReg", "Biotechnology Regions"),
        ("ZIM", "Zentrales Innovationsprogramm Mittelstand"),
    ],
)
def test_spelt(acronym: str, name: str) -> None:
    assert spells(acronym, name)


@pytest.mark.parametrize(
    ("acronym", "name"), [("XYZ", "Norwegian Food Hub"), ("NFH", "Regional Food Hub"), ("A", "Agency")]
)
def test_not_spelt(acronym: str, name: str) -> None:
    assert not spells(acronym, name)


def test_bracket_after_a_name() -> None:
    text = "the Norwegian Food Hub (NFH) grew"
    assert bracketed_after(text, 22) == (24, 27)
    assert bracketed_after(text, 10) is None


def test_acronym_before_its_name() -> None:
    text = "PORTLINK – Ports Linking Innovation and Knowledge for all"
    expansions = list(leading(text))
    assert [text[slice(*e.full)] for e in expansions] == ["Ports Linking Innovation and Knowledge"]
