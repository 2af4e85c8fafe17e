"""A light look at SPARQL texts, for the few things that must be known before the engine sees them.

Only tokens are told apart (SPARQL 1.1, section 19.8), which is enough to find keywords outside strings, IRIs and comments.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from kg.errors import QueryError, UpdateError
from kg.terms import Iri

_TOKEN = re.compile(
    r"""(?P<skip>\#[^\n]*|\s+)
      | (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
      | (?P<string>\"\"\".*?(?<!\\)\"\"\"|'''.*?(?<!\\)'''|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*')
      | (?P<variable>[?$]\w+|@[A-Za-z0-9-]+)
      | (?P<name>(?:[^\W\d_][\w.-]*)?:(?:[\w:.%-]|\\.)*|_:\w+)
      | (?P<word>[^\W\d]\w*)
      | (?P<mark>.)""",
    re.VERBOSE | re.DOTALL,
)
_NEARBY = 40


@dataclass(frozen=True, slots=True)
class Token:
    """A word or bracket of a SPARQL text. `text` is in capitals for words; `depth` counts the braces around it."""

    text: str
    start: int
    depth: int


def tokens(sparql: str) -> Iterator[Token]:
    """Yield words and punctuation marks outside strings, IRIs, names, variables and comments."""
    depth = 0
    for match in _TOKEN.finditer(sparql):
        text = match.group().upper()
        depth -= text == "}"
        if match.lastgroup in ("word", "mark"):
            yield Token(text, match.start(), depth)
        depth += text == "{"


def _may_hold(sparql: str, *keywords: str) -> bool:
    """Whether a keyword stands anywhere, be it in a string: where none does, the tokens need not be told apart."""
    written = sparql.upper()
    return any(keyword in written for keyword in keywords)


def names_dataset(query: str) -> bool:
    """Say whether a query chooses its graphs itself, with FROM or FROM NAMED."""
    return _may_hold(query, "FROM") and any(token.text == "FROM" and token.depth == 0 for token in tokens(query))


def names_graphs(query: str) -> bool:
    """Say whether a query looks into graphs by name, with GRAPH."""
    return _may_hold(query, "GRAPH") and any(token.text == "GRAPH" for token in tokens(query))


def forbid_network(sparql: str) -> None:
    """Refuse what would make the store fetch from the network: SERVICE in queries, LOAD in updates.

    Raises:
        QueryError: If one of them stands in the text, with its place.
    """
    if not _may_hold(sparql, "SERVICE", "LOAD"):
        return
    for token in tokens(sparql):
        if token.text == "SERVICE" or (token.text == "LOAD" and token.depth == 0):
            line, column = place(sparql, token.start)
            raise QueryError(
                f"{token.text} at line {line}, column {column} would fetch from the network, which is switched off. "
                "Load the data as a graph first (graph store protocol), or allow federation in the settings.",
                line,
                column,
            )


def prepare_update(update: str, default_graphs: Sequence[str], named_graphs: Sequence[str], *, federation: bool) -> str:
    """Check an update before the engine sees it, and give it the dataset that the protocol's parameters name.

    Raises:
        UpdateError: If it would fetch from the network without `federation`, or names a dataset of its own as well.
    """
    try:
        if not federation:
            forbid_network(update)
        return with_using(update, default_graphs, named_graphs) if default_graphs or named_graphs else update
    except QueryError as error:
        raise UpdateError(str(error), error.line, error.column) from error


def with_using(update: str, default_graphs: Sequence[str], named_graphs: Sequence[str]) -> str:
    """Give every pattern of an update the dataset that the protocol's ``using-graph-uri`` parameters name.

    Raises:
        QueryError: If the update has USING or WITH of its own, which SPARQL 1.1 Protocol (2.2.3) forbids together.
    """
    found = [token for token in tokens(update) if token.depth == 0]
    for token in found:
        if token.text in ("USING", "WITH"):
            line, column = place(update, token.start)
            message = f"{token.text} at line {line}, column {column} cannot stand together with using-graph-uri."
            raise QueryError(f"{message} Drop one of them.", line, column)
    clauses = [f"USING {Iri(g).n3()} " for g in default_graphs] + [f"USING NAMED {Iri(g).n3()} " for g in named_graphs]
    starts = [token.start for before, token in pairwise(found) if token.text == "WHERE" and before.text != "DELETE"]
    for start in reversed(starts):
        update = update[:start] + "".join(clauses) + update[start:]
    return update


def place(text: str, offset: int) -> tuple[int, int]:
    """Return the line and column of an offset, both from 1."""
    before = text[:offset]
    return before.count("\n") + 1, offset - (before.rfind("\n") + 1) + 1


def nearby(text: str, line: int, column: int) -> str:
    """Quote what stands at a line and column, for messages."""
    lines = text.split("\n")
    if not 0 < line <= len(lines):
        return "the end of the text"
    rest = lines[line - 1][max(0, column - 1) :].strip()
    return repr(rest[:_NEARBY]) if rest else "the end of the line"
