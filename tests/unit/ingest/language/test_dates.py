import pytest

from ingest.language.dates import to_iso


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("2014-03-02T10:00:00Z", "2014-03-02"),
        ("15.04.2020", "2020-04-15"),
        ("1er mars 2018", "2018-03-01"),
        ("27. Mai 2011", "2011-05-27"),
        ("20 aprile 2015", "2015-04-20"),
        ("5 de octubre de 2017", "2017-10-05"),
        ("October 13, 2011", "2011-10-13"),
        ("2017/04/21", "2017-04-21"),
        ("Sept. 2009", "2009-09"),
        ("spring 2012", "2012"),
        ("99.99.2011", "2011"),
        ("no date", None),
        (None, None),
    ],
)
def test_dates_of_five_languages(text: str | None, expected: str | None) -> None:
    assert to_iso(text) == expected
