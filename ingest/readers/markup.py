"""Markdown in text: what marks structure stays (headings, lists, tables), what marks looks goes."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

import yaml

_FRONT_MATTER: Final = re.compile(r"\A---[ \t]*\n(?P<yaml>.*?\n)(?:---|\.\.\.)[ \t]*(?:\n|\Z)", re.DOTALL)
_IMAGE: Final = re.compile(r"!\[[^\]\n]*\]\([^)\n]*\)")
_LINK: Final = re.compile(r"\[([^\]\n]+)\]\(\s*<?(?:https?:|mailto:|/|#|\.|www\.)[^)\n]*\)")
_REFERENCE: Final = re.compile(r"^\[[^\]\n]+\]:\s+\S+.*$", re.MULTILINE)
_AUTOLINK: Final = re.compile(r"<((?:https?://|mailto:)[^>\s]+|[\w.+-]+@[\w.-]+)>")
_STRONG: Final = re.compile(r"(?<![\w*])(\*\*|__)(?=\S)(.+?)(?<=\S)\1(?![\w*])", re.DOTALL)
_STRONG_TIGHT: Final = re.compile(r"\*\*(?=\S)([^*\n]+?)(?<=\S)\*\*")
_EMPHASIS: Final = re.compile(
    r"(?<![\w*])\*(?=[^\s*])([^*\n]+?)(?<=[^\s*])\*(?![\w*])|(?<!\w)_(?=[^\s_])([^_\n]+?)(?<=[^\s_])_(?!\w)"
)
_CODE: Final = re.compile(r"`([^`\n]+)`")
_COMMENT: Final = re.compile(r"<!--.*?-->", re.DOTALL)
_TAG: Final = re.compile(
    r"</?(?:br|p|div|span|b|i|em|strong|u|sup|sub|small|font|center|a)(?:\s[^<>]*)?/?>", re.IGNORECASE
)
_LINE_BREAK: Final = re.compile(r"<br\s*/?>", re.IGNORECASE)
_ESCAPE: Final = re.compile(r"\\([\\`*_{}\[\]()#+\-.!|>~])")
_HEADING_ATTRIBUTES: Final = re.compile(r"^(#{1,6} .*?)\s+(?:#+|\{[^}\n]*\})\s*$", re.MULTILINE)

_TITLE_KEYS: Final = ("title", "titre", "titel", "titolo", "título", "titulo")
_DATE_KEYS: Final = (
    "date",
    "created",
    "published",
    "datum",
    "stand",
    "data",
    "fecha",
    "pubdate",
    "date_published",
    "updated",
)
_LANGUAGE_KEYS: Final = ("lang", "language", "langue", "sprache", "lingua", "idioma", "locale")
_TECHNICAL_KEYS: Final = frozenset(
    """layout slug permalink draft template image images cover thumbnail id uuid weight url aliases categories category tags tag
    keywords toc type menu robots author_url css class version license licence format file filename source hash published
    updated lastmod modified schlagwörter mots-clés parole-chiave etiquetas redirect_from canonical""".split()  # noqa: SIM905
)


@dataclass(frozen=True, slots=True)
class FrontMatter:
    """What the YAML head of a file says.

    Attributes:
        fields: what is left after title, date, language and technical keys, as text, in order.
    """

    title: str | None = None
    created: str | None = None
    language: str | None = None
    fields: tuple[tuple[str, str], ...] = ()


def split_front_matter(text: str) -> tuple[FrontMatter, str]:
    """Take the YAML head off a text; a head that is no YAML mapping stays where it is."""
    match = _FRONT_MATTER.match(text.lstrip("\n"))
    if match is None:
        return FrontMatter(), text
    data = _mapping(match.group("yaml"))
    if data is None:
        return FrontMatter(), text
    return _front_matter(data), text.lstrip("\n")[match.end() :]


def strip_markup(text: str) -> str:
    """Remove emphasis, links' targets, images, comments and inline tags; headings, lists and tables keep their signs.

    >>> strip_markup("**Budget:** see [the *call*](https://x.example)")
    'Budget: see the call'
    """
    text = _COMMENT.sub("", text)
    text = _LINE_BREAK.sub("\n", text)
    text = _TAG.sub("", text)
    text = _REFERENCE.sub("", _IMAGE.sub("", text))
    text = _AUTOLINK.sub(r"\1", _LINK.sub(r"\1", text))
    text = _STRONG_TIGHT.sub(r"\1", _STRONG.sub(r"\2", text))
    text = _EMPHASIS.sub(lambda m: m.group(1) or m.group(2), text)
    text = _HEADING_ATTRIBUTES.sub(r"\1", _CODE.sub(r"\1", text))
    return _ESCAPE.sub(r"\1", text)


def _mapping(source: str) -> Mapping[Any, Any] | None:
    try:
        data = yaml.safe_load(source)
    except (yaml.YAMLError, ValueError):
        data = _simple_pairs(source)
    return data if isinstance(data, dict) else None


def _simple_pairs(source: str) -> dict[str, str] | None:
    """Heads with an unquoted colon in a value are no YAML, but everyone writes them."""
    pairs = dict(line.split(":", 1) for line in source.splitlines() if re.match(r"\w[\w -]*:", line))
    return {key.strip(): value.strip().strip("\"'") for key, value in pairs.items()} or None


def _front_matter(data: Mapping[Any, Any]) -> FrontMatter:
    plain = {str(key).strip().lower(): (str(key).strip(), value) for key, value in data.items()}
    used = {*_TITLE_KEYS, *_DATE_KEYS, *_LANGUAGE_KEYS} | _TECHNICAL_KEYS
    rest = (pair for key, pair in plain.items() if key not in used)
    return FrontMatter(
        title=_first(plain, _TITLE_KEYS),
        created=_first(plain, _DATE_KEYS),
        language=_first(plain, _LANGUAGE_KEYS),
        fields=tuple((key.replace("_", " "), text) for key, value in rest if (text := _flat(value))),
    )


def _first(data: Mapping[str, tuple[str, Any]], keys: tuple[str, ...]) -> str | None:
    found: Iterator[str] = (text for key in keys if key in data and (text := _flat(data[key][1])))
    return next(found, None)


def _flat(value: Any) -> str:
    """A scalar, or a list of scalars, on one line; empty for anything deeper."""
    if isinstance(value, list):
        return "; ".join(filter(None, map(_flat, value)))
    if value is None or isinstance(value, dict | bool):
        return ""
    return " ".join(str(value).split())
