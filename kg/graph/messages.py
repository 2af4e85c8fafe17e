"""Turning the engine's parse errors into sentences for people."""

from __future__ import annotations

import re
from typing import NamedTuple

from kg.graph.syntax import nearby

_PLACE = re.compile(r"^error at (\d+):(\d+): ")
_CHARACTER_CLASS = re.compile(r"\[(?:'[^\]]*|_)\]|\n|\|")
_MAX_EXPECTED = 8


class SyntaxMessage(NamedTuple):
    """A sentence, and the line and column (from 1) it speaks of, where there is one."""

    text: str
    line: int | None
    column: int | None


def sparql_syntax_message(sparql: str, reason: str) -> SyntaxMessage:
    """Explain why a SPARQL text does not parse, from the engine's own words."""
    match = _PLACE.match(reason)
    if match is None:
        return SyntaxMessage(f"The SPARQL does not parse: {_plain(reason)}. Correct it and send it again.", None, None)
    line, column = int(match[1]), int(match[2])
    where = f"at line {line}, column {column}, near {nearby(sparql, line, column)}"
    return SyntaxMessage(f"The SPARQL does not parse {where}: {_plain(reason[match.end() :])}.", line, column)


def rdf_syntax_message(media_type: str, error: SyntaxError) -> SyntaxMessage:
    """Explain why RDF does not parse, from the engine's error."""
    where = f" at line {error.lineno}, column {error.offset}" if error.lineno else ""
    reason = re.sub(r"^Parser error( at line \d+ column \d+)?: | \(line \d+\)$", "", str(error)).rstrip(".")
    message = f"The data do not parse as {media_type}{where}: {reason}. Check the data and the content type."
    return SyntaxMessage(message, error.lineno, error.offset)


def _plain(reason: str) -> str:
    """Keep explanations; shorten lists of expected tokens, and leave out classes of single characters."""
    listed = reason.removeprefix("expected one of ").removeprefix("expected ")
    if listed == reason:
        return reason.rstrip(".")
    words = [w for w in (piece.strip() for piece in _CHARACTER_CLASS.sub("", listed).split(", ")) if w]
    told = [w for w in words if " " in w and not w.startswith('"')]
    return "; ".join(told) if told else f"expected {', '.join(words[:_MAX_EXPECTED]) or 'something else'}"
