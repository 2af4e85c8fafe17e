"""The linker: everything in a graph that the words of a question may stand for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import reduce
from operator import or_

from search.answers.languages import LANGUAGES, load_language
from search.answers.languages.concepts import find_concepts
from search.answers.linking.countries import country_codes, find_countries
from search.answers.linking.lexicon import EntityLexicon, singular
from search.answers.linking.names import NameQuery, find_names
from search.answers.linking.records import Link, LinkKind, Links
from search.answers.linking.spelling import Speller, make_speller
from search.answers.linking.terms import TermIndex, find_hints, find_terms, lemma_stem, make_term_index
from search.answers.question import Reading
from search.answers.schema import SchemaProfile
from search.answers.text import Token

_WHOLE_NAME = 0.95
_EXACT = 0.98


@dataclass(frozen=True, slots=True)
class Linker:
    """Links questions to one graph at one revision; built once, then read only."""

    lexicon: EntityLexicon
    terms: TermIndex
    speller: Speller

    @classmethod
    def build(cls, profile: SchemaProfile, lexicon: EntityLexicon) -> Linker:
        """Index the terms and names of a graph."""
        terms = make_term_index(profile)
        steering = [load_language(code) for code in LANGUAGES]
        known = {w for data in steering for w in data.stop | data.light | frozenset(data.lemmas)}
        known |= {w for data in steering for phrases in data.cues.values() for p in phrases for w in p}
        known |= {w for data in steering for d in data.dimensions for w in d.adjectives}
        known |= {
            w for data in steering for w in (*data.months, *data.numerals, *data.ordinals, *data.demonyms, *data.roles)
        }
        known |= {w for name in country_codes() for w in name.split()}
        vocabulary = known | set(lexicon.postings) | terms.vocabulary | {w for n in lexicon.names for w in n.words}
        return cls(lexicon, terms, make_speller(vocabulary))

    def mend(self, tokens: Sequence[Token]) -> tuple[tuple[Token, ...], frozenset[int]]:
        """Mend the spelling of words that the graph does not know; return the words and the mended positions."""
        mended, places = list(tokens), set()
        for position, token in enumerate(tokens):
            correction = None if self._knows(token.norm) else self.speller.find_correction(token.norm)
            if correction is not None:
                mended[position] = replace(token, norm=correction)
                places.add(position)
        return tuple(mended), frozenset(places)

    def link(self, reading: Reading, mended: frozenset[int]) -> Links:
        """Find what the words may stand for; `reading` is of the mended words."""
        tokens = reading.tokens
        terms = find_terms(self.terms, tokens, reading.language)
        named = {
            i
            for link in terms
            if link.score >= 0.5 and link.kind is not LinkKind.UNUSED
            for i in range(len(tokens))
            if link.mask >> i & 1
        }
        telling = reading.telling
        sizes = {
            v.first
            for v in reading.values
            if any(c.number is not None and c.mask & v.mask for c in reading.comparisons)
        }
        named |= sizes
        query = NameQuery(tokens, telling, telling - reading.light - frozenset(named), mended)
        names = [*find_names(self.lexicon, query), *find_countries(self.lexicon, tokens, reading.language)]
        said = reduce(or_, (k.mask for k in reading.keywords), 0)
        names = [n for n in names if not n.mask & said]
        terms = [t for t in terms if not _is_inside_name(t, names, reading) and not t.mask & said]
        wide = [t for t in terms if t.kind is LinkKind.CLASS and t.score >= _WHOLE_NAME]
        wide += [t for t in terms if t.kind is LinkKind.PROPERTY and t.score >= _EXACT]
        terms = [t for t in terms if t.kind is not LinkKind.CLASS or not any(_is_part(t, other) for other in wide)]
        return Links(
            entities=tuple(n for n in names if n.kind is LinkKind.ENTITY),
            values=tuple(n for n in names if n.kind is LinkKind.VALUE),
            classes=tuple(t for t in terms if t.kind is LinkKind.CLASS),
            properties=tuple(t for t in terms if t.kind is LinkKind.PROPERTY),
            unused=tuple(t for t in terms if t.kind is LinkKind.UNUSED),
            hints=find_hints(self.terms, tokens),
        )

    def knows(self, word: str) -> bool:
        """Whether a folded word stands in any name or term of the graph."""
        return self._knows(word)

    def _knows(self, word: str) -> bool:
        if word in self.speller.known or singular(word) in self.lexicon.postings or find_concepts(word):
            return True
        return any((c, lemma_stem(word, load_language(c))) in self.terms.by_stem for c in LANGUAGES)


def _is_part(term: Link, other: Link) -> bool:
    """Whether the words of a term only belong to those of a longer one ("article" in "article group")."""
    inner = term.mask & other.mask == term.mask != other.mask and term.score <= other.score
    together = other.last - other.first + 1 == other.mask.bit_count()
    return inner and (other.kind is LinkKind.CLASS or (together and term.last < other.last))


def _is_inside_name(term: Link, names: Sequence[Link], reading: Reading) -> bool:
    """Whether the words of a term are written as a name, or as a part of one, that the graph has: "When did In Focus end?"."""
    tokens = reading.tokens[term.first : term.last + 1]
    if reading.language == "de" or term.kind is LinkKind.UNUSED or not all(t.capitalised for t in tokens):
        return False
    titled = sum(t.capitalised for t in reading.tokens) > 0.7 * len(reading.tokens)
    whole = (n for n in names if n.kind is LinkKind.ENTITY and n.score >= _WHOLE_NAME)
    longer = term.kind is LinkKind.CLASS or term.first == 0
    return not titled and any(n.mask & term.mask == term.mask and (n.mask != term.mask or not longer) for n in whole)
