"""What the composer looks things up in while it works on one question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import reduce
from operator import or_

from ontology.vocabulary import EvidenceClass, ObjectProperty
from search.answers.compose.hops import Neighbourhood
from search.answers.linking import Link, Links
from search.answers.linking.lexicon import EntityLexicon
from search.answers.plans import Node, Plan
from search.answers.question import Reading
from search.answers.schema import SchemaProfile

_NAME = 1.6
_WORD = 1.0
_VALUE = 0.7
_LIGHT = 0.12
_NAMED_FILLER = 0.45
_WHOLE = 0.95
_WELL_NAMED = 0.85


@dataclass(frozen=True, slots=True)
class Context:
    """One question and the graph that it is put to; `weights` has one entry per token."""

    reading: Reading
    links: Links
    profile: SchemaProfile
    lexicon: EntityLexicon
    near: Neighbourhood
    weights: Sequence[float]

    @property
    def total(self) -> float:
        """The weight of all words."""
        return max(sum(self.weights), 0.5)

    def worth(self, mask: int) -> float:
        """The weight of the tokens of a mask."""
        return sum(w for i, w in enumerate(self.weights) if mask >> i & 1)

    def cover(self, plan: Plan, mask: int, quality: float, cost: float = 0.0) -> Plan:
        """Mark tokens as explained that were not before."""
        return plan.explaining(mask, self.worth(mask & ~plan.covered) * quality, cost)

    def asked_links(self, prop: str, plan: Plan) -> tuple[Link, ...]:
        """Links of a property, or one above it, that would explain something new; best first."""
        return tuple(k for k in self.links.of_property(self.profile.above(prop)) if k.mask & ~plan.covered)

    def fits(self, node: Node, classes: frozenset[str | None]) -> bool:
        """Whether something of one of these classes may stand at a node."""
        return node.known is None or not classes or bool(node.known & classes)


def token_weights(reading: Reading, links: Links, mended: frozenset[int]) -> tuple[float, ...]:
    """How much each word has to be explained: names most, fillers hardly, function words not at all.

    A filler that names a class or property of the graph weighs more than others.
    """
    named = reduce(or_, (k.mask for k in (*links.properties, *links.classes) if k.score >= _WELL_NAMED), 0)
    weights = (_weight(reading, i, i in mended) for i in range(len(reading.tokens)))
    raised = [_NAMED_FILLER if w == _LIGHT and named >> i & 1 else w for i, w in enumerate(weights)]
    beside = _describing(reading, links)
    return tuple(min(w, _LIGHT) if i in beside else w for i, w in enumerate(raised))


def _describing(reading: Reading, links: Links) -> frozenset[int]:
    """The words between an article and a whole name that only say what it is: "the NAME-town leather cluster NAME"."""
    found: set[int] = set()
    for link in links.entities:
        kind = next((k for k in links.classes if k.last == link.first - 1 and k.score >= _WELL_NAMED), None)
        if link.score < _WHOLE or kind is None or reading.tokens[kind.last].capitalised:
            continue
        place = kind.last
        while place > 0 and place in reading.telling:
            place -= 1
        if place > 0 and reading.tokens[place].norm in ARTICLES:
            found |= set(range(place + 1, link.first))
    return frozenset(found)


def _weight(reading: Reading, position: int, mended: bool) -> float:
    if position not in reading.telling:
        return 0.0
    if position in reading.light:
        return _LIGHT
    if any(v.mask >> position & 1 for v in reading.values):
        return _VALUE
    token = reading.tokens[position]
    named = token.capitalised and (position > 0 or token.text.isupper()) and reading.language != "de" and not mended
    shouted = all(t.text.isupper() or not t.text.isalpha() for t in reading.tokens)
    titled = sum(t.capitalised for t in reading.tokens) > 0.7 * len(reading.tokens) > 2
    return _NAME if named and not shouted and not titled else _WORD


ARTICLES = frozenset(
    (
        "the",
        "der",
        "die",
        "das",
        "dem",
        "den",
        "des",
        "le",
        "la",
        "les",
        "l",
        "du",
        "il",
        "lo",
        "del",
        "della",
        "dell",
        "el",
    )
)


def is_quiet(prop: str, domain: frozenset[str | None]) -> bool:
    """Whether a property is bookkeeping that only counts when it is asked for by name."""
    return prop == ObjectProperty.MENTIONS or (bool(domain) and domain <= {str(EvidenceClass.DOCUMENT)})
