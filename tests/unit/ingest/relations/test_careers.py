"""Where people worked before, where they went, and whom they followed, in five languages."""

from collections.abc import Callable

import pytest

Read = Callable[..., set[tuple[str, str, str]]]
A, B = "[Acme Labs|Company]", "[Bolt Institute|Organisation]"

FORMER = [
    ("en", f"[Ann Lee|Person] was with {A} for nine years before she set up a studio."),
    ("en", f"[Ann Lee|Person], who runs the office, had previously worked for {A}."),
    ("en", f"Until 2015 [Ann Lee|Person] directed {A}."),
    ("en", f"[Ann Lee|Person], a former employee of {A}, opened the day."),
    ("en", f"[Bo Ek|Person] succeeded [Ann Lee|Person] as director of {A}."),
    ("en", f"[Ann Lee|Person] (before: {A}) will join the board."),
    ("fr", f"[Ann Lee|Person] a dirigé jusqu'en 2015 {A}."),
    ("fr", f"Avant de prendre ses fonctions, [Ann Lee|Person] était architecte chez {A}."),
    ("fr", f"[Ann Lee|Person], qui travaillait auparavant chez {A}, préside le jury."),
    ("de", f"[Ann Lee|Person] kam 2014 von der {A}."),
    ("de", f"[Ann Lee|Person], bislang Sprecherin der {A}, geht in den Ruhestand."),
    ("de", f"[Ann Lee|Person], die lange für den Verband sprach und davor bei {A} war, begrüßte die Gäste."),
    ("it", f"[Ann Lee|Person], già dipendente di {A}, apre i lavori."),
    ("it", f"Il direttore, [Ann Lee|Person], proviene dalla {A}."),
    ("es", f"[Ann Lee|Person] procede de {A}."),
    ("es", f"[Ann Lee|Person] dirigió {A} durante diez años."),
]
PRESENT = [
    ("en", f"[Ann Lee|Person] has left [Cork|City] to become managing director of {A}."),
    ("en", f"[Ann Lee|Person] moves to {A}."),
    ("en", f"{A} is led by the engineer [Ann Lee|Person]."),
    (
        "en",
        f"[Bo Ek|Person] will be followed by nobody, but [Ann Lee|Person], who has been running {A} since 2010, stays.",
    ),
    ("fr", f"[Ann Lee|Person], qui conduit {A}, a parlé."),
    ("fr", f"[Ann Lee|Person] rejoint {A}."),
    ("de", f"[Ann Lee|Person] wechselt zur {A}."),
    ("de", f"Neue Geschäftsführerin der {A} ist seit Mai [Ann Lee|Person]."),
    ("it", f"{A} è diretta da [Ann Lee|Person]."),
    ("es", f"{A} está presidida por [Ann Lee|Person]."),
]


@pytest.mark.parametrize(("language", "sentence"), FORMER)
def test_work_that_is_over(facts_of: Read, language: str, sentence: str) -> None:
    facts = facts_of(sentence, language)
    assert ("Ann Lee", "formerlyWorkedFor", "Acme Labs") in facts
    assert ("Ann Lee", "worksFor", "Acme Labs") not in facts


@pytest.mark.parametrize(("language", "sentence"), PRESENT)
def test_work_that_goes_on(facts_of: Read, language: str, sentence: str) -> None:
    facts = facts_of(sentence, language)
    assert ("Ann Lee", "worksFor", "Acme Labs") in facts
    assert ("Ann Lee", "formerlyWorkedFor", "Acme Labs") not in facts


def test_a_move_names_both_posts(facts_of: Read) -> None:
    facts = facts_of(f"[Ann Lee|Person] says goodbye to {A} after 12 years and moves to {B}.")
    assert ("Ann Lee", "formerlyWorkedFor", "Acme Labs") in facts
    assert ("Ann Lee", "worksFor", "Bolt Institute") in facts


def test_leaving_for_a_place_is_no_former_post(facts_of: Read) -> None:
    facts = facts_of(f"[Ann Lee|Person] has left for {A}, where she is head of research.")
    assert ("Ann Lee", "formerlyWorkedFor", "Acme Labs") not in facts
