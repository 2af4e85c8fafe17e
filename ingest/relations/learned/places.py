"""The places in and around a context where something can be seen, as numbers, one for each way in which two names stand."""

from __future__ import annotations

from typing import Final

import numpy as np

from ingest.relations.learned.columns import Numbers, place
from ingest.relations.learned.contexts import Nearness

EDGE: Final = 4
"""How many words next to a name are told apart by their position."""

_NEARNESS: Final = {nearness: 2 * n for n, nearness in enumerate(Nearness)}


def way_of(nearness: Nearness, subject_first: bool) -> int:
    """The number of a way: how near the two names stand, and which of them comes first."""
    return _NEARNESS[nearness] + subject_first


def by_way(what: str) -> Numbers:
    """The numbers of a place, one for each way."""
    return np.array([place(f"{what} {n.value}{d}") for n in Nearness for d in "<>"], dtype=np.uint64)
