# ruff: noqa: E501 - one pattern a line reads best
"""Bodies that are called a forum: "she comes from the Lake Trade Forum" names an association, not an event."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from ingest.analysis import Analysis, MentionSource, Span
from ontology.vocabulary import EntityClass

_NAME: Final = re.compile(
    r"(?<![\w-])(?!(?:The|Das|Der|Le|Il|El|At|In|A|An) )(?:[A-ZÀ-Þ][\w'’&-]*[ ]){1,5}(?:Forum|Fórum|Foro)(?![\w-])"
)
_EVENT_BEFORE: Final = re.compile(
    r"(?:\b(?:at|during|attend\w*|open\w*|hosts?|hosted|organi[sz]\w+|held|annual|visit\w*|beim|auf dem|während des|"
    r"lors du|durante(?: il| el)?|nell'ambito del|del \d+|\d+(?:st|nd|rd|th)|first|second|third|next|last|\d+\.|"
    r"speakers? (?:at|of)|programme of|\d+[eª°º]?)(?: the)?|[“\"«„])\s*$",
    re.IGNORECASE,
)
_EVENT_AFTER: Final = re.compile(
    r"^\s*(?:\d{4}|[”\"»“]|[,(]?\s*\d{1,2}|,? (?:is |was |will be )?(?:held|take|took|on \d|in \w+ \d{4}|on [A-Z]\w+, \d))"
)
_BODY_BEFORE: Final = re.compile(
    r"\b(?:from|by|between .{2,40} and|known as|called|out of|members? of|board of|joined|former|vom|von dem|aus dem|"
    r"mit dem|sowie das|und das|dem|beim vorstand des|du réseau|avec le|membre du|dal|con il|con el|socio del|miembro del)"
    r"(?: the| a)?\s*$|"
    r"\b(?:partners?|partenaires?|members?|membres?|mitglied\w*|soci[oe]?|chairs?|head|director|directeur|direttore|president|chief executive|staff|office) "
    r"?(?:of|de|du|del|des|der|,)?(?: the| le| la| il| el| das| der| des)?\s*$|(?-i:[A-ZÀ-Þ][\w-]+ [A-ZÀ-Þ][\w-]+) \($",
    re.IGNORECASE,
)
_BODY_AFTER: Final = re.compile(
    r"^\s*(?:,? (?:an? |the |ein |eine |une? |le |la |il |un )?(?:network|association|cluster|club|verein|verband|réseau|"
    r"associa\w+|rete|red|partner\w*|member)\b|,? (?:has|have|had|signed|firm\w+|ont|n['’]avait|avait|hat|haben|hanno) |aus [A-Z]|has \d+ members|(?:is|are) based|represents|e\.\s?V\.)"
)


@dataclass(frozen=True, slots=True)
class BodiesCalledForum:
    """Proposes networks for names ending in "Forum" that the document treats as bodies and nowhere as events."""

    @property
    def name(self) -> str:
        """A short name."""
        return "bodies-called-forum"

    def find(self, analysis: Analysis) -> Iterable[Span]:
        """Propose a span for each occurrence of such a name."""
        places: defaultdict[str, list[re.Match[str]]] = defaultdict(list)
        for match in _NAME.finditer(analysis.text):
            places[match.group()].append(match)
        for matches in places.values():
            if any(_is_body(analysis.text, m) for m in matches) and not any(
                _is_event(analysis.text, m) for m in matches
            ):
                for m in matches:
                    yield Span(m.start(), m.end(), m.group(), EntityClass.NETWORK, MentionSource.PATTERN, 0.95)


def _is_body(text: str, match: re.Match[str]) -> bool:
    before = " ".join(text[max(0, match.start() - 60) : match.start()].split()) + " "
    return bool(_BODY_BEFORE.search(before) or _BODY_AFTER.match(text[match.end() : match.end() + 60]))


def _is_event(text: str, match: re.Match[str]) -> bool:
    before = " ".join(text[max(0, match.start() - 40) : match.start()].split()) + " "
    return bool(_EVENT_BEFORE.search(before) or _EVENT_AFTER.match(text[match.end() : match.end() + 40]))
