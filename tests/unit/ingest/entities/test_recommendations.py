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
