"""Which language a document is written in."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any, Final

from py3langid.langid import MODEL_FILE, LanguageIdentifier

UNKNOWN: Final = "und"
"""BCP 47 for "undetermined"."""

LANGUAGES: Final = (
    "en", "fr", "de", "it", "es", "nl", "pt", "pl", "sv", "da", "nb", "no", "fi", "cs", "sk", "sl", "hr", "hu", "ro", "ca",
    "lt", "lv", "et", "bg", "el",
)  # fmt: skip
"""Languages that documents on European clusters are written in; choosing among fewer makes short texts safer."""

_MIN_LETTERS: Final = 20
_SAMPLE: Final = 1_500
_MAX_SAMPLES: Final = 12
_STOPWORDS: Final = {
    "en": "the of and to in is for on with that by was are as from at this which will has have been its their",
    "fr": "le la les de des du et à en un une est dans pour par sur au aux que qui sont avec ont été ce cette ses",
    "de": "der die das und in den von zu mit ist im für auf des dem ein eine nicht sich auch als am wird an werden",
    "it": "il di che e la in per un una è del della dei con si le da sono al alla nel nella gli ha anche dal",
    "es": "el de la que y en los del se las por un para con una es al lo como su más sus ha entre este fue",
}
_SETS: Final = {language: frozenset(words.split()) for language, words in _STOPWORDS.items()}
_WORD: Final = re.compile(r"[^\W\d_]+")


def normalise_tag(tag: str | None) -> str | None:
    """The primary part of a language tag as metadata gives it, or None if it is none.

    >>> normalise_tag("de_AT"), normalise_tag("English"), normalise_tag("")
    ('de', 'en', None)
    """
    if not tag:
        return None
    primary = re.split(r"[-_]", tag.strip().lower())[0]
    named = {"english": "en", "french": "fr", "français": "fr", "german": "de", "deutsch": "de", "italian": "it",
             "italiano": "it", "spanish": "es", "español": "es"}  # fmt: skip
    primary = named.get(primary, primary)
    return primary if len(primary) in (2, 3) and primary.isalpha() else None


@dataclass(frozen=True)
class LanguageIdentifierModel:
    """Identifies the language of text, by py3langid with a vote of function words.

    Attributes:
        fallback: the language assumed where a text has too few letters to tell.
    """

    fallback: str = UNKNOWN
    _model: Any = field(default=None, repr=False)

    @classmethod
    def load(cls, languages: Iterable[str] = LANGUAGES, fallback: str = UNKNOWN) -> LanguageIdentifierModel:
        """Load the model; takes some tenths of a second."""
        model = LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
        known = set(model.nb_classes)
        model.set_languages([language for language in languages if language in known])
        return cls(fallback, model)

    def identify(self, text: str) -> str:
        """Identify the main language of a text.

        Long texts are judged by samples from all of it, so that a page with a foreign menu or abstract gets the language
        that most of it is in.

        Returns:
            A BCP 47 primary tag.
        """
        samples = [s for s in _samples(text) if sum(c.isalpha() for c in s) >= _MIN_LETTERS]
        if not samples:
            return self.fallback
        votes: Counter[str] = Counter()
        for sample in samples:
            language, weight = self._judge(sample)
            votes[language] += weight  # type: ignore[assignment]
        return votes.most_common(1)[0][0]

    def _judge(self, sample: str) -> tuple[str, float]:
        by_words = _function_words(sample)
        if by_words is not None:
            return by_words, float(len(sample))
        language, probability = self._model.classify(sample)
        return str(language), float(probability) * len(sample) * 0.8


def _samples(text: str) -> list[str]:
    paragraphs = [p for p in re.split(r"\n\s*\n|\n(?=[^a-z])", text) if len(p) > 40] or [text]
    joined = "\n".join(paragraphs)
    if len(joined) <= _SAMPLE:
        return [joined]
    step = max(_SAMPLE, len(joined) // _MAX_SAMPLES)
    return [joined[i : i + _SAMPLE] for i in range(0, len(joined), step)]


def _function_words(text: str) -> str | None:
    """The language whose function words are many and clearly more than any other's, or None."""
    words = [w.lower() for w in _WORD.findall(text)]
    counts = sorted(((sum(w in known for w in words), language) for language, known in _SETS.items()), reverse=True)
    (best, language), (second, _) = counts[0], counts[1]
    if best >= 4 and best >= 0.18 * len(words) and best >= 1.6 * second:
        return language
    return None
