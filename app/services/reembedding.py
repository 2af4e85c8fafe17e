"""Makes the vectors that are missing after a change of encoder, at once or beside other work."""

from __future__ import annotations

import logging
import threading
from collections.abc import Sequence
from typing import Protocol

from kg.records import Passage
from ontology.errors import InterclusterError
from search.index import SearchIndex

logger = logging.getLogger(__name__)
_AT_ONCE = 256


class PassageTexts(Protocol):
    """Gives passages by their IRIs."""

    def passages(self, iris: Sequence[str]) -> Sequence[Passage]:
        """Return those of these passages that are held."""
        ...


class Reembedding:
    """Embeds passages that the index's encoder has not embedded yet, some at a time; each is found by meaning from then on.

    Until then they are found by words and links: vectors of two encoders never meet.
    """

    def __init__(self, index: SearchIndex, texts: PassageTexts) -> None:
        self._index = index
        self._texts = texts
        self._stopped = threading.Event()
        self._thread: threading.Thread | None = None

    def run(self) -> int:
        """Embed until nothing is missing or `stop` is called; return how many passages were embedded."""
        made = 0
        while not self._stopped.is_set() and (iris := self._index.missing(_AT_ONCE)):
            passages = {p.iri: p for p in self._texts.passages(iris)}
            if not passages:
                break
            made += self._index.embed_missing(passages)
        return made

    def start(self) -> None:
        """Do so in a thread of its own, if there is anything to do."""
        if self._index.missing(1):
            self._thread = threading.Thread(target=self._logged, name="embedding", daemon=True)
            self._thread.start()

    def stop(self) -> None:
        """Stop after the passages at hand; the rest is done at the next start."""
        self._stopped.set()
        if self._thread is not None:
            self._thread.join()

    def _logged(self) -> None:
        logger.info("The encoder has changed: passages are embedded anew and found by words and links until then.")
        try:
            logger.info("%d passages were embedded anew.", self.run())
        except InterclusterError as error:
            logger.warning("Passages could not be embedded anew and are found by words and links only: %s", error)
