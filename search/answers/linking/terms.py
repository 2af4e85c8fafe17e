"""Finding classes and properties by their words."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from search.answers.languages import LANGUAGES, LanguageData, load_language
from search.answers.languages.concepts import find_concepts
from search.answers.linking.records import Link, LinkKind
from search.answers.schema import SchemaProfile
from search.answers.text import Token, stem, words

_ALIEN = 0.65
_SHORTEST_ROOT = 5
_BESIDE_BEST = 0.84
_FAINT = 0.35
_VAGUE_WEIGHT = 0.35
_SYNONYM = 0.79
_HEAD = 0.76
_OWN_WORDS = 0.85
_SHORTENED = 0.9


@dataclass(frozen=True, slots=True)
class TermEntry:
    """One phrase of a term, as stems of its telling words, or as bare words where it has none ("where", "for")."""

    kind: LinkKind
    target: str
    text: str
    language: str
    stems: tuple[str, ...]
    bare: tuple[str, ...]
    weight: float


@dataclass(frozen=True, slots=True)
class TermIndex:
    """The phrases of all terms by stem, per language."""

    entries: Sequence[TermEntry]
    by_stem: Mapping[tuple[str, str], Sequence[int]]
    bare: Mapping[tuple[str, ...], Sequence[int]]
    roots: Mapping[tuple[str, str], Sequence[str]]
    vocabulary: frozenset[str]
    concepts: Mapping[str, frozenset[str]]

    def weight_of(self, language: str, word_stem: str) -> float:
        """How telling a stem is: inverse frequency over the phrases, and little for words that name no thing."""
        vague = _VAGUE_WEIGHT if word_stem in vague_stems(language) else 1.0
        return vague * math.log(2 + len(self.entries) / (1 + len(self.by_stem.get((language, word_stem), ()))))


def lemma_stem(word: str, data: LanguageData) -> str:
    """The stem of a word's base form."""
    return stem(data.lemmas.get(word, word), data.code)


@cache
def vague_stems(language: str) -> frozenset[str]:
    """The stems of fillers: "area" in "area of expertise"."""
    data = load_language(language)
    return frozenset(lemma_stem(w, data) for w in data.light)


@cache
def synonym_stems(language: str) -> Mapping[str, frozenset[str]]:
    """The stems that may stand for a stem, by the synonyms of a language."""
    data = load_language(language)
    found: dict[str, set[str]] = defaultdict(set)
    for group in data.synonyms:
        stems = [lemma_stem(w, data) for w in group]
        for own in stems:
            found[own].update(s for s in stems if s != own)
    return {own: frozenset(others) for own, others in found.items()}


def make_term_index(profile: SchemaProfile) -> TermIndex:
    """Index the phrases of all classes and properties."""
    entries: list[TermEntry] = []
    for kind, infos in ((LinkKind.CLASS, profile.classes), (LinkKind.PROPERTY, profile.properties)):
        for iri, info in infos.items():
            for phrase in info.phrases:
                entries.append(_entry(kind, iri, phrase.text, phrase.language, phrase.weight))
    entries += _shortened(profile, entries)
    for iri, phrases in profile.unused.items():
        entries += [_entry(LinkKind.UNUSED, iri, p.text, p.language, p.weight) for p in phrases]
    by_stem: dict[tuple[str, str], list[int]] = defaultdict(list)
    bare: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, entry in enumerate(entries):
        for s in sorted(set(entry.stems)):
            by_stem[entry.language, s].append(number)
        if not entry.stems:
            bare[entry.bare].append(number)
    vocabulary = frozenset(w for e in entries for w in e.bare)
    roots: dict[tuple[str, str], list[str]] = defaultdict(list)
    for code, word_stem in by_stem:
        if len(word_stem) >= _SHORTEST_ROOT:
            roots[code, word_stem[:_SHORTEST_ROOT]].append(word_stem)
    return TermIndex(entries, by_stem, bare, roots, vocabulary, _english_concepts(entries))


def _english_concepts(entries: Sequence[TermEntry]) -> Mapping[str, frozenset[str]]:
    """The stems of English phrases by the concepts that their words stand for."""
    data = load_language("en")
    found: dict[str, set[str]] = defaultdict(set)
    for word in (w for e in entries if e.language == "en" for w in e.bare):
        for concept in find_concepts(word):
            found[concept].add(lemma_stem(word, data))
    return {concept: frozenset(stems) for concept, stems in found.items()}


def _shortened(profile: SchemaProfile, entries: Sequence[TermEntry]) -> list[TermEntry]:
    """Phrases of properties without the name of the class they belong to: "product manager" of products is their manager."""
    named: dict[tuple[str, str], set[str]] = defaultdict(set)
    for entry in entries:
        if entry.kind is LinkKind.CLASS and len(entry.stems) == 1:
            named[entry.target, entry.language].update(entry.stems)
    domains: dict[str, set[str]] = defaultdict(set)
    for pattern in profile.patterns:
        above = (c for c, info in profile.classes.items() if pattern.domain in info.members)
        domains[pattern.property].update(above)
    found = []
    for entry in entries:
        own = set[str]().union(*(named[c, entry.language] for c in domains.get(entry.target, ())))
        rest = tuple(s for s in entry.stems if s not in own)
        if entry.kind is LinkKind.PROPERTY and entry.weight == 1.0 and rest and rest != entry.stems:
            found.append(replace(entry, stems=rest, weight=_SHORTENED))
    return found


def _entry(kind: LinkKind, iri: str, text: str, language: str, weight: float) -> TermEntry:
    code = language if language in LANGUAGES else "en"
    data = load_language(code)
    bare = words(text)
    telling = [w for w in bare if w not in data.stop]
    if kind is LinkKind.CLASS and telling:
        telling = list(bare)
    return TermEntry(kind, iri, text, code, tuple(lemma_stem(w, data) for w in telling), bare, weight)


def find_terms(index: TermIndex, tokens: Sequence[Token], language: str) -> list[Link]:
    """Find the classes and properties that the words of a question may name; best first."""
    best: dict[tuple[str, int], Link] = {}
    for code in LANGUAGES:
        data = load_language(code)
        places = _stem_places(index, tokens, data)
        if code == "en" and language != "en":
            _add_translated(index, tokens, load_language(language), places)
        if not places:
            continue
        factor = 1.0 if code in (language, "en") else _ALIEN
        touched = sorted({n for s in places for n in index.by_stem.get((code, s), ())})
        for number in touched:
            for link in _matches(index, index.entries[number], places, factor):
                key = (link.target, link.mask)
                if key not in best or link.score > best[key].score:
                    best[key] = link
    top: dict[tuple[LinkKind, int], float] = defaultdict(float)
    for link in best.values():
        top[link.kind, link.mask] = max(top[link.kind, link.mask], link.score)
    kept = (k for k in best.values() if k.score < _FAINT or k.score >= _BESIDE_BEST * top[k.kind, k.mask])
    return sorted(kept, key=lambda link: (-link.score, link.first, link.target))


def find_hints(index: TermIndex, tokens: Sequence[Token]) -> frozenset[str]:
    """The terms whose phrases of bare function words ("where", "who") stand in the question."""
    norms = tuple(t.norm for t in tokens)
    sizes = sorted({len(b) for b in index.bare})
    grams = (norms[i : i + n] for n in sizes for i in range(len(norms) - n + 1))
    return frozenset(index.entries[number].target for gram in grams for number in index.bare.get(gram, ()))


def _stem_places(index: TermIndex, tokens: Sequence[Token], data: LanguageData) -> dict[str, list[tuple[int, float]]]:
    places: dict[str, list[tuple[int, float]]] = defaultdict(list)
    synonyms = synonym_stems(data.code)
    for position, token in enumerate(tokens):
        own = lemma_stem(token.norm, data)
        if token.norm in data.stop and (data.code, own) not in index.by_stem:
            continue
        if (data.code, own) in index.by_stem:
            places[own].append((position, 1.0))
        if position and _is_written_as_name(token, data.code):
            continue
        for other in _kin(index, own, data.code):
            places[other].append((position, 0.8))
        for other in synonyms.get(own, ()):
            if (data.code, other) in index.by_stem and all(at != position for at, _ in places.get(other, ())):
                places[other].append((position, _SYNONYM))
    return places


def _is_written_as_name(token: Token, language: str) -> bool:
    """Whether a word is no other form of a term's word but a name: "CITYDROP" has nothing to do with cities."""
    return (token.text.isupper() and len(token.text) > 1) or (token.capitalised and language != "de")


def _add_translated(
    index: TermIndex, tokens: Sequence[Token], data: LanguageData, places: dict[str, list[tuple[int, float]]]
) -> None:
    """Add the English stems that words of another language stand for, where the graph has no labels in it."""
    for position, token in enumerate(tokens):
        if token.norm not in data.stop and not (position and _is_written_as_name(token, data.code)):
            for stem_of in {s for c in find_concepts(token.norm) for s in index.concepts.get(c, ())}:
                if all(at != position for at, _ in places.get(stem_of, ())):
                    places[stem_of].append((position, _SYNONYM))


def _kin(index: TermIndex, own: str, language: str) -> Iterable[str]:
    """Stems of the same root: one begins with the other, and the shorter is at least five letters long."""
    for other in index.roots.get((language, own[:_SHORTEST_ROOT]), ()):
        if (
            other != own
            and (other.startswith(own) or own.startswith(other))
            and min(len(own), len(other)) >= 0.6 * max(len(own), len(other))
        ):
            yield other


_Places = Mapping[str, Sequence[tuple[int, float]]]


def _is_borrowed(entry: TermEntry) -> bool:
    """Whether synonyms may stand in for the words of a phrase; alternative labels are such words already."""
    return not 0.9 < entry.weight < 1.0


def _matches(index: TermIndex, entry: TermEntry, places: _Places, factor: float) -> Iterable[Link]:
    if not _is_borrowed(entry):
        places = {s: own for s in entry.stems if (own := [p for p in places.get(s, ()) if p[1] != _SYNONYM])}
    found = [s for s in dict.fromkeys(entry.stems) if s in places]
    if not found:
        return
    for anchor, _ in places[found[0]]:
        chosen = {s: min(places[s], key=lambda place: (abs(place[0] - anchor), place[0])) for s in found}
        link = _match(index, entry, chosen, factor)
        if link is not None:
            yield link


def _match(index: TermIndex, entry: TermEntry, chosen: Mapping[str, tuple[int, float]], factor: float) -> Link | None:
    whole = sum(index.weight_of(entry.language, s) for s in dict.fromkeys(entry.stems))
    part = sum(index.weight_of(entry.language, s) * quality for s, (_, quality) in chosen.items())
    positions = sorted({place for place, _ in chosen.values()})
    if len(positions) > 1 and positions[-1] - positions[0] > len(entry.bare) + 2:
        return None
    ratio = part / whole
    positions = sorted({place for place, _ in chosen.values()})
    if len(positions) > 1 and positions[-1] - positions[0] > len(entry.bare) + 2:
        return None
    ratio = part / whole
    if entry.weight >= _OWN_WORDS and len(entry.stems) == 2 and entry.stems[-1] in chosen and entry.language == "en":
        # "price" for what is called "purchase price"
        ratio = max(ratio, _HEAD * chosen[entry.stems[-1]][1])
    score = entry.weight * factor * ratio * (ratio if ratio < 0.75 else 1.0)
    if entry.weight >= _OWN_WORDS and len(entry.stems) == 2 and entry.stems[-1] in chosen and entry.language == "en":
        # "price" for what is called "purchase price"
        score = max(score, entry.weight * factor * _HEAD * chosen[entry.stems[-1]][1])
    if score < (0.12 if entry.weight < 0.5 else 0.25):
        return None
    mask = sum(1 << place for place in positions)
    return Link(entry.kind, mask, positions[0], positions[-1], entry.target, min(score, 1.0), entry.text)
