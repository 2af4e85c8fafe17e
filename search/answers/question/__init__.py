"""Reading a question: its language, the shape of answer it wants, its conditions."""

from search.answers.question.reading import Reading, Shape, read_question, read_tokens

__all__ = ["Reading", "Shape", "read_question", "read_tokens"]
