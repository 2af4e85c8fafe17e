"""Reader for plain text and Markdown; plain text often is Markdown in all but name."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

from ingest.language.dates import to_iso
from ingest.layout.chrome import is_chrome
from ingest.ports import RawDocument
from ingest.readers.encoding import decode
from ingest.readers.markup import FrontMatter, split_front_matter, strip_markup

_MAX_TITLE: Final = 150


@dataclass(frozen=True, slots=True)
class TextReader:
    """Reads ``.txt`` and ``.md``: YAML front matter becomes metadata, headings, lists and tables stay."""

    suffixes: frozenset[str] = frozenset({".txt", ".text", ".md", ".markdown", ".mdown", ".rst", ".log"})
    media_types: frozenset[str] = frozenset({"text/plain", "text/markdown", "text/x-markdown", "text/x-rst"})

    def read(self, data: bytes, name: str) -> RawDocument:
        """Read a file's bytes.

        Raises:
            UnreadableError: if it is empty, binary or wrongly encoded; the message names file, cause and remedy.
        """
        front, body = split_front_matter(decode(data, name))
        body = strip_markup(body).strip("\n")
        text = with_head(front, body)
        return RawDocument(
            text=text,
            title=front.title or first_heading(text),
            language=front.language,
            created=to_iso(front.created),
            media_type="text/markdown" if name.lower().endswith((".md", ".markdown", ".mdown")) else "text/plain",
            fields=front.fields,
        )


def with_head(front: FrontMatter, body: str) -> str:
    """Put what the front matter says in front of the text: its title as a heading, its other fields as labelled lines.

    A title that the first lines of the text repeat is not put there twice.
    """
    lines = [f"{key[:1].upper()}{key[1:]}: {value}" for key, value in front.fields]
    if front.title and _letters(front.title) not in _letters(body[:600]):
        lines.insert(0, f"# {front.title}\n")
    return "\n".join([*lines, "", body]) if lines else body


def first_heading(text: str) -> str | None:
    """The first line that is neither markup nor page chrome, if short enough to be a title."""
    for line in text.split("\n"):
        bare = line.strip().lstrip("#").strip()
        if any(c.isalnum() for c in bare) and not is_chrome(bare):
            return bare if len(bare) <= _MAX_TITLE else None
    return None


def _letters(text: str) -> str:
    return "".join(c for c in text.casefold() if c.isalnum())
