"""How far a name reaches from its head word, in English, German and Romance word order."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from ingest.mentions.gazetteers import PlaceNames, knows
from ingest.mentions.lexicon import Lexicon
from ingest.mentions.words import Word
from ingest.mentions.wordsets import word_set

_OF: Final = frozenset({"of", "for"})
_AND: Final = frozenset({"and", "&", "und", "et", "e", "y", "ed", "i"})
_ARTICLES: Final = word_set("""
    the la le les l' il lo i gli el los las der die das den dem des a o os as una un
    """)
_ROMANCE_OF: Final = word_set("""
    de du des d' di del della dei degli delle dell' do da dos das per pour para en dello sur aux
    """)
_GERMAN_OF: Final = frozenset({"für", "der", "des", "von", "fuer", "zu"})
_ROMANCE_ADJECTIVE = re.compile(
    r"(?:ique|iques|al|ale|ales|aux|el|elle|elles|els|if|ive|ifs|ives|aire|aires|ien|ienne|onne|onnes|ande|andes|lon|éen|éenne|éens|éennes|eux|euse|"
    r"ais|aise|ois|oise|ano|ana|ani|ane|ico|ica|ici|iche|ivo|iva|ivi|ive|ense|oso|osa|ari|ario|aria|ese|esi|eo|ea|ei|ee|"
    r"ali|ili|ile|uale|ar|nal|ado|ada|ato|ata|ants?|ante|anti|és?|ées?|ués?|ino|ina|olo|suisse|belge|libre)$"
)
_GERMAN_ADJECTIVE = re.compile(r"^[A-ZÄÖÜ].{2,}(?:e|en|er|es|em)$")
_PLAIN: Final = frozenset({"technical", "economic", "medical", "technische", "catholic"})
_LONGEST: Final = 11


@dataclass(frozen=True, slots=True)
class Extender:
    """Finds the edges of a name around its head; all methods return indexes into the words of a block."""

    lexicon: Lexicon
    places: PlaceNames

    def names(self, word: Word) -> bool:
        """Whether a word is written like part of a name."""
        return (word.capital or word.acronymic) and word.lower not in self.lexicon.function

    def is_place(self, word: Word) -> bool:
        """Whether a word alone names a place."""
        return word.capital and knows(self.places, word.text)

    def is_local(self, word: Word) -> bool:
        """Whether a word says where a thing is, or is written as only names are."""
        return (
            word.acronymic
            or self.is_place(word)
            or (word.capital and word.lower.endswith(("er", "ische", "ischer", "isches", "ischen")))
        )

    def starts_head(self, word: Word) -> bool:
        """Whether a word opens or is a head of its own."""
        return word.lower in self.lexicon.heads or self.lexicon.suffix_head(word.lower) is not None

    def left(self, words: Sequence[Word], i: int) -> int:
        """First word of an English name whose head begins at `i`."""
        k = i
        while k > 0 and words[k].joined and i - k < _LONGEST:
            before = words[k - 1]
            if self.names(before) or (
                before.text[0].isdigit() and k > 1 and words[k - 1].joined and len(before.text) < 4
            ):
                if self._is_title(before):
                    break
                k -= 1
            elif self._joins_left(words, k):
                k -= 2
            else:
                break
        return k

    def _is_title(self, word: Word) -> bool:
        return word.lower in self.lexicon.address or ((word.lower,) in self.lexicon.titles.get(word.lower, ()))

    def _joins_left(self, words: Sequence[Word], k: int) -> bool:
        """Whether "and" before word `k` joins two fields of one name ("Science and Technology Park")."""
        if k < 2 or words[k - 1].lower not in _AND or not words[k - 1].joined:
            return False
        left = words[k - 2]
        if words[k - 1].text == "&" and left.capital and words[k].joined:
            return not self._is_title(left) and left.lower not in self.lexicon.function
        return left.capital and (left.lower in self.lexicon.field or left.text.endswith("-"))

    def left_german(self, words: Sequence[Word], i: int) -> int:
        """First word of a German name whose head is word `i`: adjectives, places and hyphenated halves before it."""
        k = i
        while k > 0 and words[k].joined and i - k < 4:
            before = words[k - 1]
            if self._is_title(before) or before.lower in self.lexicon.function:
                halves = k > 1 and before.lower in _AND and words[k - 2].text.endswith("-")
                if not halves:
                    break
                k -= 2
            elif (
                before.capital
                and (_GERMAN_ADJECTIVE.match(before.text) or before.acronymic or self.is_place(before))
                and before.lower not in self.lexicon.weak
            ):
                k -= 1
            else:
                break
        return k

    def right(self, words: Sequence[Word], j: int) -> int:
        """One past the last word of an English name whose head ends before `j`."""
        after_of = words[j - 1].lower in _OF
        end = max(j, self._of_part(words, j)) if after_of else self._direct(words, j)
        while end < len(words) and end - j < _LONGEST and words[end].joined and words[end].lower in _OF:
            stop = self._of_part(words, end + 1)
            if stop == end:
                break
            end = stop
        return end

    def over_in(self, words: Sequence[Word], start: int, at: tuple[int, int], end: int) -> int:
        """Step over "in" to a place where the name would be no name without it ("Technical University in Brno")."""
        if end + 1 >= len(words) or words[end].lower != "in" or not (words[end].joined and words[end + 1].joined):
            return end
        own = (*words[start : at[0]], *words[at[1] : end])
        plain = all(w.lower in self.lexicon.field or w.lower in self.lexicon.weak or w.lower in _PLAIN for w in own)
        return end + 2 if own and plain and self.is_place(words[end + 1]) else end

    def _direct(self, words: Sequence[Word], j: int) -> int:
        limit = min(len(words), j + _LONGEST)
        while j < limit and words[j].joined and self._trails(words, j):
            j += 1
        return j

    def _trails(self, words: Sequence[Word], j: int) -> bool:
        word = words[j]
        numbered = bool(re.fullmatch(r"(?:19|20)\d\d|[IVX]+|\d", word.text))
        short_form = word.text.isupper() and 2 < len(word.text) < 6 and word.text.isalpha()
        return numbered or self.is_place(word) or short_form

    def _of_part(self, words: Sequence[Word], j: int) -> int:
        """End of what follows "of": names, joined by "and" where no new name begins; `j - 1` where nothing follows."""
        k = j
        while k < len(words) and words[k].joined and words[k].lower in _ARTICLES:
            k += 1
        first = k
        while (
            k < len(words)
            and k - first < _LONGEST
            and words[k].joined
            and self.names(words[k])
            and not self._is_title(words[k])
            and not self._begins_person(words, k, first)
        ):
            k += 1
            k = self._over_and(words, k, first)
        return k if k > first else j - 1

    def _begins_person(self, words: Sequence[Word], k: int, first: int) -> bool:
        """Whether word `k` is the given name of somebody named right behind a complete name ("… of Lombardy Anna Riva")."""
        if words[k].text not in self.lexicon.given_names or (k <= first and not self._ends_in_region(words, k)):
            return False
        surnamed = k + 1 < len(words) and words[k + 1].joined and words[k + 1].capital
        whole = self.is_place(words[k - 1]) or self._ends_in_region(words, k)
        return surnamed and whole and not self.starts_head(words[k + 1])

    def _ends_in_region(self, words: Sequence[Word], k: int) -> bool:
        """Whether "Lombardy Region" or the like stands before word `k`, a name that nothing follows."""
        return k > 1 and words[k - 1].lower in ("region", "county", "province") and words[k - 2].capital

    def _over_and(self, words: Sequence[Word], k: int, first: int) -> int:
        """Step over "and" or a comma in "Business, Innovation and Skills", not into the next name of a list."""
        if k + 1 >= len(words) or words[k].lower not in _AND or not (words[k].joined and words[k + 1].joined):
            return k
        after = words[k + 1]
        plain = self.names(after) and not self.is_place(after) and after.text not in self.lexicon.given_names
        if not plain or after.acronymic or self.is_place(words[k - 1]) or self._heads_name(words, k + 1):
            return k
        joins = after.lower in self.lexicon.field or words[k - 1].lower in self.lexicon.field
        return k + 1 if joins else k

    def _heads_name(self, words: Sequence[Word], k: int) -> bool:
        """Whether a head comes before the run of names from `k` on ends."""
        while k < len(words) and self.names(words[k]):
            if self.starts_head(words[k]) and words[k].lower not in self.lexicon.field:
                return True
            k += 1
            if k < len(words) and not words[k].joined:
                return False
        return False

    def right_german(self, words: Sequence[Word], j: int) -> int:
        """One past the last word of a German name whose head ends before `j`."""
        k = j
        while k < len(words) and words[k].joined and k - j < _LONGEST:
            word = words[k]
            if self.names(word) and not self._is_title(word) and not self._begins_person(words, k, j):
                k += 1
            elif (word.lower in _GERMAN_OF and self._german_of(words, k)) or (
                word.lower in _AND and self._german_and(words, k, j)
            ):
                k += 2
            else:
                break
        return k

    def _german_of(self, words: Sequence[Word], k: int) -> bool:
        if k + 1 >= len(words) or not words[k + 1].joined or not self.names(words[k + 1]):
            return False
        return words[k].lower in ("für", "fuer") or (not self.is_place(words[k - 1]) and words[k].lower != "von")

    def _german_and(self, words: Sequence[Word], k: int, j: int) -> bool:
        if k + 1 >= len(words) or k == j or not (words[k + 1].joined and self.names(words[k + 1])):
            return False
        after, before = words[k + 1], words[k - 1]
        apart = any((self.is_place(before), self.is_place(after), self.starts_head(after), before.acronymic))
        return not apart and after.text not in self.lexicon.given_names

    def right_romance(self, words: Sequence[Word], j: int) -> int:
        """One past the last word of a Romance name whose head ends before `j`."""
        k, solid = j, j
        while k < len(words) and words[k].joined and k - j < _LONGEST:
            step = self._romance_step(words, k, j)
            if not step:
                break
            k += step
            solid = k
        return solid

    def _romance_step(self, words: Sequence[Word], k: int, j: int) -> int:
        """How many words from `k` on belong to the name: an adjective, a proper part, or "de la" with its noun."""
        word = words[k]
        if self.names(word) and not self._is_title(word):
            return 0 if self._begins_person(words, k, j) else 1
        if (
            word.capital
            and word.lower in _ARTICLES
            and k + 1 < len(words)
            and words[k + 1].joined
            and words[k + 1].capital
        ):
            return 2
        if word.lower in _ROMANCE_OF:
            return self._romance_of(words, k)
        if word.lower in _AND and k > j:
            return self._romance_and(words, k)
        if k == j and self._noun_before_place(words, k):
            return 1
        after_noun = words[k - 1].lower not in self.lexicon.function
        adjective = _ROMANCE_ADJECTIVE.search(word.lower) and len(word.lower) > 4 and after_noun
        return (
            1
            if (adjective and word.lower not in self.lexicon.function and not words[k - 1].capital)
            or (adjective and k == j)
            else 0
        )

    def _noun_before_place(self, words: Sequence[Word], k: int) -> bool:
        """ "Réseau laser de Bienne": a noun beside the head, then "de" and a capital."""
        if k + 2 >= len(words) or not (words[k + 1].joined and words[k + 2].joined):
            return False
        return (
            words[k].text.islower()
            and words[k].lower not in self.lexicon.function
            and (words[k + 1].lower in ("de", "di", "d'", "du") and words[k + 2].capital)
        )

    def _romance_of(self, words: Sequence[Word], k: int) -> int:
        n = k + 1
        while n < len(words) and words[n].joined and words[n].lower in _ARTICLES:
            n += 1
        if n >= len(words) or not words[n].joined or words[n].text[0].isdigit():
            return 0
        if words[n].lower in self.lexicon.function or self._is_title(words[n]):
            return 0
        if words[k].lower in ("en", "per", "pour", "para", "sur", "aux") and not words[k - 1].lower.isalpha():
            return 0
        return n + 1 - k

    def _romance_and(self, words: Sequence[Word], k: int) -> int:
        if k + 1 >= len(words) or not words[k + 1].joined:
            return 0
        after = words[k + 1]
        if after.lower in ("d'", "de", "di", "dell'", "del", "della") and not words[k - 1].capital:
            step = self._romance_of(words, k + 1)
            noun = words[k + step] if step else None
            return step + 1 if noun and noun.text.islower() and not self.starts_head(noun) else 0
        fields = after.lower in self.lexicon.field or _ROMANCE_ADJECTIVE.search(after.lower)
        same_case = after.capital == words[k - 1].capital
        return (
            2 if fields and same_case and not self.is_place(after) and after.lower not in self.lexicon.function else 0
        )
