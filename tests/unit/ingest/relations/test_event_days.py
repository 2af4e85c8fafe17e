"""Sessions under the days of an event, rows of calendars, and records that count up who came."""

from collections.abc import Callable

import pytest

Read = Callable[..., set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("language", "second"),
    [
        ("en", "Day two. "),
        ("en", "Friday: "),
        ("fr", "Deuxième jour. "),
        ("fr", "VENDREDI 6\n\n"),
        ("de", "Zweiter Tag: "),
        ("it", "Secondo giorno. "),
        ("it", "venerdì 6 – "),
        ("es", "Segundo día: "),
    ],
)
def test_sessions_stand_under_their_day(facts_of: Read, language: str, second: str) -> None:
    page = (
        "# [Salt Days|Conference]\n\n[Ghent|City], 5-6 May 2016\n\nIt was a long way to go there by train.\n\n"
        f"{second}[Who pays?|Panel] with [Ann Lee|Person].\n"
    )
    assert ("Who pays?", "date", "2016-05-06") in facts_of(page, language)


def test_a_weekday_outside_the_event_says_nothing(facts_of: Read) -> None:
    page = "# [Salt Days|Conference]\n\n[Ghent|City], 5-6 May 2016\n\nWe went.\n\nMonday: [Who pays?|Panel] was over.\n"
    assert ("Salt Days", "startDate", "2016-05-05") in facts_of(page)
    assert not [f for f in facts_of(page) if f[0] == "Who pays?" and f[1] == "date"]


def test_the_row_of_a_calendar_says_where(facts_of: Read) -> None:
    page = (
        "| When | What | Where |\n|---|---|---|\n"
        "| 19 May 2005 | [Ice and salt|Workshop] (speaker: [Ann Lee|Person], [Graz|City]) | [Porto|City] |\n"
        "| 8 June 2005 | [Tides|Seminar] | [Ghent|City] |\n"
    )
    facts = facts_of(page)
    assert {("Ice and salt", "heldIn", "Porto"), ("Tides", "heldIn", "Ghent"), ("Tides", "date", "2005-06-08")} <= facts
    assert ("Tides", "heldIn", "Porto") not in facts


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "Present: for the port, [Ann Lee|Person]; for the mill, [Bo Ek|Person]."),
        ("fr", "Étaient présents : pour le port, [Ann Lee|Person] ; pour le moulin, [Bo Ek|Person]."),
        ("de", "Anwesend: für den Hafen [Ann Lee|Person], für die Mühle [Bo Ek|Person]."),
        ("it", "Presenti: per il porto [Ann Lee|Person]; per il mulino [Bo Ek|Person]."),
        ("es", "Asistentes: por el puerto, [Ann Lee|Person]; por el molino, [Bo Ek|Person]."),
    ],
)
def test_a_record_counts_up_who_came(facts_of: Read, language: str, sentence: str) -> None:
    facts = facts_of(f"# [Salt Meeting|Meeting], 5 May 2016\n\n{sentence}", language)
    assert {
        ("Ann Lee", "participatesIn", "Salt Meeting"),
        ("Bo Ek", "participatesIn", "Salt Meeting"),
    } <= facts


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "[Harbour Board|Organisation] held in [Porto|City], on 5 May, the congress [Salt Days|Conference]."),
        (
            "fr",
            "[Harbour Board|Organisation] organisera à [Nantes|City], le 5 mai 2016, le colloque [Salt Days|Conference].",
        ),
        (
            "de",
            "Die [Harbour Board|Organisation] veranstaltet am 5. Mai in [Graz|City] die Tagung [Salt Days|Conference].",
        ),
        (
            "it",
            "La [Harbour Board|Organisation] organizzerà a [Verona|City], il 5 maggio, il convegno [Salt Days|Conference].",
        ),
        (
            "es",
            "[Harbour Board|Organisation] organizará en [Oviedo|City], el 5 de mayo, el congreso [Salt Days|Conference].",
        ),
    ],
)
def test_who_organises_with_place_and_date_between(facts_of: Read, language: str, sentence: str) -> None:
    assert ("Harbour Board", "organises", "Salt Days") in facts_of(sentence, language)


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("en", "The workshop [Salt Days|Workshop] was led by [Ann Lee|Person]."),
        ("fr", "L'atelier [Salt Days|Workshop], conduit par [Ann Lee|Person], fut long."),
        ("fr", "L'atelier [Salt Days|Workshop], qu'animait le professeur [Ann Lee|Person], fut long."),
        ("de", "Der Workshop [Salt Days|Workshop] unter der Leitung von [Ann Lee|Person] war lang."),
        ("it", "Il laboratorio [Salt Days|Workshop], condotto da [Ann Lee|Person], si è chiuso bene."),
    ],
)
def test_who_leads_a_session_moderates_it(facts_of: Read, language: str, sentence: str) -> None:
    assert ("Ann Lee", "moderates", "Salt Days") in facts_of(sentence, language)


def test_who_chairs_a_board_moderates_nothing(facts_of: Read) -> None:
    text = "Its board, chaired by [Ann Lee|Person], met. Later came the conference [Salt Days|Conference]."
    assert ("Ann Lee", "moderates", "Salt Days") not in facts_of(text)


def test_who_was_announced_and_does_not_come_is_no_speaker(facts_of: Read) -> None:
    page = "# [Salt Days|Conference]\n\nSpeakers:\n\n- [Ann Lee|Person], mayor\n- [Bo Ek|Person] — has had to cancel\n"
    facts = facts_of(page)
    assert ("Ann Lee", "speaksAt", "Salt Days") in facts
    assert ("Bo Ek", "speaksAt", "Salt Days") not in facts
