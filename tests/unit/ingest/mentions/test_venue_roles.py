"""Bodies that the text names only as the place of an event."""

from collections.abc import Callable

import pytest

from ingest.analysis import Analysis, MentionSource, Span
from ingest.mentions.venue_roles import as_venues
from ontology.vocabulary import EntityClass as C


def classes(analysis: Analysis, *names: str) -> list[C]:
    spans = [
        Span(at, at + len(n), n, C.UNIVERSITY, MentionSource.PATTERN, 0.9)
        for n in dict.fromkeys(names)
        for at in [analysis.text.index(n)]
    ]
    again = [
        Span(at, at + len(n), n, C.UNIVERSITY, MentionSource.PATTERN, 0.9)
        for n in dict.fromkeys(names)
        for at in [analysis.text.rindex(n)]
        if at != analysis.text.index(n)
    ]
    return [s.entity_class for s in as_venues(analysis, [*spans, *again])]


@pytest.mark.parametrize(
    ("text", "language", "name"),
    [
        ("The workshop was held at the University of Ghent on 3 May.", "en", "University of Ghent"),
        ("Le séminaire s'est tenu à l'Université de Nantes.", "fr", "Université de Nantes"),
        ("Die Tagung fand in der Hochschule Kassel statt.", "de", "Hochschule Kassel"),
        ("La tavola rotonda si è svolta presso l'Università di Verona.", "it", "Università di Verona"),
        ("El taller se celebró en la Universidad de Oviedo.", "es", "Universidad de Oviedo"),
    ],
)
def test_where_an_event_was_is_a_venue(analysed: Callable[..., Analysis], text: str, language: str, name: str) -> None:
    assert classes(analysed(text, language), name) == [C.VENUE]


@pytest.mark.parametrize(
    "text",
    [
        "The workshop was organised by the University of Ghent.",
        "She works at the University of Ghent.",
        "The workshop was held at the University of Ghent. The University of Ghent leads the project.",
        "The seminar was opened by a professor at the University of Ghent.",
    ],
)
def test_who_does_something_else_stays_a_body(analysed: Callable[..., Analysis], text: str) -> None:
    assert C.VENUE not in classes(analysed(text), "University of Ghent")
