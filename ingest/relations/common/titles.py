# ruff: noqa: E501 - one pattern a line reads best
"""Job titles in five languages: the nouns that head them and the words that may stand around these."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Final

from ingest.relations.common.mask import MASKED_CLASS

TITLE_NOUNS: Final[Mapping[str, str]] = {
    "en": (
        "secretary-general|director-general|director|manager|head|president|chair(?:man|woman|person)?|ceo|coo|cto|cfo|"
        "cio|officer|professor|"
        "researcher|lecturer|"
        "adviser|advisor|consultant|coordinator|co-ordinator|expert|analyst|secretary|founder|co-founder|leader|"
        "mayor|deputy mayor|vice-mayor|councillor|minister|commissioner|member|journalist|engineer|economist|rector|"
        "vice-rector|dean|fellow|scientist|specialist|executive|delegate|representative|assistant|associate|treasurer|"
        "spokesperson|spokesman|spokeswoman|owner|editor|architect|planner|designer|student|chief|strategist|"
        "administrator|"
        "governor|ambassador|mp|mep|broker|facilitator|trainer|principal|chancellor|vice-chancellor|rapporteur|"
        "controller|"
        "curator|warden|dispatcher|retailer|developer|entrepreneur|correspondent|reporter|chairwoman|physicist|chemist|"
        "biologist|sociologist|geographer|"
        "historian|astronomer|pharmacist|skipper|shipowner|farmer|agent|intern|trustee|vice-president|harbou?r master|captain"
    ),
    "fr": (
        "directeur|directrice|président|présidente|responsable|chef|cheffe|chargée?|professeure?|maire|"
        "adjointe?|conseill(?:er|ère)|"
        "ministre|délégu[ée]e?|secrétaire|coordinat(?:eur|rice)|coordonnat(?:eur|rice)|chercheu(?:r|se)|"
        "consultante?|gérante?|"
        "expert|experte|animat(?:eur|rice)|fondat(?:eur|rice)|cofondat(?:eur|rice)|vice-présidente?|pdg|"
        "ingénieure?|économiste|"
        "journaliste|recteur|rectrice|doyen|doyenne|trésori(?:er|ère)|attachée?|gestionnaire|manag(?:er|euse)|élue?|"
        "maître de conférences|préfet|députée?|sénat(?:eur|rice)|administrat(?:eur|rice)|dirigeante?|"
        "assistante?|analyste|"
        "enseignante?(?:-chercheu(?:r|se))?|rédact(?:eur|rice)(?: en chef)?|conservat(?:eur|rice)|astronome|physicien(?:ne)?|"
        "universitaire|correspondante?|éleveu(?:r|se)|viticult(?:eur|rice)|agricult(?:eur|rice)|chimiste|sociologue|"
        "géographe|historien(?:ne)?|armateur|skippeu?r|architecte|urbaniste|"
        "greffi(?:er|ère)|porte-parole|avocate?|notaire|designer|chargé de mission"
    ),
    "de": (
        r"\w*(?:direktor(?:in)?|leiter(?:in)?|geschäftsführer(?:in)?|manager(?:in)?|professor(?:in)?|präsident(?:in)?|"
        r"vorsitzende[rn]?|vorstand|vorständin|referent(?:in)?|berater(?:in)?|bürgermeister(?:in)?|minister(?:in)?|"
        r"beauftragte[rn]?|koordinator(?:in)?|sprecher(?:in)?|mitarbeiter(?:in)?|rektor(?:in)?|dekan(?:in)?|"
        r"forscher(?:in)?|"
        r"wissenschaftler(?:in)?|gründer(?:in)?|inhaber(?:in)?|ingenieur(?:in)?|journalist(?:in)?|experte|expertin|"
        r"sekretär(?:in)?|stadtrat|stadträtin|landrat|landrätin|dezernent(?:in)?|assistent(?:in)?|dozent(?:in)?|"
        r"unternehmer(?:in)?|chef(?:in)?|senator(?:in)?|landesrat|landesrätin|reeder(?:in)?|architekt(?:in)?|"
        r"förder(?:er|in)|kapitän(?:in)?|historiker(?:in)?|"
        r"chemiker(?:in)?|physiker(?:in)?|geograf(?:in)?|soziolog(?:e|in)|korrespondent(?:in)?|redakteur(?:in)?|"
        r"planer(?:in)?|obmann|obfrau|schriftführer(?:in)?|kassier(?:er)?(?:in)?|schatzmeister(?:in)?|lehrstuhlinhaber(?:in)?|"
        r"betreuer(?:in)?|verwalter(?:in)?|pressewart(?:in)?|anwalt|anwältin|notar(?:in)?|kurator(?:in)?|designer(?:in)?|vertreter(?:in)?|iker(?:in)?|leitung)"
    ),
    "it": (
        "direttore|direttrice|presidente|responsabile|capo|coordinat(?:ore|rice)|professore(?:ssa)?|sindac[oa]|"
        "vicesindac[oa]|"
        "assessor[ae]|consiglier[ea]|ministr[oa]|segretari[oa]|ricercat(?:ore|rice)|consulente|amministrat(?:ore|rice)|"
        "dirigente|fondat(?:ore|rice)|ingegnere|giornalista|espert[oa]|rettore|rettrice|vicepresidente|"
        "delegat[oa]|funzionari[oa]|"
        "docente|economista|sommelier|skipper|redattore|redattrice|vicesindac[oa]|storic[oa]|chimic[oa]|geograf[oa]|"
        "armat(?:ore|rice)|"
        "corrispondente|astronom[oa]|manager|capitano|architett[oa]|rappresentante|portavoce|titolare|project manager|"
        "addett[oa]|tesorier[ea]|designer|conservat(?:ore|rice)|notai[oa]|avvocat[oa]|ad"
    ),
    "es": (
        "director[a]?|presidente|presidenta|responsable|jef[ea]|coordinador[a]?|profesor[a]?|alcalde|alcaldesa|"
        "concejal[a]?|redactor[a]?|corresponsal|químic[oa]|geógraf[oa]|historiador[a]?|armador[a]?|conservador[a]?|"
        "consejer[oa]|ministr[oa]|secretari[oa]|investigador[a]?|consultor[a]?|gerente|fundador[a]?|"
        "ingenier[oa]|periodista|"
        "expert[oa]|rector[a]?|vicepresident[ea]|delegad[oa]|técnic[oa]|economista|catedrátic[oa]|asesor[a]?|portavoz|"
        "representante|gestor[a]?|arquitect[oa]|tesorer[oa]|diseñador[a]?|bióloga?|abogad[oa]|notari[oa]|emprendedor[a]?|vicerrector[a]?|subdirector[a]?|decan[oa]"
    ),
}
_ANY_NOUN: Final = "|".join(TITLE_NOUNS.values())
_WORD: Final = r"[\w&/.'-]+"

TITLE: Final = rf"(?:(?:{_WORD} ){{0,4}}?(?:{_ANY_NOUN})\b(?![{MASKED_CLASS}]))"
"""A job title up to its head noun, as part of a pattern."""

PLAIN_TITLE: Final = (
    r"(?:(?:(?-i:[A-ZÄÖÜÉ])[\w&-]+ |(?:deputy|vice|general|managing|cluster|project|programme|policy|executive|"
    r"scientific|senior|chief|lead|"
    r"consiglier[ea](?= delegat)|associate|assistant|technical|innovation|research|international|honorary|former|ex-?) ){0,4}?"
    rf"(?:{_ANY_NOUN})\b(?![{MASKED_CLASS}])(?: (?:général|générale|generale|general|adjointe?|scientifique|unic[oa]|"
    r"delegat[oa]|regionale?|provinciale?|comunale|"
    r"municipale?|científic[oa]|scientific[oa]|técnic[oa]|tecnic[oa]|esecutiv[oa]|ejecutiv[oa]|exécuti(?:f|ve)|technique|régionale?|adjunt[oa]|"
    rf"délégué|délégué général))?)"
)
"""A job title as it stands in front of a name: modifiers that are capitalised or usual, then the head noun."""

FORMER: Final = (
    r"(?:former(?:ly)?|ex|hasta ahora|hasta hace poco|naguère|jadis|autrefois|finora|previously|until \d{4}|"
    r"ancien(?:ne)?|ancien(?:nement)?|auparavant|ex-|ehemalige[rn]?|"
    r"ehemals|früher(?:e[rn]?)?|"
    r"frühere[rn]?|zuvor|bis \d{4}|vormals|già|ex|precedentemente|in precedenza|fino al \d{4}|antigu[oa]|"
    r"anteriormente|hasta \d{4}|exdirector[a]?|"
    r"jusqu'en \d{4}|late|outgoing|retired|damals|bislang|bisher|davor|vorher|"
    r"before(?= that|:| with| at)|earlier|erstwhile|einstige[rn]?|then|all'epoca|alors|à l'époque|entonces)"
)
"""What turns a role into a past one."""

_TITLE_WORD: Final = re.compile(rf"(?<!\w)(?:{_ANY_NOUN})(?!\w)", re.IGNORECASE)


def has_title(text: str) -> bool:
    """Whether a text holds a noun that heads job titles."""
    return _TITLE_WORD.search(text) is not None


_WHOLE_TITLE: Final = re.compile(rf"^(?:[\w&/-]+ ){{0,3}}?(?:{_ANY_NOUN})(?: [\w&/' -]{{0,40}})?$", re.IGNORECASE)
_NO_POST: Final = re.compile(
    r"\b(?:lead partner|partners?|coordinator|members?|membres|mitglieder|expert|chair|moderator|rapporteur|"
    r"student|delegates?|representatives?|author|agent|leiter der tagung)\b",
    re.IGNORECASE,
)
_MANAGEMENT: Final = re.compile(
    r"manag|direct|direkt|dirett|geschäftsführ|president|président|präsident|présid|vorsitz|chair|ceo|head|"
    r"leiter|responsable|responsabile|gerente|chef|coordinat|"
    r"koordinat|coordina|founder|fondat|gründer|fundador|secretary|secrétaire|segretari|secretari|officer|"
    r"referent|chargé|mitarbeiter|dirigente",
    re.IGNORECASE,
)


def is_title(text: str) -> bool:
    """Whether a short text, such as the label of a field, is a job title and nothing else."""
    return bool(_WHOLE_TITLE.match(text)) and not _NO_POST.search(text)


def is_management(title: str) -> bool:
    """Whether a title is a post inside an organisation, as against a profession ("journalist")."""
    return _MANAGEMENT.search(title) is not None


_LEADING: Final = re.compile(
    r"^(?:(?:its|their|his|her|our|your|my|the|an?|who is|is|now|also|today|currently|new|sa|son|ses|notre|votre|leur|le|la|un|une|aussi|actuel(?:le)?|"
    r"nouveau|nouvelle|suo|sua|nostr[oa]|vostr[oa]|il|lo|una|anche|nuov[oa]|attuale|su|el|nuestr[oa]|dessen|deren|ihre?[rnms]?|seine?[rnms]?|unsere?[rnms]?|"
    r"der|die|das|den|dem|eine?[rnms]?|auch|heute|jetzt|neue[rn]?|"
    r"(?:since|depuis|seit|dal|desde)(?: (?:le|la|il|the))?(?: \w+){0,2} \d{4}|(?:since|seit|dal|desde) \w+)\s+|l['’])+",
    re.IGNORECASE,
)
_OVER: Final = re.compile(
    r"^(?:until|till|bis|bisher\w*|jusqu|fino|hasta|was|were|will|had|former|ancien)\b", re.IGNORECASE
)
_ADDRESS: Final = re.compile(r"\s+\S+@\S+.*$")


def find_bare_title(text: str) -> str | None:
    """A title without articles, possessives, adverbs and addresses around it; None if it is over or none is left.

    >>> find_bare_title("its chairwoman"), find_bare_title("dal gennaio 2020 amministratrice delegata"), find_bare_title("until now manager")
    ('chairwoman', 'amministratrice delegata', None)
    """
    bare = _LEADING.sub("", _ADDRESS.sub("", text))
    return None if _OVER.match(bare) or not bare else bare
