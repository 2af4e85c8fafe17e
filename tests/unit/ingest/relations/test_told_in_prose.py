# ruff: noqa: E501 - one sentence a line reads best
"""Amounts, partners and dates as running text tells them: spelled out, in words, beside other amounts."""

from collections.abc import Callable

import pytest

from ingest.relations.common.amounts import decimal_literal, find_amounts, find_rates

Read = Callable[..., set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("two and a half million euros", "2500000"),
        ("half a million pounds", "500000"),
        ("anderthalb Millionen Euro", "1500000"),
        ("dreieinhalb Millionen Euro", "3500000"),
        ("un million et demi d'euros", "1500000"),
        ("tre milioni e mezzo di euro", "3500000"),
        ("un milione e seicentomila euro", "1600000"),
        ("dos millones y medio de euros", "2500000"),
    ],
)
def test_amounts_that_are_spelled_out(text: str, value: str) -> None:
    (amount,) = find_amounts(text)
    assert decimal_literal(amount.value).value == value
    assert amount.currency in {"EUR", "GBP"}


@pytest.mark.parametrize(
    ("text", "rate"),
    [
        ("seventy-five per cent", "75"),
        ("fünfundachtzig Prozent", "85"),
        ("soixante-quinze pour cent", "75"),
        ("il sessanta per cento", "60"),
        ("el ochenta y cinco por ciento", "85"),
        ("80 per\ncent", "80"),
    ],
)
def test_rates_that_are_spelled_out(text: str, rate: str) -> None:
    (found,) = find_rates(text)
    assert str(found.value) == rate


@pytest.mark.parametrize(
    ("text", "language", "expected"),
    [
        ("[REEF|Project] is funded with €720,000 out of a total cost of €900,000.", "en", {("budget", "900000"), ("fundingAmount", "720000")}),
        ("[REEF|Project] est cofinancé par l'Europe, soit 600 000 € pour un coût total de 0,8 million d'euros.", "fr", {("budget", "800000"), ("fundingAmount", "600000")}),
        ("Von den Gesamtkosten in Höhe von 1,2 Mio. Euro entfallen bei [REEF|Project] rund 900.000 Euro auf die Förderung.", "de", {("budget", "1200000"), ("fundingAmount", "900000")}),
        ("[REEF|Project], del valore di due milioni di euro, è finanziato al settanta per cento.", "it", {("budget", "2000000"), ("fundingRate", "70")}),
        ("La financiación de [REEF|Project] procede de la Unión: 400.000 euros de un coste total de 500.000.", "es", {("budget", "500000"), ("fundingAmount", "400000")}),
    ],
)  # fmt: skip
def test_an_amount_beside_another_one(facts_of: Read, text: str, language: str, expected: set[tuple[str, str]]) -> None:
    assert {(p, o) for s, p, o in facts_of(text, language, "REEF") if s == "REEF" and p != "currency"} == expected


@pytest.mark.parametrize(
    ("text", "language", "count"),
    [
        ("In [REEF|Project] entwickeln acht Einrichtungen aus vier Ländern ein Verfahren.", "de", None),
        ("Six organismes de quatre pays participent à [REEF|Project].", "fr", "6"),
        ("Otto organizzazioni di cinque paesi collaborano in [REEF|Project].", "it", "8"),
    ],
)
def test_partners_are_counted_in_words(facts_of: Read, text: str, language: str, count: str | None) -> None:
    found = {o for _, p, o in facts_of(text, language, "REEF") if p == "partnerCount"}
    assert found == ({count} if count else set())


@pytest.mark.parametrize(
    ("text", "language", "start"),
    [
        ("Between April 2009 and the end of 2013 four towns were joined in [REEF|Project].", "en", "2009-04"),
        ("[REEF|Project], under way since May 2014, compares orchards.", "en", "2014-05"),
        ("[REEF|Project] started work last Friday, the 1st of October 2021.", "en", "2021-10-01"),
        ("Mit dieser Frage befasst sich seit dem 1. April 2022 das Vorhaben [REEF|Project].", "de", "2022-04-01"),
        ("[Elche|City] trabaja desde enero de 2009 en [REEF|Project].", "es", "2009-01"),
    ],
)
def test_projects_that_run_since(facts_of: Read, text: str, language: str, start: str) -> None:
    assert ("REEF", "startDate", start) in facts_of(text, language, "REEF")


def test_the_day_of_joining_is_no_start(facts_of: Read) -> None:
    text = "[Graz|City] has been a partner since May 2014 in [REEF|Project]."
    assert not [o for _, p, o in facts_of(text, "en", "REEF") if p == "startDate"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("- *11 November 2021, Graz.* [Open Day|Conference]: 300 visitors.\n", "en"),
        ("- 11 de noviembre de 2021, 17 h. [Open Day|Conference], a cargo de la universidad.\n", "es"),
        ("- 11 novembre 2021, Udine. Grande successo per [Open Day|Conference].\n", "it"),
        ("Donnerstag, 11. November 2021\nVormittags besuchten wir den [Open Day|Conference] der Firma.\n", "de"),
    ],
)
def test_the_date_that_opens_an_item(facts_of: Read, text: str, language: str) -> None:
    assert ("Open Day", "date", "2021-11-11") in facts_of(text, language)


@pytest.mark.parametrize(
    ("text", "language", "title"),
    [
        ("[Ann Lee|Person], the cluster's chairwoman, spoke.", "en", "chairwoman"),
        ("Its mayor, [Ann Lee|Person], was there.", "en", "mayor"),
        ("Uns empfing [Ann Lee|Person], der Präsident des [Obstnetz|Cluster].", "de", "Präsident"),
        ("Unser [Ann Lee|Person], Obmann der [Apfelrunde|Organisation], sprach.", "de", "Obmann"),
        ("Parla l'amministratore unico di [Acme|Company], [Ann Lee|Person].", "it", "amministratore unico"),
        ("Poi l'assessore regionale [Ann Lee|Person] ha parlato.", "it", "assessore regionale"),
        ("Habló la arquitecta [Ann Lee|Person], de la [Cámara|Organisation].", "es", "arquitecta"),
    ],
)
def test_titles_around_names(facts_of: Read, text: str, language: str, title: str) -> None:
    assert {o for s, p, o in facts_of(text, language) if p == "jobTitle"} == {title}
