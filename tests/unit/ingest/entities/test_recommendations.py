# ruff: noqa: E501 - one case a line reads best
"""Separate pieces of advice."""

from collections.abc import Callable

import pytest

from ingest.analysis import Analysis
from ingest.entities.model import model_of
from ingest.entities.recommendations import Recommendations


def advice(analysis: Analysis) -> list[str | None]:
    return [e.text for e in Recommendations().build(model_of(analysis, ())).entities]


def test_inline_numbers_after_a_cue(analysed: Callable[..., Analysis]) -> None:
    text = (
        "The reviewers suggested: 1) The cluster should hire a manager. 2) Rents must fall for small workshops. "
        "Afterwards everybody went home."
    )
    assert advice(analysed(text)) == ["The cluster should hire a manager.", "Rents must fall for small workshops."]


def test_numbers_without_a_cue_are_no_advice(analysed: Callable[..., Analysis]) -> None:
    assert advice(analysed("The grid looks at 1) skills in the area, 2) money for growth and 3) demand.")) == []


@pytest.mark.parametrize(
    ("heading", "language"),
    [
        ("## Recommendations", "en"),
        ("## Empfehlungen", "de"),
        ("## Recommandations du jury", "fr"),
        ("## Raccomandazioni", "it"),
        ("## Recomendaciones finales", "es"),
    ],
)
def test_list_under_a_heading(analysed: Callable[..., Analysis], heading: str, language: str) -> None:
    text = f"{heading}\n\n- Alpha beta gamma delta.\n- Epsilon zeta eta theta.\n"
    assert advice(analysed(text, language)) == ["Alpha beta gamma delta.", "Epsilon zeta eta theta."]


def test_list_whose_items_all_say_what_should_be_done(analysed: Callable[..., Analysis]) -> None:
    text = "Zum Schluss drei Punkte:\n\n- Die Stadt sollte Hallen kaufen.\n- Firmen sollten früher ausbilden.\n"
    assert len(advice(analysed(text, "de"))) == 2


def test_labelled_items(analysed: Callable[..., Analysis]) -> None:
    text = "What we advise\n\nR1. Give the harbour a manager of its own.\n\nR2. Keep the old cranes in use.\n"
    assert advice(analysed(text)) == ["Give the harbour a manager of its own.", "Keep the old cranes in use."]


def test_other_lists_are_none(analysed: Callable[..., Analysis]) -> None:
    assert advice(analysed("## Partners\n\n- Alpha Works\n- Beta Institute\n")) == []


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        (
            "The panel agreed on two points: (i) the port should share its cranes; (ii) rents must fall for workshops.",
            "en",
            2,
        ),
        ("Was wir mitnehmen: A/ Die Stadt sollte Hallen kaufen. B/ Die Betriebe sollten früher ausbilden.", "de", 2),
        ("Three wishes? First, the town should keep one mill open; second, clusters should publish failures.", "en", 2),
        (
            "Trois propositions ont été retenues :\n1/ La ville doit ouvrir une halle.\n2/ Les ports devraient coopérer.",
            "fr",
            2,
        ),
        (
            "Permettez-moi deux vœux. Que les villes ouvrent leurs ateliers. Que l'Europe simplifie ses règles. Merci.",
            "fr",
            2,
        ),
        (
            "Beschlüsse\n\n**B 1** Die Städte sollen ihre Ufer öffnen.\n**B 2** Der Bund soll eine Stelle schaffen.",
            "de",
            2,
        ),
        (
            "Che cosa proponiamo alla Regione:\na) La Regione dovrebbe pagare tirocini.\nb) Servirebbe uno sportello.",
            "it",
            2,
        ),
        ("Lecciones aprendidas\n\n- El puerto debería abrir sus muelles.\n- Hace falta un gestor propio.", "es", 2),
    ],
)
def test_every_way_to_count_up(analysed: Callable[..., Analysis], text: str, language: str, count: int) -> None:
    assert len(advice(analysed(text, language))) == count


def test_of_lessons_only_those_that_say_what_to_do(analysed: Callable[..., Analysis]) -> None:
    text = (
        "## What we learnt\n\n- Managers should visit members.\n- Towns must share labs.\n- Rain falls on every port.\n"
    )
    assert advice(analysed(text)) == ["Managers should visit members.", "Towns must share labs."]


def test_a_label_and_its_item_are_one_piece(analysed: Callable[..., Analysis]) -> None:
    text = "## Recommendations\n\n* R1: The town should hire a manager.\n* R2: Firms should train together.\n"
    assert advice(analysed(text)) == ["The town should hire a manager.", "Firms should train together."]


def test_a_second_list_is_announced_by_the_first(analysed: Callable[..., Analysis]) -> None:
    text = "## Advice\n\n* Hire a manager for the port.\n\nand to the city:\n\n* Open the quays on Sundays.\n"
    assert advice(analysed(text)) == ["Hire a manager for the port.", "Open the quays on Sundays."]


@pytest.mark.parametrize(
    "text",
    [
        "The project proposes:\n\n- workshops for firms\n- study visits to ports\n",
        "Results\n\n- 140 firms were visited\n- three patents were filed\n",
        "Programme\n\n- 09:00 Opening\n- 10:00 What cities should know: talk by an expert\n- 11:00 Coffee\n",
    ],
)
def test_what_is_merely_offered_or_found(analysed: Callable[..., Analysis], text: str) -> None:
    assert advice(analysed(text)) == []


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("## Our advice\n\nWe talked. The port should open its labs. The city would do well to lower rents. It rained.", "en", 2),
        ("## Was die Gutachter raten\n\nDanach sollten die Zulieferer ihre Labore teilen. Es regnete.", "de", 1),
        ("## Vœux\n\nIl est demandé à la ville d'ouvrir deux rues aux essais. Le vote fut serré.", "fr", 1),
        ("Alcuni suggerimenti.\n\nIl Comune farebbe bene a riservare la sala ai laboratori. Piove.", "it", 1),
        ("Was muss sich ändern? Zwei Dinge. Der Kreis sollte eine Schule bauen. Die Betriebe müssen offen reden.", "de", 2),
        ("Erstens: *Jede Stadt sollte eine Person benennen.*\n\nZweitens: *Das Land möge die Entgelte prüfen.*", "de", 2),
        ("3. What we recommend\n\n3.1 The guild should charge fees.\n3.2 To the ministry: fund people, not paper.", "en", 2),
        ("Le rapport contient deux recommandations :\n\n> Le pôle devrait ouvrir ses bancs.\n\n> Il faut un seul guichet ici.", "fr", 2),
    ],
)  # fmt: skip
def test_advice_in_prose(analysed: Callable[..., Analysis], text: str, language: str, count: int) -> None:
    assert len(advice(analysed(text, language))) == count


def test_what_is_expected_or_asked_is_no_advice(analysed: Callable[..., Analysis]) -> None:
    text = "## Recommendations\n\nWhether the port should close was not discussed. It should have opened in May."
    assert advice(analysed(text)) == []
