"""Tables of partners: one organisation a row, with place, country and role in columns of their own."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final

from ingest.analysis import BlockKind, EntityMention
from ingest.relations.common.mask import Unit
from ingest.relations.common.view import View
from ingest.relations.partner_words import IS_LEAD, LEAD_WORDS, PARTNER_LABEL
from ontology.vocabulary import EntityClass, is_a

_PARTNER_COLUMN: Final = re.compile(
    r"^\W*(?:project )?(?:partners?|partner (?:name|organisation)|beneficiar(?:y|ies)|participants?|consortium|"
    r"partenaires?|bénéficiaires?|"
    r"projektpartner|partnerorganisation|beneficiari[oa]?|soci[oi]?|socios?|beneficiarios?)\b",
    re.IGNORECASE,
)
_ROLE_COLUMN: Final = re.compile(
    r"^\W*(?:role|rôle|rolle|funktion im projekt|ruolo|rol|función|papel)\b", re.IGNORECASE
)

_PARTICIPANTS: Final = re.compile(
    r"^\W*(?:project )?(?:participants?|beneficiar(?:y|ies)|bénéficiaires|"
    r"teilnehmende (?:einrichtungen|partner)|beneficiari|beneficiarios|participantes)"
    r"(?: ?\(\d+\))?\W*$",
    re.IGNORECASE,
)
_CODE: Final = re.compile(r"^(?:\w+ )?(?:PP|LP|P|AP)[ -]?\d*$", re.IGNORECASE)
_LEFT: Final = re.compile(
    r"participation ended|withdr[ae]wn?|terminated|left the|ausgeschieden|ausgetreten|retirée?|s'est retiré|"
    r"ritirat[oa]|retirad[oa]|se retiró",
    re.IGNORECASE,
)
_ROLE: Final = re.compile(rf"^\W*(?:{LEAD_WORDS}|(?:project ?)?partner(?:in)?|partenaire|socio)\W*$", re.IGNORECASE)


def partner_rows(view: View) -> Iterator[tuple[Unit, EntityMention, bool]]:
    """Yield each row of a table of partners with the partner it names and whether that one leads."""
    for table in _tables(view):
        header = view.blocks[table[0]]
        cells = [view.model.analysis.text[a:b].strip("*_ ") for a, b in header.cells]
        titled = any(_PARTNER_COLUMN.match(c) or _ROLE_COLUMN.match(c) for c in cells)
        intro = view.intro_of(table[0])
        label = view.label_of(intro) if intro is not None else ""
        introduced = bool(PARTNER_LABEL.match(label) or _PARTICIPANTS.match(label)) or _heads_columns(
            view, table[0] - 1
        )
        if not (titled or introduced or _has_roles(view, table)) or len(header.cells) < 2:
            continue
        for index in table[1:] if titled else table:
            for unit in view.units_of(index)[:1]:
                partner = _partner_of(unit)
                if partner and not _LEFT.search(unit.text):
                    yield unit, partner, bool(IS_LEAD.search(unit.text))


def _heads_columns(view: View, index: int) -> bool:
    """Whether the block before a table holds its headings, one of them for partners ("No. | Partner | City")."""
    if index < 0:
        return False
    cells = view.model.analysis.text[view.blocks[index].start : view.blocks[index].end].split("|")
    return len(cells) > 1 and any(_PARTNER_COLUMN.match(c) for c in cells)


def _has_roles(view: View, table: list[int]) -> bool:
    """Whether some cell holds nothing but a role in a partnership."""
    text = view.model.analysis.text
    return any(_ROLE.match(text[a:b]) for index in table for a, b in view.blocks[index].cells)


def _tables(view: View) -> Iterator[list[int]]:
    """The runs of rows, as indexes of blocks."""
    run: list[int] = []
    for index, block in enumerate(view.blocks):
        if block.kind is BlockKind.TABLE_ROW and (block.level == 0 or not run):
            run.append(index)
            continue
        if run:
            yield run
        run = [index] if block.kind is BlockKind.TABLE_ROW else []
    if run:
        yield run


def _partner_of(unit: Unit) -> EntityMention | None:
    classes = (EntityClass.ORGANISATION, EntityClass.CLUSTER, EntityClass.CITY, EntityClass.REGION)
    for group in (classes[:2], classes[2:]):
        for mention in unit.mentions:
            if any(is_a(mention.entity.entity_class, c) for c in group) and not _CODE.match(mention.entity.name):
                return mention
    return None
