"""The indexes over one graph at one revision, built on first use and kept while the graph stays as it is."""

from __future__ import annotations

import threading
from collections import OrderedDict
from dataclasses import dataclass, field

from kg.ports import GraphReader
from ontology.vocabulary import EvidenceClass
from search.answers.linking import EntityLexicon, Linker, read_lexicon
from search.answers.schema import SchemaProfile, read_profile

_MOST_SCOPES = 4


@dataclass(frozen=True, slots=True)
class World:
    """What can be asked of a graph, or of all graphs where `scope` is None.

    `quoted` says whether the store holds assertions, whose quotes are evidence; `types` remembers classes of things.
    """

    scope: str | None
    profile: SchemaProfile
    lexicon: EntityLexicon
    linker: Linker
    quoted: bool
    types: dict[str, frozenset[str]] = field(default_factory=dict)


class WorldCache:
    """Builds worlds and forgets them when the graph changes. Safe to share between threads."""

    def __init__(self, graph: GraphReader) -> None:
        self._graph = graph
        self._lock = threading.Lock()
        self._revision: int | None = None
        self._worlds: OrderedDict[str | None, World] = OrderedDict()

    def get(self, scope: str | None) -> World:
        """Return the world of a scope, as new as the graph.

        Raises:
            kg.errors.QueryError: if the store refuses a query.
        """
        with self._lock:
            revision = self._graph.revision
            if revision != self._revision:
                self._worlds.clear()
                self._revision = revision
            if scope not in self._worlds:
                self._worlds[scope] = self._build(scope)
            self._worlds.move_to_end(scope)
            while len(self._worlds) > _MOST_SCOPES:
                self._worlds.popitem(last=False)
            return self._worlds[scope]

    def _build(self, scope: str | None) -> World:
        profile = read_profile(self._graph, scope)
        lexicon = read_lexicon(self._graph, profile, scope)
        quoted = self._graph.ask(f"ASK {{ ?s a <{EvidenceClass.ASSERTION}> }}")
        return World(scope, profile, lexicon, Linker.build(profile, lexicon), quoted)
