"""Pages that announce or report on one event: what their first lines, fields and timetables say."""

from collections.abc import Callable

import pytest

from ingest.relations.speaker_words import AGENDA_LINE

Read = Callable[..., set[tuple[str, str, str]]]

ANNOUNCEMENT = """# [Bridges of Tomorrow|Conference]

**3 – 4 June 2016 | [Town Hall|Venue], [Ghent|City]**

The conference is an activity of [ALPHA|Project], led by the [Harbour Board|Organisation].

## Friday, 3 June

| Time | Item |
|---|---|
| 9:00 | Welcome: [Ann Lee|Person], [Harbour Board|Organisation] |
| 10:00 | Panel [Who pays?|Panel] with [Bo Ek|Person] |
| 11:30 | Keynote: [Cy Fox|Person] |
"""


def test_the_lines_under_the_title_say_when_and_where(facts_of: Read) -> None:
    facts = facts_of(ANNOUNCEMENT, topic="Harbour Board")
    assert {
        ("Bridges of Tomorrow", "startDate", "2016-06-03"),
        ("Bridges of Tomorrow", "endDate", "2016-06-04"),
        ("Bridges of Tomorrow", "heldIn", "Town Hall"),
        ("Bridges of Tomorrow", "heldIn", "Ghent"),
    } <= facts


def test_sessions_belong_to_the_event_of_the_page(facts_of: Read) -> None:
    facts = facts_of(ANNOUNCEMENT, topic="ALPHA")
    assert ("Who pays?", "partOf", "Bridges of Tomorrow") in facts
    assert ("Who pays?", "partOf", "ALPHA") not in facts
    assert ("Bridges of Tomorrow", "partOf", "ALPHA") in facts


def test_items_without_a_session_are_of_the_whole_event(facts_of: Read) -> None:
    facts = facts_of(ANNOUNCEMENT, topic="ALPHA")
    assert ("Ann Lee", "speaksAt", "Bridges of Tomorrow") in facts
    assert ("Cy Fox", "speaksAt", "Bridges of Tomorrow") in facts
    assert ("Bo Ek", "speaksAt", "Who pays?") in facts


def test_the_date_of_a_byline_is_not_the_events(facts_of: Read) -> None:
    page = (
        "# [Visit to Ghent|StudyVisit] in short\n\nReport by the mayor's office, 14/06/2016\n\nWe learned a lot there."
    )
    assert not [f for f in facts_of(page) if f[1] == "date"]


def test_a_missing_year_is_taken_from_the_same_day_elsewhere(facts_of: Read) -> None:
    page = "# [After 2020|Seminar]\n\n28 May 2018, [Ghent|City]\n\n[Who pays?|Panel] will start on 28 May at noon."
    assert ("Who pays?", "date", "2018-05-28") in facts_of(page)


HOSTED = [
    ("en", "The participants gathered at the invitation of [Blue Agency|Organisation] and [Red Agency|Organisation]."),
    ("en", "Our hosts were [Blue Agency|Organisation] and [Red Agency|Organisation]."),
    ("fr", "Nous étions réunis à l'invitation de [Blue Agency|Organisation] et de [Red Agency|Organisation]."),
    ("de", "Gastgeber waren die [Blue Agency|Organisation] und die [Red Agency|Organisation]."),
    ("it", "Il convegno, promosso da [Blue Agency|Organisation] e da [Red Agency|Organisation], è stato utile."),
    ("es", "Nos reunimos por invitación de [Blue Agency|Organisation] y [Red Agency|Organisation]."),
]


@pytest.mark.parametrize(("language", "sentence"), HOSTED)
def test_hosts_of_the_event_at_hand(facts_of: Read, language: str, sentence: str) -> None:
    facts = facts_of("# [Salt Days|Conference], 4 May 2015\n\n" + sentence, language)
    assert ("Blue Agency", "organises", "Salt Days") in facts
    assert ("Red Agency", "organises", "Salt Days") in facts


def test_a_list_of_past_events_says_where_each_was(facts_of: Read) -> None:
    facts = facts_of(
        "Past events\n\n- Workshop „[Deep Water|Workshop]“, [Castle Hall|Venue], [Ghent|City], 12 June 2018\n"
        "- Seminar [Dry Land|Seminar] , [Vigo|City], 3 May 2017\n"
    )
    assert {
        ("Deep Water", "heldIn", "Castle Hall"),
        ("Deep Water", "heldIn", "Ghent"),
        ("Dry Land", "heldIn", "Vigo"),
    } <= facts
    assert ("Dry Land", "heldIn", "Ghent") not in facts


def test_sessions_of_one_day_are_on_that_day(facts_of: Read) -> None:
    page = (
        "# [Salt Days|Conference]\n\nFriday 26 January 2018, [Ghent|City]\n\nProgramme (as of 6 January)\n\n"
        "9.30 Welcome\n\n11.45 Panel [Who pays?|Panel] with [Bo Ek|Person]\n"
    )
    assert {("Who pays?", "date", "2018-01-26"), ("Salt Days", "date", "2018-01-26")} <= facts_of(page)


def test_professions_are_titles(facts_of: Read) -> None:
    assert ("Ann Lee", "jobTitle", "Architektin") in facts_of(
        "Geleitet von Architektin [Ann Lee|Person] ging es los.", "de"
    )
    assert ("Ann Lee", "jobTitle", "sommelier") in facts_of("Con interventi della sommelier [Ann Lee|Person].", "it")


@pytest.mark.parametrize(
    "line", ["9.30 Welcome", "14h00 – 15h30 Atelier", "| 13:00 | Lunch", "10 Uhr Begrüßung", "8h45   Accueil"]
)
def test_lines_of_a_timetable(line: str) -> None:
    assert AGENDA_LINE.match(line)


@pytest.mark.parametrize("line", ["4. University of Ghent", "16.11.2018 Ghent", "12 partners met", "90.30 EUR"])
def test_numbers_and_dates_begin_no_timetable(line: str) -> None:
    assert not AGENDA_LINE.match(line)
