"""The documents to read for a question: those that speak of what it names, then those that the search finds near to it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from math import log2

from kg.ports import TextReader
from search.answers.compose.context import Context
from search.answers.ports import PassageFinder, ScoredPassage
from search.answers.texts.naming import WHOLE_NAME, name_places

_MENTIONED = 300
_MOST = 12
_SPEAKING = 5
_BY_NAME = 3


def find_passages(text: str, context: Context, finder: PassageFinder, count: int) -> Sequence[ScoredPassage]:
    """The passages near to a question, and where it has names that the graph does not know, those near to these names."""
    found = list(finder.find(text, count))
    unknown = _unknown_names(context)
    if not unknown:
        return found
    known = {s.passage.iri for s in found}
    return [*found, *(s for s in finder.find(unknown, _BY_NAME) if s.passage.iri not in known)]


def documents_of(context: Context, texts: TextReader, found: Sequence[ScoredPassage]) -> Mapping[str, float]:
    """The documents to read, the likeliest first, with how near they are, the nearest 1."""
    near: dict[str, float] = {}
    for scored in found:
        near[scored.passage.document] = max(near.get(scored.passage.document, 0.0), scored.score)
    top = max(near.values(), default=0.0) or 1.0
    near = {document: score / top for document, score in near.items()}
    speaking = _speaking(context, texts)
    most = max(speaking.values(), default=0.0) or 1.0
    first = sorted(speaking, key=lambda d: (-speaking[d], -near.get(d, 0.0), d))[:_SPEAKING]
    chosen = {d: max(near.get(d, 0.0), speaking[d] / most) for d in first}
    return {**chosen, **{d: s for d, s in near.items() if d not in chosen}} if len(chosen) < _MOST else chosen


def _speaking(context: Context, texts: TextReader) -> dict[str, float]:
    """Documents that mention the things in question, by how many of them and how rare these are."""
    links = [k for k in context.links.entities if k.score >= WHOLE_NAME]
    passages = texts.passages_mentioning([k.target for k in links], _MENTIONED)
    owners = {p.iri: p.document for p in texts.passages(sorted({i for iris in passages.values() for i in iris}))}
    places: dict[int, set[str]] = defaultdict(set)
    for link in links:
        places[link.mask] |= {owners[i] for i in passages.get(link.target, ()) if i in owners}
    found: dict[str, float] = defaultdict(float)
    for documents in places.values():
        for document in documents:
            found[document] += 1 / log2(1 + len(documents))
    return found


def _unknown_names(context: Context) -> str:
    """The names of a question that no thing of the graph has, as they are written."""
    tokens = context.reading.tokens
    known = {i for k in context.links.entities if k.score >= WHOLE_NAME for i in range(k.first, k.last + 1)}
    written = sorted(i for i in name_places(context) - known if tokens[i].capitalised)
    return " ".join(tokens[i].text for i in written)
