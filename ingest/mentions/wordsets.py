"""Small word lists, written as text, and kinds of words told by their endings."""

from __future__ import annotations

import re
from typing import Final

_ABSTRACT: Final = re.compile(
    r"(?:tions?|ments?|ness|it(?:y|ies)|ités?|ings?|ships?|isms?|zione|zioni|ción|ciones|ung|ungen)$"
)


def word_set(text: str) -> frozenset[str]:
    """The words of a text, as a set.

    >>> sorted(word_set("of for"))
    ['for', 'of']
    """
    return frozenset(text.split())


def is_abstract(lower: str) -> bool:
    """Whether a word ends as abstract nouns do, which a capital in a heading makes no names.

    >>> is_abstract("dissemination"), is_abstract("harvest")
    (True, False)
    """
    return bool(_ABSTRACT.search(lower))
