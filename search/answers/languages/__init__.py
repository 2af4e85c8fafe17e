"""The words of each language that steer a question: read from the JSON files beside this module."""

from search.answers.languages.data import LANGUAGES, LanguageData, load_language

__all__ = ["LANGUAGES", "LanguageData", "load_language"]
