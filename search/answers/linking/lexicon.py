"""The names in a graph, in memory: exact, partial and misspelt names are found without asking the store."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from kg.ports import GraphReader
from kg.terms import Iri, Literal
from search.answers.schema import PropertyInfo, SchemaProfile
from search.answers.schema.reading import is_schema_class
from search.answers.text import words

_ARTICLES = frozenset(("the", "a", "an", "le", "la", "les", "l", "der", "die", "das"))
_CODES = frozenset(("id", "identifier", "sku", "kennung", "identifiant", "ean", "gtin"))
_CALLED = frozenset(("phone", "telephone", "fax", "mobile", "house", "street", "account", "vat", "of"))
_PLURALS = (("ies", "y"), ("s", ""), ("es", ""), ("en", ""), ("n", ""), ("e", ""), ("er", ""), ("x", ""), ("aux", "al"))
_LONGEST_CODE = 24
_LONGEST_VALUE = 60
_LONGEST_NAME_WORDS = 14
_SECONDARY = ("altLabel", "acronym", "alias")


@dataclass(frozen=True, slots=True)
class Name:
    """A name of an entity (`prop` None) or a literal value of a property.

    `weight` in (0, 1] is lower for names that say less, such as titles of documents.
    """

    text: str
    words: tuple[str, ...]
    target: str
    value: Literal | None
    weight: float


@dataclass(frozen=True, slots=True)
class EntityLexicon:
    """Names by their folded words.

    Attributes:
        names: every name once per thing it names.
        exact: indices into `names` by the words joined with spaces.
        postings: indices into `names` by single word.
        labels: the name to show, by IRI.
    """

    names: Sequence[Name]
    exact: Mapping[str, Sequence[int]]
    postings: Mapping[str, Sequence[int]]
    labels: Mapping[str, str]

    def weight_of(self, word: str) -> float:
        """Inverse document frequency of a word over all names; a word of no name weighs most."""
        return math.log(1 + (len(self.names) + 1) / (1 + len(self.postings.get(word, ()))))


def singular(word: str) -> str:
    """Drop a plural s, the one ending that names share across languages."""
    return word[:-1] if len(word) > 3 and word.endswith("s") and not word.endswith("ss") else word


def singular_forms(word: str) -> tuple[str, ...]:
    """What the singular of a word may be, likeliest first, by the plurals of the languages that are asked in.

    >>> singular_forms("lenses")
    ('lense', 'lens')
    """
    found = []
    for ending, instead in _PLURALS:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            found.append(word[: -len(ending)] + instead)
    return tuple(found)


def name_words(text: str) -> tuple[str, ...]:
    """The words by which a name is compared; a leading article does not count."""
    found = words(text)
    return found[1:] if len(found) > 1 and found[0] in _ARTICLES else found


def read_lexicon(graph: GraphReader, profile: SchemaProfile, scope: str | None = None) -> EntityLexicon:
    """Read all names and short string values of a graph.

    Raises:
        kg.errors.QueryError: if the store refuses a query.
    """
    names: list[Name] = []
    labels: dict[str, tuple[int, int, str]] = {}
    schema = _schema_things(graph, profile.name_properties, scope) | set(profile.classes) | set(profile.properties)
    for rank, prop in enumerate(profile.name_properties):
        secondary = prop.endswith(_SECONDARY)
        for subject, literal in _values_of(graph, prop, scope):
            if subject in schema:
                continue
            order = (rank + 100 * secondary, {"en": 0, None: 1}.get(literal.language, 2), literal.value)
            labels[subject] = min(labels.get(subject, order), order)
            names.append(Name(literal.value, name_words(literal.value), subject, None, 1.0))
    for info in profile.properties.values():
        if is_identifier(info):
            names += [Name(o.value, name_words(o.value), s, None, 0.95) for s, o in _values_of(graph, info.iri, scope)]
        if info.iri in profile.name_properties or not info.datatypes or info.is_numeric or info.is_temporal:
            continue
        if info.mean_length <= _LONGEST_VALUE and info.iri in info.members:
            names += _value_names(graph, info.iri, scope)
    return _index(_distinct(names), {iri: text for iri, (_, _, text) in labels.items()})


def is_identifier(info: PropertyInfo) -> bool:
    """Whether the values of a property are short codes that stand for things as names do ("B712-40")."""
    called = {w for phrase in info.phrases if phrase.weight >= 0.85 for w in words(phrase.text)}
    number = "number" in called and not called & _CALLED
    short = bool(info.datatypes) and not info.is_numeric and not info.is_temporal and info.mean_length <= _LONGEST_CODE
    return short and (number or bool(called & _CODES))


def _values_of(graph: GraphReader, prop: str, scope: str | None) -> Iterable[tuple[str, Literal]]:
    query = f"SELECT DISTINCT ?s ?o WHERE {{ ?s {Iri(prop).n3()} ?o FILTER(ISLITERAL(?o)) }}"
    for row in graph.select(query, graph=scope):
        subject, value = row["s"], row["o"]
        if isinstance(subject, Iri) and isinstance(value, Literal):
            yield subject.value, value


def _value_names(graph: GraphReader, prop: str, scope: str | None) -> list[Name]:
    query = f"SELECT DISTINCT ?o WHERE {{ ?s {Iri(prop).n3()} ?o FILTER(ISLITERAL(?o)) }}"
    literals = (row["o"] for row in graph.select(query, graph=scope))
    return [Name(o.value, name_words(o.value), prop, o, 0.95) for o in literals if isinstance(o, Literal)]


def _schema_things(graph: GraphReader, names: Sequence[str], scope: str | None) -> set[str]:
    """The terms and pieces of evidence that have a name; most evidence has none."""
    rows = graph.select("SELECT DISTINCT ?c WHERE { ?s a ?c }", graph=scope)
    classes = [c for c in (row["c"] for row in rows) if isinstance(c, Iri) and is_schema_class(c.value)]
    if not classes or not names:
        return set()
    listed, naming = " ".join(c.n3() for c in classes), " ".join(Iri(p).n3() for p in names)
    found = graph.select(
        f"SELECT DISTINCT ?s WHERE {{ VALUES ?c {{ {listed} }} ?s a ?c FILTER(ISIRI(?s)) "
        f"FILTER EXISTS {{ VALUES ?p {{ {naming} }} ?s ?p ?name }} }}",
        graph=scope,
    )
    return {s.value for s in (row["s"] for row in found) if isinstance(s, Iri)}


def _distinct(names: Iterable[Name]) -> list[Name]:
    kept: dict[tuple[tuple[str, ...], str, str | None], Name] = {}
    for name in names:
        if name.words and len(name.words) <= _LONGEST_NAME_WORDS:
            kept.setdefault((name.words, name.target, name.value.value if name.value else None), name)
    return sorted(kept.values(), key=lambda n: (n.words, n.target))


def _index(names: list[Name], labels: Mapping[str, str]) -> EntityLexicon:
    exact: dict[str, list[int]] = defaultdict(list)
    postings: dict[str, list[int]] = defaultdict(list)
    for number, name in enumerate(names):
        exact[" ".join(name.words)].append(number)
        for word in {singular(w) for w in name.words}:
            postings[word].append(number)
    return EntityLexicon(names, exact, postings, labels)
