"""Lists of the entities that the indexed documents mention."""

from __future__ import annotations

from ontology.vocabulary import NAMESPACE
from search.index import SearchIndex
from search.records import EntityCard
from search.retrieval.filters import classes_under, entity_cards
from search.suggest import Suggester

_MOST_SUGGESTED = 1000


def list_entities(
    index: SearchIndex, suggester: Suggester, typed: str, class_name: str | None, country: str | None
) -> list[EntityCard]:
    """Return entities, the most mentioned first, or the best matches of `typed` first where something was typed.

    Raises:
        BadRequestError: if `class_name` names no class.
    """
    wanted = {c.removeprefix(NAMESPACE) for c in classes_under(class_name)} if class_name else None
    cards = suggester.suggest(typed, _MOST_SUGGESTED, index.revision) if typed.strip() else _by_mentions(index)
    return [
        card
        for card in cards
        if (wanted is None or card.type in wanted) and (country is None or card.country == country.upper())
    ]


def _by_mentions(index: SearchIndex) -> list[EntityCard]:
    rows = index.store.rows(
        "SELECT e.iri FROM entities e LEFT JOIN passage_entities pe ON pe.entity = e.iri GROUP BY e.iri "
        "ORDER BY count(DISTINCT pe.passage) DESC, e.iri"
    )
    cards = entity_cards(index.store, [iri for (iri,) in rows])
    return [cards[iri] for (iri,) in rows]
