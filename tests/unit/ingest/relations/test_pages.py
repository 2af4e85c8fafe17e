"""What the layout of a page says: labelled fields, lists, tables, agendas."""

from collections.abc import Callable

Facts = set[tuple[str, str, str]]
Read = Callable[..., Facts]


def test_project_page(facts_of: Read) -> None:
    page = """# [ALPHA|Project]

Start date: Mar 1, 2019, End date: Feb 28, 2022 PROJECT FINISHED

Programme: [Interreg Nord|Programme]
Lead partner: [City of Cork|PublicAuthority]

Partners:
- [Vigo Tech|Organisation], [Vigo|City] ([Spain|Country])
- [University of Ghent|University]

11 partners
"""
    facts = facts_of(page, topic="ALPHA")
    assert {
        ("ALPHA", "startDate", "2019-03-01"),
        ("ALPHA", "endDate", "2022-02-28"),
        ("ALPHA", "status", "finished"),
        ("ALPHA", "fundedBy", "Interreg Nord"),
        ("ALPHA", "partnerCount", "11"),
        ("City of Cork", "leadPartnerOf", "ALPHA"),
        ("Vigo Tech", "partnerIn", "ALPHA"),
        ("University of Ghent", "partnerIn", "ALPHA"),
        ("Vigo", "locatedIn", "Spain"),
    } <= facts
    assert ("Vigo", "partnerIn", "ALPHA") not in facts


def test_table_of_partners(facts_of: Read) -> None:
    page = """# [ALPHA|Project]

| Partner | City | Country | Role |
|---|---|---|---|
| [Vigo Tech|Organisation] | [Vigo|City] | [Spain|Country] | Lead partner |
| [Ghent Port|Company] | [Ghent|City] | [Belgium|Country] | Partner |
"""
    facts = facts_of(page, topic="ALPHA")
    assert {
        ("Vigo Tech", "leadPartnerOf", "ALPHA"),
        ("Ghent Port", "partnerIn", "ALPHA"),
        ("Ghent Port", "locatedIn", "Ghent"),
        ("Ghent", "locatedIn", "Belgium"),
    } <= facts


def test_agenda(facts_of: Read) -> None:
    page = """# [Port Forum 2014|Conference]

[Cork|City], 3 May 2014

09.30 Welcome – [Ann Lee|Person], Mayor of [Cork|City]
10.00 Keynote: [Bo Ek|Person] ([Acme Labs|Company])

Moderation: [Eva Kern|Person]
"""
    facts = facts_of(page, topic="Port Forum 2014")
    assert {
        ("Port Forum 2014", "date", "2014-05-03"),
        ("Ann Lee", "speaksAt", "Port Forum 2014"),
        ("Bo Ek", "speaksAt", "Port Forum 2014"),
        ("Bo Ek", "worksFor", "Acme Labs"),
        ("Eva Kern", "moderates", "Port Forum 2014"),
    } <= facts
    assert ("Eva Kern", "speaksAt", "Port Forum 2014") not in facts


def test_cluster_profile(facts_of: Read) -> None:
    page = """# [Blue Cluster|Cluster]

Seat: [Cork|City]
Country: [Ireland|Country]
Sector: [shipbuilding|Sector]
"""
    facts = facts_of(page, topic="Blue Cluster")
    assert {
        ("Blue Cluster", "locatedIn", "Cork"),
        ("Blue Cluster", "locatedIn", "Ireland"),
        ("Blue Cluster", "focusesOn", "shipbuilding"),
    } <= facts


def test_advice_goes_from_the_event_to_the_cluster(facts_of: Read) -> None:
    page = """The [Cork seminar|Seminar] looked at the [Blue Cluster|Cluster]. The team suggested:

1. [The cluster should hire a manager.|Recommendation]
2. [Links with schools are needed.|Recommendation]
"""
    facts = facts_of(page)
    for advice in ("The cluster should hire a manager.", "Links with schools are needed."):
        assert ("Cork seminar", "recommends", advice) in facts
        assert (advice, "addressedTo", "Blue Cluster") in facts
