"""Titles end where the employer begins; one person may hold two posts; delegates stand for who sent them."""

from collections.abc import Callable

import pytest

Read = Callable[..., set[tuple[str, str, str]]]
A, B = "[Acme Labs|Company]", "[Bolt Institute|Organisation]"
P = "[Ann Lee|Person]"

TITLES = [
    ("it", f"{P}, amministratore delegato della {A}, ha parlato.", "amministratore delegato"),
    ("it", f"{P}, direttore tecnico di {A}, ha parlato.", "direttore tecnico"),
    ("it", f"il sindaco di [Bra|City], {P}, ha parlato.", "sindaco"),
    ("it", f"Qui il [cluster=Verona Cluster|Cluster] manager è {P}.", "cluster manager"),
    ("fr", f"{P}, responsable des matériaux chez {A}, a parlé.", "responsable des matériaux"),
    ("de", f"{P}, Abteilungsleiterin in der hiesigen Verwaltung, sprach.", "Abteilungsleiterin"),
    ("de", f"die Hydraulikerin {P} sprach.", "Hydraulikerin"),
    ("en", f"{P}, project officer at the city of [Bra|City], spoke.", "project officer"),
    ("en", f"our secretary-general {P} has gone ashore.", "secretary-general"),
    ("es", f"{P}, director técnico de {A}, habló.", "director técnico"),
]


@pytest.mark.parametrize(("language", "sentence", "title"), TITLES)
def test_a_title_ends_where_the_employer_begins(facts_of: Read, language: str, sentence: str, title: str) -> None:
    assert ("Ann Lee", "jobTitle", title) in facts_of(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("it", f"Presenti: per il {A} l'assessora {P}; per il {B} il sindaco [Bo Ek|Person]."),
        ("en", f"Signed for the {A} by the chairman {P}; for the {B} by [Bo Ek|Person]."),
        ("de", f"Unterschrieben haben: für die {A} die Präsidentin {P}; für das {B} Direktor [Bo Ek|Person]."),
        ("fr", f"Présents : pour la {A} la présidente {P} ; pour l'{B} le directeur [Bo Ek|Person]."),
        ("es", f"Asisten: por la {A} la presidenta {P}; por el {B} el director [Bo Ek|Person]."),
    ],
)
def test_delegates_work_for_whom_they_stand_for(facts_of: Read, language: str, sentence: str) -> None:
    facts = facts_of(sentence, language)
    assert ("Bo Ek", "worksFor", "Bolt Institute") in facts
    assert ("Bo Ek", "worksFor", "Acme Labs") not in facts


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", f"The chair maker {A} of [Lund|City] closed."),
        ("it", f"L'agenzia {A} di [Bra|City] partecipa."),
        ("fr", f"La société {A} de [Dole|City], invitée, est venue."),
        ("es", f"La empresa {A} de [Baza|City], invitada, vino."),
        ("fr", f"Un accord avec {A}, grappe née en 2022 à [Dole|City]."),
    ],
)
def test_the_place_behind_a_name_is_where_it_is(facts_of: Read, language: str, sentence: str) -> None:
    assert any(f[0] == "Acme Labs" and f[1] == "locatedIn" for f in facts_of(sentence, language))


def test_people_who_moved_on(facts_of: Read) -> None:
    facts = facts_of(
        f"{P} was a dispatcher at {A} before he turned to research. [Bo Ek|Person] was recruited from {B}."
    )
    assert ("Ann Lee", "formerlyWorkedFor", "Acme Labs") in facts
    assert ("Bo Ek", "formerlyWorkedFor", "Bolt Institute") in facts


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", f"{A} is an association of 210 [digital|Sector] companies, based in [Reading|City]."),
        ("fr", f"{A} est une association de 40 entreprises [numériques|Sector], basée à [Reading|City]."),
        ("it", f"{A} è un consorzio di aziende [digitali|Sector], con sede a [Reading|City]."),
        ("es", f"{A} es una red de empresas [digitales|Sector], con sede en [Reading|City]."),
        ("de", f"{A} ist ein Verein von 40 [digitalen|Sector] Betrieben mit Sitz in [Reading|City]."),
    ],
)
def test_seats_behind_what_a_body_is(facts_of: Read, language: str, sentence: str) -> None:
    assert ("Acme Labs", "locatedIn", "Reading") in facts_of(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence", "title"),
    [
        ("fr", f"le maire, {P}, et de la vice-présidente de {A}, [Bo Ek|Person], étaient là.", "maire"),
        ("en", f"the mayor, {P}, and the head of {A}, [Bo Ek|Person], came.", "mayor"),
        ("it", f"il sindaco, {P}, e il direttore di {A}, [Bo Ek|Person], parlano.", "sindaco"),
    ],
)
def test_the_role_of_the_next_one_is_not_shared(facts_of: Read, language: str, sentence: str, title: str) -> None:
    facts = facts_of(sentence, language)
    assert ("Ann Lee", "worksFor", "Acme Labs") not in facts
    assert ("Bo Ek", "worksFor", "Acme Labs") in facts


def test_an_age_stands_between_name_and_post(facts_of: Read) -> None:
    facts = facts_of(f"{P}, 41, is managing director of {A}.")
    assert {("Ann Lee", "worksFor", "Acme Labs"), ("Ann Lee", "jobTitle", "managing director")} <= facts


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", f"{A}, represented by its chair {P}, signed."),
        ("fr", f"avec {A}, représenté par son président, {P}, hier."),
        ("de", f"Die {A}, vertreten durch ihre Leiterin {P}, unterschrieb."),
        ("it", f"con {A}, rappresentata dalla presidente {P}, ieri."),
        ("es", f"con {A}, representada por su presidenta {P}, ayer."),
    ],
)
def test_who_represents_a_body_works_for_it(facts_of: Read, language: str, sentence: str) -> None:
    assert ("Ann Lee", "worksFor", "Acme Labs") in facts_of(sentence, language)


def test_a_row_names_the_person_of_a_partner(facts_of: Read) -> None:
    text = f"| Partner | Referente | Ruolo | Sede |\n|---|---|---|---|\n| {A} | {P} | curatrice | [Savona|City] |\n"
    facts = facts_of(text, "it")
    assert {("Ann Lee", "worksFor", "Acme Labs"), ("Acme Labs", "locatedIn", "Savona")} <= facts


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", f"A former buyer at {A}, [she=Ann Lee|Person] now works elsewhere."),
        ("fr", f"Ancienne directrice des achats de {A}, [elle=Ann Lee|Person] enseigne."),
        ("en", f"{P} joined from {A}."),
    ],
)
def test_posts_that_open_the_sentence_are_over(facts_of: Read, language: str, sentence: str) -> None:
    assert ("Ann Lee", "formerlyWorkedFor", "Acme Labs") in facts_of(f"{P} is here. {sentence}", language)
