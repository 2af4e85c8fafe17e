"""The words for classes and properties: from the graph, from the vocabulary's own file, or from the IRI."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from kg.ports import GraphReader
from kg.terms import Iri, Literal
from ontology.terms import load_terms
from search.answers.question.units import is_unit
from search.answers.schema.profile import Phrase
from search.answers.schema.queries import RDFS, SKOS, WORDING
from search.answers.text import split_name

_LABELS = (RDFS + "label", SKOS + "prefLabel")
_ALIASES = SKOS + "altLabel"
_SPELT_OUT = {
    "lat": "latitude",
    "long": "longitude",
    "lng": "longitude",
    "lon": "longitude",
    "qty": "quantity",
    "tel": "telephone",
}
_ALIAS, _ONLY_ALIAS, _FEW = 0.92, 0.9, 3
_FOUND = Mapping[str, Sequence[tuple[str, Literal]]]


def read_wording(graph: GraphReader, terms: Sequence[str], scope: str | None) -> Mapping[str, tuple[Phrase, ...]]:
    """Map each term to its phrases, labels first; terms that the scope does not name are looked up in the whole store."""
    found = _query(graph, terms, scope)
    missing = [t for t in terms if t not in found]
    elsewhere = _query(graph, missing, None) if scope and missing else {}
    return {t: _phrases(t, found.get(t) or elsewhere.get(t, ())) for t in terms}


def labels_of(phrases: Iterable[Phrase]) -> Mapping[str, str]:
    """The label for each language; phrases of a label have weight 1."""
    labels: dict[str, str] = {}
    for phrase in phrases:
        if phrase.weight == 1.0:
            labels.setdefault(phrase.language, phrase.text)
    return labels


def _query(graph: GraphReader, terms: Sequence[str], scope: str | None) -> _FOUND:
    found: dict[str, list[tuple[str, Literal]]] = defaultdict(list)
    if not terms:
        return found
    query = WORDING % " ".join(Iri(t).n3() for t in terms)
    for row in graph.select(query, graph=scope):
        word, term, prop = row["w"], row["t"], row["p"]
        if isinstance(word, Literal) and isinstance(term, Iri) and isinstance(prop, Iri):
            found[term.value].append((prop.value, word))
    return found


def _phrases(term: str, found: Sequence[tuple[str, Literal]]) -> tuple[Phrase, ...]:
    alias = _ALIAS if sum(p == _ALIASES for p, _ in found) > _FEW else _ONLY_ALIAS
    phrases = [
        Phrase(
            word.value,
            (word.language or "").split("-")[0].lower(),
            1.0 if p in _LABELS else alias if p == _ALIASES else 0.3,
        )
        for p, word in sorted(found, key=lambda pair: (pair[0] not in _LABELS, pair[1].language or "", pair[1].value))
    ]
    if not any(p.weight == 1.0 for p in phrases):
        phrases += _own_wording(term)
    if not any(p.weight == 1.0 for p in phrases):
        return (Phrase(_local_words(term), "", 1.0), *phrases)
    return (*phrases, Phrase(_local_words(term), "", 0.85))


def _local_words(term: str) -> str:
    """The words of the local name, without a unit at its end ("weight_g")."""
    found = [_SPELT_OUT.get(w, w) for w in split_name(term).split()]
    while len(found) > 1 and is_unit(found[-1]):
        found.pop()
    return " ".join(found)


def _own_wording(term: str) -> list[Phrase]:
    wording = load_terms().find_term(term)
    if wording is None:
        return []
    labels = [Phrase(text, language, 1.0) for language, text in wording.labels.items()]
    aliases = [Phrase(text, language, 0.92) for language, texts in wording.alt_labels.items() for text in texts]
    return [*labels, *aliases, *(Phrase(text, language, 0.3) for language, text in wording.comments.items())]
