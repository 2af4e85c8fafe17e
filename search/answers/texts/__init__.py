"""Answers from the texts, where the graph has none or knows less."""

from search.answers.texts.answering import TextAnswerer
from search.answers.texts.asking import is_single

__all__ = ["TextAnswerer", "is_single"]
