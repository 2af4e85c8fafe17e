"""Several events in one breath: "earlier seminars were in Graz (May 2012) and Porto", "the first … in Graz, the second in Porto"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from ingest.analysis import BlockKind, DocumentModel, EntityMention, Sentence
from ingest.entities.event_drafts import EventDraft, name_in, placed
from ingest.mentions.event_kinds import EventKind, find_kinds, find_occasions, find_plural_kinds
from ontology.vocabulary import EntityClass, is_a

_LOCATIVE: Final = r"(?:in|at|to|à|au|aux|en|a|ad|nach|zu|around|près de|bei|de|di)"
_LEAD: Final = re.compile(
    rf"(?:[^.;!?]{{0,90}}?[\s,])?{_LOCATIVE}\s(?:the (?:city|town) of )?|[^.;!?]{{0,60}}?[:–(-]\s?(?:{_LOCATIVE}\s)?"
)
_ORDINAL: Final = (
    r"(?:first|second|third|fourth|fifth|last|next|other|final|premi(?:er|ère)|deuxième|seconde?|troisième|quatrième|dernier|dernière|"
    r"erste[rns]?|zweite[rns]?|dritte[rns]?|vierte[rns]?|letzte[rns]?|prim[oa]|second[oa]|terz[oa]|quart[oa]|ultim[oa]|"
    r"primer[oa]?|segund[oa]|tercer[oa]?|cuart[oa]|últim[oa])"
)
_NEXT: Final = re.compile(
    r"\s*[,;/•|]?\s*(?:(?:and|und|et|e|ed|y|sowie|then|puis|dann|poi|luego|finally|enfin|schließlich|infine|"
    r"later|zuletzt|or|as well as)\s+)*"
    rf"(?:(?:the|le|la|das|der|die|il|lo|el)\s+{_ORDINAL}(?:\s+one)?,?\s+)?(?:{_LOCATIVE}\s+)?",
    re.IGNORECASE,
)
_ASIDE: Final = re.compile(r"\s?\([^()]*\)")
_MONTH: Final = (
    r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|fév|fev|avr|mai|juin|juil|août|okt|dez|mär|gen|mag|giu|lug|ago|set|ott|dic|ene|abr)"
    r"[^\W\d_]*\.?"
)
_WHEN: Final = re.compile(
    rf",?\s?(?:\b(?:on|in|le|la|les|am|im|vom|il|nel|el|los|early|late|du|dal|del)\s)?(?:the\s)?(?:\d{{1,2}}(?:st|nd|rd|th|er|\.|º)?"
    rf"(?:\s?(?:[–-]|to|and|et|bis|und|e|y|al?|au)\s?\d{{1,2}}(?:st|nd|rd|th|er|\.|º)?)?\s(?:of\s|de\s)?)?(?:{_MONTH}\s?(?:\d{{1,2}},?\s)?"
    r"(?:(?:of|de|del)\s)?(?:(?:19|20)\d\d)?|\d{1,2}/(?:19|20)\d\d|(?:19|20)\d\d)(?![^\W\d])",
    re.IGNORECASE,
)
_DATED: Final = re.compile(rf"(?:19|20)\d\d|\d{{1,2}}[./]\d{{1,2}}[./]|(?<!\w){_MONTH}\s", re.IGNORECASE)
_EARLIER: Final = re.compile(
    r"\b(?:earlier|previous|past|first|two|three|four|five|six|\d|both|all|précédents?|précédentes|premiers|premières|deux|trois|quatre|cinq|"
    r"bisherigen?|frühere[rn]?|vorige[rn]?|ersten|beiden|zwei|drei|vier|fünf|precedenti|primi|prime|due|tre|quattro|cinque|"
    r"anteriores|primer[oa]s|dos|tres|cuatro|cinco)\s(?:[\w-]+\s){0,2}$",
    re.IGNORECASE,
)
_PAST: Final = re.compile(
    r"\b(?:held|took place|were|have been|ont eu lieu|se sont (?:tenue?s|déroulée?s)|fanden|statt|waren|si sono (?:tenut|svolt)[ei]|"
    r"hanno avuto luogo|se celebraron|tuvieron lugar|fueron|organi[sz]ed)\b",
    re.IGNORECASE,
)
_ELLIPSIS: Final = re.compile(
    rf"\b(?:the|le|la|das|der|die|den|dem|il|lo|el|une?|an?)\s(?P<nth>{_ORDINAL})(?:\sone)?(?=,|\s?\(|\s(?:was|is|has|will|took|were|met|in|at|to|on|"
    r"s['’]est|se|a|à|au|aura|était|fut|fand|findet|war|wurde|folgte|führte|im|am|ging|si|è|ha|ad|al|nel|fue|tuvo|en|será|one)\b)",
    re.IGNORECASE,
)
_AFTER: Final = re.compile(
    r"\b(?:after|following|nach|après|dopo|tras|después de)\s(?P<those>(?:those|the ones|denen|jenen|ceux|celles|"
    r"quelli|quelle|los|las)\s)?"
    rf"(?:{_LOCATIVE}\s)?$",
    re.IGNORECASE,
)
_FINDERS: Final = (find_kinds, find_plural_kinds, find_occasions)
_INTRO: Final = 110
_REACH: Final = 45
_BACK: Final = 2


@dataclass(frozen=True, slots=True)
class SeriesReader:
    """Reads events that are counted up by their places."""

    model: DocumentModel

    def read(self, sentence: Sentence) -> Iterator[EventDraft]:
        """Yield an event for each place of a series in a sentence."""
        cities = self._cities(sentence.start, sentence.end)
        if not cities:
            return
        found: set[int] = set()
        text = self.model.analysis.text
        for kind in find_plural_kinds(text, sentence.start, sentence.end):
            run = self._run(kind.end, cities, _LEAD)
            if run and self._is_told(kind, run, sentence):
                found.update(m.start for m in run)
                yield from self._drafts(kind, run)
        yield from self._elliptic(sentence, [c for c in cities if c.start not in found])

    def listed(self) -> Iterator[EventDraft]:
        """Yield the events of lists that a line with their kind introduces: each item begins with its place."""
        analysis = self.model.analysis
        blocks = analysis.blocks
        for index, block in enumerate(blocks[:-1]):
            if block.kind is BlockKind.CHROME or block.end - block.start > _INTRO:
                continue
            if blocks[index + 1].kind not in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW):
                continue
            kinds = list(find_plural_kinds(analysis.text, block.start, block.end))
            if kinds:
                yield from self._items(kinds[-1], index)

    def _items(self, kind: EventKind, index: int) -> Iterator[EventDraft]:
        analysis = self.model.analysis
        for block in analysis.blocks[index + 1 :]:
            if block.kind not in (BlockKind.LIST_ITEM, BlockKind.TABLE_ROW):
                return
            cities = self._cities(block.start, block.end)
            named = self.model.mentions_in(block.start, block.end)
            if not cities or not _DATED.search(analysis.text, block.start, block.end):
                continue
            before = analysis.text[block.start : cities[0].start]
            first = all(m.start >= cities[0].start or is_a(m.entity.entity_class, EntityClass.PLACE) for m in named)
            if first and not re.search(r"[^\W\d_]{3,}", _WHEN.sub("", before + " ")):
                yield from self._drafts(kind, cities[:1])

    def _cities(self, start: int, end: int) -> list[EntityMention]:
        return [m for m in self.model.mentions_in(start, end) if m.entity.entity_class is EntityClass.CITY]

    def _run(self, at: int, cities: Sequence[EntityMention], lead: re.Pattern[str]) -> list[EntityMention]:
        """The cities that follow one another from an offset on, with nothing but dates and "and" between."""
        run: list[EntityMention] = []
        for city in cities:
            if city.start < at:
                continue
            gap = _ASIDE.sub("", self.model.analysis.text[at : city.start])
            if run:
                gap = _WHEN.sub("", gap)
            others = self.model.mentions_in(at, city.start)
            if not (_NEXT if run else lead).fullmatch(gap) or (not run and any(map(_is_body, others))):
                break
            run.append(city)
            at = city.end
        return run

    def _is_told(self, kind: EventKind, run: Sequence[EntityMention], sentence: Sentence) -> bool:
        """Whether the cities are where events were, not where there may be some."""
        text = self.model.analysis.text
        dated = [bool(_DATED.search(text, m.end, min(sentence.end, m.end + _REACH))) for m in run]
        if all(dated):
            return True
        counted = _EARLIER.search(text, max(sentence.start, kind.start - 60), kind.start)
        return len(run) > 1 and bool(counted or _PAST.search(text, kind.end, sentence.end))

    def _drafts(self, kind: EventKind, run: Sequence[EntityMention]) -> Iterator[EventDraft]:
        language = self.model.analysis.language
        for city in run:
            draft = placed(language, kind, city.entity, name_in(language, kind, city.entity))
            draft.names = [n for n in draft.names if n != kind.text]
            draft.spans, draft.indirect = [(city.start, city.end)], True
            yield draft

    def _elliptic(self, sentence: Sentence, cities: Sequence[EntityMention]) -> Iterator[EventDraft]:
        """ "The first took place in Graz, the second one in Porto", "after those in Graz and Porto"."""
        text = self.model.analysis.text
        for match in _ELLIPSIS.finditer(text, sentence.start, sentence.end):
            following = [c for c in cities if c.start >= match.end()][:1]
            kind = self._kind_before(sentence, match.start()) if following else None
            if kind and self._run(match.end(), following, _LEAD) and following[0].start - match.end() < _REACH:
                shown = replace(kind, start=match.start("nth"), end=match.end())
                draft = placed(
                    self.model.analysis.language, shown, following[0].entity,
                    name_in(self.model.analysis.language, kind, following[0].entity),
                )  # fmt: skip
                yield draft
        for city in cities:
            after = _AFTER.search(text, max(sentence.start, city.start - _REACH), city.start)
            kind = self._kind_before(sentence, after.start()) if after else None
            run = self._run(city.start, [c for c in cities if c.start >= city.start], re.compile("")) if kind else []
            if kind and after and (after["those"] or self._all_dated(run)):
                yield from self._drafts(kind, run)
                return

    def _all_dated(self, run: Sequence[EntityMention]) -> bool:
        text = self.model.analysis.text
        return all(re.match(r"\s?\([^()]*\d{4}[^()]*\)", text[m.end : m.end + _REACH]) for m in run)

    def _kind_before(self, sentence: Sentence, offset: int) -> EventKind | None:
        """The kind of event that was spoken of last: before an offset in the sentence, or in the ones before it."""
        analysis = self.model.analysis
        for index in range(sentence.index, max(-1, sentence.index - _BACK - 1), -1):
            near = analysis.sentences[index]
            if sentence.block - near.block > 1:
                return None
            end = min(offset, near.end)
            kinds = [k for find in _FINDERS for k in find(analysis.text, near.start, end)]
            if kinds:
                return max(kinds, key=lambda k: k.start)
        return None


def _is_body(mention: EntityMention) -> bool:
    kinds = (EntityClass.ORGANISATION, EntityClass.PERSON, EntityClass.CLUSTER, EntityClass.EVENT, EntityClass.VENUE)
    return any(is_a(mention.entity.entity_class, kind) for kind in kinds)
