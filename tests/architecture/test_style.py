"""Files and functions stay small, records frozen, and nothing is left for later."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from tests.architecture.code import (
    EVERYTHING,
    PACKAGES,
    Function,
    classes_of,
    functions_of,
    name_of,
    python_files,
    tree_of,
)

LONGEST_FILE = 400
LONGEST_FUNCTION = 60
MOST_PARAMETERS = 5
# the parameters of these functions are the options of a command or the query parameters of an endpoint
INTERFACES = ("app/cli/", "app/api/")

FILES = python_files(*EVERYTHING)
SOURCES = python_files(*PACKAGES)


def test_no_file_is_too_long() -> None:
    lengths = {name_of(p): len(p.read_text(encoding="utf-8").splitlines()) for p in FILES}
    assert {name: n for name, n in lengths.items() if n > LONGEST_FILE} == {}


def test_most_files_are_short() -> None:
    lengths = sorted(n for p in SOURCES if (n := len(p.read_text(encoding="utf-8").splitlines())))
    assert lengths[len(lengths) // 2] < 120
    assert sum(n > 300 for n in lengths) <= len(lengths) // 50


def test_no_function_is_too_long() -> None:
    lengths = {
        f"{name_of(p)}:{f.name}": (f.end_lineno or f.lineno) - f.lineno + 1 for p in FILES for f in functions_of(p)
    }
    assert {name: n for name, n in lengths.items() if n > LONGEST_FUNCTION} == {}


def test_functions_take_few_parameters() -> None:
    sources = [p for p in SOURCES if not name_of(p).startswith(INTERFACES)]
    counts = {f"{name_of(p)}:{f.name}": _parameters(f) for p in sources for f in functions_of(p)}
    assert {name: n for name, n in counts.items() if n > MOST_PARAMETERS} == {}


@pytest.mark.parametrize("word", ["TO" + "DO", "FIX" + "ME", "X" * 3, "raise NotImplemented" + "Error"])
def test_nothing_is_left_for_later(word: str) -> None:
    found = re.compile(rf"\b{word}\b")
    assert [name_of(p) for p in FILES if found.search(p.read_text(encoding="utf-8"))] == []


def test_no_body_is_empty() -> None:
    empty = [
        f"{name_of(p)}:{f.lineno} {f.name}"
        for p in SOURCES
        for f in functions_of(p)
        if _is_empty(f) and not _in_protocol(p, f)
    ]
    assert empty == []


def test_no_exception_is_swallowed() -> None:
    handlers = [(p, n) for p in SOURCES for n in ast.walk(tree_of(p)) if isinstance(n, ast.ExceptHandler)]
    silent = [
        f"{name_of(p)}:{n.lineno}"
        for p, n in handlers
        if all(isinstance(s, ast.Pass) for s in n.body) or n.type is None
    ]
    assert silent == []


def test_records_are_frozen() -> None:
    files = [p for p in SOURCES if p.name in ("records.py", "terms.py", "analysis.py", "plans.py", "model.py")]
    thawed = [f"{name_of(p)}:{c.name}" for p in files for c in classes_of(p) if _is_thawed_dataclass(c)]
    assert len(files) > 5
    assert thawed == []


def test_public_names_have_docstrings() -> None:
    bare = [
        f"{name_of(p)}:{node.lineno} {node.name}"
        for p in SOURCES
        for node in _public(tree_of(p))
        if ast.get_docstring(node) is None
    ]
    assert bare == []


def test_every_test_asserts() -> None:
    tests = [(p, f) for p in python_files("tests") for f in functions_of(p) if f.name.startswith("test_")]
    idle = [
        f"{name_of(p)}:{f.name}"
        for p, f in tests
        if not re.search(r"assert|raises|expect|check|verify", ast.unparse(f))
    ]
    assert idle == []


def _parameters(function: Function) -> int:
    args = function.args
    names = [a.arg for a in (*args.posonlyargs, *args.args, *args.kwonlyargs)]
    return len([n for n in names if n not in ("self", "cls")])


def _is_empty(function: Function) -> bool:
    body = [
        s
        for s in function.body
        if not (isinstance(s, ast.Expr) and isinstance(s.value, ast.Constant) and isinstance(s.value.value, str))
    ]
    return all(isinstance(s, ast.Pass) or (isinstance(s, ast.Expr) and isinstance(s.value, ast.Constant)) for s in body)


def _in_protocol(path: Path, function: Function) -> bool:
    return any(function in c.body and any("Protocol" in ast.unparse(b) for b in c.bases) for c in classes_of(path))


def _is_thawed_dataclass(node: ast.ClassDef) -> bool:
    decorators = [ast.unparse(d) for d in node.decorator_list if "dataclass" in ast.unparse(d)]
    return any("frozen=True" not in d for d in decorators)


def _public(tree: ast.Module) -> list[Function | ast.ClassDef]:
    """Return public functions and classes of a module and the public methods of public classes."""
    kinds = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)
    top = [n for n in tree.body if isinstance(n, kinds) and not n.name.startswith("_")]
    inner = [
        m
        for c in top
        if isinstance(c, ast.ClassDef)
        for m in c.body
        if isinstance(m, kinds) and not m.name.startswith("_")
    ]
    return [*top, *inner]
