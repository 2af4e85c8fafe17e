"""Reading the data files."""

import pytest

from ontology.errors import DataFileError
from ontology.resources import parse_rows, read_data, read_rows


def test_a_missing_file_is_named_with_the_remedy() -> None:
    with pytest.raises(DataFileError, match=r"'nowhere.tsv' is missing at .*Reinstall"):
        read_data("nowhere.tsv")


def test_a_row_with_too_few_columns_is_named_by_its_line() -> None:
    with pytest.raises(DataFileError, match=r"Line 4 of list.tsv has 1 columns instead of 2: 'Bern'"):
        list(parse_rows("name\tcountry\n# a comment\nLyon\tFR\nBern\n", "list.tsv"))


def test_comments_and_empty_lines_are_skipped() -> None:
    rows = list(parse_rows("# a comment\nname\tcountry\n\nLyon\tFR\n", "list.tsv"))
    assert rows == [{"name": "Lyon", "country": "FR"}]


def test_an_empty_text_has_no_rows() -> None:
    assert list(parse_rows("", "list.tsv")) == []


def test_rows_carry_the_names_of_the_header() -> None:
    row = next(read_rows("programmes.tsv"))
    assert list(row) == ["name", "aliases", "kind", "country", "from", "to"]
