"""References that name nothing: "the project", "the agency", and pronouns that open a sentence."""

from __future__ import annotations

import re
from bisect import insort
from collections.abc import Iterator, Mapping
from typing import Final

from ingest.analysis import Analysis, DocumentModel, EntityMention, LocalEntity, Sentence
from ontology.vocabulary import EntityClass, is_a

_C = EntityClass
_DETERMINER: Final = (
    r"(?:the|this|our|le|la|l'|ce|cette|cet|notre|das|die|der|dem|den|des|dieses|diese[rmn]?|unser|unsere[rmns]?|seine[rmns]?|ihre[rmns]?|il|lo|questo|questa|nostr[oa]|sua|suo|"
    r"del|della|dell'|dello|nel|nella|al|alla|el|este|esta|nuestr[oa]|du|au|beim|vom|zum|zur|im|nos|son|sa)"
)
_NOUNS: Final[tuple[tuple[str, tuple[EntityClass, ...]], ...]] = (
    (r"project|projet|projekts?|progetto|proyecto", (_C.PROJECT,)),
    (r"cluster|clusters|grappe|pôle|polo|distretto|clúster", (_C.CLUSTER, _C.CLUSTER_ORGANISATION)),
    (
        r"network|alliance|association|federation|réseau|fédération|netzwerks?|verband|verbandes|verbund|verbunds|bund|städtebund|verein|vereins|initiative|rete|red|asociación|associazione|federazione|alleanza",
        (_C.NETWORK, _C.CLUSTER),
    ),
    (
        r"agency|company|university|institute|association|foundation|chamber|centre|firm|agence|entreprise|"
        r"société|université|"
        r"institut|fondation|chambre|agentur|firma|unternehmen|universität|hochschule|stiftung|kammer|agenzia|"
        r"azienda|società|"
        r"università|istituto|fondazione|agencia|empresa|universidad|instituto|fundación",
        (_C.ORGANISATION,),
    ),
    (r"city|town|ville|stadt|città|ciudad", (_C.CITY,)),
    (r"region|région|regione|región", (_C.REGION,)),
    (
        r"seminar|conference|workshop|meeting|forum|event|summit|congress|study visit|visit|panel(?: debate)?|"
        r"séminaire|conférence|atelier|réunion|"
        r"rencontre|congrès|colloque|tagung|konferenz|veranstaltung|treffen|kongress|fachtagung|seminario|"
        r"conferenza|convegno|incontro|"
        r"congresso|encuentro|conferencia|congreso|jornada|taller|reunión",
        (_C.EVENT,),
    ),
)
_OURS: Final = re.compile(r"(?:our|notre|unsere?[rmn]?|nostr[oa]|nuestr[oa]|dell'|nell') ?\w+$", re.IGNORECASE)
_NOMINAL: Final = tuple(
    (re.compile(rf"(?<!\w){_DETERMINER} ?(?P<noun>{nouns})(?![\w-])", re.IGNORECASE), classes)
    for nouns, classes in _NOUNS
)
_DESCRIBED: Final = re.compile(
    r" (?:\w*(?:europ\w+|ois|oise|ais|aise|ien|ienne|ain|aine|ian[oa]|[cg]ese|landese|esco|esca|andes[ae]|ense|ique|grec\w*|"
    r"tedesc[oa]|nazionale|na[ct]ionale?|régionale?|regionale?|internazionale|internationale?|internacional|locale?)|belge|suisse|"
    r"svizzer[oa]|greca|greco|suiz[oa])\b(?: (?:di|de|du|d'))? ?"
)
"""An adjective behind a noun, before the name that the noun describes ("il cluster francese X", "le cluster luxembourgeois X")."""
_SEVERAL: Final = re.compile(r"\b(?:entramb[ie]|tutt[ei]|amb[oa]s|tod[oa]s|both|all)\s$", re.IGNORECASE)
_ANY_NOUN: Final = re.compile(rf"(?<!\w)(?:{'|'.join(nouns for nouns, _ in _NOUNS)})(?![\w-])", re.IGNORECASE)
_THINGS: Final = (_C.ORGANISATION, _C.CLUSTER, _C.PROJECT, _C.EVENT, _C.CITY, _C.REGION)
_PRONOUN: Final[Mapping[str, re.Pattern[str]]] = {
    "en": re.compile(r"(?<!\w)(?:(?P<person>he|she)|(?P<thing>its?))(?!\w)", re.IGNORECASE),
    "fr": re.compile(
        r"^(?:(?P<thing>son|sa|ses)|(?P<either>il|elle))(?= (?!y |s'agit|faut|est (?:important|nécessaire|prévu)))",
        re.IGNORECASE,
    ),
    "de": re.compile(r"^(?:(?P<thing>seine?|ihre?)|(?P<either>er|sie|es))(?= )", re.IGNORECASE),
    "it": re.compile(r"^(?:(?P<person>egli|ella|lui|lei)|(?P<thing>la sua|il suo|i suoi|le sue))(?!\w)", re.IGNORECASE),
    "es": re.compile(r"^(?:(?P<person>él|ella)|(?P<thing>sus?))(?!\w)", re.IGNORECASE),
}
_EMPTY_IT: Final = re.compile(
    r"it (?:is|was|has been|will be) (?:\w+ )?(?:that|to|clear|important|possible|necessary|stressed|suggested|agreed)",
    re.I,
)
_IS_PRONOUN: Final = re.compile(
    r"he|she|it|its|they|his|her|il|elle|ils|elles|son|sa|ses|er|sie|es|ihre?|seine?|egli|ella|lui|lei|él",
    re.IGNORECASE,
)
_OPENING: Final = 28


def with_references(model: DocumentModel) -> tuple[EntityMention, ...]:
    """The mentions of a model and the references that can be resolved, in reading order, without overlaps."""
    text = model.analysis.text
    pronouns = [m for m in model.mentions if m.nominal and _IS_PRONOUN.fullmatch(text[m.start : m.end])]
    mentions = [m for m in model.mentions if m not in pronouns]
    for sentence in model.analysis.sentences:
        for found in (*_nominals(model.analysis, sentence, mentions), *_pronouns(model, sentence, mentions)):
            insort(mentions, found, key=lambda m: m.start)
    for pronoun in pronouns:
        if _free(pronoun.start, pronoun.end, mentions):
            insort(mentions, pronoun, key=lambda m: m.start)
    return tuple(mentions)


def _free(start: int, end: int, mentions: list[EntityMention]) -> bool:
    return not any(m.start < end and start < m.end for m in mentions)


def _before(offset: int, classes: tuple[EntityClass, ...], mentions: list[EntityMention]) -> Iterator[LocalEntity]:
    for mention in reversed(mentions):
        if mention.end <= offset and any(is_a(mention.entity.entity_class, c) for c in classes):
            yield mention.entity


def _nominals(analysis: Analysis, sentence: Sentence, mentions: list[EntityMention]) -> list[EntityMention]:
    text = analysis.text[sentence.start : sentence.end]
    found: list[EntityMention] = []
    if not _ANY_NOUN.search(text):
        return found
    for pattern, classes in _NOMINAL:
        for match in pattern.finditer(text):
            start, end = sentence.start + match.start(), sentence.start + match.end()
            if classes in ((_C.CITY,), (_C.REGION,)) and _OURS.match(match.group()):
                continue
            if _SEVERAL.search(text[: match.start()]):
                continue
            if not _free(start, end, mentions) or _goes_on(text[match.end() :], start + len(match.group()), mentions):
                continue
            entity = _meant(match["noun"].lower(), start, classes, mentions)
            if entity:
                found.append(EntityMention(start, end, entity, nominal=True))
    return found


def _goes_on(rest: str, end: int, mentions: list[EntityMention]) -> bool:
    """Whether the noun is only the beginning of a name or of a longer description ("the cluster policy", "the city of X")."""
    if any(0 <= m.start - end <= 5 for m in mentions):
        return True
    described = _DESCRIBED.match(rest)
    if described and any(m.start == end + described.end() for m in mentions):
        return True
    return bool(
        re.match(
            r"(?: (?:of|de|du|des|di|del|della|von|der)\b| (?:polic\w+|manag\w+|team|partners?|initiative\w*|"
            r"develop\w+|organi\w+|council|hall|centre|center))",
            rest,
        )
    )


def _meant(
    noun: str, offset: int, classes: tuple[EntityClass, ...], mentions: list[EntityMention]
) -> LocalEntity | None:
    candidates = list(_before(offset, classes, mentions))[:12]
    if not candidates:
        return None
    if classes in ((_C.CITY,), (_C.REGION,)):
        every = [e.key for e in _before(offset, classes, mentions)]
        candidates.sort(key=lambda e: -every.count(e.key))
    named = next((e for e in candidates if noun in e.name.lower() or any(noun in a.lower() for a in e.aliases)), None)
    return named or (candidates[0] if classes != (_C.ORGANISATION,) else None)


def _pronouns(model: DocumentModel, sentence: Sentence, mentions: list[EntityMention]) -> list[EntityMention]:
    pattern = _PRONOUN.get(model.analysis.language[:2])
    text = model.analysis.text[sentence.start : sentence.end]
    match = pattern.search(text, 0, 90 if model.analysis.language.startswith("en") else _OPENING) if pattern else None
    if match is None or _EMPTY_IT.match(text[match.start() :]):
        return []
    start, end = sentence.start + match.start(), sentence.start + match.end()
    if not _free(start, end, mentions):
        return []
    groups = match.groupdict()
    earlier = [m for m in mentions if sentence.start <= m.start < start]
    if earlier:
        return _resumed(earlier, start, end, groups, text[: match.start()])
    classes = (_C.PERSON,) if groups.get("person") else (_THINGS if groups.get("thing") else (_C.PERSON, *_THINGS))
    entity = _subject_before(model.analysis, sentence, classes, mentions)
    return [EntityMention(start, end, entity, nominal=True)] if entity else []


def _resumed(
    earlier: list[EntityMention], start: int, end: int, groups: dict[str, str | None], before: str
) -> list[EntityMention]:
    """ "Founded in 2008 by X, it …": after a comma, "it" and "she" take up the first thing or person of the sentence."""
    people = {m.entity.key for m in earlier if m.entity.entity_class is _C.PERSON}
    sure = bool(groups.get("person")) and len(people) == 1
    if not sure and not before.rstrip().endswith((",", ";", ":")) and not before.endswith(" and "):
        return []
    classes = (_C.PERSON,) if groups.get("person") else (_C.ORGANISATION, _C.CLUSTER, _C.PROJECT, _C.EVENT)
    for mention in earlier:
        if any(is_a(mention.entity.entity_class, c) for c in classes):
            return [EntityMention(start, end, mention.entity, nominal=True)]
    return []


def _subject_before(
    analysis: Analysis, sentence: Sentence, classes: tuple[EntityClass, ...], mentions: list[EntityMention]
) -> LocalEntity | None:
    """What the sentence before begins with, among the classes that a pronoun can stand for; two sentences back for persons."""
    for back in (1, 2):
        if sentence.index < back:
            return None
        previous = analysis.sentences[sentence.index - back]
        if sentence.block - previous.block > 1:
            return None
        inside = [m for m in mentions if previous.start <= m.start and m.end <= previous.end]
        for mention in inside:
            if any(is_a(mention.entity.entity_class, c) for c in classes):
                return mention.entity
    return None
