"""The given names that come with the product."""

from __future__ import annotations

from functools import cache
from importlib.resources import files


@cache
def given_names() -> frozenset[str]:
    """Given names common in Europe, as they are written; some thousands.

    >>> {"Siobhán", "Jürgen", "Benedita"} <= given_names()
    True
    """
    text = (files("ingest") / "data" / "given_names.txt").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return frozenset(name for line in lines for name in line.split())
