"""What the sender of a mail wrote, as opposed to what they quoted or sign everything with."""

from __future__ import annotations

import re
from typing import Final

from lxml import etree
from lxml import html as lxml_html

_QUOTE: Final = re.compile(r"^\s{0,3}>")
_INTRODUCTION: Final = re.compile(
    r"^(?:on|le|am|il|el)\b[^\n]{6,160}(?:\n(?!>)[^\n]{0,120})?\b(?:wrote|a écrit|schrieb|ha scritto|escribió)\b"
    r"[^\n:]{0,80}(?:\n(?!>)[^\n:]{0,80})?:[ \t]*\n(?=\s*(?:>|\Z))",
    re.IGNORECASE | re.MULTILINE,
)
_ORIGINAL: Final = re.compile(
    r"^[\s_-]*(?:original message|message d['’]origine|ursprüngliche nachricht|messaggio originale|mensaje original)[\s_-]*$",
    re.IGNORECASE,
)
_HEADER: Final = re.compile(
    r"^\W{0,3}(?:from|sent|to|subject|date|cc|von|gesendet|an|betreff|datum|de|envoyé|à|objet|da|inviato|a|oggetto|enviado|para|asunto)\W{0,3}:",
    re.IGNORECASE,
)
_FORWARDED: Final = re.compile(r"^\s*(?:fwd?|wg|tr|i|rv|weitergeleitet)\s*:", re.IGNORECASE)
_SIGNATURE: Final = re.compile(r"^--\s?$")
_CITED: Final = "//blockquote[@type='cite']|//*[contains(@class,'gmail_quote') or contains(@class,'moz-cite-prefix')]"


def own_words(text: str, subject: str = "") -> str:
    """Drop quoted mails and the signature; in a forwarded mail what is forwarded stays.

    >>> own_words("Graz agrees.\\n\\nOn 3 May 2014 Ben wrote:\\n> Do you?\\n-- \\nAnna")
    'Graz agrees.'
    """
    kept: list[str] = []
    lines = _INTRODUCTION.sub("", text + "\n").split("\n")
    forwarded = bool(_FORWARDED.match(subject))
    for i, line in enumerate(lines):
        if _SIGNATURE.match(line) or (not forwarded and _begins_quoted_mail(lines, i)):
            break
        if not _QUOTE.match(line):
            kept.append(line)
    return "\n".join(kept).strip()


def without_quotes(source: str) -> str:
    """Drop what mail programs mark as quoted in HTML; the source as it is where it cannot be parsed."""
    try:
        tree = lxml_html.document_fromstring(source.encode("utf-8"), parser=lxml_html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return source
    for element in tree.xpath(_CITED):
        if element.getparent() is not None:
            element.drop_tree()
    return str(lxml_html.tostring(tree, encoding="unicode"))


def _begins_quoted_mail(lines: list[str], i: int) -> bool:
    """A line that says so, or a block of at least three headers."""
    if _ORIGINAL.match(lines[i]):
        return True
    block = [line for line in lines[i : i + 6] if line.strip()][:4]
    return bool(_HEADER.match(lines[i])) and sum(bool(_HEADER.match(line)) for line in block) >= 3
