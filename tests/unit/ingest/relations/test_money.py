# ruff: noqa: E501 - one sentence a line reads best
"""Budgets, grants, rates and programmes of projects."""

from collections.abc import Callable

import pytest

FactsOf = Callable[..., set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("[REEF|Project]: total budget 2,150,000 EUR, ERDF co-financing 85 %.", "en", {("budget", "2150000"), ("fundingRate", "85")}),
        ("[REEF|Project]: importo complessivo € 1.870.000,00; contributo del 75%.", "it", {("budget", "1870000"), ("fundingRate", "75")}),
        ("Im Vorhaben [REEF|Project] waren insgesamt 1.348.600 EUR bewilligt; der Zuschuss belief sich auf 741.730 EUR (55 v. H.).", "de", {("budget", "1348600"), ("fundingAmount", "741730"), ("fundingRate", "55")}),
        ("Le projet [REEF|Project] est un projet de 2,8 millions d'euros, dont 90 % proviennent de l'Union.", "fr", {("budget", "2800000"), ("fundingRate", "90")}),
        ("[REEF|Project]: el coste es de 900.000 euros, tres cuartos a cargo de fondos FEDER.", "es", {("budget", "900000"), ("fundingRate", "75")}),
    ],
)  # fmt: skip
def test_amounts_by_clause(facts_of: FactsOf, text: str, language: str, expected: set[tuple[str, str]]) -> None:
    found = {(p, o) for s, p, o in facts_of(text, language) if s == "REEF" and p != "currency"}
    assert expected <= found
    assert len({p for p, _ in found}) == len(found)


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("[REEF|Project] began in May. The money comes from the [Alpine Space|Programme] programme.", "en"),
        ("Unser Vorhaben [REEF|Project] wird aus dem Programm [Alpine Space|Programme] gefördert.", "de"),
        ("[REEF|Project], que porte la ville, relève du programme [Alpine Space|Programme].", "fr"),
    ],
)
def test_programmes_pay(facts_of: FactsOf, text: str, language: str) -> None:
    assert ("REEF", "fundedBy", "Alpine Space") in facts_of(text, language, "REEF")


def test_a_programme_that_was_only_applied_to_pays_nothing(facts_of: FactsOf) -> None:
    text = "[REEF|Project] ended. An application to the [Alpine Space|Programme] was prepared."
    assert ("REEF", "fundedBy", "Alpine Space") not in facts_of(text, "en", "REEF")


def test_a_table_of_members(facts_of: FactsOf) -> None:
    text = (
        "# [Spa Towns|Network]\n\n## Members\n\n| Town | Country | Contact |\n|---|---|---|\n"
        "| [Spa|City] | [Belgium|Country] | [Ann Lee|Person], [Spa Office|Organisation] |\n| [Vichy|City] | [France|Country] | - |\n"
    )
    assert {s for s, p, _ in facts_of(text, "en", "Spa Towns") if p == "memberOf"} == {"Spa", "Vichy"}
