"""Which year is meant where a date names none."""

from __future__ import annotations

import re
from typing import Final

from ingest.relations.common.view import View
from ontology.vocabulary import EntityClass

YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")
"""A year of the last or of this century."""


def document_year(view: View) -> str | None:
    """The year to fill in where a date lacks one: of an event's name, the title, the metadata, or the first in the text."""
    analysis = view.model.analysis
    names = [view.model.topic.name] if view.model.topic else []
    names += [e.name for e in view.model.of_class(EntityClass.EVENT)]
    for text in (*names, analysis.title or "", analysis.created or "", analysis.text):
        if match := YEAR.search(text):
            return match.group()
    return None
