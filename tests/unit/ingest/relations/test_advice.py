"""Who gives advice."""

from collections.abc import Callable

import pytest

Facts = set[tuple[str, str, str]]
_ITEMS = "\n1. [Hire a manager soon.|Recommendation]\n2. [Open the quays again.|Recommendation]\n"


@pytest.mark.parametrize(
    ("intro", "language", "giver"),
    [
        ("At the [Cork seminar|Seminar] two pieces of advice were adopted:", "en", "Cork seminar"),
        ("Die [Fachtagung Holz|Conference] empfahl:", "de", "Fachtagung Holz"),
        ("Recommandations issues de l'[assemblée de Nantes|Meeting] :", "fr", "assemblée de Nantes"),
        ("[Ports Alliance|Network] recommends to [Cork|City]:", "en", "Ports Alliance"),
        ("[Rete Porti|Network] propone alla città di [Bari|City]:", "it", "Rete Porti"),
        ("[Anna Vidal|Person] recomienda:", "es", "Anna Vidal"),
    ],
)
def test_the_announcement_names_the_giver(
    facts_of: Callable[..., Facts], intro: str, language: str, giver: str
) -> None:
    text = f"The [other forum|Conference] met in spring and talked a lot about money.\n\n{intro}\n{_ITEMS}"
    given = {s for s, p, _ in facts_of(text, language) if p == "recommends"}
    assert given == {giver}


def test_a_session_of_an_event_gives_no_advice_where_the_event_does(facts_of: Callable[..., Facts]) -> None:
    text = (
        "# [Study visit to Lund|StudyVisit]\n\nIn the evening a [workshop on design|Workshop] took place.\n\n"
        f"## Recommendations\n{_ITEMS}"
    )
    assert {s for s, p, _ in facts_of(text) if p == "recommends"} == {"Study visit to Lund"}


def test_own_advice_is_the_speakers(facts_of: Callable[..., Facts]) -> None:
    text = f"Speech by [Laura Bell|Person]\n\nI came to [Lund|City] by train.\n\nLet me end with my three wishes:\n{_ITEMS}"
    assert {s for s, p, _ in facts_of(text) if p == "recommends"} == {"Laura Bell"}


def test_an_event_that_is_only_alluded_to_is_not_another_one(facts_of: Callable[..., Facts]) -> None:
    text = (
        "[REEF|Project] is a project on ports. A [kick-off meeting|Meeting] was held online.\n\n"
        f"Advice adopted at the evening of the fishermen:\n{_ITEMS}"
    )
    assert ("kick-off meeting", "recommends", "Hire a manager soon.") not in facts_of(text, topic="REEF")


@pytest.mark.parametrize(
    ("head", "language"),
    [
        ("The review was done by the evaluators [Alfa Consult|Company].", "en"),
        ("Mission confiée au cabinet [Alfa Consult|Company].", "fr"),
        ("Die Gutachter, das Büro [Alfa Consult|Company], waren da.", "de"),
    ],
)
def test_a_review_is_the_reviewers(facts_of: Callable[..., Facts], head: str, language: str) -> None:
    text = f"{head}\n\nA [seminar in Cork|Seminar] took place in May.\n\n## Recommendations\n{_ITEMS}"
    assert ("Alfa Consult", "recommends", "Hire a manager soon.") in facts_of(text, language)


def test_an_item_says_whom_it_is_for(facts_of: Callable[..., Facts]) -> None:
    text = (
        "## Recommendations\n\nTo the [Port Cluster|Cluster]:\n\n- [Fees should rise.|Recommendation]\n\n"
        "To the [University of Cork|University]:\n\n- [The labs should be opened.|Recommendation]\n"
    )
    assert {(s, o) for s, p, o in facts_of(text) if p == "addressedTo"} == {
        ("Fees should rise.", "Port Cluster"),
        ("The labs should be opened.", "University of Cork"),
    }
