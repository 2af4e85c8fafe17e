"""How names are compared: casefolded, accents and punctuation dropped, '&' read as 'and', leading articles dropped."""

from __future__ import annotations

import re
import unicodedata

_ARTICLE = re.compile(r"^(?:the|la|le|les|l|der|die|das|el|il|lo|gli|los|las) (?=\S)")
_NOT_WORD = re.compile(r"[^\w]+")


def normalise(text: str) -> str:
    """Reduce a name or a question to what is compared: lower-case words parted by single spaces."""
    return _ARTICLE.sub("", words(text))


def words(text: str) -> str:
    """Lower-case words without accents or punctuation, parted by single spaces; articles kept."""
    decomposed = unicodedata.normalize("NFKD", text.replace("&", " and "))
    plain = "".join(c for c in decomposed if not unicodedata.combining(c)).casefold()
    return _NOT_WORD.sub(" ", plain).strip()
