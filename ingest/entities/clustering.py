"""From mentions to entities: spans that name one real thing are brought together."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import Final

from ingest.analysis import Analysis, EntityMention, LocalEntity, PlaceLink, Span
from ingest.entities.names import bare_key, content_words, is_short_for, key_of
from ingest.mentions.acronyms import bracketed_after, leading, spells
from ontology.vocabulary import EntityClass, is_a

_ORGANISED: Final = (EntityClass.ORGANISATION, EntityClass.CLUSTER)
_SHORTENABLE: Final = (EntityClass.EVENT, EntityClass.PROGRAMME, EntityClass.FRAMEWORK, EntityClass.VENUE, *_ORGANISED)


@dataclass
class Group:
    """Spans of one thing, while it is being put together."""

    spans: list[Span]
    acronyms: set[str] = field(default_factory=set)

    @cached_property
    def names(self) -> list[str]:
        """The distinct names, in reading order."""
        return list(dict.fromkeys(_clean(s.text) for s in self.spans))

    @cached_property
    def entity_class(self) -> EntityClass:
        """The class with most belief behind it; the finer one where two of a line are about as sure."""
        belief: dict[EntityClass, float] = {}
        for span in self.spans:
            belief[span.entity_class] = belief.get(span.entity_class, 0.0) + span.score
        best = max(belief, key=lambda c: (belief[c], c.value))
        finer = [c for c in belief if c != best and is_a(c, best)]
        return max(finer, key=lambda c: (belief[c], c.value), default=best)

    @cached_property
    def family(self) -> str:
        """The widest class within which equal names mean one thing."""
        return _family(self.entity_class)

    def absorb(self, other: Group) -> None:
        """Take over the spans of another group."""
        self.spans.extend(other.spans)
        self.acronyms |= other.acronyms
        other.spans = []
        for group in (self, other):
            for stale in ("names", "entity_class", "family"):
                group.__dict__.pop(stale, None)


def group_mentions(analysis: Analysis, spans: Sequence[Span]) -> list[Group]:
    """Bring the mentions of a document together, entity by entity, in reading order."""
    groups = _by_key(spans)
    for merge in (_merge_acronyms, _merge_people, _merge_short_forms, _merge_places):
        merge(analysis, groups)
        groups = [g for g in groups if g.spans]
    return sorted(groups, key=lambda g: min(s.start for s in g.spans))


def _by_key(spans: Sequence[Span]) -> list[Group]:
    found: defaultdict[tuple[str, str], list[Span]] = defaultdict(list)
    for span in spans:
        if span.iri is not None:
            found[span.iri, ""].append(span)
        else:
            found[bare_key(span.text), _family(span.entity_class)].append(span)
    return [Group(spans) for spans in found.values()]


def _family(cls: EntityClass) -> str:
    """The widest class within which equal names mean one thing."""
    for wide in (*_ORGANISED, EntityClass.EVENT, EntityClass.PLACE):
        if is_a(cls, wide):
            return "organised" if wide in _ORGANISED else wide.value
    return cls.value


def _merge_acronyms(analysis: Analysis, groups: list[Group]) -> None:
    """Full names and the acronyms written beside them; then acronyms that only one full name spells."""
    at = {(s.start, s.end): g for g in groups for s in g.spans}
    for group in list(groups):
        for span in list(group.spans):
            beside = bracketed_after(analysis.text, span.end)
            if beside is None:
                continue
            acronym = analysis.text[slice(*beside)]
            if spells(acronym, span.text):
                group.acronyms.add(acronym)
                _absorb_acronym(groups, group, acronym)
            elif spells(span.text, acronym):
                group.acronyms.add(span.text)
    _merge_initials(groups)
    for expansion in leading(analysis.text):
        short, full = at.get(expansion.acronym), at.get(expansion.full)
        if short is not None and full is not None and short is not full and short.spans and full.spans:
            short.acronyms.add(analysis.text[slice(*expansion.acronym)])
            short.absorb(full)


def _merge_initials(groups: Sequence[Group]) -> None:
    """Acronyms that are the initials of exactly one full name."""
    full: defaultdict[str, list[Group]] = defaultdict(list)
    for group in groups:
        if group.spans and group.entity_class not in (EntityClass.PERSON, EntityClass.SECTOR):
            for initials in {"".join(w[0] for w in content_words(n)) for n in group.names}:
                full[initials].append(group)
    for group in groups:
        name = group.names[0] if len(group.names) == 1 else ""
        if name.isupper() and name.isalpha() and 2 < len(name) < 8:
            fuller = [g for g in full.get(name.casefold(), ()) if g is not group and g.spans]
            if len(fuller) == 1:
                fuller[0].acronyms.add(name)
                fuller[0].absorb(group)


def _absorb_acronym(groups: Sequence[Group], group: Group, acronym: str) -> None:
    key = key_of(acronym)
    for other in groups:
        if other is not group and other.spans and any(key_of(s.text) == key for s in other.spans):
            group.absorb(other)


def _merge_people(_: Analysis, groups: list[Group]) -> None:
    """A first name or surname alone is the one person of the document who bears it."""
    people = [g for g in groups if g.entity_class is EntityClass.PERSON]
    for group in people:
        words = [key_of(n).split() for n in group.names]
        shortest = max(words, key=len) if words else []
        fuller = [
            o for o in people if o is not group and o.spans
            and any(len(key_of(n).split()) > len(shortest) and _same_person(shortest, key_of(n).split()) for n in o.names)
        ]  # fmt: skip
        if len(fuller) == 1 and group.spans:
            fuller[0].absorb(group)


def _same_person(short: Sequence[str], full: Sequence[str]) -> bool:
    if len(short) == 1:
        return short[0] in (full[0], full[-1])
    return bool(short) and short[0] == full[0] and (short[-1] == full[-1] or short == full[: len(short)])


def _merge_short_forms(_: Analysis, groups: list[Group]) -> None:
    """A shortened form is the only fuller name of its kind that holds it."""
    for group in groups:
        cls = group.entity_class
        if not group.spans or not any(is_a(cls, c) for c in _SHORTENABLE):
            continue
        fuller = [g for g in groups if g is not group and g.spans and _fuller(g, group)]
        if len(fuller) == 1:
            fuller[0].absorb(group)


def _fuller(full: Group, short: Group) -> bool:
    return full.family == short.family and all(any(is_short_for(n, f) for f in full.names) for n in short.names)


def _merge_places(_: Analysis, groups: list[Group]) -> None:
    """Two names of one place in the gazetteer are one place; a former name is not, it has no entry of its own."""
    by_link: dict[tuple[object, ...], Group] = {}
    for group in groups:
        link = next((s.place for s in group.spans if s.place is not None), None)
        if link is None:
            continue
        key = (link.geonames_id, link.nuts, link.name, link.country, link.entity_class)
        first = by_link.setdefault(key, group)
        if first is not group:
            first.absorb(group)


def _clean(text: str) -> str:
    return " ".join(text.split())


def entity_of(group: Group, key: str) -> LocalEntity:
    """The entity that a group of mentions stands for; its fullest name is its name."""
    cls = group.entity_class
    names = list(dict.fromkeys(_without_article(n) for n in group.names))
    name = max(names, key=_fullness(group))
    acronyms = sorted(a for a in group.acronyms if a != name)
    canonical = [s.canonical for s in group.spans if s.canonical]
    aliases = [n for n in dict.fromkeys([*names, *acronyms, *canonical]) if n != name]
    place: PlaceLink | None = next((s.place for s in group.spans if s.place is not None), None)
    doubt = 1.0
    for score in sorted((s.score for s in group.spans), reverse=True)[:2]:
        doubt *= 1.0 - score
    return LocalEntity(
        key=group.spans[0].iri or key,
        entity_class=cls,
        name=name,
        aliases=tuple(aliases),
        acronym=acronyms[0] if acronyms else None,
        spans=tuple((s.start, s.end) for s in sorted(group.spans, key=lambda s: s.start)),
        place=place if is_a(cls, EntityClass.PLACE) else None,
        confidence=round(min(0.99, max(max(s.score for s in group.spans), 0.6 * (1.0 - doubt))), 3),
    )


def _fullness(group: Group) -> Callable[[str], tuple[int, int]]:
    count = Counter(_without_article(_clean(s.text)) for s in group.spans)
    return lambda name: (len(name.split()), count[name])


def _without_article(name: str) -> str:
    return name[4:] if name[:4].lower() == "the " and len(name) > 4 else name


def mentions_of(entities: Sequence[LocalEntity]) -> Iterator[EntityMention]:
    """All named mentions of these entities, unordered."""
    for entity in entities:
        for start, end in entity.spans:
            yield EntityMention(start, end, entity)
