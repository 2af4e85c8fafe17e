# ruff: noqa: E501 - one pattern a line reads best
"""Posts as pages set them out in lines: a name and under or over it the post, or the two on one line with a sign between."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from ingest.analysis import EntityMention
from ingest.relations.common.roles import Role
from ingest.relations.common.titles import FORMER, has_title
from ingest.relations.common.view import View, is_body
from ontology.vocabulary import EntityClass

_SURE: Final = 0.94
_FAIR: Final = 0.85
_MOST_WORDS: Final = 9
_TRIM: Final = " \t*_|•·–—-#>"
_TITLES_BEFORE: Final = re.compile(
    r"^(?:(?:\d{1,2}[.)]|m\.|mme|mlle|mr|mrs|ms|dr|prof|pr|me|frau|herr|dipl|ing|mag|sig|sig\.ra|dott|dott\.ssa|avv|arch|sr|sra|dame|sir|phil|rer|nat|kfm|oec|ök|lic|"
    r"univ|habil|h\.?c|mult|on)[.\s-]*)+$",
    re.IGNORECASE,
)
_LETTERS_AFTER: Final = re.compile(r"^(?:,\s?(?:MA|MBA|MSc|BA|BSc|PhD|LL\.?M\.?|CBE|OBE|MBE|\d\d))+\s*$")
_LABEL: Final = re.compile(r"^(?P<title>[^:\n]{3,70}?)(?:\s*:|\s+[-–—](?=\s|$))\s*(?P<rest>.*)$")
_BEHIND: Final = re.compile(
    r"^\s*(?:,|:|\(|[-–—]|\s{2,})\s*(?P<title>[^,;:()|\n.]{3,80}?)(?=\s*(?:$|[,;()|\n.]|\s[-–—]\s))"
)
_CUT: Final = re.compile(r",|;|\||\s[-–—]\s|\s\(|\.(?=\s|$)|\s{2,}")
_OF_WHOM: Final = re.compile(
    r"\s(?:of the|of|at|for|de la|de l['’]|du|des|de|d['’]|der|des|bei|beim|vom|von|im|del|della|dell['’]|di|presso|dal)\s?$",
    re.IGNORECASE,
)
_FORMER: Final = re.compile(rf"\b{FORMER}\b", re.IGNORECASE)
_NOT_A_POST: Final = re.compile(
    r"\b(?:moderat\w*|speakers?|chair(?:ed)? (?:of|by)|contact|kontakt|members?|partners?|rapporteur|coordinated|led by|with|says?|will|was|is|has|est|a|ist|hat|è|ha)\b",
    re.IGNORECASE,
)


class _Line(NamedTuple):
    start: int
    end: int
    text: str


def roles_on_lines(view: View) -> Iterator[tuple[EntityMention, Role, float]]:
    """Read posts off lines that hold a name and little else.

    Yields:
        The person, the post (with the body that is named on the same line behind it, if any), and the confidence.
    """
    text = view.model.analysis.text
    for mention in view.mentions:
        if mention.entity.entity_class is not EntityClass.PERSON or " " not in text[mention.start : mention.end]:
            continue
        line = _line_at(text, mention.start)
        before = text[line.start : mention.start].lstrip(_TRIM).rstrip(" \t*_")
        after = text[mention.end : line.end]
        if before and not _TITLES_BEFORE.match(before):
            yield from _labelled(view, mention, line, before)
        elif not after.strip(_TRIM) or _LETTERS_AFTER.match(after):
            yield from _beneath(view, mention, line)
        else:
            yield from _behind(view, mention, line)


def _labelled(
    view: View, mention: EntityMention, line: _Line, before: str
) -> Iterator[tuple[EntityMention, Role, float]]:
    """ "Vice-chair: Alan Hall, Acme University"."""
    match = _LABEL.match(before)
    rest = match.group("rest").strip(_TRIM) if match else "?"
    if match and (not rest or _TITLES_BEFORE.match(rest)) and _is_post(match.group("title")):
        yield mention, _role(view, match.group("title"), mention.end, line.end), _SURE


def _beneath(view: View, mention: EntityMention, line: _Line) -> Iterator[tuple[EntityMention, Role, float]]:
    """A name alone on its line: the post is under it, or else over it."""
    text = view.model.analysis.text
    below, above = _line_at(text, line.end + 1), _line_at(text, line.start - 1)
    title = _first_part(view, below)
    if _is_post(title):
        yield mention, _role(view, title, below.start + below.text.find(title) + len(title), below.end), _SURE
    elif _is_post(above.text.strip(_TRIM)) and not _people(view, above):
        yield mention, _role(view, above.text.strip(_TRIM), above.end, above.end), _FAIR


def _behind(view: View, mention: EntityMention, line: _Line) -> Iterator[tuple[EntityMention, Role, float]]:
    """ "Hugo Berg, Director, Acme Ltd" at the beginning of a line."""
    text = view.model.analysis.text
    match = _BEHIND.match(text[mention.end : line.end])
    if match is None:
        return
    title = match.group("title").strip(_TRIM)
    start = text.find(title, mention.end)
    named = [m for m in view.mentions_in(start, start + len(title)) if is_body(m.entity)]
    if named:
        title = _OF_WHOM.sub("", text[start : named[0].start]).strip(_TRIM)
    if _is_post(title):
        yield mention, _role(view, title, start + len(title), line.end), _FAIR


def _role(view: View, title: str, start: int, end: int) -> Role:
    """The post, with the first body that is named between two offsets."""
    bodies = [m for m in view.mentions_in(start, end) if is_body(m.entity)] if start < end else []
    former = _FORMER.search(title) is not None
    return Role(title, bodies[0] if bodies else None, former, 0, 0)


def _first_part(view: View, line: _Line) -> str:
    """A line up to its first comma or the body that it names."""
    named = [m for m in view.mentions_in(line.start, line.end) if is_body(m.entity)] if line.text.strip() else []
    whole = line.text[: named[0].start - line.start] if named else line.text
    return _OF_WHOM.sub("", _CUT.split(whole.strip(_TRIM), maxsplit=1)[0]).strip(_TRIM)


def _is_post(title: str) -> bool:
    words = title.split()
    if not 1 <= len(words) <= _MOST_WORDS or any(c.isdigit() for c in title) or "@" in title:
        return False
    return has_title(title) and not _NOT_A_POST.search(title)


def _people(view: View, line: _Line) -> bool:
    return any(m.entity.entity_class is EntityClass.PERSON for m in view.mentions_in(line.start, line.end))


def _line_at(text: str, offset: int) -> _Line:
    """The line that an offset stands in; empty outside the text."""
    if not 0 <= offset < len(text):
        return _Line(0, 0, "")
    start, end = text.rfind("\n", 0, offset) + 1, text.find("\n", offset)
    end = end if end >= 0 else len(text)
    return _Line(start, end, text[start:end])
