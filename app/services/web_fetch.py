"""Fetching pages politely and safely: one after the other, as robots.txt allows, and never from inside a private network."""

from __future__ import annotations

import ipaddress
import socket
import time
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urljoin, urlsplit
from urllib.robotparser import RobotFileParser

import httpx

from ingest.errors import TooLargeError, UnreadableError

AGENT: Final = "InterCluster"
_HEADERS: Final = {"User-Agent": f"{AGENT} (document reader)", "Accept": "text/html, application/xml;q=0.9, */*;q=0.8"}
_TIMEOUT_SECONDS: Final = 20.0
_MOST_REDIRECTS: Final = 5
_ROBOTS_BYTES: Final = 500_000
_LONGEST_PAUSE: Final = 30.0


@dataclass(frozen=True, slots=True)
class Fetched:
    """What a server sent. `media_type` is as the server states it, or None."""

    data: bytes
    media_type: str | None


@dataclass
class WebFetcher:
    """Fetches pages by HTTP, each host at a walking pace.

    Attributes:
        pause: least seconds between two requests to one host, if its robots.txt does not ask for more.
        allow_private: whether addresses inside private networks may be fetched; otherwise no client of a server could be
            kept from looking into them.
    """

    pause: float = 1.0
    allow_private: bool = False
    _robots: dict[str, RobotFileParser] = field(default_factory=dict)
    _last: dict[str, float] = field(default_factory=dict)

    def fetch(self, url: str, limit: int) -> Fetched:
        """Fetch a page; redirects are followed, each checked as the first address was.

        Args:
            url: absolute, http or https.
            limit: most bytes that are taken.

        Raises:
            TooLargeError: if it is larger.
            UnreadableError: if the address is wrong, private, forbidden by robots.txt, or does not answer with a page.
        """
        self._check_address(url)
        self._check_robots(url)
        return self._get(url, limit)

    def _get(self, url: str, limit: int) -> Fetched:
        asked = url
        try:
            with httpx.Client(timeout=_TIMEOUT_SECONDS, headers=_HEADERS) as client:
                for _ in range(_MOST_REDIRECTS + 1):
                    self._check_address(url)
                    self._wait(url)
                    with client.stream("GET", url) as reply:
                        if not reply.has_redirect_location:
                            return _body(reply, url, limit)
                        url = str(reply.url.join(reply.headers["location"]))
        except (httpx.HTTPError, httpx.InvalidURL, httpx.StreamError, UnicodeError) as error:
            raise UnreadableError(
                f"{asked} cannot be fetched: {error}. Check the address and the connection."
            ) from error
        raise UnreadableError(f"{asked} redirects more than {_MOST_REDIRECTS} times. Give the address it ends at.")

    def _wait(self, url: str) -> None:
        host = urlsplit(url).netloc
        known = self._robots.get(host)
        asked = float(known.crawl_delay(AGENT) or 0) if known else 0.0
        due = self._last.get(host, -_LONGEST_PAUSE) + min(max(self.pause, asked), _LONGEST_PAUSE)
        time.sleep(max(0.0, due - time.monotonic()))
        self._last[host] = time.monotonic()

    def _check_robots(self, url: str) -> None:
        host = urlsplit(url).netloc
        if host not in self._robots:
            self._robots[host] = self._read_robots(urljoin(url, "/robots.txt"))
        if not self._robots[host].can_fetch(AGENT, url):
            raise UnreadableError(
                f"{url} is not to be fetched by programs, says the robots.txt of {host}. Save the page and read it as a file."
            )

    def _read_robots(self, url: str) -> RobotFileParser:
        """Read the rules of a host; where it has none, or none that can be read, all may be fetched (RFC 9309, 2.3.1.3)."""
        rules = RobotFileParser(url)
        try:
            text = self._get(url, _ROBOTS_BYTES).data.decode("utf-8", "replace")
        except UnreadableError:
            text = ""
        rules.parse(text.splitlines())
        return rules

    def _check_address(self, url: str) -> None:
        parts = urlsplit(url)
        if parts.scheme not in ("http", "https") or not parts.hostname:
            raise UnreadableError(f"{url!r} is no web address. Give one that begins with http:// or https://.")
        try:
            found = socket.getaddrinfo(parts.hostname, parts.port or 443, type=socket.SOCK_STREAM)
        except (OSError, ValueError, UnicodeError) as error:
            raise UnreadableError(
                f"{url} cannot be fetched: the name {parts.hostname} is not known. Check it."
            ) from error
        if not self.allow_private and any(not ipaddress.ip_address(at[0]).is_global for *_, at in found):
            raise UnreadableError(
                f"{url} lies in a private network and is not fetched. Save the page and send it as a file."
            )


def _body(reply: httpx.Response, url: str, limit: int) -> Fetched:
    if reply.status_code != httpx.codes.OK:
        raise UnreadableError(f"{url} cannot be fetched: the server answered {reply.status_code}. Check the address.")
    data = bytearray()
    for chunk in reply.iter_bytes():
        data += chunk
        if len(data) > limit:
            raise TooLargeError(f"{url} has more than {limit:,} bytes, the limit. Save the part you need as a file.")
    return Fetched(bytes(data), reply.headers.get("content-type"))
