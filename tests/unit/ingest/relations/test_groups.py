# ruff: noqa: E501 - one sentence a line reads best
"""Members, partners, agreements and successors that sentences and lists name without repeating what they are about."""

from collections.abc import Callable

import pytest

Facts = set[tuple[str, str, str]]
Read = Callable[..., Facts]

PLURALS = [
    (
        "en",
        "[Aveiro|City] and [Tampere|City] share an old industrial past. Both cities are partners in the project [ALPHA|Project], which is led by [Aveiro|City].",
        "Aveiro leadPartnerOf ALPHA;Tampere partnerIn ALPHA",
    ),
    (
        "en",
        "The [University of Lund|University] and the [University of Vigo|University] have met. Both universities are partners in [ALPHA|Project].",
        "University of Lund partnerIn ALPHA;University of Vigo partnerIn ALPHA",
    ),
    (
        "en",
        "[Kiel|City] and [Vigo|City] know each other. The two towns signed a twinning agreement in 2012.",
        "Kiel cooperatesWith Vigo",
    ),
    (
        "fr",
        "[Nantes|City] et [Gand|City] ont signé une charte. Les deux villes sont partenaires du projet [ALPHA|Project].",
        "Nantes partnerIn ALPHA;Gand partnerIn ALPHA",
    ),
    (
        "de",
        "[Kiel|City] und [Vigo|City] liegen am Meer. Beide Städte sind Partner im Projekt [ALPHA|Project].",
        "Kiel partnerIn ALPHA;Vigo partnerIn ALPHA",
    ),
    (
        "it",
        "[Prato|City] e [Biella|City] vivono di tessile. Entrambe le città sono partner del progetto [ALPHA|Project].",
        "Prato partnerIn ALPHA;Biella partnerIn ALPHA",
    ),
]
MEMBERS = [
    (
        "en",
        "[Acme Mills|Company] and [Bolt Spinners|Company] are members of [WoolNet|Network].",
        "Acme Mills memberOf WoolNet;Bolt Spinners memberOf WoolNet",
    ),
    (
        "en",
        "[Blue Hub|Cluster], based in [Vigo|City], has 112 members, with [Acme|Company] and [Bolt|Company] as the best known.",
        "Acme memberOf Blue Hub;Bolt memberOf Blue Hub",
    ),
    (
        "en",
        "# [WoolNet|Network]\n\n## Members\n[Acme|Company], [Bolt|Company], [Delta|Company]\n",
        "Acme memberOf WoolNet;Delta memberOf WoolNet",
    ),
    (
        "fr",
        "Le [Pôle Mer|Cluster] (86 adhérents, dont [Acme|Company], [Bolt|Company] et l'[Université de Gand|University]) est ancien.",
        "Acme memberOf Pôle Mer;Université de Gand memberOf Pôle Mer",
    ),
    (
        "fr",
        "Le [Pôle Mer|Cluster] grandit. On y trouve [Acme|Company] et l'armateur [Bolt|Company].",
        "Acme memberOf Pôle Mer;Bolt memberOf Pôle Mer",
    ),
    (
        "de",
        "Der [Cluster Nord|Cluster] ist ein Zusammenschluss von 29 Betrieben; ihm gehören u.a. die Firma [Acme|Company] sowie die [Fachschule Kiel|Organisation] an.",
        "Acme memberOf Cluster Nord;Fachschule Kiel memberOf Cluster Nord",
    ),
    (
        "it",
        "Il [Distretto Nord|Cluster] ha sede a [Prato|City]. Oggi conta 51 soci: tra questi [Acme|Company] e [Bolt|Company].",
        "Acme memberOf Distretto Nord;Bolt memberOf Distretto Nord",
    ),
    (
        "it",
        "La società [Nord Scarl|Company], partecipata dalla [Provincia di Prato|PublicAuthority] e dalla [Banca Nord|Company], è piccola.",
        "Provincia di Prato shareholderOf Nord Scarl;Banca Nord shareholderOf Nord Scarl",
    ),
    (
        "es",
        "El [Clúster Sur|Cluster] tiene 40 socios, entre ellos [Acme|Company] y [Bolt|Company].",
        "Acme memberOf Clúster Sur;Bolt memberOf Clúster Sur",
    ),
]
PARTNERS = [
    (
        "en",
        "The [South Centre|Organisation] is the lead; [Acme|Company], [Bolt|Company] and the [City of Vigo|PublicAuthority] are taking part, too. [ALPHA|Project]",
        "South Centre leadPartnerOf ALPHA;Bolt partnerIn ALPHA",
    ),
    (
        "en",
        "# [ALPHA|Project]\n\nPARTNERS\n\nIn [Rotterdam|City]\n• [Acme|Company]\n• [Bolt|Company]\n\nIn [Kiel|City]\n• [Delta|Company]\n",
        "Acme partnerIn ALPHA;Acme locatedIn Rotterdam;Delta partnerIn ALPHA;Delta locatedIn Kiel",
    ),
    (
        "en",
        "[ALPHA|Project]\n\n| Partner | City | Country | Role |\n| --- | --- | --- | --- |\n| [Acme|Company] | [Vigo|City] | [Spain|Country] | Lead partner |\n| [Bolt|Company] | [Kiel|City] | [Germany|Country] | Partner |\n",
        "Acme leadPartnerOf ALPHA;Bolt partnerIn ALPHA;Vigo locatedIn Spain",
    ),
    (
        "fr",
        "[ALPHA|Project] est fini. Y participaient beaucoup ; y sont associés [Acme|Company] et la [Ville de Brest|PublicAuthority].",
        "Acme partnerIn ALPHA;Ville de Brest partnerIn ALPHA",
    ),
    (
        "de",
        "Die Federführung von [ALPHA|Project] liegt bei der [Stadt Kiel|PublicAuthority]; mit an Bord sind [Acme|Company] und [Bolt|Company].",
        "Stadt Kiel leadPartnerOf ALPHA;Acme partnerIn ALPHA",
    ),
    (
        "it",
        "Il progetto [ALPHA|Project] ha come capofila il [Comune di Prato|PublicAuthority], affiancato da [Acme|Company] e [Bolt|Company].",
        "Comune di Prato leadPartnerOf ALPHA;Acme partnerIn ALPHA;Bolt partnerIn ALPHA",
    ),
]
OTHERS = [
    (
        "en",
        "[Beta Agency|Organisation] grew out of the [Old Forum|Organisation] in 2012.",
        "Old Forum succeededBy Beta Agency",
    ),
    ("en", "[ALPHA|Project] (finished in 2018) was useful.", "ALPHA status finished"),
    ("de", "[ALPHA|Project]\n\nStatus: abgeschlossen\n", "ALPHA status abgeschlossen"),
    ("fr", "[ALPHA|Project] (2013-2015) était un projet utile.", "ALPHA startDate 2013;ALPHA endDate 2015"),
]


@pytest.mark.parametrize(("language", "text", "expected"), [*PLURALS, *MEMBERS, *PARTNERS, *OTHERS])
def test_what_is_understood_is_read(facts_of: Read, language: str, text: str, expected: str) -> None:
    topic = next((name for name in ("ALPHA", "WoolNet") if f"[{name}|" in text), None)
    said = {" ".join(fact) for fact in facts_of(text, language, topic)}
    assert said >= set(expected.split(";"))


@pytest.mark.parametrize(
    ("language", "text"),
    [
        ("en", "An agreement between [Acme|Company] and [Bolt|Company] is in the pipeline."),
        ("en", "[Acme|Company] and [Bolt|Company] are not members of [WoolNet|Network]."),
        ("fr", "Un accord entre [Acme|Company] et [Bolt|Company] est « dans les tuyaux »."),
        ("de", "Ein Beitritt von [Acme|Company] zum [Hafenbund|Network] wird geprüft."),
    ],
)
def test_what_is_planned_or_denied_is_not_read(facts_of: Read, language: str, text: str) -> None:
    assert not {p for _, p, _ in facts_of(text, language)} & {"memberOf", "cooperatesWith", "partnerIn"}


def test_a_span_of_days_is_no_period_of_a_project(facts_of: Read) -> None:
    assert not {p for _, p, _ in facts_of("# [ALPHA|Project]\n\n*12-13 May 2014*\n", "en", "ALPHA")} & {"startDate"}


def test_partners_are_counted_where_the_text_counts_them(facts_of: Read) -> None:
    assert ("ALPHA", "partnerCount", "5") in facts_of("[ALPHA|Project]\n\nAnzahl der Partner: 5\n", "de", "ALPHA")
    assert ("ALPHA", "partnerCount", "6") in facts_of("Six cities work together in [ALPHA|Project].")
    assert not {p for _, p, _ in facts_of("Les deux partenaires de [ALPHA|Project] sont là.", "fr")} & {"partnerCount"}


def test_examples_behind_a_verb_are_what_it_says(facts_of: Read) -> None:
    said = facts_of("[WoolNet|Network] has grown. Its members are, among others, [Acme|Company] and [Bolt|Company].")
    assert {("Acme", "memberOf", "WoolNet"), ("Bolt", "memberOf", "WoolNet")} <= said


def test_the_place_behind_an_unknown_partner_is_no_partner(facts_of: Read) -> None:
    text = "# [ALPHA|Project]\n\n## Partners\n\n- [Acme|Company]\n- Nordwerk, [Delft|City]\n- [Vigo|City], Spain\n- City of [Kiel|City]\n"
    found = {s for s, p, _ in facts_of(text, "en", "ALPHA") if p == "partnerIn"}
    assert "Delft" not in found
    assert {"Acme", "Vigo", "Kiel"} <= found
