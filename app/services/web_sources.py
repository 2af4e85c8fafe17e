"""Web addresses as sources: a page, or all pages that a list, a sitemap or a feed leads to."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from app.services.web_fetch import Fetched, WebFetcher
from app.services.web_lists import ListKind, find_addresses, find_list
from ingest.errors import TooLargeError, UnreadableError

MOST_PAGES: Final = 2_000
_MOST_LISTS: Final = 100
_LARGEST_LIST_FILE: Final = 1_000_000
_SCHEMES: Final = ("http://", "https://")


@dataclass
class WebPage:
    """One page, fetched when it is read; `media_type` is known from then on."""

    name: str
    fetcher: WebFetcher
    media_type: str | None = None

    def read(self, limit: int) -> bytes:
        """Fetch the page; see `app.services.sources.Readable.read`."""
        fetched = self.fetcher.fetch(self.name, limit)
        self.media_type = fetched.media_type
        return fetched.data


@dataclass(frozen=True, slots=True)
class FetchedPage:
    """A page that had to be fetched to see that it is no list."""

    name: str
    fetched: Fetched

    @property
    def media_type(self) -> str | None:
        """As the server states it, or None."""
        return self.fetched.media_type

    def read(self, limit: int) -> bytes:
        """Return what was fetched; see `app.services.sources.Readable.read`."""
        if len(self.fetched.data) > limit:
            raise TooLargeError(
                f"{self.name} has more than {limit:,} bytes, the limit. Save the part you need as a file."
            )
        return self.fetched.data


@dataclass(frozen=True)
class WebAddress:
    """What a user gave as an address: a page, or a list of pages.

    Attributes:
        most_pages: how many pages of a list are read at most.
    """

    name: str
    fetcher: WebFetcher = field(default_factory=WebFetcher)
    most_pages: int = MOST_PAGES

    def read(self, limit: int) -> bytes:
        """Fetch what lies at the address itself; see `app.services.sources.Readable.read`."""
        return self.fetcher.fetch(self.name, limit).data

    def pages(self, limit: int) -> Iterator[WebPage | FetchedPage]:
        """Yield the page, or the pages that it lists. Sitemaps of sitemaps are followed, each list once.

        Raises:
            UnreadableError: if the address or a list cannot be fetched; or, after as many pages as are read, if there are more.
        """
        fetched = self.fetcher.fetch(self.name, limit)
        listed = find_list(fetched.data, self.name)
        if listed is None:
            yield FetchedPage(self.name, fetched)
            return
        addresses = dict.fromkeys(self._addresses(fetched, limit))
        yield from (WebPage(address, self.fetcher) for address in list(addresses)[: self.most_pages])
        if len(addresses) > self.most_pages:
            raise UnreadableError(
                f"{self.name} lists {len(addresses):,} pages; only the first {self.most_pages:,} were read. Give the others as lists."
            )

    def _addresses(self, first: Fetched, limit: int) -> Iterator[str]:
        waiting, seen = deque([(self.name, first)]), {self.name}
        while waiting:
            url, fetched = waiting.popleft()
            found = find_list(fetched.data, url)
            if found is None or found.kind is ListKind.PAGES:
                yield from found.addresses if found else ()
                continue
            for inner in found.addresses:
                if inner not in seen and len(seen) < _MOST_LISTS:
                    seen.add(inner)
                    waiting.append((inner, self.fetcher.fetch(inner, limit)))


def is_address(text: str) -> bool:
    """Whether what a user gave is a web address rather than a path."""
    return text.lower().startswith(_SCHEMES)


def split_addresses(given: list[str], fetcher: WebFetcher) -> tuple[list[str], list[WebAddress | WebPage]]:
    """Part paths from web addresses; text files that hold nothing but addresses are read as lists of them."""
    paths: list[str] = []
    found: list[WebAddress | WebPage] = []
    for item in given:
        listed = () if is_address(item) else _listed_in(Path(item))
        if is_address(item):
            found.append(WebAddress(item, fetcher))
        elif listed:
            found.extend(WebPage(address, fetcher) for address in listed[:MOST_PAGES])
        else:
            paths.append(item)
    return paths, found


def _listed_in(path: Path) -> tuple[str, ...]:
    try:
        if path.suffix.lower() not in (".txt", ".urls", ".list") or path.stat().st_size > _LARGEST_LIST_FILE:
            return ()
        return find_addresses(path.read_bytes())
    except OSError:
        return ()
