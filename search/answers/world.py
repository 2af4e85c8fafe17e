"""The indexes over one graph at one revision, built on first use and anew when the graph has changed."""

from __future__ import annotations

import logging
import threading
import time
from collections import OrderedDict
from dataclasses import dataclass

from kg.ports import GraphReader
from ontology.errors import InterclusterError
from ontology.vocabulary import EvidenceClass
from search.answers.compose.hops import Neighbourhood
from search.answers.linking import EntityLexicon, Linker, read_lexicon
from search.answers.schema import SchemaProfile, read_profile

logger = logging.getLogger(__name__)
_MOST_SCOPES = 4
_PATIENCE = 3.0
_REST = 4.0  # a world is built at most so long after the last, in times that it takes


@dataclass(frozen=True, slots=True)
class World:
    """What can be asked of a graph, or of all graphs where `scope` is None.

    `quoted` says whether the store holds assertions, whose quotes are evidence; `near` remembers what is asked of single things.
    """

    scope: str | None
    profile: SchemaProfile
    lexicon: EntityLexicon
    linker: Linker
    quoted: bool
    near: Neighbourhood


@dataclass(frozen=True, slots=True)
class _Built:
    """A world, the revision of the graph that it shows, how long it took to build, and when it was done, in seconds."""

    world: World
    revision: int
    seconds: float
    done: float


class WorldCache:
    """Builds worlds anew when the graph changes, those that take long beside the questions. Safe to share between threads.

    Args:
        graph: the graph that is asked.
        patience: seconds; what took longer to build is built beside, and questions see the former world until it is done.
    """

    def __init__(self, graph: GraphReader, patience: float = _PATIENCE) -> None:
        self._graph = graph
        self._patience = patience
        self._lock = threading.Lock()
        self._worlds: OrderedDict[str | None, _Built] = OrderedDict()
        self._renewing: set[str | None] = set()

    def get(self, scope: str | None) -> World:
        """Return the world of a scope, as new as the graph or, where it takes long to build, as new as can be.

        Raises:
            kg.errors.QueryError: if the store refuses a query.
        """
        with self._lock:
            known = self._worlds.get(scope)
            if known is None or (known.revision != self._graph.revision and known.seconds <= self._patience):
                known = self._worlds[scope] = self._build(scope)
            elif known.revision != self._graph.revision:
                self._renew(scope, known)
            self._worlds.move_to_end(scope)
            while len(self._worlds) > _MOST_SCOPES:
                self._worlds.popitem(last=False)
            return known.world

    def _renew(self, scope: str | None, known: _Built) -> None:
        """Build a world in a thread of its own, unless that is under way or was done just now."""
        rested = time.monotonic() - known.done >= _REST * known.seconds
        if rested and scope not in self._renewing:
            self._renewing.add(scope)
            threading.Thread(target=self._renewed, args=(scope,), name="world", daemon=True).start()

    def _renewed(self, scope: str | None) -> None:
        try:
            built = self._build(scope)
            with self._lock:
                if scope in self._worlds:
                    self._worlds[scope] = built
        except InterclusterError as error:
            logger.warning("What can be asked of the graph could not be read anew; what was known is used: %s", error)
        finally:
            with self._lock:
                self._renewing.discard(scope)

    def _build(self, scope: str | None) -> _Built:
        revision, begun = self._graph.revision, time.monotonic()
        profile = read_profile(self._graph, scope)
        lexicon = read_lexicon(self._graph, profile, scope)
        quoted = self._graph.ask(f"ASK {{ ?s a <{EvidenceClass.ASSERTION}> }}")
        near = Neighbourhood(self._graph, profile, scope)
        world = World(scope, profile, lexicon, Linker.build(profile, lexicon), quoted, near)
        done = time.monotonic()
        return _Built(world, revision, done - begun, done)
