"""Answers from the texts, where the graph has none."""

from search.answers.texts.answering import TextAnswerer

__all__ = ["TextAnswerer"]
