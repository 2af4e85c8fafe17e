"""When projects start and end, in the wordings of five languages."""

from collections.abc import Callable

import pytest

Read = Callable[..., set[tuple[str, str, str]]]


@pytest.mark.parametrize(
    ("text", "language", "start", "end"),
    [
        ("[ALPHA|Project] (2013-2015) is over.", "en", "2013", "2015"),
        ("[ALPHA|Project] ([Interreg|Programme], 2013–2015) is over.", "en", "2013", "2015"),
        ("[ALPHA|Project] kicks off in June 2017 and ends in May 2020.", "en", "2017-06", "2020-05"),
        ("[ALPHA|Project] runs from 1 March 2017 until 31 August 2020.", "en", "2017-03-01", "2020-08-31"),
        ("[ALPHA|Project] : fabrication additive. Juin 2017 - mai 2020. Coût : 4 M€.", "fr", "2017-06", "2020-05"),
        (
            "[ALPHA|Project] a démarré le 1er avril 2017 et doit s'achever le 31 mars 2020.",
            "fr",
            "2017-04-01",
            "2020-03-31",
        ),
        ("[ALPHA|Project] (2014 bis 2017), Fördersatz 80 %", "de", "2014", "2017"),
        ("[ALPHA|Project] hat im Oktober 2013 begonnen und endet im September 2015.", "de", "2013-10", "2015-09"),
        ("[ALPHA|Project], iniziato il 1.6.2011, si concluderà il 31.5.2013.", "it", "2011-06-01", "2013-05-31"),
        (
            "[ALPHA|Project] comenzó el 1 de abril de 2017 y finaliza el 31 de marzo de 2020.",
            "es",
            "2017-04-01",
            "2020-03-31",
        ),
    ],
)
def test_periods_of_projects(facts_of: Read, text: str, language: str, start: str, end: str) -> None:
    facts = facts_of(text, language, topic="ALPHA")
    assert {("ALPHA", "startDate", start), ("ALPHA", "endDate", end)} <= facts


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("[ALPHA|Project] (programme [POCTEFA|Programme] 2007-2013) is led by [Graz|City].", "en"),
        (
            "[ALPHA|Project] is led by [Graz|City]. From 2009 to 2013 [Ann Lee|Person] was with [Beta Ltd|Company].",
            "en",
        ),
        ("[ALPHA|Project] met in [Graz|City]. [Beta Ltd|Company] started in 2009.", "en"),
    ],
)
def test_periods_of_others_are_not_the_projects(facts_of: Read, text: str, language: str) -> None:
    assert not [f for f in facts_of(text, language, topic="ALPHA") if f[1] in ("startDate", "endDate")]


def test_the_sentence_before_says_which_project_began(facts_of: Read) -> None:
    facts = facts_of(
        "[ALPHA|Project] est un volet de [BOIS|Project]. Démarré le 1er avril 2017, il doit s'achever le 31 mars 2020.",
        "fr",
    )
    assert ("ALPHA", "startDate", "2017-04-01") in facts
    assert ("BOIS", "startDate", "2017-04-01") not in facts
