"""Checking a graph against the SHACL shapes of the vocabulary.

Source: https://www.w3.org/TR/shacl/, by way of pySHACL, which is imported only when a graph is checked.
"""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from ontology.errors import ValidationUnavailableError
from ontology.resources import read_data
from ontology.vocabulary import curie

if TYPE_CHECKING:
    from rdflib import Graph, Node

SHAPES_FILE = "shapes.ttl"
ONTOLOGY_FILE = "intercluster.ttl"


@dataclass(frozen=True, slots=True)
class Violation:
    """One thing that is wrong.

    Attributes:
        focus: The IRI of the resource, or its blank node id.
        focus_label: Its name, or its CURIE where it has none.
        path: The property as a CURIE, empty if the resource as a whole is wrong.
        value: The offending value as text, empty if something is missing.
        message: What is wrong, in a sentence.
    """

    focus: str
    focus_label: str
    path: str
    value: str
    message: str

    def __str__(self) -> str:
        place = f"{self.focus_label} {self.path}".rstrip()
        found = f" (found: {self.value})" if self.value else ""
        return f"{place}: {self.message}{found}"


@dataclass(frozen=True, slots=True)
class ValidationReport:
    """The outcome of a check; `str` gives one line per violation."""

    conforms: bool
    violations: tuple[Violation, ...]

    def __str__(self) -> str:
        if self.conforms:
            return "The graph conforms to the shapes."
        count = len(self.violations)
        head = f"The graph breaks the shapes in {count} {'place' if count == 1 else 'places'}:"
        return "\n".join([head, *(f"- {violation}" for violation in self.violations)])


def validate(graph: "Graph") -> ValidationReport:
    """Check a graph against the shapes; the class hierarchy of the ontology is taken into account.

    Args:
        graph: The statements to check; it is not changed.

    Raises:
        ValidationUnavailableError: If pySHACL is not installed.
    """
    try:
        from pyshacl import validate as run_shacl
    except ImportError as error:
        raise ValidationUnavailableError(
            "Checking a graph needs pySHACL, which is not installed. Run: pip install pyshacl"
        ) from error
    conforms, results, _ = run_shacl(graph, shacl_graph=_shapes(), ont_graph=_hierarchy(), inplace=False)
    violations = () if conforms else _violations(graph, results)
    return ValidationReport(bool(conforms), violations)


def _shapes() -> "Graph":
    from rdflib import Graph

    return Graph().parse(data=read_data(SHAPES_FILE), format="turtle")


def _hierarchy() -> "Graph":
    """Only the subclass links: the rest of the ontology would be checked as if it were data."""
    from rdflib import RDFS, Graph

    whole = Graph().parse(data=read_data(ONTOLOGY_FILE), format="turtle")
    links = Graph()
    for triple in whole.triples((None, RDFS.subClassOf, None)):
        links.add(triple)
    return links


def _violations(graph: "Graph", results: "Graph") -> tuple[Violation, ...]:
    from rdflib import RDF, SH

    found = (_violation(graph, results, node) for node in results.subjects(RDF.type, SH.ValidationResult))
    return tuple(sorted(set(found), key=lambda v: (v.focus_label, v.path, v.value, v.message)))


def _violation(graph: "Graph", results: "Graph", node: "Node") -> Violation:
    from rdflib import SH, URIRef

    def text(predicate: "Node") -> str:
        found = results.value(node, predicate)
        return "" if found is None else str(found)

    focus = results.value(node, SH.focusNode)
    named_path = isinstance(results.value(node, SH.resultPath), URIRef)
    path = curie(text(SH.resultPath)) if named_path else ""
    value = "" if text(SH.value) == str(focus) else curie(text(SH.value))
    return Violation(str(focus), _name(graph, focus), path, value, text(SH.resultMessage))


def _name(graph: "Graph", node: "Node | None") -> str:
    from rdflib import RDFS

    label = None if node is None else graph.value(node, RDFS.label)
    return curie(str(node)) if label is None else str(label)
