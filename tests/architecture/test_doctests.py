"""The examples in docstrings run."""

from __future__ import annotations

import doctest
import importlib

import pytest

from tests.architecture.code import PACKAGES, name_of, python_files

WITH_EXAMPLES = [
    name_of(p).removesuffix(".py").replace("/", ".")
    for p in python_files(*PACKAGES, "bench")
    if ">>> " in p.read_text(encoding="utf-8")
]


@pytest.mark.parametrize("module", WITH_EXAMPLES)
def test_examples_in_docstrings_hold(module: str) -> None:
    result = doctest.testmod(importlib.import_module(module))
    assert (result.attempted > 0, result.failed) == (True, 0)
