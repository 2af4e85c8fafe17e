# ruff: noqa: E501 - one sentence a line reads best
"""What each family reads, in five languages, and what it must not read."""

from collections.abc import Callable

import pytest

Facts = set[tuple[str, str, str]]
Read = Callable[..., Facts]

STATED = [
    ("en", "[ALPHA|Project] is led by [Graz|City] and brings together [Turku|City], [Ghent|City] and [Porto|City].", {("Graz", "leadPartnerOf", "ALPHA"), ("Ghent", "partnerIn", "ALPHA"), ("Porto", "partnerIn", "ALPHA")}),
    ("en", "[BETA|Project] has a partnership consisting of [Brno|City] (Lead Partner), [Cork|City] and [Vigo|City].", {("Brno", "leadPartnerOf", "BETA"), ("Vigo", "partnerIn", "BETA")}),
    ("fr", "Le projet [ALPHA|Project], coordonné par la [Ville de Nantes|PublicAuthority], réunit [Turin|City], [Gand|City] et [Porto|City].", {("Ville de Nantes", "leadPartnerOf", "ALPHA"), ("Gand", "partnerIn", "ALPHA")}),
    ("de", "Das Projekt [ALPHA|Project] wird von der [Stadt Linz|PublicAuthority] koordiniert; Partner sind die [Universität Graz|University] und der [Hafen Wien|Company].", {("Stadt Linz", "leadPartnerOf", "ALPHA"), ("Universität Graz", "partnerIn", "ALPHA"), ("Hafen Wien", "partnerIn", "ALPHA")}),
    ("it", "Il progetto [ALPHA|Project], guidato dal [Comune di Prato|PublicAuthority], riunisce le città di [Gent|City] e [Lodz|City].", {("Comune di Prato", "leadPartnerOf", "ALPHA"), ("Lodz", "partnerIn", "ALPHA")}),
    ("es", "El proyecto [ALPHA|Project], coordinado por la [Universidad de Vigo|University] y financiado por [Horizonte 2020|Programme], empezó bien.", {("Universidad de Vigo", "leadPartnerOf", "ALPHA"), ("ALPHA", "fundedBy", "Horizonte 2020")}),
    ("en", "[Graz|City] ([Austria|Country]) and [Ghent|City] ([Belgium|Country]) came.", {("Graz", "locatedIn", "Austria"), ("Ghent", "locatedIn", "Belgium")}),
    ("en", "[Acme Labs|Company] is based in [Cork|City].", {("Acme Labs", "locatedIn", "Cork")}),
    ("fr", "Le [Pôle Mer|Cluster], basé à [Brest|City], grandit.", {("Pôle Mer", "locatedIn", "Brest")}),
    ("de", "Die [Nordlicht GmbH|Company] mit Sitz in [Kiel|City] wächst.", {("Nordlicht GmbH", "locatedIn", "Kiel")}),
    ("it", "Il [Distretto Nautico|Cluster], con sede a [Viareggio|City], cresce.", {("Distretto Nautico", "locatedIn", "Viareggio")}),
    ("en", "[Ann Lee|Person], Head of Trade, [City of Cork|PublicAuthority]", {("Ann Lee", "worksFor", "City of Cork"), ("Ann Lee", "jobTitle", "Head of Trade")}),
    ("en", "[Ann Lee|Person] from [Acme Labs|Company] (former manager of [Blue Cluster|Cluster]) agreed.", {("Ann Lee", "worksFor", "Acme Labs"), ("Ann Lee", "formerlyWorkedFor", "Blue Cluster")}),
    ("fr", "[Luc Roy|Person], directeur du [Pôle Mer|Cluster], est venu.", {("Luc Roy", "worksFor", "Pôle Mer"), ("Luc Roy", "jobTitle", "directeur")}),
    ("de", "[Eva Kern|Person], Geschäftsführerin der [Nordlicht GmbH|Company], kam.", {("Eva Kern", "worksFor", "Nordlicht GmbH"), ("Eva Kern", "jobTitle", "Geschäftsführerin")}),
    ("it", "[Rosa Neri|Person], direttrice di [Certifica|Organisation], ha parlato.", {("Rosa Neri", "worksFor", "Certifica"), ("Rosa Neri", "jobTitle", "direttrice")}),
    ("es", "[Ana Gil|Person], gerente del clúster [Agro+|Cluster] y antigua consultora de [Delta|Company].", {("Ana Gil", "worksFor", "Agro+"), ("Ana Gil", "formerlyWorkedFor", "Delta")}),
    ("en", "The [Port Forum 2014|Conference] took place in [Cork|City] on 3 May 2014.", {("Port Forum 2014", "heldIn", "Cork"), ("Port Forum 2014", "date", "2014-05-03")}),
    ("fr", "Le [Forum du bois|Conference] s'est tenu à [Brest|City] du 3 au 5 mai 2014.", {("Forum du bois", "heldIn", "Brest"), ("Forum du bois", "startDate", "2014-05-03"), ("Forum du bois", "endDate", "2014-05-05")}),
    ("de", "Die [Hafentagung|Conference] fand am 3. Mai 2014 in [Kiel|City] statt.", {("Hafentagung", "heldIn", "Kiel"), ("Hafentagung", "date", "2014-05-03")}),
    ("en", "The [workshop on ports|Workshop], moderated by [Ann Lee|Person], was organised by [Acme Labs|Company].", {("Ann Lee", "moderates", "workshop on ports"), ("Acme Labs", "organises", "workshop on ports")}),
    ("en", "[Ann Lee|Person] and [Bo Ek|Person] will speak at the [Port Forum|Conference].", {("Ann Lee", "speaksAt", "Port Forum"), ("Bo Ek", "speaksAt", "Port Forum")}),
    ("en", "[Cork|City] and [Vigo|City] signed a cooperation agreement.", {("Cork", "cooperatesWith", "Vigo")}),
    ("de", "[Kiel|City] unterzeichnete mit [Turku|City] ein Abkommen über Häfen.", {("Kiel", "cooperatesWith", "Turku")}),
    ("en", "[Acme Labs|Company] is a member of the [Blue Cluster|Cluster].", {("Acme Labs", "memberOf", "Blue Cluster")}),
    ("en", "[Old Net|Organisation] (now known as [New Net|Organisation]) grew.", {("Old Net", "succeededBy", "New Net")}),
    ("en", "The [Blue Cluster|Cluster] is specialised in [shipbuilding|Sector].", {("Blue Cluster", "focusesOn", "shipbuilding")}),
    ("en", "[ALPHA|Project] ran from January 2012 to June 2014.", {("ALPHA", "startDate", "2012-01"), ("ALPHA", "endDate", "2014-06")}),
    ("it", "[ALPHA|Project] è finanziato dal programma [Interreg Europe|Programme] con 1.350.000 euro (85 %).", {("ALPHA", "fundedBy", "Interreg Europe"), ("ALPHA", "fundingAmount", "1350000"), ("ALPHA", "fundingRate", "85")}),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "expected"), STATED, ids=[t[1][:60] for t in STATED])
def test_reads_what_is_stated(facts_of: Read, language: str, text: str, expected: Facts) -> None:
    assert expected <= facts_of(text, language)


NOT_STATED = [
    ("en", "There is no agreement between [Cork|City] and [Vigo|City] yet.", "cooperatesWith"),
    ("en", "[Acme Labs|Company] would like to see whether it could join; it is not a member of the [Blue Cluster|Cluster].", "memberOf"),
    ("en", "A [study visit|StudyVisit] to [Vigo|City] is being planned for 3 May 2014.", "date"),
    ("fr", "[Lyon|City] n'est pas membre du réseau [TEX|Network].", "memberOf"),
    ("de", "[Kiel|City] ist noch nicht Mitglied im [Hafenbund|Network].", "memberOf"),
    ("it", "[Prato|City] non è membro della rete [TEX|Network].", "memberOf"),
    ("es", "[Vigo|City] estudia su ingreso; no es miembro de la red [TEX|Network].", "memberOf"),
]  # fmt: skip


@pytest.mark.parametrize(("language", "text", "prop"), NOT_STATED, ids=[t[1][:60] for t in NOT_STATED])
def test_reads_nothing_out_of_what_is_not_so(facts_of: Read, language: str, text: str, prop: str) -> None:
    assert not [f for f in facts_of(text, language) if f[1] == prop]


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("[Kelp Quimper|Cluster] is no authority but a [seaweed|Sector] cluster.", "en"),
        ("Two [seaweed|Sector] clusters, [Kelp Quimper|Cluster] and others, met.", "en"),
        ("Il [Kelp Quimper|Cluster] raccoglie oggi 94 imprese della [seaweed|Sector].", "it"),
        ("[Kelp Quimper|Cluster] vereint 95 Firmen aus der [seaweed|Sector].", "de"),
        ("[Kelp Quimper|Cluster] regroupe des entreprises de la [seaweed|Sector].", "fr"),
    ],
)
def test_the_field_of_a_group(facts_of: Callable[..., set[tuple[str, str, str]]], text: str, language: str) -> None:
    assert ("Kelp Quimper", "focusesOn", "seaweed") in facts_of(text, language)
