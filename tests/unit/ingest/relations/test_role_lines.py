"""Posts that pages set out in lines."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ingest.analysis import DocumentModel
from ingest.relations.common.titles import find_bare_title
from ingest.relations.common.view import View
from ingest.relations.role_lines import roles_on_lines

ModelOf = Callable[..., DocumentModel]


def _posts(model: DocumentModel) -> list[tuple[str, str, str | None]]:
    return [
        (m.entity.name, role.title, role.employer.entity.name if role.employer else None)
        for m, role, _ in roles_on_lines(View(model))
    ]


@pytest.mark.parametrize(
    ("text", "post"),
    [
        ("[Ingrid Moe|Person]\nManaging Director\n", ("Ingrid Moe", "Managing Director", None)),
        ("Présidente\n[Hélène Rouge|Person], MBA\n", ("Hélène Rouge", "Présidente", None)),
        (
            "Vice-president: Dr [Alan Hall|Person], [Acme University|University]\n",
            ("Alan Hall", "Vice-president", "Acme University"),
        ),
        ("Treasurer - [Mair Elis|Person], [Swan Kilns|Company]\n", ("Mair Elis", "Treasurer", "Swan Kilns")),
        ("[Emre Kapan|Person]\nCEO, [Last Metre|Company], Izmir\n", ("Emre Kapan", "CEO", "Last Metre")),
        (
            "Herr [Jörn Hinze|Person]\nGeschäftsführer, [Polsterforum|Cluster]\n",
            ("Jörn Hinze", "Geschäftsführer", "Polsterforum"),
        ),
        (
            "- [Ana Ruiz|Person], directora de [Agencia Norte|Organisation]\n",
            ("Ana Ruiz", "directora", "Agencia Norte"),
        ),
    ],
)
def test_posts_beside_names(model_of: ModelOf, text: str, post: tuple[str, str, str | None]) -> None:
    assert _posts(model_of(text, language="en")) == [post]


@pytest.mark.parametrize(
    "text",
    [
        "Moderator: [Alan Hall|Person]\n",
        "[Alan Hall|Person]\nThe mill was closed in spring.\n",
        "[Alan Hall|Person] said that the director had left the town long ago.\n",
        "Room 12\n[Alan Hall|Person]\nRoom 14\n",
    ],
)
def test_no_posts(model_of: ModelOf, text: str) -> None:
    assert _posts(model_of(text, language="en")) == []


@pytest.mark.parametrize(
    ("said", "bare"),
    [
        ("its chairwoman", "chairwoman"),
        ("Votre président", "président"),
        ("Dessen Direktor", "Direktor"),
        ("conseiller m.l@ani.example", "conseiller"),
        ("seit 2011 Leiterin", "Leiterin"),
        ("until now was manager", None),
    ],
)
def test_bare_titles(said: str, bare: str | None) -> None:
    assert find_bare_title(said) == bare
