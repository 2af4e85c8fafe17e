"""The documents of the growth curve."""

from __future__ import annotations

from itertools import islice, pairwise

from bench.growth import SIZES, made_documents
from ingest.duplicates import SIMILAR, fingerprint, similarity


def test_the_seed_decides() -> None:
    one, same, other = (list(islice(made_documents(seed), 5)) for seed in (1, 1, 2))
    assert one == same != other


def test_no_document_repeats_another() -> None:
    prints = [fingerprint(d.data.decode()) for d in islice(made_documents(7), 30)]
    assert all(a and b and similarity(a, b) < SIMILAR for n, a in enumerate(prints) for b in prints[:n])


def test_sizes_go_up_tenfold() -> None:
    assert [b / a for a, b in pairwise(SIZES)] == [10] * (len(SIZES) - 1)
