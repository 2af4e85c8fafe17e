"""Which language model reads which language."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from ingest.language.rule_model import RuleModel
from ingest.language.spacy_model import ENGLISH, SpacyModel
from ingest.ports import LanguageModel

SPACY_MODULES: Final[Mapping[str, str]] = MappingProxyType({"en": ENGLISH})
"""Model package by language; a further spaCy model is one more entry."""


@dataclass
class LanguageModels:
    """Hands out one model a language, loaded when first needed.

    Attributes:
        loaders: how to load the model of a language; languages without an entry are read by rules.
    """

    loaders: Mapping[str, Callable[[], LanguageModel]]
    _loaded: dict[str, LanguageModel] = field(default_factory=dict)

    def get(self, language: str) -> LanguageModel:
        """Return the model of a language, loading it on first use.

        Raises:
            LanguageModelError: if a model package is missing or damaged.
        """
        model = self._loaded.get(language)
        if model is None:
            loader = self.loaders.get(language)
            model = loader() if loader else RuleModel(language)
            self._loaded[language] = model
        return model


def default_models(modules: Mapping[str, str] = SPACY_MODULES, *, syntax: bool = False) -> LanguageModels:
    """Models for all languages: spaCy where a module is named, rules elsewhere.

    Args:
        modules: model package by language.
        syntax: whether the models parse, too; nothing that comes with the product asks for it, so by default they do not.
    """
    return LanguageModels({lang: _spacy_loader(module, lang, syntax=syntax) for lang, module in modules.items()})


def _spacy_loader(module: str, language: str, *, syntax: bool) -> Callable[[], LanguageModel]:
    return lambda: SpacyModel.load(module, language, syntax=syntax)
