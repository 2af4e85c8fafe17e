from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

import pytest

from ingest.analysis import PlaceLink
from ingest.errors import PlaceDataError
from ingest.places.index import PlaceIndex, build_index, index_path
from ingest.places.records import NamedPlace
from ontology.vocabulary import EntityClass


@dataclass(frozen=True)
class Listed:
    """A source over a list."""

    listed: tuple[NamedPlace, ...]
    version: str = "listed-1"

    def places(self) -> Iterable[NamedPlace]:
        return self.listed


def city(name: str, country: str, population: int) -> PlaceLink:
    return PlaceLink(name, EntityClass.CITY, country, 7, 1.5, 2.5, None, population)


BIG, SMALL = city("Göttbach", "DE", 90_000), city("Gottbach", "US", 900)
SOURCE = Listed((NamedPlace(SMALL), NamedPlace(BIG, ("Gottebach", "Göttbach am See"))))


@pytest.fixture
def index(tmp_path: Path) -> PlaceIndex:
    path = index_path(tmp_path, [SOURCE])
    build_index(path, [SOURCE])
    return PlaceIndex(path)


def test_homonyms_come_the_most_populous_first(index: PlaceIndex) -> None:
    assert index.find("gottbach") == [(BIG, True), (SMALL, True)]


def test_other_names_are_marked_as_such(index: PlaceIndex) -> None:
    assert index.find("gottebach") == [(BIG, False)]
    assert index.find("gottbach am see") == [(BIG, False)]
    assert index.find("nowhere") == []


def test_another_version_of_the_data_has_another_file(tmp_path: Path) -> None:
    assert index_path(tmp_path, [SOURCE]) != index_path(tmp_path, [Listed(SOURCE.listed, "listed-2")])


def test_no_half_built_file_is_left_behind(tmp_path: Path) -> None:
    @dataclass(frozen=True)
    class Broken(Listed):
        def places(self) -> Iterable[NamedPlace]:
            yield NamedPlace(BIG)
            raise OSError("disk on fire")

    path = index_path(tmp_path, [Broken(())])
    with pytest.raises(PlaceDataError, match=r"disk on fire.*another cache folder"):
        build_index(path, [Broken(())])
    assert list(tmp_path.iterdir()) == []


def test_a_damaged_file_is_told_with_the_remedy(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    path.write_bytes(b"no database at all, but long enough to be taken for one" * 20)
    with pytest.raises(PlaceDataError, match="Delete the file"):
        PlaceIndex(path)
