"""One root for all errors, each drawn in the tree of its module, each with an HTTP status."""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Iterator
from types import ModuleType

import pytest

import app
import ingest
import kg
import ontology
import search
from app.api.problems import STATUS, status_of
from ontology.errors import InterclusterError
from tests.architecture.code import PACKAGES, classes_of, name_of, python_files

MODULES = ("ontology.errors", "kg.errors", "ingest.errors", "search.errors", "app.errors")
# what only a damaged installation or a defect of the product can cause is rightly an internal error
INTERNAL = {"OntologyError", "StoreError", "SearchError", "AppError"}


def _load_everything() -> None:
    for package in (app, ingest, kg, ontology, search):
        for module in pkgutil.walk_packages(package.__path__, f"{package.__name__}."):
            if not module.name.endswith(".__main__"):
                importlib.import_module(module.name)


def _descendants(root: type[InterclusterError]) -> Iterator[type[InterclusterError]]:
    for child in root.__subclasses__():
        yield child
        yield from _descendants(child)


def _all_errors() -> list[type[InterclusterError]]:
    _load_everything()
    found = (e for e in _descendants(InterclusterError) if e.__module__.partition(".")[0] in PACKAGES)
    return sorted(dict.fromkeys(found), key=lambda e: (e.__module__, e.__name__))


@pytest.mark.parametrize("name", MODULES)
def test_every_error_is_drawn_in_the_tree_of_its_module(name: str) -> None:
    module = importlib.import_module(name)
    missing = [cls.__name__ for cls in _defined(module) if cls.__name__ not in (module.__doc__ or "")]
    assert missing == []


def test_errors_are_defined_in_the_error_modules_only() -> None:
    assert [f"{e.__module__}.{e.__name__}" for e in _all_errors() if e.__module__ not in MODULES] == []


def test_every_exception_hangs_under_the_root() -> None:
    known = {e.__name__ for e in _all_errors()} | {"InterclusterError"}
    named = [
        (name_of(p), c)
        for p in python_files(*PACKAGES)
        for c in classes_of(p)
        if c.name.endswith(("Error", "Exception"))
    ]
    assert [f"{place}:{c.name}" for place, c in named if c.name not in known] == []


def test_every_error_that_a_client_can_cause_has_a_status() -> None:
    listed = {cls.__name__ for cls in STATUS} | {"AuthorisationError"}
    lacking = [
        e.__name__
        for e in _all_errors()
        if not {c.__name__ for c in e.__mro__} & listed and not {c.__name__ for c in e.__mro__} & INTERNAL
    ]
    assert lacking == []


def test_statuses_are_errors_and_the_most_specific_one_wins() -> None:
    assert all(status >= 400 for status in STATUS.values())
    for error in STATUS:
        assert status_of(error.__new__(error)) == STATUS[error]


def _defined(module: ModuleType) -> list[type]:
    classes = (value for value in vars(module).values() if isinstance(value, type))
    return [c for c in classes if issubclass(c, InterclusterError) and c.__module__ == module.__name__]
