"""Sources that are no files on disk: what a client sent, and pages fetched from the web."""

from __future__ import annotations

import ipaddress
import socket
from dataclasses import dataclass
from typing import Protocol
from urllib.parse import urlsplit

import httpx

from ingest.errors import TooLargeError, UnreadableError

_TIMEOUT_SECONDS = 20.0
_MOST_REDIRECTS = 5
_AGENT = "InterCluster (document reader)"


class Readable(Protocol):
    """Something with a name whose bytes can be read."""

    @property
    def name(self) -> str:
        """File name or URL, as given."""
        ...

    def read(self, limit: int) -> bytes:
        """Read the bytes.

        Raises:
            TooLargeError: if there are more than `limit`.
            UnreadableError: if they cannot be read.
        """
        ...


@dataclass(frozen=True, slots=True)
class SentDocument:
    """Bytes that a client sent under a name."""

    name: str
    data: bytes

    def read(self, limit: int) -> bytes:
        """Return the bytes; see `Readable.read`."""
        if len(self.data) > limit:
            raise TooLargeError(
                f"{self.name} has {len(self.data):,} bytes, more than the limit of {limit:,}. Split it."
            )
        return self.data


@dataclass(frozen=True, slots=True)
class WebPage:
    """A page to fetch by HTTP. Addresses inside private networks are refused, so that no client can look into them."""

    name: str

    def read(self, limit: int) -> bytes:
        """Fetch the page; see `Readable.read`. Redirects are followed, each checked as the first address was."""
        url = self.name
        try:
            with httpx.Client(timeout=_TIMEOUT_SECONDS, headers={"User-Agent": _AGENT}) as client:
                for _ in range(_MOST_REDIRECTS + 1):
                    _check_address(url)
                    with client.stream("GET", url) as reply:
                        if not reply.has_redirect_location:
                            return _body(reply, url, limit)
                        url = str(reply.url.join(reply.headers["location"]))
        except (httpx.HTTPError, httpx.InvalidURL) as error:
            raise UnreadableError(
                f"{self.name} cannot be fetched: {error}. Check the address and the connection."
            ) from error
        raise UnreadableError(f"{self.name} redirects more than {_MOST_REDIRECTS} times. Give the address it ends at.")


def _body(reply: httpx.Response, url: str, limit: int) -> bytes:
    if reply.status_code != httpx.codes.OK:
        raise UnreadableError(f"{url} cannot be fetched: the server answered {reply.status_code}. Check the address.")
    data = bytearray()
    for chunk in reply.iter_bytes():
        data += chunk
        if len(data) > limit:
            raise TooLargeError(f"{url} has more than {limit:,} bytes, the limit. Save the part you need as a file.")
    return bytes(data)


def _check_address(url: str) -> None:
    parts = urlsplit(url)
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise UnreadableError(f"{url!r} is no web address. Give one that begins with http:// or https://.")
    try:
        found = socket.getaddrinfo(parts.hostname, parts.port or 443, type=socket.SOCK_STREAM)
    except OSError as error:
        raise UnreadableError(f"{url} cannot be fetched: the name {parts.hostname} is not known. Check it.") from error
    for *_, address in found:
        if not ipaddress.ip_address(address[0]).is_global:
            raise UnreadableError(
                f"{url} lies in a private network and is not fetched. Save the page and send it as a file."
            )
