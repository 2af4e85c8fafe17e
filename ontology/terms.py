"""What the terms of the vocabulary are called: names, explanations and everyday words, per language.

Read from `data/intercluster.ttl` on first use and kept, because the file is part of the package and cannot change
while the process runs.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from types import MappingProxyType

from ontology.errors import UnknownTermError
from ontology.resources import read_data
from ontology.vocabulary import NAMESPACE, curie

ONTOLOGY_FILE = "intercluster.ttl"


@dataclass(frozen=True, slots=True)
class TermWording:
    """The words for one term.

    Attributes:
        iri: The term.
        labels: Its name by language code (`en`, `fr`, `de`).
        comments: One sentence that explains it, by language code.
        alt_labels: Words and phrases that people use for it, by language code.
    """

    iri: str
    labels: Mapping[str, str]
    comments: Mapping[str, str]
    alt_labels: Mapping[str, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class Terms:
    """The wording of every term in the namespace of the vocabulary."""

    by_iri: Mapping[str, TermWording]

    def __iter__(self) -> Iterator[TermWording]:
        return iter(self.by_iri.values())

    def find_term(self, iri: str) -> TermWording | None:
        """The wording of a term, or `None` if the vocabulary does not define it."""
        return self.by_iri.get(iri)

    def get_term(self, iri: str) -> TermWording:
        """The wording of a term.

        Raises:
            UnknownTermError: If the vocabulary does not define it.
        """
        wording = self.find_term(iri)
        if wording is None:
            raise UnknownTermError(f"{curie(iri)} is not defined in {ONTOLOGY_FILE}. Use a term of the vocabulary.")
        return wording


@cache
def load_terms() -> Terms:
    """The wording of all terms; the first call parses the ontology, later ones are free."""
    from rdflib import RDF, RDFS, SKOS, Graph, Literal, URIRef

    graph = Graph()
    graph.parse(data=read_data(ONTOLOGY_FILE), format="turtle")

    def words(subject: URIRef, predicate: URIRef) -> list[tuple[str, str]]:
        literals = (o for o in graph.objects(subject, predicate) if isinstance(o, Literal))
        return sorted((literal.language or "", str(literal)) for literal in literals)

    def wording(subject: URIRef) -> TermWording:
        alternatives: dict[str, tuple[str, ...]] = {}
        for language, word in words(subject, SKOS.altLabel):
            alternatives[language] = (*alternatives.get(language, ()), word)
        labels, comments = (MappingProxyType(dict(words(subject, p))) for p in (RDFS.label, RDFS.comment))
        return TermWording(str(subject), labels, comments, MappingProxyType(alternatives))

    subjects = {s for s in graph.subjects(RDF.type, None) if isinstance(s, URIRef) and (s, RDFS.label, None) in graph}
    named = sorted(s for s in subjects if str(s) != NAMESPACE.removesuffix("#"))
    return Terms(MappingProxyType({str(s): wording(s) for s in named}))
