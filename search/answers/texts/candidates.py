"""Stretches of a unit that could be the answer: names of the right sort, alone or in lists, and values."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from ontology.vocabulary import EntityClass
from search.answers.languages.concepts import find_concepts
from search.answers.text import words, words_of_name
from search.answers.texts.asking import Asked, Sort
from search.answers.texts.pages import Page, Piece
from search.answers.texts.values import Value, find_addresses, find_dates, find_money, find_numbers, find_shares

_SMALL = (
    r"(?:of|the|for|de|du|des|la|le|les|d['’]|l['’]|di|del|della|delle|dei|degli|dell['’]|von|der|die|das|für|zu|zur|am|an|im|in"
    r"|&|i|os|da|do|dos|van|den)"
)
_WORD = r"[A-ZÀ-ÞŁŠŽČĆĐŚŹŻŘĎŤŇŐŰ0-9+@&][\w’'@.+&-]*(?<![.,])"
_NAME = re.compile(rf"(?<!\w){_WORD}(?:\s+(?:(?:{_SMALL}\s*){{1,2}}\s*)?{_WORD})*")
_QUOTED = re.compile(r"[\"“„«‘]\s*([^\"“”„«»‘’]{2,80}?)\s*[\"”“»’]")
_CONNECTING = (
    r"(?:and|or|et|ou|und|oder|sowie|e|ed|y|i|the|la|le|les|der|die|das|dem|den|il|lo|gli|l['’]|as well as|ainsi que|nonché"
    r"|together with)"
)
_BETWEEN = re.compile(rf"(?:\s|[,;:()&/'’*_\-–]|\([^()]{{0,60}}\)|{_CONNECTING}\b)*", re.IGNORECASE)
COUNTED = "count"
_FEW = 12
_OTHER = 0.62
_ABOVE = 0.8
_CALLED_SO = 0.85
_SINGLE = 0.85
_TELLING = 0.4
_AT_ONCE = 5
_HEADING = 0.75
_PERSON = re.compile(
    r"(?:(?:Dr|Prof|Mr|Ms|Mrs)\.?\s+)*[^\W\d_][\w’'-]+(?:\s+(?:van|von|de|der|da|di|la|del)\s*(?:der\s+)?|\s+)(?:[^\W\d_][\w’'.-]*\s*){1,3}"
)
_LABELLED = re.compile(r"[^:.]{2,40}: \S")
_COMMON = frozenset(
    (
        "it",
        "he",
        "she",
        "they",
        "we",
        "this",
        "these",
        "the",
        "in",
        "on",
        "at",
        "as",
        "a",
        "an",
        "no",
        "its",
        "his",
        "her",
        "there",
        "our",
    )
)
_AGENTS = frozenset((EntityClass.ORGANISATION, EntityClass.PERSON))
_ALSO_ACTING = frozenset((EntityClass.CLUSTER, EntityClass.CITY))
_COMMON_SORTS = frozenset(
    (EntityClass.PERSON, EntityClass.ORGANISATION, EntityClass.CITY, EntityClass.COUNTRY, EntityClass.REGION)
)
_PRONOUNS = frozenset(
    ("he", "she", "it", "they", "er", "sie", "es", "il", "elle", "ils", "lui", "egli", "ella", "lei", "ella")
)
_TENS = {"twenty": 20, "thirty": 30, "forty": 40, "fifty": 50, "sixty": 60, "seventy": 70, "eighty": 80, "ninety": 90}
_NUMERALS = {
    w: n
    for n, group in enumerate(
        ("", "one un une ein eine uno una", "two deux zwei due dos", "three trois drei tre tres", "four quatre vier quattro cuatro",
         "five cinq funf cinque cinco", "six sechs sei seis", "seven sept sieben sette siete", "eight huit acht otto ocho",
         "nine neuf neun nove nueve", "ten dix zehn dieci diez", "eleven onze elf undici once", "twelve douze zwolf dodici doce")
    )
    for w in group.split()
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Span:
    """A name in a text; `entity` is an IRI where the catalogue knows it. `fit` in [0, 1] is how well its sort is the one wanted."""

    text: str
    start: int
    end: int
    entity: str | None
    fit: float
    person: bool = False
    bracketed: bool = False


@dataclass(frozen=True, slots=True)
class Candidate:
    """Names that stand together, or one value; offsets into the document's text.

    `placed` is False where the question asks for things of a country, and it is not known that these are of it.
    """

    spans: tuple[Span, ...]
    fit: float
    role: str | None = None
    placed: bool = True

    @property
    def start(self) -> int:
        """Where it begins."""
        return self.spans[0].start

    @property
    def end(self) -> int:
        """Where it ends."""
        return self.spans[-1].end


@dataclass(frozen=True, slots=True)
class Sorts:
    """What the catalogue's entities are: their classes, and whether a class is at or above a wanted one."""

    types: Callable[[str], frozenset[str]]
    above: Mapping[str, frozenset[str]]

    def fit(self, entity: str, wanted: frozenset[str]) -> float:
        """How well an entity's classes are the wanted ones."""
        found = self.types(entity)
        if not wanted:
            return _ABOVE
        if found & wanted:
            return 1.0
        if wanted & _AGENTS and len(wanted) > 2 and found & _ALSO_ACTING:
            return _ABOVE
        if not wanted & _COMMON_SORTS and not found & _COMMON_SORTS:
            return _OTHER
        return _ABOVE * 0.9 if any(wanted < self.above.get(c, frozenset()) for c in found) else 0.0


def find_candidates(asked: Asked, page: Page, piece: Piece, sorts: Sorts) -> Iterator[Candidate]:
    """Everything in a piece that could be the answer."""
    text, offset = page.document.text[piece.unit.start : piece.unit.end], piece.unit.start
    if asked.sort is Sort.NAMES:
        yield from _names(asked, page, piece, sorts)
    elif asked.sort is Sort.DATE:
        year = _year(page, piece)
        yield from _values(find_dates(text, year), offset)
    elif asked.sort is Sort.COUNT:
        yield from _counts(asked, text, offset)
    else:
        yield from _values(_found(asked.sort, text), offset)


def _found(sort: Sort, text: str) -> list[Value]:
    if sort is Sort.MONEY:
        return find_money(text)
    return find_shares(text) if sort is Sort.SHARE else find_addresses(text, sort is Sort.MAIL)


def _values(found: Sequence[Value], offset: int) -> Iterator[Candidate]:
    for v in found:
        yield Candidate((Span(v.text, offset + v.start, offset + v.end, None, 1.0),), 1.0, v.role)


def _year(page: Page, piece: Piece) -> str | None:
    """The year that a date without one is in: the one last written before it, or of the document."""
    above = page.year_before(piece.unit.end)
    if above is not None:
        return above
    return page.document.created[:4] if page.document.created else None


def _counts(asked: Asked, text: str, offset: int) -> Iterator[Candidate]:
    """Numbers right before what is counted, or alone behind its name."""
    tokens = [(m.group(), m.start(), m.end()) for m in re.finditer(r"\w[\w.,’'-]*\w|\w", text)]
    counted = asked.said[:1]
    if not counted:
        return
    numbers = {v.start: v for v in find_numbers(text)}
    for place, (word, start, end) in enumerate(tokens):
        plain = (words(word) or ("",))[0]
        value = numbers[start].text if start in numbers else _spelt(word, plain)
        if value is None or (len(value) == 4 and value[:2] in ("19", "20")):
            continue
        if value == "1" or (text[end : end + 1] in (")", ".") and place + 1 < len(tokens)):
            # an item's number counts nothing
            continue
        after = [w for t in tokens[place + 1 : place + 5] for w in words(t[0])]
        labelled = place == len(tokens) - 1 and place <= 4 and re.search(r"[:.]\s*$", text[:start])
        near = after if not labelled else [w for t in tokens[:place] for w in words(t[0])]
        if any(_is_said(w, counted[0].stems, counted[0].concepts) for w in near):
            yield Candidate((Span(value, offset + start, offset + end, None, 1.0),), 1.0, COUNTED)


def _spelt(word: str, plain: str) -> str | None:
    """The number that a word spells, "twenty-five" among them, as digits."""
    if plain in _TENS:
        rest = words(word)[1:]
        return str(_TENS[plain] + (_NUMERALS.get(rest[0], 0) if rest else 0))
    return str(_NUMERALS[plain]) if _NUMERALS.get(plain) else None


def _is_said(word: str, stems: frozenset[str], concepts: frozenset[str]) -> bool:
    return (
        word in stems or any(len(s) >= 4 and word.startswith(s) for s in stems) or bool(find_concepts(word) & concepts)
    )


def _names(asked: Asked, page: Page, piece: Piece, sorts: Sorts) -> Iterator[Candidate]:
    spans = _spans(asked, page, piece, sorts)
    if piece.unit.items:
        items = [page.document.text[start:end] for start, end in piece.unit.items]
        if sum(bool(_LABELLED.match(item)) for item in items) * 2 >= len(items):
            # each item speaks of something of its own
            return
        heads = []
        for start, end in piece.unit.items:
            if asked.without and _is_left_out(asked, page.document.text[start:end]):
                continue
            inside = [s for s in spans if start <= s.start and s.end <= end]
            best = max(inside, key=lambda s: (s.fit, -s.start), default=None)
            if best is not None and best.fit > 0:
                heads.append(best)
        if len(heads) * 2 >= len(piece.unit.items):
            yield Candidate(tuple(heads), sum(h.fit for h in heads) / len(heads))
        return
    text = page.document.text
    groups: list[list[Span]] = []
    for span in spans:
        joined = groups and _BETWEEN.fullmatch(text[groups[-1][-1].end : span.start])
        if joined:
            groups[-1].append(span)
        else:
            groups.append([span])
    for group in groups:
        kept = _best_of(group)
        if kept:
            yield Candidate(tuple(kept), sum(s.fit for s in kept) / len(kept))
        if asked.one and 1 < len(kept) <= _FEW:
            yield from (Candidate((s,), s.fit) for s in kept)
    yield from _referred(asked, page, piece, sorts)


def _headings(asked: Asked, page: Page, piece: Piece, sorts: Sorts) -> Iterator[Candidate]:
    """The name in the heading above, for a piece that begins with none of its own."""
    start = piece.unit.start
    own = piece.mentions
    place = page.document.text.rfind(piece.unit.section, 0, start) if piece.unit.section else -1
    if place < 0 or (own and own[0].start - start < _AT_ONCE):
        return
    for mention in page.mentions_within(place, place + len(piece.unit.section))[:1]:
        fit = 0.0 if mention.entity in asked.known else sorts.fit(mention.entity, asked.classes)
        if fit > 0 and asked.classes:
            yield Candidate((Span(mention.text, start, start, mention.entity, fit),), fit * _HEADING)


def _is_left_out(asked: Asked, item: str) -> bool:
    """Whether an item of a list is what the question leaves out ("besides the lead partner")."""
    strong = [w for w in asked.without if w.weight >= _TELLING]
    found = words(item)
    return bool(strong) and any(_is_said(w, strong[0].stems, strong[0].concepts) for w in found)


def _referred(asked: Asked, page: Page, piece: Piece, sorts: Sorts) -> Iterator[Candidate]:
    """What a pronoun at the beginning of a piece stands for: the first name of the piece before."""
    first = piece.own.words[0] if piece.own.words else ""
    article = first == "il" and page.document.language == "it"
    if not piece.unit.before or first not in _PRONOUNS or article:
        yield from _headings(asked, page, piece, sorts)
        return
    earlier = page.document.text.rfind(piece.unit.before.split(". ")[-1][:40], 0, piece.unit.start)
    mentions = page.mentions_within(max(earlier, 0), piece.unit.start) if earlier >= 0 else []
    for mention in mentions[:1]:
        fit = 0.0 if mention.entity in asked.known else sorts.fit(mention.entity, asked.classes)
        if fit > 0:
            yield Candidate((Span(mention.text, piece.unit.start, piece.unit.start, mention.entity, fit),), fit)


def _best_of(group: Sequence[Span]) -> list[Span]:
    """The names of a group that fit best: those of the wanted class, else any that may be of it."""
    best = max((s.fit for s in group), default=0.0)
    if len(group) > 1:
        outside = [s for i, s in enumerate(group) if i == 0 or not s.bracketed]
        group = outside if any(s.fit > 0 for s in outside) else group
    if group[0].person:
        group = [s for s in group if s.person]
    return [s for s in group if s.fit > 0 and s.fit >= best - 0.3]


def _spans(asked: Asked, page: Page, piece: Piece, sorts: Sorts) -> list[Span]:
    found: list[Span] = []
    for mention in piece.mentions:
        if found and mention.start < found[-1].end:
            continue
        fit = 0.0 if mention.entity in asked.known else sorts.fit(mention.entity, asked.classes)
        if not any(c.isalpha() for c in mention.text):
            continue
        person = EntityClass.PERSON in sorts.types(mention.entity)
        found.append(Span(mention.text, mention.start, mention.end, mention.entity, fit, person))
    found += _written(asked, page, piece, found)
    named = {w for n in asked.names for w in n.words}
    known = named | {w for s in asked.said for w in s.stems}
    kept = []
    for span in sorted(found, key=lambda s: s.start):
        own = [w for w in words_of_name(span.text) if w not in _COMMON]
        repeated = (
            not own
            or all(w in named or w in asked.demonyms for w in own)
            or any(set(n.words) <= set(own) for n in asked.names)
            or (span.entity is None and all(w in known for w in own))
        )
        bracketed = page.document.text[max(0, span.start - 1) : span.start] == "("
        kept.append(replace(span, fit=0.0 if repeated else _headed(asked, span), bracketed=bracketed))
    return kept


def _headed(asked: Asked, span: Span) -> float:
    """The fit of a span, better where it holds the noun that is asked for ("which hall": "Floreal Hall")."""
    own = words_of_name(span.text)
    if asked.kinds and any(find_concepts(w) & asked.kinds for w in own):
        return max(span.fit, _CALLED_SO)
    if asked.head is None or span.fit <= 0:
        return span.fit
    held = any(_is_said(w, asked.head.stems, asked.head.concepts) for w in own)
    return 1.0 if held else span.fit


def _written(asked: Asked, page: Page, piece: Piece, known: Sequence[Span]) -> Iterator[Span]:
    """Names that the catalogue does not know: written with capitals, or in quotation marks."""
    text, offset = page.document.text[piece.unit.start : piece.unit.end], piece.unit.start
    people = asked.classes and asked.classes <= frozenset((EntityClass.PERSON,))
    taken = [(s.start, s.end) for s in known]
    places = not asked.classes or not asked.classes & frozenset(
        (EntityClass.CITY, EntityClass.COUNTRY, EntityClass.REGION)
    )
    matches = [(m.group(1), m.start(1), m.end(1)) for m in _QUOTED.finditer(text) if not asked.classes]
    matches += [(m.group(), m.start(), m.end()) for m in _NAME.finditer(text)]
    for name, start, end in matches:
        first, last = offset + start, offset + end
        if any(a < last and first < b for a, b in taken) or not any(c.isalpha() for c in name):
            continue
        if start == 0 and " " not in name and not name.isupper():
            continue
        if name[0].isdigit() or (" " not in name and page.document.language == "de" and name.istitle()):
            continue
        person = bool(_PERSON.fullmatch(name)) and not any(c.isdigit() for c in name)
        fit = _OTHER if (person if people else True) and places else 0.0
        taken.append((first, last))
        yield Span(name, first, last, None, fit if " " in name else fit * _SINGLE, person and bool(people))
