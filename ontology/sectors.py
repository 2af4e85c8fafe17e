"""The sector scheme: fields of economic activity, from broad to narrow, under the names that texts give them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from ontology.errors import UnknownTermError
from ontology.resources import normalise, read_data

SECTORS_FILE = "sectors.ttl"


@dataclass(frozen=True, slots=True)
class Sector:
    """One sector of the scheme.

    Attributes:
        iri: The concept.
        notation: Two digits per level, so that a narrower sector's notation begins with the broader one's.
        labels: Its name by language code; `en`, `fr` and `de` always, `it` and `es` mostly.
        alt_labels: (language code, name) of the other names that texts use.
        broader: The sector above, `None` at the top.
        note: The nearest sections or divisions of NACE Rev. 2.
    """

    iri: str
    notation: str
    labels: Mapping[str, str]
    alt_labels: tuple[tuple[str, str], ...]
    broader: str | None
    note: str

    def names(self) -> Iterator[tuple[str, str]]:
        """All (language code, name) pairs, the preferred ones first."""
        yield from self.labels.items()
        yield from self.alt_labels


@dataclass(frozen=True, slots=True)
class SectorScheme:
    """All sectors in the order of their notations, with an index of their names."""

    by_iri: Mapping[str, Sector]
    by_name: Mapping[str, Sector]

    @classmethod
    def load(cls) -> "SectorScheme":
        """The scheme that comes with the package; parses its file, so build it once and pass it on."""
        return cls.of(_read_sectors())

    @classmethod
    def of(cls, sectors: tuple[Sector, ...]) -> "SectorScheme":
        """A scheme of these sectors; where two have the same name, the earlier one keeps it."""
        by_name: dict[str, Sector] = {}
        for sector in sectors:
            for _, name in sector.names():
                by_name.setdefault(normalise(name), sector)
        return cls(MappingProxyType({s.iri: s for s in sectors}), MappingProxyType(by_name))

    def __iter__(self) -> Iterator[Sector]:
        return iter(self.by_iri.values())

    def __len__(self) -> int:
        return len(self.by_iri)

    def find_sector(self, iri: str) -> Sector | None:
        """The sector with this IRI, or `None`."""
        return self.by_iri.get(iri)

    def get_sector(self, iri: str) -> Sector:
        """The sector with this IRI.

        Raises:
            UnknownTermError: If the scheme has none.
        """
        sector = self.find_sector(iri)
        if sector is None:
            raise UnknownTermError(f"No sector {iri!r} in {SECTORS_FILE}. Look it up by name with find_by_label().")
        return sector

    def find_by_label(self, text: str) -> Sector | None:
        """The sector that has this name in any language; case, accents and punctuation do not count."""
        return self.by_name.get(normalise(text))

    def ancestors(self, iri: str) -> tuple[Sector, ...]:
        """The sectors above, nearest first."""
        broader = self.get_sector(iri).broader
        return () if broader is None else (self.get_sector(broader), *self.ancestors(broader))

    def descendants(self, iri: str) -> tuple[Sector, ...]:
        """The sectors below at any depth, in the order of their notations."""
        notation = self.get_sector(iri).notation
        return tuple(s for s in self if s.notation != notation and s.notation.startswith(notation))


def _read_sectors() -> tuple[Sector, ...]:
    from rdflib import RDF, SKOS, Graph, Literal, Node

    graph = Graph()
    graph.parse(data=read_data(SECTORS_FILE), format="turtle")

    def names(subject: Node, predicate: Node) -> tuple[tuple[str, str], ...]:
        literals = (o for o in graph.objects(subject, predicate) if isinstance(o, Literal))
        return tuple(sorted((literal.language or "", str(literal)) for literal in literals))

    def sector(subject: Node) -> Sector:
        broader = graph.value(subject, SKOS.broader)
        return Sector(
            iri=str(subject),
            notation=str(graph.value(subject, SKOS.notation)),
            labels=MappingProxyType(dict(names(subject, SKOS.prefLabel))),
            alt_labels=names(subject, SKOS.altLabel),
            broader=None if broader is None else str(broader),
            note=str(graph.value(subject, SKOS.note) or ""),
        )

    return tuple(sorted(map(sector, graph.subjects(RDF.type, SKOS.Concept)), key=lambda s: s.notation))
