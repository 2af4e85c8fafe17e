"""Where a document names things: finders propose spans, voting settles them."""

from __future__ import annotations

from collections.abc import Sequence

from ingest.analysis import Analysis, Span
from ingest.mentions.coined import CoinedNames
from ingest.mentions.compounds import NamesWithPlace
from ingest.mentions.context import NamesInContext
from ingest.mentions.dictionaries import OrdinaryWords
from ingest.mentions.echoes import Echoes
from ingest.mentions.event_titles import EventTitles
from ingest.mentions.extend import Extender
from ingest.mentions.family_firms import FamilyFirms
from ingest.mentions.field_slots import FieldSlots
from ingest.mentions.fields import LabelledNames
from ingest.mentions.forums import BodiesCalledForum
from ingest.mentions.gazetteer import ListedNames
from ingest.mentions.gazetteers import PlaceNames
from ingest.mentions.headed import HeadedNames
from ingest.mentions.known import KnownNames
from ingest.mentions.learned import NameJudge
from ingest.mentions.learned.features import Describer
from ingest.mentions.learned.weights import load_name_weights
from ingest.mentions.learned.words import WordLore
from ingest.mentions.lexicon import load_lexicon
from ingest.mentions.methods import QuotedMethods
from ingest.mentions.page_titles import PageTitles
from ingest.mentions.persons import PersonNames
from ingest.mentions.places import PlaceMentions
from ingest.mentions.programme_names import ProgrammeNames
from ingest.mentions.roles import OrganisationsByRole
from ingest.mentions.sectors import SectorNames
from ingest.mentions.sense import Sense
from ingest.mentions.statistical import StatisticalNames
from ingest.mentions.subjects import PageSubjects
from ingest.mentions.titles import TitleNames
from ingest.mentions.told import ToldNames
from ingest.mentions.unexplained import UnexplainedNames
from ingest.mentions.unknown_places import UnknownPlaces
from ingest.mentions.venue_roles import as_venues
from ingest.mentions.venues import VenuesInContext
from ingest.mentions.voting import settle
from ingest.ports import MentionFinder
from ontology.gazetteers import Gazetteer, GazetteerKind
from ontology.sectors import SectorScheme


def default_finders(
    places: PlaceNames, dictionary: OrdinaryWords, sectors: SectorScheme | None = None
) -> tuple[MentionFinder, ...]:
    """All finders over the lists that come with the product; loads the lists, so build once and keep."""
    lexicon = load_lexicon()
    scheme = sectors or SectorScheme.load()
    persons = PersonNames(lexicon, places, dictionary)
    return (
        PlaceMentions(lexicon, places, dictionary),
        ListedNames.of(thing for kind in GazetteerKind for thing in Gazetteer.load(kind)),
        SectorNames.of(scheme),
        FieldSlots.of(scheme),
        HeadedNames(lexicon, Extender(lexicon, places)),
        persons,
        NamesInContext(lexicon),
        OrganisationsByRole(lexicon, places, persons, dictionary),
        LabelledNames(lexicon, places),
        TitleNames(lexicon),
        CoinedNames(),
        PageSubjects(lexicon, places),
        ProgrammeNames(),
        EventTitles(lexicon),
        PageTitles(),
        BodiesCalledForum(),
        KnownNames.load(),
        QuotedMethods(),
        ToldNames(lexicon, places),
        VenuesInContext(lexicon, places),
        StatisticalNames(lexicon),
        UnexplainedNames(lexicon, places, dictionary),
        NamesWithPlace(lexicon, places),
        UnknownPlaces(lexicon, places, dictionary),
        FamilyFirms(lexicon),
    )


def proposals_of(
    analysis: Analysis, finders: Sequence[MentionFinder], echoes: Echoes | None = None
) -> tuple[list[Span], tuple[Span, ...]]:
    """Let all finders propose, and settle their proposals by a vote; return both.

    With `echoes`, what is settled is then looked for in the whole document once more.
    """
    sense = Sense(load_lexicon())
    proposals = list(sense.weed(analysis, (span for finder in finders for span in finder.find(analysis))))
    settled = settle(proposals)
    if echoes is not None:
        proposals += sense.weed(analysis, echoes.find(analysis, settled))
        settled = settle(proposals)
    return proposals, settled


def find_mentions(
    analysis: Analysis,
    finders: Sequence[MentionFinder],
    echoes: Echoes | None = None,
    judge: NameJudge | None = None,
) -> tuple[Span, ...]:
    """Turn what the finders propose into mentions that do not overlap: by a vote, which a judge revises if there is one."""
    proposals, settled = proposals_of(analysis, finders, echoes)
    if judge is not None:
        settled = judge.judge(analysis, proposals, settled)
    return as_venues(analysis, settled)


def default_judge(places: PlaceNames, dictionary: OrdinaryWords) -> NameJudge:
    """The judge with the weights that come with the product."""
    return NameJudge(load_name_weights(), Describer(WordLore(load_lexicon(), places, dictionary)))


__all__ = [
    "Echoes",
    "NameJudge",
    "OrdinaryWords",
    "PlaceNames",
    "default_finders",
    "default_judge",
    "find_mentions",
    "proposals_of",
]
