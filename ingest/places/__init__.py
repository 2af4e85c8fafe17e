"""Names of places and what they stand for."""

from ingest.places.gazetteer import PlaceGazetteer

__all__ = ["PlaceGazetteer"]
