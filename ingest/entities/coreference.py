"""References that name nothing themselves: "the project", "la ville", "das Netzwerk", "it", "she"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ingest.analysis import Analysis, BlockKind, DocumentModel, EntityMention, LocalEntity, ModelParts
from ingest.entities.coverage import Coverage
from ontology.vocabulary import EntityClass as C
from ontology.vocabulary import is_a

_ORGANISED: Final = (C.ORGANISATION, C.CLUSTER)
_NOUNS: Final[tuple[tuple[str, tuple[C, ...], tuple[str, ...]], ...]] = (
    ("project projet projekt projekts progetto proyecto initiative iniziativa iniciativa", (C.PROJECT,), ()),
    ("cluster clusters clúster grappe pôle distretto polo kompetenznetz", (C.CLUSTER, C.CLUSTER_ORGANISATION), ()),
    ("network netzwerk netzwerks réseau rete red alliance allianz platform association verein verband "
    "association associazione asociación",
     (C.NETWORK,), ("network", "netz", "réseau", "rete", "alliance", "associa", "verein", "verband", "platform")),
    ("city town municipality stadt ville città ciudad commune comune gemeinde", (C.CITY,), ()),
    ("region région regione región provincia province county", (C.REGION,), ()),
    ("university université universität università universidad", (C.UNIVERSITY,), ()),
    ("agency agence agentur agenzia agencia", (C.SUPPORT_ORGANISATION, C.ORGANISATION), ("agen",)),
    ("institute institut istituto instituto", (C.ORGANISATION,), ("instit", "istit")),
    ("centre center zentrum centro", (C.ORGANISATION,), ("cent", "zentr")),
    ("foundation stiftung fondation fondazione fundación", (C.ORGANISATION,), ("found", "stift", "fond", "fund")),
    ("observatory observatoire osservatorio observatorio", (C.ORGANISATION,), ("observ", "osserv")),
    ("chamber kammer chambre camera cámara", (C.ORGANISATION,), ("chamb", "kammer", "camera", "cámara")),
    ("ministry ministerium ministère ministero ministerio", (C.ORGANISATION,), ("minist",)),
    ("commission kommission commissione comisión", (C.ORGANISATION,), ("ommis",)),
    ("company firm start-up unternehmen firma entreprise société impresa azienda empresa", (C.COMPANY,), ()),
    ("programme program programm programma programa", (C.PROGRAMME,), ()),
    ("seminar séminaire seminario", (C.SEMINAR,), ()),
    ("workshop atelier taller", (C.WORKSHOP,), ()),
    ("conference konferenz tagung conférence conferenza convegno conferencia congress kongress congrès "
    "congresso congreso summit forum "
     "colloque kongresses fachtagung jornada giornata journée", (C.CONFERENCE,), ()),
    ("meeting treffen réunion riunione reunión encuentro incontro assembly", (C.MEETING,), ()),
    ("visit besuch studienreise visite visita", (C.STUDY_VISIT,), ()),
    ("event veranstaltung événement evento", (C.EVENT,), ()),
    ("panel", (C.PANEL,), ()),
)  # fmt: skip
_DETERMINER: Final = (
    r"(?:the|this|our|that|both|le|la|l['’]|ce|cet|cette|notre|du|au|der|die|das|dem|den|des|dieser|diese|"
    r"dieses|diesem|unser|unsere|"
    r"im|beim|vom|zum|zur|il|lo|questo|questa|quest['’]|del|della|dell['’]|dello|al|alla|nel|nella|dal|dalla|"
    r"el|este|esta|"
    r"nuestro|nuestra)"
)
_OURS: Final = re.compile(r"our|unser|notre|nuestr|nostr", re.IGNORECASE)
_BY_NOUN: Final = MappingProxyType({n: (classes, stems) for nouns, classes, stems in _NOUNS for n in nouns.split()})
_NOUN: Final = "|".join(sorted(map(re.escape, _BY_NOUN), key=len, reverse=True))
_NOMINAL: Final = re.compile(
    rf"\b{_DETERMINER}\s*(?:(?:same|whole|new|two-day|three-day)\s+)?(?P<noun>{_NOUN})\b(?![-'’]\w)", re.IGNORECASE
)
_PRONOUNS: Final = MappingProxyType(
    {
        "en": re.compile(r"(?P<it>It|Its)\b|(?P<he>He|She|His|Her)\b"),
        "de": re.compile(r"(?P<it>Es|Sie|Er)\b(?P<he>\b)?"),
        "fr": re.compile(r"(?P<it>Il|Elle)\b(?P<he>\b)?"),
        "it": re.compile(r"(?P<it>Esso|Essa)\b|(?P<he>Lui|Lei|Egli|Ella)\b"),
        "es": re.compile(r"(?P<it>Este|Esta)\b(?=\s+(?:es|fue|tiene))|(?P<he>Él|Ella)\b"),
    }
)
_LATER: Final = MappingProxyType(
    {
        "en": re.compile(
            r"(?:(?:A |The )?[Ff]ormer|Before|After|Until|Since|Prior|Previously|Earlier|Today|Now|From|Then|In)\b"
            r"[^.;:]{0,70}?[ ,](?P<he>he|she)\b(?P<it>)"
        ),
        "de": re.compile(
            r"(?:Davor|Zuvor|Vorher|Früher|Danach|Heute|Seither|Seitdem|Bis \d{4}|Seit \d{4})"
            r"\s\w+\s(?P<it>er|sie)\b(?P<he>)"
        ),
        "fr": re.compile(
            r"(?:Ancien(?:ne)? [^.;,]{3,60}|Auparavant|Précédemment|Aujourd'hui|Depuis \d{4}|Avant [^.;]{0,60}?),?"
            r"\s(?P<it>il|elle)\b(?P<he>)"
        ),
    }
)
"""Pronouns behind an adverbial that opens the sentence; the group that takes part tells people from things as in `_PRONOUNS`."""

_THINGS: Final = (*_ORGANISED, C.PROJECT, C.EVENT, C.PROGRAMME)
_EMPTY_IT: Final = re.compile(
    r"\s+(?:is|was|will be|has been|would be|seems|took|takes)\s+(?:\w+ly\s+)?(?:clear|important|possible|"
    r"necessary|essential|stressed|"
    r"suggested|recommended|agreed|decided|said|noted|expected|planned|hoped|easy|hard|difficult|recognised|"
    r"shown|that|to\b|about\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NominalReferences:
    """Finds what definite noun phrases and pronouns refer to, where one antecedent is plausible."""

    name: str = "nominal-references"

    def build(self, model: DocumentModel) -> ModelParts:
        """Return mentions marked as nominal; no entities."""
        finder = _Resolver(model)
        return ModelParts(mentions=[m for m in (*finder.nouns(), *finder.pronouns()) if m is not None])


class _Resolver:
    """Looks antecedents up in one document."""

    def __init__(self, model: DocumentModel) -> None:
        self._model = model
        self._mentions = model.mentions
        self._coverage = Coverage((m.start, m.end) for m in model.mentions)
        self._fitting: dict[tuple[tuple[C, ...], tuple[str, ...]], tuple[list[LocalEntity], list[EntityMention]]] = {}

    def nouns(self) -> Sequence[EntityMention]:
        """Definite noun phrases, read in order so that each may be the antecedent of the next."""
        found = []
        for match in _NOMINAL.finditer(self._model.analysis.text):
            classes, stems = _BY_NOUN[match.group("noun").lower()]
            is_ours = _OURS.match(match.group()) is not None
            entity = self._own(classes, stems) if is_ours else self._antecedent(match.start(), classes, stems)
            if (
                entity is not None
                and self._coverage.is_free(match.start(), match.end())
                and not self._is_named(match.end())
            ):
                found.append(EntityMention(match.start("noun"), match.end("noun"), entity, nominal=True))
        return found

    def _is_named(self, end: int) -> bool:
        """Whether a name or an attribute follows, which makes the noun part of something else."""
        text = self._model.analysis.text
        at = self._coverage.count_before(end)
        following = self._mentions[at] if at < len(self._mentions) else None
        if following is not None and following.start - end <= 2 and "." not in text[end : following.start]:
            return True
        return bool(
            re.match(r"\s+(?:of|manager|team|partners?|de|der|des|von|di|del)\s+\w", text[end : end + 20])
        ) and not re.match(r"\s+(?:team|partners?|manager)\b", text[end : end + 12])

    def _antecedent(self, offset: int, classes: tuple[C, ...], stems: tuple[str, ...]) -> LocalEntity | None:
        """The topic if it fits, else the last fitting thing that was named before, else the only fitting one."""
        topic = self._model.topic
        if topic is not None and C.PROJECT in classes and is_a(topic.entity_class, C.PROJECT):
            return topic
        fitting, mentions = self._candidates(classes, stems)
        before = bisect_left(mentions, offset, key=lambda m: m.end)
        if before:
            return mentions[before - 1].entity
        if topic is not None and topic in fitting:
            return topic
        return fitting[0] if len(fitting) == 1 else None

    def _own(self, classes: tuple[C, ...], stems: tuple[str, ...]) -> LocalEntity | None:
        """ "Our city" is the writer's, whom the text may never name: what it is about, where that fits, else unknown."""
        topic = self._model.topic
        return topic if topic is not None and topic in self._candidates(classes, stems)[0] else None

    def _candidates(
        self, classes: tuple[C, ...], stems: tuple[str, ...]
    ) -> tuple[list[LocalEntity], list[EntityMention]]:
        """The entities that a noun may stand for, and their mentions in reading order."""
        key = (classes, stems)
        if key not in self._fitting:
            entities = [e for e in self._model.entities if _fits(e, classes, stems)]
            keys = {e.key for e in entities}
            self._fitting[key] = (entities, [m for m in self._mentions if m.entity.key in keys])
        return self._fitting[key]

    def pronouns(self) -> Sequence[EntityMention]:
        """ "It" and "she" that open a sentence or clause and have one antecedent in the sentence before."""
        found = []
        analysis = self._model.analysis
        pronoun, later = _PRONOUNS.get(analysis.language, _PRONOUNS["en"]), _LATER.get(analysis.language)
        for sentence in analysis.sentences:
            if sentence.index == 0 or analysis.block_of(sentence).kind is BlockKind.HEADING:
                continue
            match = pronoun.match(analysis.text, sentence.start, sentence.end)
            at = match.span() if match else None
            if match is None and later is not None:
                match = later.match(analysis.text, sentence.start, sentence.end)
                at = match.span("he" if match["he"] else "it") if match else None
            if match is None or at is None or _EMPTY_IT.match(analysis.text, at[1]):
                continue
            entity = self._subject_before(analysis, sentence.index, match.group("he") is not None)
            if entity is not None and self._coverage.is_free(*at):
                found.append(EntityMention(*at, entity, nominal=True))
        return found

    def _subject_before(self, analysis: Analysis, index: int, person: bool) -> LocalEntity | None:
        before = analysis.sentences[index - 1]
        if before.block != analysis.sentences[index].block:
            return None
        wanted = (C.PERSON,) if person or analysis.language in ("de", "fr") else _THINGS
        named = [m.entity for m in self._model.mentions_in(before.start, before.end)]
        people = [e for e in named if is_a(e.entity_class, C.PERSON)]
        if analysis.language in ("de", "fr") and not people:
            wanted = _THINGS
        fitting = [e for e in named if any(is_a(e.entity_class, c) for c in wanted)]
        return fitting[0] if fitting else None


def _fits(entity: LocalEntity, classes: tuple[C, ...], stems: tuple[str, ...]) -> bool:
    if stems and any(is_a(entity.entity_class, c) for c in _ORGANISED):
        names = [n.casefold() for n in (entity.name, *entity.aliases)]
        return any(stem in n for stem in stems for n in names)
    return any(is_a(entity.entity_class, c) for c in classes)
