import pytest

from ingest.places import PlaceGazetteer


@pytest.fixture(scope="session")
def gazetteer(tmp_path_factory: pytest.TempPathFactory) -> PlaceGazetteer:
    """The gazetteer over the installed data, built once for the run."""
    return PlaceGazetteer.open(tmp_path_factory.mktemp("places"))
