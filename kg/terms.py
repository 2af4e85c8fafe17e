"""RDF terms as plain values.

The rest of the product speaks in these instead of any store's own classes. An IRI that is known to be one travels as ``str``;
`Iri` marks it in places where literals and blank nodes may stand too, such as the rows of a query.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

XSD = "http://www.w3.org/2001/XMLSchema#"
RDF_LANG_STRING = "http://www.w3.org/1999/02/22-rdf-syntax-ns#langString"

_ESCAPES = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\r": "\\r", "\t": "\\t", "\b": "\\b", "\f": "\\f"}
_AUTHORITY = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://[^/?#]*")
# what RFC 3987 has no place for: controls, delimiters, a percent sign of its own, private use and noncharacters
_ILLEGAL = (
    r"\x00-\x20<>\"{}|^`\\\x7f-\x9f\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\ufff0-\uffff\U000e0000-\U000e0fff"
    + "".join(rf"\U000{plane:X}fffe\U000{plane:X}ffff" for plane in range(1, 15))
    + r"\U000f0000-\U0010ffff"
)
_ILLEGAL_IN_IRI = re.compile(rf"[{_ILLEGAL}]|%(?![0-9A-Fa-f]{{2}})")
_ILLEGAL_IN_PATH = re.compile(rf"[{_ILLEGAL}\[\]]|%(?![0-9A-Fa-f]{{2}})")  # brackets stand only around IPv6 addresses


@dataclass(frozen=True, slots=True)
class Iri:
    """An absolute IRI."""

    value: str

    def n3(self) -> str:
        """Write the IRI as SPARQL and Turtle do, with illegal characters percent-encoded so that it cannot end the term."""
        return f"<{escape_iri(self.value)}>"


@dataclass(frozen=True, slots=True)
class BlankNode:
    """A blank node; the label means something only inside the result that holds it."""

    value: str

    def n3(self) -> str:
        """Write the node as Turtle does."""
        return f"_:{self.value}"


@dataclass(frozen=True, slots=True)
class Literal:
    """A literal with its datatype IRI and, for language-tagged strings, its BCP 47 tag."""

    value: str
    datatype: str = XSD + "string"
    language: str | None = None

    def n3(self) -> str:
        """Write the literal as SPARQL and Turtle do; every character that could end the string is escaped."""
        quoted = '"' + "".join(_ESCAPES.get(c, c) for c in self.value) + '"'
        if self.language:
            return f"{quoted}@{self.language}"
        return quoted if self.datatype == XSD + "string" else f"{quoted}^^<{escape_iri(self.datatype)}>"


Term = Iri | BlankNode | Literal


@lru_cache(maxsize=1 << 14)
def escape_iri(iri: str) -> str:
    """Percent-encode what RFC 3987 forbids in an IRI, so that a user's string can never leave the angle brackets."""
    authority = _AUTHORITY.match(iri)
    start = authority.end() if authority else 0
    return _ILLEGAL_IN_IRI.sub(_percent, iri[:start]) + _ILLEGAL_IN_PATH.sub(_percent, iri[start:])


def _percent(match: re.Match[str]) -> str:
    return "".join(f"%{byte:02X}" for byte in match.group().encode("utf-8", "surrogatepass"))
