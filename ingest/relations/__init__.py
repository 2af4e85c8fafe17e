"""Statements out of a document's entities: one file per family, all behind `ingest.ports.RelationExtractor`."""

from __future__ import annotations

from ingest.ports import RelationExtractor
from ingest.relations.affiliations import Affiliations
from ingest.relations.common.view import Views
from ingest.relations.cooperation import Cooperation
from ingest.relations.event_dates import EventDates
from ingest.relations.events import Events
from ingest.relations.funding import Funding
from ingest.relations.locations import Locations
from ingest.relations.member_frames import MemberFrames
from ingest.relations.memberships import Memberships
from ingest.relations.partner_frames import PartnerFrames
from ingest.relations.partners import Partners
from ingest.relations.recommendations import Recommendations
from ingest.relations.record_lists import RecordLists
from ingest.relations.schedule import Schedule
from ingest.relations.speakers import Speakers
from ingest.relations.topics import Topics

__all__ = ["default_extractors"]


def default_extractors() -> tuple[RelationExtractor, ...]:
    """All families; they share the masked view of the document at hand, so give each process its own."""
    views = Views()
    return (
        Partners(views),
        Locations(views),
        Affiliations(views),
        Speakers(views),
        Events(views),
        EventDates(views),
        Funding(views),
        Schedule(views),
        Memberships(views),
        MemberFrames(views),
        PartnerFrames(views),
        RecordLists(views),
        Cooperation(views),
        Topics(views),
        Recommendations(views),
    )
