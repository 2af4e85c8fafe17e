# ruff: noqa: E501 - one case a line reads best
"""Partners, leads, members and former names told in running prose."""

from collections.abc import Callable

import pytest

Facts = set[tuple[str, str, str]]
FactsOf = Callable[..., Facts]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("The [Timber Cluster|Cluster] has some sixty members, among them the chair maker [Alfa|Company] of [Lund|City] and [Beta Lab|Organisation].", "en"),
        ("The [Timber Cluster|Cluster] grew. There are 38 members. The most important are the factory [Alfa|Company] in [Lund|City] and [Beta Lab|Organisation].", "en"),
        ("Der [Holzcluster|Cluster] zählt 38 Betriebe, darunter die [Alfa|Company] und die Gießerei [Beta Lab|Company].", "de"),
        ("Le [Pôle Bois|Cluster] compte 58 adhérents – parmi lesquels, outre [Alfa|Company], le groupe [Beta Lab|Company].", "fr"),
        ("Il [Polo Legno|Cluster] raccoglie oggi 94 imprese, fra cui [Alfa|Company], oltre a [Beta Lab|Organisation].", "it"),
        ("El [Clúster Madera|Cluster] agrupa a 120 empresas; entre sus socios están [Alfa|Company] y [Beta Lab|Company].", "es"),
    ],
)  # fmt: skip
def test_members(facts_of: FactsOf, text: str, language: str) -> None:
    members = {s for s, p, _ in facts_of(text, language) if p == "memberOf"}
    assert members == {"Alfa", "Beta Lab"}


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("[Alfa|Organisation] has belonged to the [Ports Union|Network] since 2010.", "en"),
        ("[Alfa|Organisation] annonce son adhésion au réseau européen [Ports Union|Network].", "fr"),
        ("[Alfa|Organisation] ist seit 2010 Mitglied im europäischen [Ports Union|Network].", "de"),
        ("[Alfa|Organisation] è membro della rete europea dei cluster portuali [Ports Union|Network].", "it"),
        (
            "[Alfa|Organisation] ingresó en 2010 en la red [Ports Union|Network]; forma parte de la [Ports Union|Network].",
            "es",
        ),
    ],
)
def test_memberships(facts_of: FactsOf, text: str, language: str) -> None:
    assert ("Alfa", "memberOf", "Ports Union") in facts_of(text, language)


def test_a_member_of_a_board_is_none(facts_of: FactsOf) -> None:
    facts = facts_of("[Ann Lee|Person] is a member of the board of [Ports Union|Network]. [Alfa|Company] paid.")
    assert not [f for f in facts if f[1] == "memberOf"]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("[REEF|Project] started in May. On board are [Alfa|Organisation], [Bath|City] and the firm [Beta|Company] from [Lund|City].", "en"),
        ("[REEF|Project] läuft seit Mai. Mit im Boot sind die [Alfa|Organisation], die Stadt [Bath|City] und die Firma [Beta|Company] aus [Lund|City].", "de"),
        ("[REEF|Project] dure trois ans. Y participent l'[Alfa|Organisation], la ville de [Bath|City] et [Beta|Company].", "fr"),
        ("[REEF|Project] dura tre anni; vi partecipano l'[Alfa|Organisation], il comune di [Bath|City] e [Beta|Company].", "it"),
        ("[REEF|Project] dura tres años. Son socios del proyecto [Alfa|Organisation], la ciudad de [Bath|City] y [Beta|Company].", "es"),
    ],
)  # fmt: skip
def test_partners(facts_of: FactsOf, text: str, language: str) -> None:
    partners = {s for s, p, o in facts_of(text, language) if p == "partnerIn" and o == "REEF"}
    assert partners == {"Alfa", "Bath", "Beta"}


def test_a_sentence_announces_a_list_of_partners(facts_of: FactsOf) -> None:
    text = (
        "Das Vorhaben [REEF|Project] läuft seit Mai. Neben der Verwaltung gehörten dem Vorhaben nach dem Beschluss vom Juli an:\n\n"
        "a) die [Alfa|Organisation] ([Italien|Country]),\nb) die [Beta|University].\n"
    )
    assert {("Alfa", "partnerIn", "REEF"), ("Beta", "partnerIn", "REEF")} <= facts_of(text, "de", "REEF")


def test_a_marked_lead_tells_a_list_of_partners(facts_of: FactsOf) -> None:
    text = "# [REEF|Project]\n\nWho we are\n\n- [Alfa|Organisation] (lead partner)\n- [Beta|University]\n- [Gamma|Company]\n"
    facts = facts_of(text, "en", "REEF")
    assert {("Alfa", "leadPartnerOf", "REEF"), ("Beta", "partnerIn", "REEF"), ("Gamma", "partnerIn", "REEF")} <= facts


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("[REEF|Project] is run under the lead of [Alfa|Organisation].", "en"),
        (
            "Die Federführung von [REEF|Project] lag nicht bei der Verwaltung, sondern bei der [Alfa|Organisation].",
            "de",
        ),
        ("[REEF|Project] est mené sous la houlette de l'[Alfa|Organisation].", "fr"),
        ("[REEF|Project] è nato sotto la guida di [Alfa|Organisation].", "it"),
        ("La coordinación de [REEF|Project] recae en [Alfa|Organisation].", "es"),
    ],
)
def test_leads(facts_of: FactsOf, text: str, language: str) -> None:
    assert ("Alfa", "leadPartnerOf", "REEF") in facts_of(text, language)


def test_we_are_the_body_of_the_page(facts_of: FactsOf) -> None:
    text = "[Pumpencluster|Cluster] fragt.\n\nUnser Vorhaben [REEF|Project] läuft. Wir koordinieren das Projekt selbst."
    assert ("Pumpencluster", "leadPartnerOf", "REEF") in facts_of(text, "de", "Pumpencluster")


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("[Alfa|Organisation] was set up in 2010 as the [Old Circle|Organisation].", "en"),
        ("[Alfa|Organisation], constitué en 2007 sous l'appellation de [Old Circle|Organisation], grandit.", "fr"),
        ("[Alfa|Organisation] · entstanden 2003 als [Old Circle|Organisation].", "de"),
        ("[Alfa|Organisation], nata nel 2011 dalle ceneri del [Old Circle|Organisation], cresce.", "it"),
        ("[Alfa|Organisation] nació en 2001 con el nombre de [Old Circle|Organisation].", "es"),
    ],
)
def test_former_names(facts_of: FactsOf, text: str, language: str) -> None:
    assert ("Old Circle", "succeededBy", "Alfa") in facts_of(text, language)


def test_former_employers_are_no_former_names(facts_of: FactsOf) -> None:
    text = "[Alfa|Company] sent its founder [Ole Berg|Person], formerly of [Beta|Company]."
    assert not [f for f in facts_of(text) if f[1] == "succeededBy"]


def test_sister_projects_keep_their_cities(facts_of: FactsOf) -> None:
    text = (
        "# [REEF|Project]\n\n## Partners\n\n- [Alfa|Organisation] (lead partner)\n- [Beta|University]\n\n"
        "Other projects of the network with partners:\n\n- OTHERREEF: [Bath|City], [Lund|City]\n- [SANDS|Project] – [Cork|City]\n"
    )
    ours = {s for s, p, o in facts_of(text, "en", "REEF") if o == "REEF" and p in ("partnerIn", "leadPartnerOf")}
    assert ours == {"Alfa", "Beta"}


def test_headings_of_a_table_without_its_frame(facts_of: FactsOf) -> None:
    text = "# [REEF|Project]\n\nNo. | Partner | City\n\n| 1 (LP) | [Alfa|University] | [Bath|City] |\n| 2 | [Beta|Company] | [Lund|City] |\n"
    facts = facts_of(text, "en", "REEF")
    assert {("Alfa", "leadPartnerOf", "REEF"), ("Beta", "partnerIn", "REEF")} <= facts
