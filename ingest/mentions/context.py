"""Names beside a word that says what they are: "the HARVEST project", "le projet HARVEST", "HARVEST is a network of…"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from types import MappingProxyType
from typing import Final

from ingest.analysis import Analysis, MentionSource, Span
from ingest.mentions.lexicon import Lexicon
from ingest.mentions.words import Word, words_by_block
from ingest.mentions.wordsets import is_abstract, word_set
from ontology.vocabulary import EntityClass as C

_CLASS_WORDS: Final = MappingProxyType({
    C.PROJECT: """project initiative projects projet projets projekt projekts projekte progetto progetti
            proyecto proyectos projecto projeto
        pilotprojekt verbundprojekt forschungsprojekt leitprojekt eu-projekt eu-projekts eu-project co-project kooperationsprojekt
        interreg-projekt interreg-project interreg-projekts""",
    C.PROGRAMME: """programme program programmes programma programa programm programms förderprogramm
    förderprogramms scheme
        programmi""",
    C.CLUSTER: """cluster clusters clusterinitiative grappe grappes distretto clúster klaster pôle polo
            technologiecluster
        technologienetzwerk grappe""",
    C.NETWORK: """network networks réseau netzwerk netzwerks rete red association verband verein alliance
    platform plateforme
        piattaforma plataforma städtenetz städtenetzwerk städtenetzes alliance federation asociación associazione
        städteverbund xarxa rede""",
    C.COMPANY: """company start-up startup firm spin-off spin-out manufacturer entreprise société firma
            unternehmen impresa
        azienda ditta empresa hersteller fabricant scale-up konzern start-ups firmen jeune-pousse""",
    C.EVENT: """summit conference fair festival congress expo forum hackathon matchmaking""",
    C.FRAMEWORK: """model framework method methodology approach toolkit methode méthode metodo método modèle
    modell modello modelo
        canvas""",
    C.UNIVERSITY: """university université universität università universidad school école hochschule""",
    C.ORGANISATION: """agency institute foundation centre agence agentur institut stiftung fondation agenzia
            istituto fondazione
        agencia instituto fundación école consortium observatory""",
    C.VENUE: """museum hotel hall castle theatre shipyard stadium building musée hôtel halle schloss museo palazzo""",
})  # fmt: skip
_BEFORE: Final = MappingProxyType(
    {
        word: cls
        for cls, words in _CLASS_WORDS.items()
        for word in words.split()
        if cls not in (C.EVENT, C.FRAMEWORK, C.VENUE)
    }
)
_AFTER: Final = MappingProxyType({word: cls for cls, words in _CLASS_WORDS.items() for word in words.split()})
_DEFINED: Final = MappingProxyType(
    {
        **_AFTER,
        "region": C.REGION,
        "town": C.CITY,
        "city": C.CITY,
        "ville": C.CITY,
        "città": C.CITY,
        "ciudad": C.CITY,
        "workshop": C.WORKSHOP,
        "seminar": C.SEMINAR,
        "séminaire": C.SEMINAR,
        "seminario": C.SEMINAR,
        "colloque": C.CONFERENCE,
        "conférence": C.CONFERENCE,
        "tagung": C.CONFERENCE,
        "konferenz": C.CONFERENCE,
        "convegno": C.CONFERENCE,
        "conferenza": C.CONFERENCE,
        "congreso": C.CONFERENCE,
    }
)
_BREAKS: Final = word_set(
    "is was has est a ist hat è ha es in with by from and et e y mit von zwischen avec par con da por che que qui to at for on"
)
_BODIES: Final = (C.COMPANY, C.ORGANISATION, C.UNIVERSITY, C.NETWORK, C.CLUSTER)
_STATED: Final = 0.98
"""Belief in "l'agenzia slovena Zlata Rega": more than in a person, whose given name Zlata is."""

_CUT: Final = re.compile(r"[.–—;|]")
"""What ends a phrase, so that a class word before it says nothing of the name behind it."""

_OPENING: Final = word_set("of de d' di des du della del the l' le la")
_RELATIVE: Final = frozenset({"der", "die", "das", "dem"})
_EVENT_BEFORE: Final = word_set(
    "day days conference event fair congress salon messe kongress festival forum workshop seminar tagung"
)
_COPULA: Final = word_set("is was are est était sind ist war è era es fue will")
_ARTICLE: Final = word_set("""
    a an the un une ein eine einem einer une le la l' il lo un' una der die das el
    """)


@dataclass(frozen=True, slots=True)
class NamesInContext:
    """Finds names that a class word stands beside or defines."""

    lexicon: Lexicon

    @property
    def name(self) -> str:
        """A short name."""
        return "names-in-context"

    def find(self, analysis: Analysis) -> Iterable[Span]:
        """Propose spans of the class that the word beside them says."""
        for _, words in words_by_block(analysis):
            for i, word in enumerate(words):
                if word.lower in _AFTER:
                    yield from self._name_before(analysis, words, i)
                if word.lower in _BEFORE:
                    yield from self._name_after(analysis, words, i)
                if (
                    word.lower in _EVENT_BEFORE
                    and i + 1 < len(words)
                    and words[i + 1].joined
                    and _is_coined(words[i + 1].text)
                ):
                    yield _span(analysis, words[i + 1 : i + 2], C.EVENT, 0.82)
                if word.lower in _COPULA or word.lower in _ARTICLE:
                    yield from self._defined(analysis, words, i)

    def _name_before(self, analysis: Analysis, words: Sequence[Word], i: int) -> Iterator[Span]:
        """ "the HARVEST project", "Blue Harbour network": the name right before the word, in English order."""
        cls, k = _AFTER[words[i].lower], i
        if words[i].text.isupper() or self.lexicon.title_length([w.lower for w in words[i : i + 3]]) > 0:
            return
        if words[i].capital and not words[i].first and cls not in (C.PROJECT, C.CLUSTER, C.PROGRAMME):
            return
        while k > 0 and words[k].joined and self._is_name(words[k - 1]) and i - k < 6:
            k -= 1
        while k < i and self._is_edge(words[k]):
            k += 1
        name = words[k:i]
        if not name or not self._is_proper(name) or all(w.lower.isdigit() for w in name):
            return
        acronym = any(w.acronymic for w in name)
        if cls is C.CLUSTER and not acronym and len(name) > 1 and words[i].text.islower():
            name = [*name, words[i]]
        if not acronym and (analysis.language not in ("en", "nl", "sv", "da") or (len(name) == 1 and name[0].first)):
            return
        if acronym and (name[0].text in self.lexicon.given_names or analysis.language != "en"):
            name = [w for w in name if w.acronymic][-1:]
        score = 0.88 if acronym else 0.62 if cls in (C.PROJECT, C.PROGRAMME, C.NETWORK, C.EVENT) else 0.55
        if cls in (C.EVENT,):
            name = words[k : i + 1]
        if cls in (C.UNIVERSITY, C.ORGANISATION, C.VENUE) and not acronym and len(name) < 2:
            return
        yield _span(analysis, name, cls, score)

    def _name_after(self, analysis: Analysis, words: Sequence[Word], i: int) -> Iterator[Span]:
        """ "le projet HARVEST", "Netzwerk HARVEST", "réseau de villes HARVEST"."""
        cls = _BEFORE[words[i].lower]
        if words[i].text.isupper() or self.lexicon.title_length([w.lower for w in words[i : i + 3]]) > 0:
            return
        k = i + 1
        while (
            k < len(words)
            and words[k].joined
            and k - i < 7
            and not self._is_name(words[k])
            and (words[k].text.islower() or words[k].text in ("L'", "D'"))
        ):
            k += 1
        if k < len(words) and not words[k].joined and _CUT.search(analysis.text[words[k - 1].end : words[k].start]):
            return
        if k == i + 1 or self._leads_up(words, i, k):
            end = self._name_end(words, k, i)
            name = words[k:end]
            if name and self._is_proper(name) and (k == i + 1 or name[0].acronymic):
                sure = 0.86 if any(w.acronymic for w in name) else 0.66 if words[k].joined else 0.5
                yield _span(analysis, name, cls, sure if k == i + 1 else sure - 0.12)
        elif k == i + 2 and cls in _BODIES and words[i + 1].lower in self.lexicon.nationality:
            name = words[k : self._name_end(words, k, i)]
            if name and self._is_proper(name):
                yield _span(analysis, name, cls, _STATED)

    def _leads_up(self, words: Sequence[Word], i: int, k: int) -> bool:
        """Whether only an attribute stands between the class word and the acronym that it names."""
        between = [w.lower for w in words[i + 1 : k]]
        if k >= len(words) or not words[k].acronymic or not between:
            return False
        return _BREAKS.isdisjoint(between) and between[-1] not in _OPENING

    def _name_end(self, words: Sequence[Word], k: int, i: int) -> int:
        if k >= len(words):
            return k
        quoted = k == i + 1 and not words[k].joined
        if quoted and words[k].first is False and not words[k].acronymic:
            return k
        end = k
        while end < len(words) and end - k < 5 and (end == k or words[end].joined) and self._is_name(words[end]):
            if end > k and (
                words[end].lower in self.lexicon.titles or (words[k].acronymic and not words[end].acronymic)
            ):
                break
            end += 1
        if quoted and (k >= len(words) or not _quote_before(words, k)):
            return k
        return end

    def _defined(self, analysis: Analysis, words: Sequence[Word], i: int) -> Iterator[Span]:
        """ "HARVEST is a network of…", "HARVEST, a project that…"."""
        if words[i].first or (words[i].lower in _ARTICLE and (i == 0 or words[i].joined)):
            return
        if words[i].lower in _RELATIVE:
            return
        noun = self._class_noun(words, i + 1 if words[i].lower in _COPULA else i)
        k = i
        while k > 0 and i - k < 5 and (k == i or words[k].joined) and self._is_name(words[k - 1]):
            k -= 1
        while k < i and self._is_edge(words[k]):
            k += 1
        name = words[k:i]
        if noun is not None and name and self._is_proper(name):
            yield _span(analysis, name, noun, 0.82 if any(w.acronymic for w in name) else 0.7)

    def _class_noun(self, words: Sequence[Word], i: int) -> C | None:
        """The class that the noun phrase from word `i` on names: its first class word before "of", a verb or a
        comma."""
        if i >= len(words) or words[i].lower not in _ARTICLE:
            return None
        for word in words[i + 1 : i + 7]:
            if not word.joined or word.lower in (
                "of",
                "de",
                "di",
                "der",
                "des",
                "that",
                "which",
                "who",
                "for",
                "from",
                "in",
                "qui",
                "che",
            ):
                return None
            if (word.lower in _DEFINED and not word.capital) or word.lower in (
                "projekt",
                "netzwerk",
                "cluster",
                "verein",
                "verband",
            ):
                return _DEFINED.get(word.lower)
        return None

    def _is_name(self, word: Word) -> bool:
        return (
            (word.capital or word.acronymic)
            and word.lower not in self.lexicon.function
            and word.lower not in self.lexicon.address
        )

    def _is_edge(self, word: Word) -> bool:
        """Whether a word cannot begin a name here: an adjective of nationality, a title, an ordinary word."""
        lower = word.lower
        return not word.acronymic and (
            lower in _BEFORE
            or lower in self.lexicon.nationality
            or lower in self.lexicon.weak
            or (word.first and lower in self.lexicon.stop)
        )

    def _is_proper(self, name: Sequence[Word]) -> bool:
        lexicon = self.lexicon
        return any(
            w.lower not in lexicon.stop
            and w.lower not in lexicon.nationality
            and w.lower not in lexicon.weak
            and w.lower not in lexicon.field
            and w.lower not in _AFTER
            and (w.acronymic or not is_abstract(w.lower))
            for w in name
        )


def class_word(text: str, at: int) -> C | None:
    """The class that the words right after a name say it has ("… policy project"), or None."""
    following = text[at : at + 40].split("\n")[0].lower().replace(",", " , ").replace(".", " . ").split()[:3]
    stop = next((n for n, w in enumerate(following) if not w.isalpha()), len(following))
    return next((_AFTER[w] for w in following[:stop] if w in (*_CLASS_WORDS[C.PROJECT].split(), "programme")), None)


def _is_coined(text: str) -> bool:
    """Whether a word is all capitals and digits and longer than common acronyms."""
    return text == text.upper() and len(text) > 5 and any(c.isalpha() for c in text)


def _quote_before(words: Sequence[Word], k: int) -> bool:
    return words[k].first


def _span(analysis: Analysis, words: Sequence[Word], cls: C, score: float) -> Span:
    a, b = words[0].start, words[-1].end
    return Span(a, b, analysis.text[a:b], cls, MentionSource.PATTERN, score)
