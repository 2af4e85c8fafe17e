from pathlib import Path

import pytest

from ingest.errors import TooLargeError, UnreadableError
from ingest.sources import Source, digest, expand

SUFFIXES = (".txt", ".md")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.md", "sub/c.txt", "skip.png", ".hidden.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text(name)
    return tmp_path


def names(paths: list[str]) -> list[str]:
    return [Path(source.name).name for source in expand(paths, SUFFIXES)[0]]


def test_folders_are_searched_in_a_stable_order(folder: Path) -> None:
    assert names([str(folder)]) == ["a.md", "b.txt", "c.txt"]


def test_files_come_in_the_order_given_and_once(folder: Path) -> None:
    assert names([str(folder / "b.txt"), str(folder), str(folder / "skip.png")]) == [
        "b.txt",
        "a.md",
        "c.txt",
        "skip.png",
    ]


def test_patterns_are_expanded_and_the_name_is_the_path_as_given(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(folder)
    assert [s.name for s in expand(["*.txt", "sub/*.txt"], SUFFIXES)[0]] == [".hidden.txt", "b.txt", "sub/c.txt"]
    assert names([str(folder / "*.md")]) == ["a.md"]


def test_what_leads_nowhere_is_told_and_the_rest_is_found(folder: Path) -> None:
    (folder / "empty").mkdir()
    sources, errors = expand(["nowhere.txt", str(folder / "a.md"), str(folder / "empty"), "*.nope"], SUFFIXES)
    assert [Path(s.name).name for s in sources] == ["a.md"]
    assert [str(e).split(".")[0][:20] for e in errors] == [
        "There is no file or ",
        "The folder " + str(folder)[:9],
        "No file matches '*",
    ]


def test_reading_respects_the_limit_and_names_the_cause(folder: Path) -> None:
    source = Source("b.txt", folder / "b.txt")
    assert digest(source.read(100)) == digest(b"b.txt")
    with pytest.raises(TooLargeError, match="more than the limit of 3"):
        source.read(3)
    with pytest.raises(UnreadableError, match=r"gone\.txt cannot be read: No such file"):
        Source("gone.txt", folder / "gone.txt").read(100)
