# ruff: noqa: E501 - one pattern a line reads best
"""Fields of activity that no list holds, where the words around them leave no doubt: "72 imprese della pelle", "a seaweed cluster"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ingest.analysis import Analysis, BlockKind, MentionSource, Span
from ingest.mentions.phrases import PhraseIndex
from ingest.mentions.words import words_of
from ingest.mentions.wordsets import word_set
from ontology.sectors import Sector, SectorScheme
from ontology.vocabulary import EntityClass

_END: Final = r"(?=\s*(?:[,.;:()|–—\n*]|$|-\s)|\s(?:and|und|et|e|y|ed|who|which|that|in|im|from|with|to|at|has|have|is|are|was|run|along|around|between|near|for|of|on|since|by|into|qui|que|qu'|à|au|aux|en|dans|avec|pour|sur|est|sont|a|ont|dont|entre|depuis|che|con|per|ha|hanno|è|sono|nel|nella|tra|fra|su|sul|da|dal|dalla|con|por|para|es|son|entre|desde|die|der|das|zwischen|mit|zu|zur|vereint|bündelt|gilt|haben|hat|ist|sind|wird|von|vom|aus)\b|\sd[ie] [A-ZÀ-Þ])"
_EN: Final = r"[*_]{0,2}(?P<f>[a-z][a-z-]{2,}(?: [a-z][a-z-]{2,}){0,2}?)"
_ROMANCE: Final = (
    r"[*_]{0,2}(?P<f>[a-zà-ÿ-]{4,}(?: (?:de la |de l'|de |du |des |d'|della |dei |delle |del |di )?[a-zà-ÿ-]{4,})?)"
)
_GERMAN: Final = (
    r"[*_]{0,2}(?P<f>[A-ZÄÖÜ][\wäöüß-]*(?:industrie|wirtschaft|technik|technologien?|bau|verarbeitung|logistik|tourismus|mechanik|elektronik|chemie|gewerbe|handwerk|mobilität|optik|"
    r"sensorik|medizin|robotik|informatik|wesen|produktion|herstellung|kunst|design|stoffe?|geräte|energie|medien|spiele|musik))(?![\wäöüß])"
)
_PATTERNS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "en": rf"\b(?:\d+(?:-odd)? (?:[\w-]+ ){{0,3}}?(?:firms|companies|members|businesses|enterprises|smes|organisations|makers)) (?:(?:active |working |engaged |specialised )?in|of)(?: the)? (?:(?:trade|field|area|sector|business|industry) of )?{_EN}{_END}"
        rf"|\b(?:firms|companies|businesses|enterprises|clusters?|schools) in the (?:trade|field|business|industry) of (?P<h>[a-z][a-z-]{{3,}}(?: [a-z][a-z-]{{3,}})?){_END}"
        rf"|\b(?:[Ii]ts|[Tt]he|[Tt]heir) (?:subject|field|theme|topic|speciality|trade) (?:was|is|has always been) (?P<k>[a-z][a-z-]{{3,}}(?: [a-z][a-z-]{{3,}}){{0,2}}?)(?=[.,;])"
        rf"|(?:^|[.;] )(?P<m>[A-Z][a-z-]{{3,}}(?: [a-z-]{{3,}})?) (?:has (?:always )?been|is|was) (?:its|their) (?:field|trade|subject|speciality)\b"
        rf"|\b(?:active|specialis(?:ed|ing|es?)|specializ(?:ed|ing|es?)|dedicated|devoted) (?:(?:chiefly|mainly|primarily|mostly|largely) )?(?:in|to) (?:the )?(?:(?:field|trade|area) of )?(?P<g>[a-z][a-z-]{{3,}}(?: [a-z][a-z-]{{3,}}){{0,2}}?){_END}",
        "fr": rf"(?:\b(?:(?:spécialisée?s?|actifs?|actives?|expert[es]*) (?:dans|en) |[Ss](?:on|a) (?:objet|sujet|thème|domaine|spécialité) ?(?::|est|était) )(?:la |le |les |l['’])?|\b(?:clusters?|pôles?|grappes?|filières?|entreprises|sociétés|pme|acteurs|industriels|secteur|industrie|professionnels|métiers) (?:(?:actives? )?dans )?(?:de la |de l'|du |des |de |d')(?:(?:secteur|filière|domaine) (?:de la |de l'|du |des |de ))?){_ROMANCE}{_END}",
        "it": rf"(?:\b(?:alle prese con |si occupa(?:no)? di |specializzat[oaie] (?:in|nella|nel|nei|nelle|negli) |attiv[oaie] (?:nel settore|nel campo) (?:di |del |della |dei |delle )|[Ii]l suo (?:tema|campo|oggetto|settore) (?:è|era) )(?:gli |i |le |la |il |l')?|\b(?:cluster|distrett[oi]|pol[oi]|filier[ae]|imprese|aziende|settore|industria|operatori|produttori|consorzio) (?:[a-z]+(?:ese|ano|ana|esi|ani|ino) )?(?:della |del |dell'|dei |delle |di )(?:(?:settore|filiera) (?:della |del |dell'|dei |delle |di ))?){_ROMANCE}{_END}",
        "es": rf"(?:\b(?:(?:especializad[oa]s?|activ[oa]s?) en |dedicad[oa]s? a |[Ss]u (?:campo|tema|especialidad|objeto) (?:es|era) )(?:la |el |los |las )?|\b(?:clúster(?:es)?|empresas|sector|industria|fabricantes|productores) (?:de la |del |de los |de las |de )(?:sector (?:de la |del |de los |de )?)?){_ROMANCE}{_END}",
        "de": rf"\b(?:(?:spezialisiert auf|tätig in|aktiv in|befasst sich mit|befassen sich mit|widmet sich|(?:Stärke|Spezialität|Schwerpunkt|Kerngeschäft|Feld) (?:ist|war|liegt in)|Thema (?:ist|war)) (?:(?:der|die|dem|das|den) )?|(?:Betriebe[n]?|Unternehmen|Firmen|Mitglieder[n]?|Clusters?|Netzwerks?|Verbund|Zusammenschluss|Herstellern?|Akteuren?|Zulieferern?|Schwerpunkt|Bereich|Feld|Gebiet|Thema|Branche) (?:(?:aus|in|im|für|zum|zur) )?(?:(?:dem|der|des|den|die|das) )?(?:(?:Bereich|Feld) )?(?:(?:der|des) )?){_GERMAN}|\b(?:Cluster|Netzwerk|Verbund) für (?P<k>[A-ZÄÖÜ][a-zäöüß]{{3,}}(?: und [A-ZÄÖÜ][a-zäöüß]{{3,}})?)(?=[,.;:]|\s[a-zäöü])",
    }
)
_ADJECTIVE: Final[Mapping[str, str]] = MappingProxyType(
    {
        "fr": r"\b(?:cluster|pôle|grappe|filière|industrie|secteur) (?P<f>[a-zà-ÿ]{4,}(?:aire|ique|ile|ière|ier|elle|el|al|ale|tier|tière|cole))\b",
        "it": r"\b(?:cluster|distretto|polo|settore|comparto|filiera) (?P<f>[a-z]{4,}(?:ico|ica|ile|are|ario|aria|oso|afo|ero|iero|tico|ivo|ale|etto))\b",
        "es": r"\b(?:clúster|sector|industria|polo) (?P<f>[a-zà-ÿ]{4,}(?:ico|ica|al|ario|aria|il|ero|era|ivo|iva|oso|ola|or))\b",
    }
)
_COMPILED: Final = MappingProxyType(
    {key: tuple(re.compile(t[key]) for t in (_PATTERNS, _ADJECTIVE) if key in t) for key in _PATTERNS}
)
_HEAD: Final = re.compile(r"[ -](?:clusters?|companies|firms)\b")
_DETERMINED: Final = re.compile(r"(?:\b(?:an?|the|two|three|four|five|young|[A-ZÀ-Þ][\w-]+|\d+|this|its)|\w's) $")
_LABEL: Final = re.compile(
    r"^\W*(?:main |key )?(?:sectors?|fields?(?: of activity)?|industr(?:y|ies)|what|secteurs?(?: d'activité)?|domaines?(?: d'activité)?|filières?|branchen?|sektor(?:en)?|settor[ei]|ambit[oi]|filier[ae]|"
    r"comparto|sector(?:es)?|ámbitos?|theme)\W*$",
    re.IGNORECASE,
)
_INLINE_LABEL: Final = re.compile(
    r"(?:^|[·|•;] ?)(?:Branche|Sector|Secteur|Settore|Sektor|Field) ?: ?(?P<v>[^·|•;\n]{3,60})"
)
_SPLIT: Final = re.compile(r"\s*(?:,|;|/|\||\band\b|\bund\b|\bet\b|\be\b|\by\b|&)\s*")
_STOP: Final = word_set("""
    the a an of in for on and its their our new young local regional national european international global strong small medium large big leading competitive traditional modern whole entire
    other many several various key main important own this that these those such as same different similar first second third two three four five ten one former so called more most very
    all each every both high member members cluster clusters city cities region regions country countries area areas town towns industry industries sector sectors company companies firm firms
    business businesses partner partners project projects programme which who has have had is are was were be been with by from to at into about not no only also than then even still
    private public foreign domestic interested participating selected local existing emerging potential successful mature world-class innovative specialised proximate interconnected associated related
    six seven eight nine twelve model models approach approaches concept loose any
    neighbouring swiss german french dutch danish polish czech italian spanish portuguese austrian belgian swedish finnish norwegian british irish greek romanian hungarian slovak slovenian baltic nordic
    better good best dynamic vibrant economic social political creation development growth support management policy policies excellence competitiveness their help link links build between within across upon
    visit study call open public services research training innovation technology technologies work people jobs value chain chains supply single joint common virtual own
    région régions ville villes pays monde territoire territoires secteur secteurs membre membres projet projets zone zones taille formation recherche services petite petites grande grandes toute toutes
    leurs notre cette plusieurs différents compétitivité excellence europe france département bassin place moins plus plein pointe nouvelle europe base
    regione regioni città paese paesi mondo territorio territori settore settori membri progetto zona dimensioni formazione ricerca servizi piccole medie grandi tutta tutte proprie loro nostra diversi
    eccellenza europa italia provincia base punta
    región regiones ciudad ciudades país países mundo territorio sector sectores miembros proyecto zona tamaño formación investigación servicios pequeñas medianas grandes toda todas propias nuestra
    excelencia españa provincia base punta ambos ambas ellos ellas
    """)
_GATE: Final = re.compile(
    r"cluster|industr|trade|sector|secteur|settor|hub|firms|companies|members|businesses|enterprises|specialis|specializ|dedicated|devoted|active|pôle|grappe|filière|entreprises|sociétés|acteurs|distrett|polo|filier|"
    r"imprese|aziende|clúster|subject|field|theme|topic|special|objet|sujet|domaine|thème|spécial|prese con|occupa|attiv|campo|tema|tätig|aktiv|befass|widmet|stärke|spezial|especial|dedicad|activ|empresas|betrieb|unternehmen|firmen|netzwerk|verbund|zusammenschluss|branche|schwerpunkt|bereich|herstell|zuliefer",
    re.IGNORECASE,
)
_NO_NOUN: Final = re.compile(
    r"(?:ées?|és|ate[sd]?|ise[sd]?|ize[sd]?)$|^(?:any|what|sense|south|north|east|west|inter|micro|everyday|hands-on)$"
)
_OF_A_PLACE: Final = re.compile(r".{3}(?:ese|esi|ois|oise|oises|ais|aise|aises|ienne?s?|eño|eña|eños)$")
_ADJECTIVES: Final = word_set(
    "digital maritime nautical naval creative automotive medical ceramic optical chemical pharmaceutical agricultural culinary nuclear"
)
_LONGEST: Final = 40
_SCORE: Final = 0.62


@dataclass(frozen=True, slots=True)
class FieldSlots:
    """Finds what stands where only a field of activity can stand."""

    index: PhraseIndex[Sector]
    name: str = "field-slots"

    @classmethod
    def of(cls, scheme: SectorScheme) -> FieldSlots:
        """Index all names of all sectors, for fields that are narrower than one of them."""
        return cls(PhraseIndex.of((name, sector) for sector in scheme for _, name in sector.names()))

    def find(self, analysis: Analysis) -> Iterable[Span]:
        """Propose sectors; one that ends in a sector of the scheme bears its IRI."""
        key = analysis.language[:2]
        for block in analysis.blocks:
            text = analysis.text[block.start : block.end]
            if block.kind is BlockKind.CHROME:
                continue
            if block.label and _LABEL.match(block.label) and block.cells:
                at, end = block.cells[-1]
                yield from self._listed(analysis, at, end)
            for match in _INLINE_LABEL.finditer(text):
                yield from self._listed(analysis, block.start + match.start("v"), block.start + match.end("v"))
            if _GATE.search(text):
                yield from self._spans(analysis, block.start, _in_slots(text.replace("\n", " "), key))

    def _listed(self, analysis: Analysis, start: int, end: int) -> Iterator[Span]:
        at = start
        for cut in [*(m.span() for m in _SPLIT.finditer(analysis.text, start, end)), (end, end)]:
            name = analysis.text[at : cut[0]].strip(" .*_")
            if 3 <= len(name) <= _LONGEST and len(name.split()) <= 3 and not re.search(r"\d", name):
                first = analysis.text.index(name, at)
                yield self._span(analysis, first, first + len(name), 0.8)
            at = cut[1]

    def _spans(self, analysis: Analysis, base: int, found: Iterable[tuple[int, int]]) -> Iterator[Span]:
        for start, end in found:
            words = analysis.text[base + start : base + end].lower().split()
            fits = (
                len(" ".join(words)) <= _LONGEST
                and _STOP.isdisjoint(words)
                and not _NO_NOUN.search(words[0] if words else "")
            )
            if words and fits and not _OF_A_PLACE.search(words[-1]) and _is_noun(analysis, base + end):
                yield self._span(analysis, base + start, base + end, _SCORE)

    def _span(self, analysis: Analysis, start: int, end: int, score: float) -> Span:
        text = analysis.text[start:end]
        words = words_of(text, 0, len(text))
        core = next((m for m in self.index.matches(words) if m[1] - m[0] < len(words)), None)
        whole = next((m for m in self.index.matches(words) if m[0] == 0 and m[1] == len(words)), None)
        sector = (whole or core or (0, 0, None))[2]
        name = text[words[core[0]].start : words[core[1] - 1].end] if core and not whole else None
        iri = sector.iri if sector else None
        return Span(start, end, text, EntityClass.SECTOR, MentionSource.PATTERN, score, canonical=name, iri=iri)


def _is_noun(analysis: Analysis, end: int) -> bool:
    """Whether the word that ends at an offset is a noun or tells a field all the same; any word where the language has no tagger."""
    tokens = analysis.tokens
    at = bisect_left(tokens, end, key=lambda t: t.end)
    if at >= len(tokens) or not tokens[at].pos or tokens[at].end != end:
        return True
    return tokens[at].pos in ("NOUN", "PROPN") or tokens[at].text in _ADJECTIVES


def _in_slots(text: str, language: str) -> Iterator[tuple[int, int]]:
    for pattern in _COMPILED.get(language, ()):
        for match in pattern.finditer(text):
            slot = next(n for n, value in match.groupdict().items() if value)
            yield match.span(slot)
    if language == "en":
        for head in _HEAD.finditer(text):
            yield from _before(text, head.start(), counted=head.group()[1:] in ("companies", "firms"))


def _before(text: str, at: int, *, counted: bool) -> Iterator[tuple[int, int]]:
    """The one or two small words before a head noun, back to a determiner, a number or a word of any field."""
    words = list(re.finditer(r"[^\s]+", text[max(0, at - _LONGEST) : at]))
    base = max(0, at - _LONGEST)
    taken: list[re.Match[str]] = []
    for word in reversed(words):
        plain = re.fullmatch(r"[a-z]{3,}(?:-[a-z]+)*", word.group())
        if not plain or word.group() in _STOP or word.group().endswith(("ly", "ing", "ed")) or len(taken) == 2:
            break
        taken.append(word)
    before = text[base : base + taken[-1].start()] if taken else ""
    if taken and (re.search(r"\d\s*$", before) if counted else _DETERMINED.search(before)):
        yield base + taken[-1].start(), base + taken[0].end()
