"""What one context of two entities looks like: distance, words between and around, sentence, label, heading."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ingest.relations.learned.columns import Columns, mark, place
from ingest.relations.learned.contexts import Context, Nearness, Page
from ingest.relations.learned.places import EDGE, Places, Side, places_of
from ingest.relations.learned.wording import Item, joins

_SHOWN: Final = 12
_AROUND: Final = 3
_SIGNATURE: Final = 5
_MOST_RIVALS: Final = 3
_STEPS: Final = (0, 1, 2, 4, 8, 16, 32, 64, 128)
_ANYWHERE: Final = place("between")
_NAMED: Final = {name: place(name) for name in ("label", "heading", "intro")}


@dataclass(frozen=True, slots=True)
class ContextReader:
    """Adds the features of contexts of one page to `columns`."""

    page: Page
    columns: Columns

    def read(self, row: int, context: Context, subject_first: bool) -> None:
        """Add the features of a context to a pair, for one direction of the relation."""
        where = places_of(context.nearness, subject_first)
        a, b = self.page.wording.at[context.first], self.page.wording.at[context.second]
        self.columns.one(row, where.itself, 1)
        self._distances(row, context, where)
        self._rivals(row, context, where)
        self._around(row, (a, b), context, where)
        if context.nearness in (Nearness.SENTENCE, Nearness.BLOCK):
            self._between(row, context, where)
        self._side(row, context.second, where.second)
        if context.nearness is not Nearness.SENTENCE:
            self._side(row, context.first, where.first)

    def _distances(self, row: int, context: Context, where: Places) -> None:
        page, one = self.page, self.columns.one
        words = page.wording.at[context.second] - page.wording.at[context.first] - 1
        for step in _STEPS:
            if words <= step:
                one(row, where.distance, step)
        one(row, where.names_between, min(context.second - context.first - 1, 6))
        first, second = page.sentences[context.first], page.sentences[context.second]
        if first is not None and second is not None and context.nearness is not Nearness.SENTENCE:
            one(row, where.sentences_between, min(second.index - first.index, 5))
            one(row, where.blocks_between, min(second.block - first.block, 5))

    def _rivals(self, row: int, context: Context, where: Places) -> None:
        """How many names of the same kinds stand closer: between the two, or in the sentence of the other one."""
        letters = self.page.letters
        first, second = letters[context.first], letters[context.second]
        near_first = near_second = letters[context.first + 1 : context.second]
        if context.nearness is not Nearness.SENTENCE:
            near_first, near_second = self.page.letters_beside(context.first), self.page.letters_beside(context.second)
        self.columns.one(row, where.rivals_of_first, min(near_second.count(first), _MOST_RIVALS))
        self.columns.one(row, where.rivals_of_second, min(near_first.count(second), _MOST_RIVALS))

    def _between(self, row: int, context: Context, where: Places) -> None:
        a, b = self._inner(context)
        at, columns = self.page.wording.at, self.columns
        columns.one(row, where.joined, int(a > at[context.first]) * 2 + int(b < at[context.second]))
        if a >= b:
            columns.one(row, where.one_list, 1)
            return
        for start, end in _shown(a + 1, b):
            columns.words(row, where.between, start, end)
            columns.words(row, _ANYWHERE, start, end)
        for n in range(min(EDGE, b - a - 1)):
            columns.words(row, where.after_first[n], a + 1 + n, a + 2 + n)
            columns.words(row, where.before_second[n], b - 1 - n, b - n)
        self._shape(row, self.page.wording.items[a + 1 : b], where)

    def _shape(self, row: int, stretch: Sequence[Item], where: Places) -> None:
        """The stretch between two names as a whole: which concepts it begins and ends with, its brackets."""
        columns = self.columns
        telling = [item for item in stretch if item.concepts]
        if telling:
            columns.one(row, where.both_concepts, telling[0].marks[1] * 3 + telling[-1].marks[1])
            columns.one(row, where.first_concept, telling[0].marks[1])
            columns.one(row, where.last_concept, telling[-1].marks[1])
        if len(stretch) <= _SIGNATURE:
            columns.one(row, where.all_between, mark(" ".join(i.stem for i in stretch)))
            columns.one(row, where.kinds_between, mark(" ".join(map(_kind, stretch))))
        opened = sum((i.stem == "(") - (i.stem == ")") for i in stretch)
        columns.one(row, where.brackets, max(-2, min(2, opened)) + 2)

    def _inner(self, context: Context) -> tuple[int, int]:
        """The last name of the list that the first one stands in, and the first name of the list of the second one."""
        at, items = self.page.wording.at, self.page.wording.items
        first, second = context.first, context.second
        while first < second and joins(items, at[first], at[first + 1]):
            first += 1
        while second > first and joins(items, at[second - 1], at[second]):
            second -= 1
        return at[first], at[second]

    def _around(self, row: int, ends: tuple[int, int], context: Context, where: Places) -> None:
        """The words before and after both names."""
        a, b = ends
        columns, size = self.columns, len(self.page.wording.items)
        columns.words(row, where.around[0], max(0, a - _AROUND), a)
        columns.words(row, where.around[3], b + 1, min(size, b + 1 + _AROUND))
        if context.nearness is not Nearness.SENTENCE:
            columns.words(row, where.around[1], a + 1, min(size, a + 1 + _AROUND))
            columns.words(row, where.around[2], max(0, b - _AROUND), b)
        columns.words(row, where.right_before, max(0, a - 1), a)
        columns.words(row, where.right_after, b + 1, min(size, b + 2))

    def _side(self, row: int, mention: int, where: Side) -> None:
        """The sentence and the block that a name stands in, with the block's label, introduction and heading."""
        sentence = self.page.sentences[mention]
        if sentence is None:
            return
        columns = self.columns
        columns.concepts(row, where.sentence, *self.page.wording.range_of(sentence.start, sentence.end))
        columns.one(row, where.block, mark(self.page.view.blocks[sentence.block].kind.value))
        for name, start, end in self.page.labels_of(sentence.block):
            columns.words(row, getattr(where, name), start, end)
            columns.words(row, _NAMED[name], start, end)


def _shown(start: int, end: int) -> tuple[tuple[int, int], ...]:
    """Of a long stretch, the words next to the names."""
    if end - start <= 2 * _SHOWN:
        return ((start, end),)
    return ((start, start + _SHOWN), (end - _SHOWN, end))


def _kind(item: Item) -> str:
    return item.concepts[0] if item.concepts else item.stem if item.mention >= 0 or not item.stem.isalpha() else "w"
