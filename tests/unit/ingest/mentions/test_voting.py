"""Votes over spans and documents."""

from ingest.analysis import MentionSource, Span
from ingest.mentions.voting import count, settle
from ontology.vocabulary import EntityClass as C

TEXT = "Porto Design Cluster invited Porto. Later Lyra met Porto; Lyra project."


def span(text: str, cls: C, score: float, source: MentionSource = MentionSource.PATTERN, nth: int = 0) -> Span:
    start = -1
    for _ in range(nth + 1):
        start = TEXT.index(text, start + 1)
    return Span(start, start + len(text), text, cls, source, score)


def test_name_inside_a_name_is_no_mention() -> None:
    settled = settle([span("Porto Design Cluster", C.CLUSTER, 0.8), span("Porto", C.CITY, 0.95)])
    assert [s.text for s in settled] == ["Porto Design Cluster"]


def test_clear_evidence_in_one_place_settles_the_class_everywhere() -> None:
    settled = settle([
        span("Lyra", C.PERSON, 0.6, MentionSource.MODEL),
        span("Lyra", C.PROJECT, 0.9, nth=1),
    ])  # fmt: skip
    assert [s.entity_class for s in settled] == [C.PROJECT, C.PROJECT]


def test_independent_sources_add_up_but_one_source_does_not() -> None:
    one = count([span("Lyra", C.PROJECT, 0.4), span("Lyra", C.PROJECT, 0.3)])
    two = count([span("Lyra", C.PROJECT, 0.4), span("Lyra", C.PROJECT, 0.3, MentionSource.MODEL)])
    assert one[C.PROJECT] == 0.4
    assert two[C.PROJECT] > 0.55


def test_weak_proposals_are_dropped() -> None:
    assert settle([span("Later", C.ORGANISATION, 0.3)]) == ()


def test_finer_class_wins_where_it_has_evidence() -> None:
    settled = settle([span("Lyra", C.ORGANISATION, 0.9), span("Lyra", C.UNIVERSITY, 0.7)])
    assert settled[0].entity_class is C.UNIVERSITY
