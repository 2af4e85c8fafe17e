"""Small word lists, written as text."""


def word_set(text: str) -> frozenset[str]:
    """The words of a text, as a set.

    >>> sorted(word_set("of for"))
    ['for', 'of']
    """
    return frozenset(text.split())
