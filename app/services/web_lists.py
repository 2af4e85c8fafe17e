"""Pages that list other pages: sitemaps and their indexes, RSS and Atom feeds, plain lists of addresses."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final
from urllib.parse import urljoin
from xml.etree.ElementTree import Element, ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import fromstring

from ingest.errors import UnreadableError

_MOST_LIST_BYTES: Final = 50_000_000
_SNIFFED: Final = 2_000
_ROOTS: Final = (b"<urlset", b"<sitemapindex", b"<rss", b"<feed", b"<rdf:RDF", b":urlset", b":sitemapindex", b":feed")


class ListKind(StrEnum):
    """What a list leads to: pages, or further lists of pages."""

    PAGES = "pages"
    SITEMAPS = "sitemaps"


@dataclass(frozen=True, slots=True)
class PageList:
    """The addresses that a list holds, absolute, each once, in order."""

    kind: ListKind
    addresses: tuple[str, ...]


def find_list(data: bytes, url: str) -> PageList | None:
    """Read a list of pages; None where a page is none.

    Args:
        data: what the server sent, gzip or not.
        url: where it lies; relative addresses in it count from there.

    Raises:
        UnreadableError: if it is a sitemap or feed, but damaged, or with entities that could harm.
    """
    plain = _unpacked(data, url)
    if any(root in plain[:_SNIFFED] for root in _ROOTS):
        return _from_xml(plain, url)
    addresses = find_addresses(plain)
    return PageList(ListKind.PAGES, addresses) if addresses else None


def find_addresses(data: bytes) -> tuple[str, ...]:
    """The addresses of a text that holds one a line and nothing else but comments (#); else nothing.

    >>> find_addresses(b"# pages\\nhttps://a.example/1\\n\\nhttps://a.example/2\\n")
    ('https://a.example/1', 'https://a.example/2')
    """
    if data[:_SNIFFED].lstrip()[:1] == b"<":
        return ()
    lines = [line.strip() for line in data.decode("utf-8-sig", "replace").splitlines()]
    said = [line for line in lines if line and not line.startswith("#")]
    if not all(line.startswith(("http://", "https://")) and not any(c.isspace() for c in line) for line in said):
        return ()
    return tuple(dict.fromkeys(said))


def _unpacked(data: bytes, url: str) -> bytes:
    if not data.startswith(b"\x1f\x8b"):
        return data
    try:
        with gzip.open(io.BytesIO(data)) as packed:
            plain = packed.read(_MOST_LIST_BYTES + 1)
    except (OSError, EOFError, zlib.error) as error:
        raise UnreadableError(f"{url} is a damaged gzip file: {error}. Check the address.") from error
    if len(plain) > _MOST_LIST_BYTES:
        raise UnreadableError(f"{url} unpacks to more than {_MOST_LIST_BYTES:,} bytes. Give the pages one by one.")
    return plain


def _from_xml(data: bytes, url: str) -> PageList:
    try:
        root: Element = fromstring(data)
    except (ParseError, DefusedXmlException, ValueError, LookupError) as error:
        raise UnreadableError(f"{url} is no valid sitemap or feed: {error!r}. Check the address.") from error
    kind = ListKind.SITEMAPS if _name(root) == "sitemapindex" else ListKind.PAGES
    found = _entries(root) if _name(root) in ("feed", "rss", "RDF") else _locations(root)
    joined = (urljoin(url, address) for address in found if address)
    return PageList(kind, tuple(dict.fromkeys(a for a in joined if a.startswith(("http://", "https://")))))


def _locations(root: Element) -> Iterator[str]:
    for entry in root:
        yield from ((child.text or "").strip() for child in entry if _name(child) == "loc")


def _entries(root: Element) -> Iterator[str]:
    """The pages of a feed's entries: in RSS the text of a link, in Atom its target."""
    for entry in (e for e in root.iter() if _name(e) in ("item", "entry")):
        links = [child for child in entry if _name(child) == "link"]
        main = [link for link in links if link.get("rel", "alternate") == "alternate"]
        for link in main[:1]:
            yield (link.get("href") or link.text or "").strip()


def _name(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
