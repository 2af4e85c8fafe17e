"""The short answer inside a sentence: the entities, date or number of the kind that was asked for."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import reduce
from operator import or_

from kg.ports import TextReader
from kg.records import Mention
from ontology.vocabulary import EntityClass
from search.answers.compose.context import Context
from search.answers.compose.kinds import agent_classes, place_classes
from search.answers.compose.starts import is_focus
from search.answers.items import Presenter
from search.answers.languages import load_language
from search.answers.linking import Link
from search.answers.linking.terms import lemma_stem, synonym_stems
from search.answers.question import Shape
from search.answers.question.values import ValueSpan, find_values
from search.answers.records import AnswerItem, AnswerKind
from search.answers.schema import PropertyInfo
from search.answers.text import Token, tokenise, words
from search.answers.texts.mentions import in_groups, nearest
from search.answers.texts.sentences import Sentence

_SURE = 0.85
_NAME = 1.5
_WHOLE_NAME = 0.95
_MODIFIERS = 2
_ASKING = frozenset(("was", "were", "did"))
_LEVEL = 0.8
_SHORT_WORD = 3
_CURRENCIES = frozenset(("euro", "euros", "eur", "usd", "dollar", "dollars", "gbp", "pounds", "percent", "prozent"))
_MONEY = _CURRENCIES | frozenset(("million", "millions", "millionen", "billion", "milliard"))
_SIGNS = ("€", "$", "£")
_WITHIN = 30


@dataclass(frozen=True, slots=True)
class Found:
    """A short answer and its kind."""

    kind: AnswerKind
    items: tuple[AnswerItem, ...]


def focus_class(context: Context) -> Link | None:
    """The class that the question asks for ("which cities …"), if it names one."""
    classes = [k for k in context.links.classes if k.score >= 0.6]
    begins = next((k for k in classes if is_focus(context, k)), None) or _modified(context, classes)
    heads = [k for k in classes if k.first == len(context.reading.tokens) - 1]
    return begins or next(iter(heads), None)


def _modified(context: Context, classes: Sequence[Link]) -> Link | None:
    """The first class of a question where only its own modifiers stand before it ("the three lighthouse cities of …")."""
    first = min(classes, key=lambda k: (k.first, -k.score), default=None)
    if first is None or context.reading.shape is not Shape.LIST:
        return None
    before = [i for i in range(first.first) if context.weights[i] >= 0.5]
    named = any(context.weights[i] >= _NAME for i in before)
    beside = not before or first.first - before[-1] == 1
    return first if len(before) <= _MODIFIERS and beside and not named else None


def asked_property(context: Context) -> PropertyInfo | None:
    """The property that the question names most clearly, if any."""
    links = [k for k in context.links.properties if k.score >= _SURE and context.worth(k.mask) >= 0.4]
    return context.profile.properties[links[0].target] if links else None


def answer_shape(context: Context) -> Shape:
    """The shape of the answer, told by the property where the question begins with no question word."""
    shape, prop = context.reading.shape, asked_property(context)
    if shape is Shape.LIST and prop is not None and focus_class(context) is None:
        if prop.is_temporal:
            return Shape.DATE
        if prop.is_numeric:
            return Shape.AMOUNT
    return shape


def wants_short(context: Context) -> bool:
    """Whether the question asks for a name, date or number rather than for what a text says."""
    shape = answer_shape(context)
    return shape not in (Shape.REASON, Shape.LIST) or bool(wanted_classes(context))


def wanted_classes(context: Context) -> frozenset[str]:
    """The classes of the names that would answer the question; empty where no name would."""
    shape, focus, prop = answer_shape(context), focus_class(context), asked_property(context)
    if context.reading.advice or shape in (Shape.REASON, Shape.DATE, Shape.AMOUNT, Shape.BOOLEAN):
        return frozenset()
    if shape is Shape.PLACE:
        return place_classes(context.profile)
    if shape is Shape.AGENT:
        return agent_classes(context.profile)
    if focus is not None:
        return context.profile.classes[focus.target].members
    if prop is None or not prop.is_link:
        return frozenset()
    patterns = [p for p in context.profile.patterns if p.property in prop.members]
    return frozenset(c for p in patterns for c in (p.domain, p.range) if c is not None)


def tells_what(context: Context, sentence: str) -> bool:
    """Whether a sentence has the verb of "when was … opened", by which alone its date is the one that is asked for."""
    reading = context.reading
    last = len(reading.tokens) - 1
    asks = {t.norm for t in reading.tokens[:2]} & _ASKING
    if not asks or last not in reading.telling - reading.light or context.weights[last] >= _NAME:
        return True
    word = reading.tokens[last].norm
    if "did" not in asks and not word.endswith(("ed", "en")):
        return True
    own = lemma_stem(word, reading.data)
    alike = synonym_stems(reading.language).get(own, frozenset()) | {own}
    return any(lemma_stem(w, reading.data) in alike for w in words(sentence))


class ShortAnswers:
    """Takes short answers out of sentences, with the mentions that the catalogue holds."""

    def __init__(self, texts: TextReader, context: Context, presenter: Presenter) -> None:
        self._texts = texts
        self._context = context
        self._presenter = presenter
        self._named = frozenset(k.target for k in context.links.entities if k.score >= _SURE)
        self._names = reduce(or_, (k.mask for k in context.links.entities if k.score >= _WHOLE_NAME), 0)
        self._wanted = wanted_classes(context)
        self._people = frozenset((EntityClass.PERSON,)) if context.reading.shape is Shape.AGENT else frozenset[str]()

    def find(self, sentence: Sentence) -> Found | None:
        """The answer in a sentence, or None."""
        shape = answer_shape(self._context)
        if shape is Shape.DATE:
            return self._date(sentence)
        if shape in (Shape.COUNT, Shape.AMOUNT):
            return self._count(sentence) if shape is Shape.COUNT else self._amount(sentence)
        return self._entities(sentence) if self._wanted else None

    def choose(self, answers: Sequence[tuple[Sentence, Found]]) -> tuple[Sentence, Found]:
        """The best of several: the first, but for a list one with as many names as the question says, or with more than one."""
        if self._is_single() or answers[0][1].kind is not AnswerKind.ENTITIES:
            return answers[0]
        wanted = {int(v.number) for v in self._context.reading.values if v.number is not None}
        level = [a for a in answers if a[0].near >= _LEVEL * answers[0][0].near]
        exact = [a for a in level if len(a[1].items) in wanted]
        several = [a for a in level if len(a[1].items) > 1]
        return (exact or several or list(answers))[0]

    def _entities(self, sentence: Sentence) -> Found | None:
        inside = [m for m in self._mentions(sentence) if sentence.start <= m.start and m.end <= sentence.end]
        if self._is_about_another(inside):
            return None
        inside = [m for m in inside if m.entity not in self._named]
        types = self._context.near.classes([m.entity for m in inside])
        fitting = [m for m in inside if types[m.entity] & self._wanted]
        fitting = fitting or self._places_within(inside) or [m for m in inside if self._may_be(types[m.entity])]
        types = self._context.near.classes([m.entity for m in (*inside, *fitting)])
        if self._is_single():
            people = [m for m in fitting if types[m.entity] & self._people]
            groups = in_groups(people or fitting, sentence)
            fitting = nearest(groups, [sentence.start + t.start for t in self._anchors(sentence)])
            if self._context.reading.shape is Shape.PLACE:
                fitting = [m for m in fitting if types[m.entity] & types[fitting[0].entity]]
        refs = [self._presenter.ref(iri) for iri in dict.fromkeys(m.entity for m in fitting)]
        items = tuple(AnswerItem(r.label, r.iri, r.type, round(sentence.near, 4)) for r in refs)
        return Found(AnswerKind.ENTITIES, items) if items else None

    def _may_be(self, types: frozenset[str]) -> bool:
        """Whether a thing may be what is wanted, as its class is above it and says no more."""
        classes = self._context.profile.classes
        return bool(self._wanted) and any(c in classes and self._wanted < classes[c].members for c in types)

    def _places_within(self, inside: Sequence[Mention]) -> list[Mention]:
        """Mentions of bodies as the places in their names ("City of NAME"), where such places are asked for."""
        wanted = self._wanted & place_classes(self._context.profile)
        found = []
        for mention in inside if wanted else ():
            for word in [w for w in words(mention.text) if len(w) > _SHORT_WORD]:
                names = (self._context.lexicon.names[n] for n in self._context.lexicon.exact.get(word, ()))
                things = sorted({n.target for n in names if n.value is None})
                types = self._context.near.classes(things)
                found += [replace(mention, entity=thing) for thing in things if types[thing] & wanted][:1]
        return [m for m in found if m.entity not in self._named]

    def _is_about_another(self, inside: Sequence[Mention]) -> bool:
        """Whether the sentence names something that shares a word with the name in the question, and not that itself."""
        if not self._named or any(m.entity in self._named for m in inside):
            return False
        own = {w for iri in self._named for w in words(self._presenter.label(iri)) if len(w) > _SHORT_WORD}
        return any(own & set(words(m.text)) for m in inside)

    def _is_single(self) -> bool:
        """Whether one name, or one list of names, is asked for: "which city", "who", but not "which cities"."""
        focus = focus_class(self._context)
        if focus is None or self._context.reading.shape is not Shape.LIST:
            return True
        token = self._context.reading.tokens[focus.last].norm
        return any(token in words(p.text) for p in self._context.profile.classes[focus.target].phrases)

    def _mentions(self, sentence: Sentence) -> Sequence[Mention]:
        ordered = self._texts.passages_of(sentence.passage.document)
        near = [p.iri for p in ordered if p.start <= sentence.end and p.end >= sentence.start]
        found = self._texts.mentions_in(near)
        return sorted({m for ms in found.values() for m in ms}, key=lambda m: (m.start, -m.end, m.entity))

    def _anchors(self, sentence: Sentence) -> list[Token]:
        """The words of the sentence that the question says of its answer; its names where it says nothing else."""
        reading = self._context.reading
        focus = focus_class(self._context)
        asked = focus.mask if focus else 0
        weighed = [
            (lemma_stem(reading.tokens[i].norm, reading.data), w)
            for i, w in enumerate(self._context.weights)
            if w > 0 and not (asked | self._names) >> i & 1
        ]
        said = {s for s, w in weighed if w < 1.5}
        tokens = tokenise(sentence.text)
        first = [t for t in tokens if lemma_stem(t.norm, reading.data) in said]
        return first or self._own_names(tokens)

    def _own_names(self, tokens: Sequence[Token]) -> list[Token]:
        """The words of a sentence that the question writes as names."""
        reading = self._context.reading
        names = {
            reading.tokens[i].norm for i, w in enumerate(self._context.weights) if w >= _NAME or self._names >> i & 1
        }
        return [t for t in tokens if t.norm in names]

    def _values(self, text: str) -> list[tuple[ValueSpan, Token]]:
        tokens = tokenise(text)
        return [(v, tokens[v.first]) for v in find_values(tokens, load_language(self._context.reading.language))]

    def _closest(self, found: Sequence[tuple[ValueSpan, Token]], sentence: Sentence) -> ValueSpan | None:
        """The value nearest to what is said of it; those after it come first."""
        anchors = self._anchors(sentence)
        if not found:
            return None
        if not anchors:
            return found[0][0] if len(found) == 1 else None
        names = self._own_names(tokenise(sentence.text))
        return min(
            found,
            key=lambda v: (
                -2 * bool(_before(v[1], names)) - len(_before(v[1], anchors)),
                _gap(v[1], anchors),
            ),
        )[0]

    def _date(self, sentence: Sentence) -> Found | None:
        dates = [(v, t) for v, t in self._values(sentence.text) if v.date is not None]
        best = self._closest(dates, sentence)
        if best is None or best.date is None:
            return None
        return Found(AnswerKind.DATE, (AnswerItem(best.date, None, None, round(sentence.near, 4)),))

    def _amount(self, sentence: Sentence) -> Found | None:
        tokens = tokenise(sentence.text)
        counted = [(v, t) for v, t in self._values(sentence.text) if v.number is not None]
        found = [
            (v, t) for v, t in counted if _is_amount(sentence.text, t, [x.norm for x in tokens[v.first : v.last + 2]])
        ]
        best = self._closest(found, sentence)
        return None if best is None or best.number is None else self._number(best.number, sentence)

    def _number(self, value: float, sentence: Sentence) -> Found:
        return Found(AnswerKind.NUMBER, (AnswerItem(f"{value:.15g}", None, None, round(sentence.near, 4)),))

    def _count(self, sentence: Sentence) -> Found | None:
        """A number right before the thing that is counted."""
        focus = focus_class(self._context)
        reading = self._context.reading
        counted = focus.first if focus else next(iter(sorted(reading.telling - reading.light)), None)
        if counted is None:
            return None
        thing = lemma_stem(reading.tokens[counted].norm, reading.data)
        tokens = tokenise(sentence.text)
        for value, _ in self._values(sentence.text):
            after = [lemma_stem(t.norm, reading.data) for t in tokens[value.last + 1 : value.last + 4]]
            if value.number is not None and thing in after:
                return self._number(value.number, sentence)
        return None


def _before(value: Token, anchors: Sequence[Token]) -> set[str]:
    """The different anchor words that stand shortly before a value."""
    return {a.norm for a in anchors if 0 <= value.start - a.end <= _WITHIN}


def _gap(value: Token, anchors: Sequence[Token]) -> int:
    return min((value.start - a.end) if value.start >= a.end else 3 * (a.end - value.start) for a in anchors)


def _is_amount(text: str, value: Token, around: Sequence[str]) -> bool:
    return bool(_MONEY & set(around)) or text[max(0, value.start - 2) : value.start].strip() in _SIGNS
