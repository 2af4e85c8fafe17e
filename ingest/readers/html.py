"""Reader for HTML pages: the main text, structure kept, page chrome dropped."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Final

import trafilatura
from lxml import etree
from lxml import html as lxml_html

from ingest.errors import EmptyDocumentError
from ingest.language.dates import to_iso
from ingest.ports import RawDocument
from ingest.readers.encoding import decode

_MAX_ELEMENTS: Final = 200_000
_MAX_DEPTH: Final = 200
_DROPPED: Final = (
    "script", "style", "noscript", "template", "nav", "footer", "aside", "form", "button", "iframe", "svg", "select",
    "object", "embed", "canvas", "dialog", "head",
)  # fmt: skip
_CHROME: Final = re.compile(
    r"(?:^|[\s_-])(?:cookies?|consent|gdpr|share|sharing|social|newsletter|subscribe|breadcrumbs?|nav|navbar|navigation|menu"
    r"|sidebar|footer|banner|advert\w*|ads?|related|comments?|login|search|skip\w*|pagination|popup|modal|toolbar|widget)(?:$|[\s_-])",
    re.IGNORECASE,
)
_BLOCKS: Final = frozenset(
    """address article blockquote body center details div dl fieldset figcaption figure header hr html legend main ol p
    pre section summary table tbody td tfoot th thead tr ul caption""".split()  # noqa: SIM905
)
_HEADINGS: Final = {f"h{level}": level for level in range(1, 7)}
_SPACE: Final = re.compile(r"\s+")
_BLANKS: Final = re.compile(r"\n{3,}")
_WORD: Final = re.compile(r"\w+")
_NESTED: Final = re.compile(r"\s*(?:-|\d+\.) ")
_MAX_CELL: Final = 500
_MIN_SHARE: Final = 0.6


@dataclass(frozen=True, slots=True)
class HtmlReader:
    """Reads ``.html`` by the structure of the page; trafilatura says which part of it is the main text."""

    suffixes: frozenset[str] = frozenset({".html", ".htm", ".xhtml"})
    media_types: frozenset[str] = frozenset({"text/html", "application/xhtml+xml"})

    def read(self, data: bytes, name: str) -> RawDocument:
        """Read a page's bytes.

        Raises:
            UnreadableError: if it is empty, binary, wrongly encoded or has no text.
        """
        source = decode(data, name)
        tree = _parse(source)
        partial = None
        if tree is None:
            raise EmptyDocumentError(
                f"{name} is no HTML page: it has no elements. Rename it to .txt if it is plain text."
            )
        if sum(1 for _, _ in zip(tree.iter(), range(_MAX_ELEMENTS + 1), strict=False)) > _MAX_ELEMENTS:
            partial = f"the page has more than {_MAX_ELEMENTS} elements; only its first ones were read"
        elif _is_deeper(tree, _MAX_DEPTH):
            partial = f"the page has elements more than {_MAX_DEPTH} deep in one another; what lies deeper was left out"
        meta = _metadata(source, tree) if partial is None else _Meta()
        text = _main_text(source if partial is None else None, tree)
        if not text.strip():
            raise EmptyDocumentError(
                f"{name} has no text: the page is made of scripts or images. Save it as shown, or as PDF."
            )
        return RawDocument(text, meta.title, meta.language, meta.created, "text/html", partial)


@dataclass(frozen=True, slots=True)
class _Meta:
    title: str | None = None
    created: str | None = None
    language: str | None = None


def _parse(source: str) -> Any:
    """The root element, or None where there is none."""
    parser = lxml_html.HTMLParser(
        huge_tree=True, remove_comments=True, remove_pis=True, no_network=True, encoding="utf-8"
    )
    try:
        return lxml_html.document_fromstring(source.encode("utf-8"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return None


def _is_deeper(tree: Any, limit: int) -> bool:
    depth = 0
    for event, _ in etree.iterwalk(tree, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > limit + 1:
            return True
    return False


def _metadata(source: str, tree: Any) -> _Meta:
    found: Any = trafilatura.extract_metadata(source)
    language = tree.get("lang") or tree.get("{http://www.w3.org/XML/1998/namespace}lang")
    if found is None:
        return _Meta(language=language)
    return _Meta(found.title or None, to_iso(found.date) if _says_date(tree) else None, language or found.language)


def _says_date(tree: Any) -> bool:
    """Whether the page itself gives a date; guesses from elsewhere in the text are worse than none."""
    path = "//meta[contains(@property,'published_time') or contains(translate(@name,'DATE','date'),'date')]|//time[@datetime]"
    return bool(tree.xpath(path))


def _main_text(source: str | None, tree: Any) -> str:
    """Text of the page's own main part where it marks one, else trafilatura's choice, else all but the chrome.

    trafilatura drops fact boxes, short lists and contact lines, which here carry the statements; so its choice is only
    taken where it holds most of the words that are left after the chrome has gone.
    """
    whole = _render(_main_element(tree))
    if source is None or _has_main(tree):
        return whole
    chosen = _by_trafilatura(source)
    return chosen if chosen and _share(chosen, whole) < _MIN_SHARE and _looks_cluttered(whole) else whole


def _has_main(tree: Any) -> bool:
    return bool(tree.xpath("//main|//article|//*[@role='main']"))


def _main_element(tree: Any) -> Any:
    for path in ("//main", "//*[@role='main']", "//article"):
        found = tree.xpath(path)
        if len(found) == 1 and len(_WORD.findall(found[0].text_content())) > 30:
            return found[0]
    body = tree.find("body")
    return body if body is not None else tree


def _share(part: str, whole: str) -> float:
    return len(_WORD.findall(part)) / max(1, len(_WORD.findall(whole)))


def _looks_cluttered(text: str) -> bool:
    """Whether most lines are as short as menu entries."""
    lines = [line for line in text.split("\n") if line.strip()]
    return sum(len(line) < 40 for line in lines) > 0.6 * max(1, len(lines)) and len(lines) > 15


def _by_trafilatura(source: str) -> str:
    text = trafilatura.extract(
        source, output_format="markdown", include_tables=True, include_links=False, include_comments=False,
        include_formatting=False, favor_recall=True, deduplicate=False,
    )  # fmt: skip
    return text or ""


def _render(element: Any) -> str:
    lines = "".join(_pieces(element, 0, [_MAX_ELEMENTS]))
    trimmed = (" ".join(line.split()) if not line.startswith("  ") else line.rstrip() for line in lines.split("\n"))
    return _BLANKS.sub("\n\n", "\n".join(trimmed)).strip()


def _pieces(element: Any, depth: int, budget: list[int]) -> Iterator[str]:
    """Text of an element with Markdown signs for headings, items and cells."""
    budget[0] -= 1
    tag = element.tag if isinstance(element.tag, str) else ""
    if budget[0] <= 0 or depth > _MAX_DEPTH or _is_chrome(element, tag):
        return
    if tag in _HEADINGS:
        yield f"\n\n{'#' * _HEADINGS[tag]} {_inline(element)}\n\n"
    elif tag == "br":
        yield "\n"
    elif tag == "table" and _is_data_table(element):
        yield "\n\n" + "\n".join(_rows(element)) + "\n\n"
    elif tag == "li":
        yield "\n" + _marker(element) + _item("".join(_content(element, depth, budget)))
    elif tag == "dt":
        yield "\n" + _inline(element).rstrip(" :") + ": "
    elif tag == "dd":
        yield _inline(element)
    else:
        edge = "\n\n" if tag in _BLOCKS else ""
        yield edge
        yield from _content(element, depth, budget)
        yield edge


def _content(element: Any, depth: int, budget: list[int]) -> Iterator[str]:
    yield _SPACE.sub(" ", element.text or "")
    for child in element:
        yield from _pieces(child, depth + 1, budget)
        yield _SPACE.sub(" ", child.tail or "")


def _is_data_table(table: Any) -> bool:
    """Tables that hold whole paragraphs or other tables only lay out the page."""
    cells = table.xpath(".//td|.//th")
    return bool(cells) and not table.xpath(".//table") and all(len(cell.text_content()) < _MAX_CELL for cell in cells)


def _rows(table: Any) -> Iterator[str]:
    for number, row in enumerate(table.iter("tr")):
        cells = [cell for cell in row if cell.tag in ("td", "th")]
        texts = [_inline(cell).replace("|", "/") for cell in cells]
        if any(texts):
            yield f"| {' | '.join(texts)} |"
        if number == 0 and len(cells) > 1 and all(cell.tag == "th" for cell in cells):
            yield "|" + " --- |" * len(cells)


def _item(content: str) -> str:
    """One list item on one line; the items of a list inside it on indented lines below."""
    lines = [line for line in content.split("\n") if line.strip()]
    nested = [i for i, line in enumerate(lines) if _NESTED.match(line)]
    first = nested[0] if nested else len(lines)
    head = " ".join(" ".join(lines[:first]).split())
    return "\n".join([head, *(f"  {line.rstrip()}" for line in lines[first:])])


def _inline(element: Any) -> str:
    kept = "".join(t for t in element.itertext() if t)
    return " ".join(kept.split())


def _marker(element: Any) -> str:
    parent = element.getparent()
    if parent is not None and parent.tag == "ol":
        return f"{1 + sum(1 for s in element.itersiblings('li', preceding=True))}. "
    return "- "


def _is_chrome(element: Any, tag: str) -> bool:
    if not tag or tag in _DROPPED or element.get("aria-hidden") == "true" or element.get("hidden") is not None:
        return True
    if tag == "header" and not element.xpath(".//h1"):
        return True
    if element.get("role") in ("navigation", "banner", "contentinfo", "search", "dialog", "alertdialog"):
        return tag not in ("body", "main", "article")
    names = f"{element.get('class') or ''} {element.get('id') or ''}"
    return (
        tag not in ("body", "main", "article", "html")
        and bool(_CHROME.search(names))
        and len(element.text_content()) < 2_000
    )
