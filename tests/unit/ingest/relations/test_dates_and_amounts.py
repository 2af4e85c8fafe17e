"""Dates and amounts as five languages write them."""

from decimal import Decimal

import pytest

from ingest.relations.common.amounts import decimal_literal, find_amounts, find_rates, parse_number
from ingest.relations.common.dates import date_literal, find_dates


@pytest.mark.parametrize(
    ("text", "first", "last"),
    [
        ("Sep 30, 2008", "2008-09-30", "2008-09-30"),
        ("le 3 mars 2015", "2015-03-03", "2015-03-03"),
        ("am 1. April 2011", "2011-04-01", "2011-04-01"),
        ("12.–14. Mai 2016", "2016-05-12", "2016-05-14"),
        ("12-14 May 2016", "2016-05-12", "2016-05-14"),
        ("30 April to 2 May 2014", "2014-04-30", "2014-05-02"),
        ("les 6 et 7 septembre 2012", "2012-09-06", "2012-09-07"),
        ("il 26 e 27 marzo 2015", "2015-03-26", "2015-03-27"),
        ("los días 28 y 29 de septiembre de 2017", "2017-09-28", "2017-09-29"),
        ("01.01.2018 – 31.12.2020", "2018-01-01", "2020-12-31"),
        ("early October 2009", "2009-10", "2009-10"),
        ("4-5.III.2014", "2014-03-04", "2014-03-05"),
        ("le 12 IX 2003", "2003-09-12", "2003-09-12"),
        ("2007 - 2013", "2007", "2013"),
        ("on the 30th of November", "--11-30", "--11-30"),
    ],
)
def test_finds_dates(text: str, first: str, last: str) -> None:
    found = list(find_dates(text))
    assert [(d.first, d.last) for d in found] == [(first, last)]


def test_fills_in_a_missing_year() -> None:
    (date,) = find_dates("on 24 May")
    assert not date.has_year
    filled = date.in_year("2011")
    assert filled is not None
    assert filled.first == "2011-05-24"
    assert date.in_year(None) is None


@pytest.mark.parametrize("text", ["31.13.2016", "version 2.0", "call 0041 22 55", "09.30 Welcome"])
def test_ignores_what_is_no_date(text: str) -> None:
    assert list(find_dates(text)) == []


@pytest.mark.parametrize(("value", "kind"), [("2009", "gYear"), ("2009-06", "gYearMonth"), ("2009-06-01", "date")])
def test_types_dates_by_precision(value: str, kind: str) -> None:
    assert date_literal(value).datatype.endswith("#" + kind)


@pytest.mark.parametrize(
    ("text", "value", "currency"),
    [
        ("1 239 245,65", "1239245.65", None),
        ("1.239.245,65 €", "1239245.65", "EUR"),
        ("€ 1.2 million", "1200000", "EUR"),
        ("EUR 350k", "350000", "EUR"),
        ("2,5 Mio. €", "2500000", "EUR"),
        ("1,2 M€", "1200000", "EUR"),
        ("1.42 MEUR", "1420000", "EUR"),
        ("2,4 millions d'euros", "2400000", "EUR"),
        ("2,1 millones de euros", "2100000", "EUR"),
        ("CHF 1'200'000", "1200000", "CHF"),
        ("£12,500", "12500", "GBP"),
    ],
)
def test_finds_amounts(text: str, value: str, currency: str | None) -> None:
    (amount,) = find_amounts(text)
    assert decimal_literal(amount.value).value == value
    assert amount.currency == currency


def test_a_period_is_no_amount() -> None:
    assert list(find_amounts("2014 - 2020")) == []


@pytest.mark.parametrize(
    ("text", "rate"), [("75.5%", "75.5"), ("85 % FESR", "85"), ("60 pour cent", "60"), ("7,5 Prozent", "7.5")]
)
def test_finds_rates(text: str, rate: str) -> None:
    (found,) = find_rates(text)
    assert str(found.value) == rate


def test_reads_numbers_in_any_grouping() -> None:
    assert parse_number("1.350.000") == Decimal(1350000)
    assert parse_number("0,125") == Decimal("0.125")
