"""Venues in the lines that say when and where an event is."""

from collections.abc import Callable

import pytest

from ingest.analysis import Analysis
from ingest.mentions.gazetteers import PlaceNames
from ingest.mentions.lexicon import load_lexicon
from ingest.mentions.venues import VenuesInContext


@pytest.mark.parametrize(
    ("line", "venue"),
    [
        ("Ghent, Blue Salt Loft, Friday 26 January 2018, 9-17h", "Blue Salt Loft"),
        ("**Seminar | 28.–29. May 2018 | Blue Salt Loft, Ghent (Belgium)**", "Blue Salt Loft"),
        ("Ghent (Belgium), Q&R Ghent Vaults, 30 May - 1 June 2017", "Q&R Ghent Vaults"),
    ],
)
def test_what_stands_beside_city_and_date_is_a_venue(
    analysed: Callable[..., Analysis], places: PlaceNames, line: str, venue: str
) -> None:
    found = VenuesInContext(load_lexicon(), places).find(analysed(line))
    assert venue in {s.text for s in found if s.score > 0.8}


@pytest.mark.parametrize("line", ["Anna Moor, Ghent, 26 January 2018", "Ghent, Blue Salt Loft opens its doors again"])
def test_people_and_undated_lines_are_none(analysed: Callable[..., Analysis], places: PlaceNames, line: str) -> None:
    assert not [s for s in VenuesInContext(load_lexicon(), places).find(analysed(line)) if s.score > 0.8]
