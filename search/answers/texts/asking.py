"""What a question asks of a text: the sort of answer, the names it must be about, and the words that are said of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from search.answers.compose.context import ARTICLES, Context
from search.answers.languages.concepts import find_concepts
from search.answers.linking.terms import lemma_stem, synonym_stems
from search.answers.question import Shape
from search.answers.question.asides import asks_what_was_before
from search.answers.question.cues import Cue
from search.answers.texts.extraction import answer_shape, focus_class
from search.answers.texts.naming import WHOLE_NAME, Named, adjectives, country_of, find_named, name_places
from search.answers.texts.wanting import classes_of_answer, concepts_of

_LIGHT = 0.3
_TELLING = 0.6
_VERBS = frozenset(("work", "hold", "happen", "partner"))
_DATED = 0.7
_DATES = frozenset(("date", "dates", "datum", "day", "tag", "jour", "data", "fecha"))
_FIRST = frozenset(("first", "opening", "erster", "premier"))
_BODIES = frozenset(
    ("organisation", "organization", "body", "person", "people", "institution", "personne", "organisme", "einrichtung")
)
_PEOPLE = frozenset(("person",))
_WELL_NAMED = 0.9
_NAME = 1.5
_START = frozenset(("start", "found", "open"))
_END = frozenset(("end",))
_SHARES = frozenset(
    ("share", "percentage", "percent", "rate", "proportion", "anteil", "prozent", "taux", "quota", "satz", "quote")
)
_MAILS = frozenset(("email", "mail", "mails", "emails", "courriel"))
_PHONES = frozenset(("phone", "telephone", "telefon", "telefonnummer", "fax"))
_MONEY_NOUNS = (
    "budget", "cost", "grant", "contribution", "funding", "kosten", "cout", "montant", "betrag", "price", "fee", "costo", "amount",
)  # fmt: skip
_OVER = frozenset(("over", "finished", "vorbei", "expire", "expired"))


class Sort(StrEnum):
    """The sort of short answer that is wanted."""

    DATE = "date"
    SHARE = "share"
    MONEY = "money"
    COUNT = "count"
    NAMES = "names"
    MAIL = "mail"
    PHONE = "phone"


@dataclass(frozen=True, slots=True)
class Said:
    """A word that the answer's sentence should repeat, as stems, synonyms and concepts; `place` is its token."""

    stems: frozenset[str]
    synonyms: frozenset[str]
    concepts: frozenset[str]
    weight: float
    place: int
    role: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """A question as texts are searched for its answer.

    Attributes:
        classes: classes of things that would be the answer; empty where any name would.
        single: whether one name, or one group of names, is wanted.
        role: for dates, whether the beginning ("start") or the end ("end") is wanted.
        without: words for what is left out ("besides the lead partner").
        number: how many names are asked for, where the question says so.
        countries, demonyms: the countries that the answer is to be of, as codes, and the adjectives that say so.
        kinds: the concepts of the words for the class that is asked for ("city"), which names may carry themselves.
        one: whether the question says that one thing is wanted ("which city"), rather than leaving it open ("who", "where").
        head: the stems and concepts of the noun that the answer is one of ("which method"), where it is no class.
    """

    sort: Sort
    classes: frozenset[str]
    single: bool
    names: tuple[Named, ...]
    said: tuple[Said, ...]
    role: str | None
    head: Said | None
    known: frozenset[str]
    without: tuple[Said, ...] = ()
    number: int | None = None
    countries: frozenset[str] = frozenset()
    demonyms: frozenset[str] = frozenset()
    one: bool = False
    kinds: frozenset[str] = frozenset()


_EARLIER = Said(frozenset(("before",)), frozenset(), frozenset(("former",)), 1.0, -2)


def ask_of_texts(context: Context) -> Asked:
    """Work out what a text should say to answer a question."""
    places = name_places(context)
    focus = focus_class(context)
    shape = answer_shape(context)
    head = _head(context, places)
    skipped = focus.mask if focus is not None and shape is Shape.LIST else 0
    wanted = classes_of_answer(context, shape)
    if shape is Shape.AGENT:
        skipped |= sum(1 << i for i, t in enumerate(context.reading.tokens) if t.norm in _BODIES)
    without = _excepted(context)
    said = tuple(
        _said(context, i, places) for i in _said_places(context, places) if not skipped >> i & 1 and i not in without
    )
    said = tuple(s for s in said if not (shape is Shape.AGENT and s.concepts & _PEOPLE and s.place != head_place(head)))
    if asks_what_was_before(context.reading.text):
        said += (_EARLIER,)
    said += tuple(_year_said(v.date, v.first) for v in context.reading.values if v.date is not None)
    concepts = frozenset(c for s in said for c in s.concepts)
    return Asked(
        sort=_sort(context, shape),
        classes=wanted,
        single=is_single(context),
        one=shape is Shape.LIST and is_single(context),
        kinds=concepts_of(context, focus),
        names=tuple(find_named(context, places - without)),
        said=said,
        role=_role(context, concepts) if _sort(context, shape) is Sort.DATE else None,
        head=head,
        number=next((int(v.number) for v in context.reading.values if v.number is not None and v.number >= 2), None),
        known=frozenset(k.target for k in context.links.entities if k.score >= WHOLE_NAME),
        without=tuple(_said(context, i, places) for i in sorted(without - places)),
        countries=frozenset(c for i in adjectives(context) if (c := country_of(context, i)) is not None),
        demonyms=frozenset(context.reading.tokens[i].norm for i in adjectives(context)),
    )


def _excepted(context: Context) -> frozenset[int]:
    """The tokens after "besides" and the like."""
    reading = context.reading
    first = min((h.first for h in reading.hits(Cue.EXCEPT)), default=None)
    if first is None:
        return frozenset()
    return frozenset(i for i in range(first, len(reading.tokens)) if first > 0)


def head_place(head: Said | None) -> int:
    """The token of the noun that is asked for, -1 where there is none."""
    return -1 if head is None else head.place


def _year_said(date: str, place: int) -> Said:
    return Said(frozenset((date[:4],)), frozenset(), frozenset(), _DATED, place)


def _sort(context: Context, shape: Shape) -> Sort:
    norms = {t.norm for t in context.reading.tokens}
    if norms & _MAILS:
        return Sort.MAIL
    if norms & _PHONES:
        return Sort.PHONE
    if shape is Shape.DATE:
        return Sort.DATE
    if shape is Shape.COUNT:
        return Sort.COUNT
    if shape is Shape.LIST and norms & _DATES and focus_class(context) is None:
        return Sort.DATE
    if norms & _SHARES and shape in (Shape.AMOUNT, Shape.LIST):
        return Sort.SHARE
    concepts = frozenset(
        c for i in sorted(context.reading.telling) for c in find_concepts(context.reading.tokens[i].norm)
    )
    if shape is Shape.AMOUNT or (shape is Shape.LIST and "money" in concepts and _asks_what(context)):
        return Sort.MONEY
    return Sort.NAMES


def _asks_what(context: Context) -> bool:
    """Whether the first telling words speak of money itself, rather than of who gives it."""
    telling = sorted(context.reading.telling - context.reading.light)[:2]
    return any(context.reading.tokens[i].norm.startswith(_MONEY_NOUNS) for i in telling)


def _role(context: Context, concepts: frozenset[str]) -> str | None:
    last = context.reading.tokens[-1].norm if context.reading.tokens else ""
    if concepts & _END or last in _OVER or context.reading.has(Cue.UNTIL):
        return "end"
    opening = any(t.norm in _FIRST for t in context.reading.tokens)
    return "start" if concepts & _START or opening else None


def _said_places(context: Context, names: frozenset[int]) -> list[int]:
    reading = context.reading
    numbers = {i for v in reading.values for i in range(v.first, v.last + 1)}
    cues = {
        i
        for h in reading.cues
        if h.cue in (Cue.COUNT, Cue.AMOUNT, Cue.WHEN, Cue.WHERE, Cue.WHO, Cue.WHY)
        for i in range(h.first, h.last + 1)
    }
    left_out = names | numbers | cues | adjectives(context)
    return [i for i, w in enumerate(context.weights) if w > 0 and i not in left_out]


def _said(context: Context, place: int, names: frozenset[int] = frozenset()) -> Said:
    reading = context.reading
    norm = reading.tokens[place].norm
    own = lemma_stem(norm, reading.data)
    weight = min(context.weights[place], 1.0)
    concepts = find_concepts(norm)
    if (weight < _LIGHT and concepts) or _describes(context, place, names) or (weight < _TELLING and concepts & _VERBS):
        weight = _LIGHT
    elif _LIGHT < weight < _TELLING:
        weight = _TELLING
    return Said(
        frozenset((norm, own)),
        synonym_stems(reading.language).get(own, frozenset()),
        concepts,
        weight,
        place,
        norm in reading.data.roles,
    )


def _describes(context: Context, place: int, names: frozenset[int]) -> bool:
    """Whether a word stands between an article and a name: "the timber cluster NAME"."""
    reading = context.reading
    after, before = place, place
    while after in reading.telling and after not in names and after + 1 < len(reading.tokens):
        after += 1
    while before >= 0 and before in reading.telling:
        before -= 1
    return after in names and before >= 0 and reading.tokens[before].norm in ARTICLES


def _head(context: Context, names: frozenset[int]) -> Said | None:
    """The noun after "which" or "what" that no class of the graph is called by."""
    reading = context.reading
    if reading.shape is not Shape.LIST or len(reading.tokens) < 2 or focus_class(context) is not None:
        return None
    asking = [i for i, t in enumerate(reading.tokens[:3]) if t.norm in _ASKING]
    left_out = names | adjectives(context)
    after = [i for i in sorted(reading.telling) if asking and i > asking[-1] and i not in left_out]
    return _said(context, after[0]) if after and after[0] <= asking[-1] + 2 + len(left_out - names) else None


_ASKING = frozenset(
    (
        "which",
        "what",
        "welche",
        "welcher",
        "welches",
        "welchem",
        "welchen",
        "quel",
        "quelle",
        "quels",
        "quelles",
        "quale",
        "quali",
    )
)


def is_single(context: Context) -> bool:
    """Whether one name, or one group of names, is asked for: "which city", "who", but not "which cities"."""
    focus = focus_class(context)
    head = _head(context, name_places(context))
    if context.reading.shape is not Shape.LIST:
        return not (_asks_who_several_are(context) or _usually_several(context) or _names_takers_part(context))
    if focus is None and head is not None:
        return not context.reading.tokens[head.place].norm.endswith("s")
    if focus is None:
        return not (begins_with_many(context) or _names_takers_part(context))
    token = context.reading.tokens[focus.last].norm
    phrases: Sequence[str] = [p.text.casefold() for p in context.profile.classes[focus.target].phrases]
    return any(token in p.split() for p in phrases)


def _usually_several(context: Context) -> bool:
    """Whether more than one do, as a rule, what the graph calls by a word of the question: who speaks, but not who leads."""
    links = [k for k in context.links.properties if k.score >= _WELL_NAMED]
    best = max(links, key=lambda k: (k.score, -k.first), default=None)
    if context.reading.shape is not Shape.AGENT or best is None or not context.profile.properties[best.target].is_link:
        return False
    return context.near.holds_several(best.target)


def _names_takers_part(context: Context) -> bool:
    """Whether those who take part are spoken of in the plural: "NAME partners", "members of NAME"."""
    said = (context.reading.tokens[i].norm for i in context.reading.telling if context.weights[i] < _NAME)
    return any(w.endswith("s") and find_concepts(w) & _JOINED for w in said)


def _asks_who_several_are(context: Context) -> bool:
    """Whether it is asked who those are that take part: "who are the partners of NAME"."""
    tokens = context.reading.tokens
    plural = len(tokens) > 1 and tokens[1].norm in _ARE
    first = next((i for i in sorted(context.reading.telling) if i > 1), None)
    return plural and first is not None and bool(find_concepts(tokens[first].norm) & _JOINED)


def begins_with_many(context: Context) -> bool:
    """Whether a question without a question word begins with those who take part: "partners of NAME", "Mitglieder von NAME"."""
    tokens = context.reading.tokens
    first = next((i for i in sorted(context.reading.telling) if not find_concepts(tokens[i].norm) & _NAMING), None)
    return (
        first is not None
        and not tokens[first].norm.endswith("ship")
        and bool(find_concepts(tokens[first].norm) & _JOINED)
    )


def wants_name(context: Context) -> bool:
    """Whether a name is asked for by a noun that is no class of the graph, or by "called"."""
    if context.reading.shape is not Shape.LIST or context.reading.advice:
        return False
    places = name_places(context)
    if not places:
        return False
    head = _head(context, places)
    called = any("name" in find_concepts(context.reading.tokens[i].norm) for i in context.reading.telling - places)
    which = any(t.norm in _WHICH for t in context.reading.tokens[:3])
    return called or (head is not None and which) or _sort(context, Shape.LIST) is not Sort.NAMES


_WHICH = _ASKING - {"what"}


def counted(context: Context, asked: Asked) -> Asked:
    """The question for the things themselves, where it is asked how many there are."""
    focus = focus_class(context)
    classes = context.profile.classes[focus.target].members if focus is not None else frozenset[str]()
    mask = focus.mask if focus is not None else 0
    return replace(
        asked,
        sort=Sort.NAMES,
        classes=classes,
        single=False,
        said=tuple(s for s in asked.said if not mask >> s.place & 1 or s.concepts & _JOINED),
    )


_ARE = frozenset(("are", "were", "sind", "waren", "sont", "etaient", "sono", "erano", "son", "eran"))
_JOINED = frozenset(("member", "partner", "speak", "shareholder"))
_NAMING = frozenset(("name", "list"))


_BOTH = frozenset(("both", "sowohl", "beide", "beiden"))
_AND = frozenset(("and", "und", "et", "als"))


def halves(asked: Asked, context: Context) -> tuple[Asked, Asked] | None:
    """The two questions in one for what is "both in A and in B"; None where it is not such a question."""
    tokens = context.reading.tokens
    both = next((i for i, t in enumerate(tokens) if t.norm in _BOTH), None)
    if both is None or asked.sort is not Sort.NAMES or not asked.classes:
        return None
    cut = next((i for i in range(both + 2, len(tokens) - 1) if tokens[i].norm in _AND), None)
    if cut is None:
        return None
    spots = name_places(context)
    first, second = (frozenset(p for p in spots if (p > cut) == late) for late in (False, True))
    sides = tuple(
        replace(
            asked,
            single=False,
            names=tuple(find_named(context, places)),
            said=tuple(s for s in asked.said if (s.place > cut) == late and s.place > both),
        )
        for late, places in ((False, first), (True, second))
    )
    return (sides[0], sides[1]) if all(side.names or side.said for side in sides) else None
