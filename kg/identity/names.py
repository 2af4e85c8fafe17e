"""How names are compared, and which names are too weak to say that two documents speak of the same thing."""

from __future__ import annotations

import re
from typing import Final

from ontology.resources import normalise
from ontology.vocabulary import EntityClass, general_class, local_name


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


_ARTICLES: Final = _words(
    "the a an le la les l un une der die das dem den ein eine il lo gli i uno una el los las unos unas"
)
_LEGAL_FORMS: Final = _words(
    "ltd limited plc llc llp inc incorporated corp corporation gmbh ggmbh mbh ag kg kgaa ohg ev eg se sa sas sarl snc "
    "spa srl scarl scrl bv nv ab as asa oy oyj aps sl slu sau lda doo dd sro zrt kft nyrt spzoo asbl vzw eeig gie geie"
)
_SPACED_FORMS: Final = re.compile(
    r"( e v| s a| s p a| s r l| s a s| s l| s c a r l| sp z o o| d o o| s r o| b v| n v| a s| a g| g m b h)+$"
)

_GENERIC_WORDS: Final = _words(
    # English
    "academy administration agency and association authority board bureau business cabinet center centre chamber chambers city "
    "cluster clusters commerce commission committee community company consortium council county department development "
    "directorate district economic economy enterprise enterprises executive faculty federation for forum foundation general "
    "government group hub in industry industries innovation institute institution investment lab local management mayor "
    "ministry municipal municipality national network of office organisation organization partner partners partnership "
    "platform project provincial province public region regional research s school science secretariat sector service "
    "services society state steering team technical technology the town trade training union university "
    # French
    "agence association cabinet centre chambre chambres collectivite comite commission communaute commune conseil d de "
    "departement departemental des developpement direction du economie economique entreprise entreprises et federation "
    "fondation generale gouvernement groupe industrie industries institut l la laboratoire le les locale mairie metropole "
    "ministere municipal national nationale office organisation pole prefecture recherche regional regionale reseau "
    "service services societe syndicat universite ville "
    # German
    "agentur akademie amt behorde bezirk bund bundesland bundesministerium der des die entwicklung fakultat firma "
    "forschung fur gemeinde gesellschaft handel handelskammer handwerkskammer hochschule industrie institut kammer kreis "
    "landesregierung landkreis landratsamt ministerium netzwerk rat rathaus regierung stadt stadtrat stadtverwaltung "
    "stiftung technische technologie und unternehmen universitat verband verein verwaltung wirtschaft "
    "wirtschaftsforderung zentrum "
    # Italian and Spanish
    "agenzia associazione assessorato camera comune consiglio consorzio dell della delle dei di dipartimento ente "
    "fondazione giunta impresa imprese istituto ministero provincia regione ricerca rete sviluppo ufficio universita "
    "agencia asociacion ayuntamiento camara comercio consejeria consejo consorcio del departamento desarrollo diputacion "
    "empresa fundacion gobierno instituto investigacion junta ministerio red universidad y"
)

_NEEDS_DISTINCTION: Final = frozenset(
    {
        EntityClass.ORGANISATION,
        EntityClass.CLUSTER,
        EntityClass.PROJECT,
        EntityClass.PROGRAMME,
        EntityClass.EVENT,
        EntityClass.FRAMEWORK,
    }
)
_ACRONYM: Final = re.compile(r"[A-ZÀ-Þ0-9][A-ZÀ-Þa-z0-9&+./-]{1,9}")
MIN_ACRONYM_LETTERS: Final = 3


def family_of(cls: EntityClass) -> str:
    """Name the family of a class: entities of different families are never the same.

    >>> family_of(EntityClass.UNIVERSITY), family_of(EntityClass.CITY)
    ('organisation', 'city')
    """
    return local_name(general_class(cls)).lower()


def name_key(name: str, cls: EntityClass) -> str:
    """Reduce a name to what is compared: no case, accents, punctuation, leading article or legal form.

    >>> name_key("The Müller & Söhne GmbH", EntityClass.COMPANY)
    'muller and sohne'
    """
    words = normalise(name).split()
    while len(words) > 1 and words[0] in _ARTICLES:
        words = words[1:]
    if general_class(cls) is not EntityClass.ORGANISATION:
        return " ".join(words)
    stripped = _SPACED_FORMS.sub("", " ".join(words)).split()
    while len(stripped) > 1 and stripped[-1] in _LEGAL_FORMS:
        stripped = stripped[:-1]
    return " ".join(stripped)


def is_acronym(name: str) -> bool:
    """Say whether a name looks like an acronym: one short word, mostly capitals.

    >>> is_acronym("ERRIN"), is_acronym("Lyon"), is_acronym("CLUSTERS3")
    (True, False, True)
    """
    letters = [c for c in name if c.isalpha()]
    capitals = sum(c.isupper() for c in letters)
    return bool(_ACRONYM.fullmatch(name)) and capitals >= 2 and capitals * 2 > len(letters)


def acronym_letters(acronym: str) -> int:
    """Count the letters and digits of an acronym."""
    return sum(c.isalnum() for c in acronym)


def tells_apart(key: str, cls: EntityClass) -> bool:
    """Say whether a normalised name is distinct enough to identify an entity in another document.

    A person needs two names of more than a letter; organisations and the like need one word beyond "regional chamber of
    commerce" and its relatives.
    """
    words = key.split()
    if cls is EntityClass.PERSON:
        return sum(len(word) > 1 for word in words) >= 2
    if general_class(cls) not in _NEEDS_DISTINCTION:
        return bool(words)
    return any(word not in _GENERIC_WORDS and len(word) > 1 for word in words)
