"""Whether a clause asserts what it says: negated, merely planned, hypothetical or advised things are no facts."""

from __future__ import annotations

import re
from collections.abc import Mapping
from enum import StrEnum
from typing import Final

from ingest.relations.common.patterns import LANGUAGES, alternatives


class Modality(StrEnum):
    """How a clause stands to the facts."""

    ASSERTED = "asserted"
    NEGATED = "negated"
    PLANNED = "planned"
    HYPOTHETICAL = "hypothetical"


NEGATION: Final[Mapping[str, tuple[str, ...]]] = {
    "en": (
        r"not(?! only)", r"no(?! \d)", r"never", r"none", r"neither", r"n't", r"without", r"cancell?ed", r"refused", r"rejected",
        r"non-existing", r"non-existent", r"declined", r"did not", r"no longer", r"withdrew", r"fell through",
        r"called off", r"unable to", r"had to cancel",
    ),
    "fr": (
        r"n'(?!est-ce)\w+ (?:\w+ ){0,2}(?:pas|plus|jamais|aucune?)", r"ne \w+ (?:\w+ ){0,2}(?:pas|plus|jamais|aucune?)",
        r"aucune?", r"ni", r"annulée?s?", r"refusée?s?", r"non retenue?s?", r"sans(?! frontière)", r"pas encore",
    ),
    "de": (
        r"nicht(?! nur)", r"keine?[rnms]?", r"nie(?:mals)?", r"weder", r"abgesagt", r"abgelehnt", r"ohne", r"noch nicht",
        r"gescheitert",
    ),
    "it": (
        r"non(?! solo| soltanto)", r"nessun[oa]?", r"mai", r"né", r"annullat[oaie]", r"rifiutat[oaie]", r"senza",
        r"rinviat[oaie]",
    ),
    "es": (
        r"no(?! (?:solo|sólo|obstante|\d))", r"ningun[oa]?", r"ningún", r"nunca", r"jamás", r"cancelad[oa]s?", r"sin(?! embargo)",
        r"rechazad[oa]s?", r"anulad[oa]s?",
    ),
}  # fmt: skip
PLANNED: Final[Mapping[str, tuple[str, ...]]] = {
    "en": (
        r"(?:is|are|was|were|being) (?:being |currently |also )?(?:planned|foreseen|envisaged|considered|discussed|proposed)",
        r"planned (?:for|to|in)", r"plans? to", r"intends? to", r"hopes? to", r"wants? to", r"envisages?", r"considers?",
        r"is considering", r"negotiat\w+", r"under (?:discussion|negotiation|consideration)", r"aims? to join",
        r"has applied", r"have applied", r"applied for", r"candidate", r"looking for", r"expressed (?:an |its )?interest",
        r"foreseen", r"in the pipeline", r"in talks", r"tentatively",
    ),
    "fr": (
        r"(?:est|sont|était|étaient) (?:\w+ )?(?:prévue?s?|envisagée?s?|à l'étude|en projet)", r"envisagen?t?", r"souhaiten?t?",
        r"projettent? de", r"compten?t?(?= \w+er\b)", r"en (?:cours de )?(?:discussion|négociation)", r"étudient?",
        r"dans les tuyaux", r"espèren?t?", r"candidat[es]?",
    ),
    "de": (
        r"geplant", r"plan(?:t|en)", r"vorgesehen", r"soll(?:en)?(?! \w+ sein)", r"beabsichtig(?:t|en)", r"angedacht", r"erwägt",
        r"erwägen", r"in vorbereitung", r"verhandel(?:t|n)", r"im gespräch", r"möchten?", r"strebt", r"streben", r"bewirbt", r"prüft",
    ),
    "it": (
        r"si prevede", r"(?:è|sono|era|erano) (?:\w+ )?previst[oaie]", r"prevedono di", r"intend(?:e|ono)", r"vorrebber?o?",
        r"in (?:fase di )?(?:discussione|trattativa|valutazione)", r"propost[oaie]", r"valuta(?:no)?", r"spera(?:no)?",
        r"in cantiere", r"pianificat[oaie]", r"candidat[oaie]",
    ),
    "es": (
        r"(?:está|están|estaba) (?:\w+ )?(?:previst[oa]s?|planead[oa]s?|planificad[oa]s?)", r"se prevé", r"prevén?", r"pretenden?",
        r"estudian?", r"planean?", r"en (?:negociación|estudio)", r"negocian?", r"desean?", r"ha solicitado", r"propuest[oa]s?",
    ),
}  # fmt: skip
HYPOTHETICAL: Final[Mapping[str, tuple[str, ...]]] = {
    "en": (r"would", r"could", r"might", r"should", r"ought to", r"if", r"whether", r"rule out", r"potential(?:ly)?", r"need to"),
    "fr": (r"(?:pour|devr|ser|aur|conviendr)(?:ait|aient|iez|ions)", r"si", r"faudrait", r"éventuel(?:le)?s?"),
    "de": (r"würden?", r"könnten?", r"sollten?", r"wäre[n]?", r"hätten?", r"ob", r"möglicherweise", r"eventuell"),
    "it": (r"potrebber?o?", r"dovrebber?o?", r"sarebber?o?", r"occorre", r"bisognerebbe", r"eventuale", r"se"),
    "es": (r"podrían?", r"deberían?", r"sería[n]?", r"convendría", r"si", r"tal vez", r"quizás?", r"posible"),
}  # fmt: skip

_LONGEST_LINK: Final = 12
_CLAUSE_END: Final = re.compile(
    r"[.;!?:]\s|[,–] ?(?:but|however|whereas|while|though|although|mais|tandis que|aber|jedoch|während|sondern|ma|mentre|però|"
    r"pero|mientras|sino|which|who|where|wo|dove|donde)\b|\b(?:but|whereas|mais|aber|sondern|pero)\b",
    re.IGNORECASE,
)


def _compile(table: Mapping[str, tuple[str, ...]]) -> Mapping[str, re.Pattern[str]]:
    return {
        language: re.compile(rf"(?<!\w){alternatives(table[language])}(?!\w)", re.IGNORECASE) for language in LANGUAGES
    }


_CUES: Final = (
    (Modality.NEGATED, _compile(NEGATION)),
    (Modality.PLANNED, _compile(PLANNED)),
    (Modality.HYPOTHETICAL, _compile(HYPOTHETICAL)),
)


def clause_span(text: str, start: int, end: int) -> tuple[int, int]:
    """The clause around a stretch of a sentence: from the last clause boundary before it, or that it opens with, to the next."""
    opening = _CLAUSE_END.finditer(text, 0, min(len(text), max(0, start) + _LONGEST_LINK))
    first = max((m.end() for m in opening if m.start() < max(1, start)), default=0)
    after = _CLAUSE_END.search(text, end)
    return first, (after.start() if after else len(text))


def modality(text: str, start: int, end: int, language: str) -> Modality:
    """How the clause around a stretch of a sentence is meant; English where the language is unknown."""
    first, last = clause_span(text, start, end)
    key = language[:2] if language[:2] in LANGUAGES else "en"
    for verdict, cues in _CUES:
        if cues[key].search(text, first, last):
            return verdict
    return Modality.ASSERTED


def is_asserted(text: str, start: int, end: int, language: str) -> bool:
    """Whether the clause around a stretch of a sentence states a fact.

    >>> is_asserted("Graz did not join the network", 0, 4, "en")
    False
    """
    return modality(text, start, end, language) is Modality.ASSERTED
