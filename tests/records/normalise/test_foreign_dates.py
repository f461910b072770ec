"""Dates as others write them are told as they are written here."""

from __future__ import annotations

import pytest

from sanctions_check.records.normalise.dates import parse_day


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("31.12.2023", "is written 2023-12-31 here"),
        ("12/31/2023", "is written 2023-12-31 here"),
        ("05.05.2023", "is written 2023-05-05 here"),
        ("2017/11/29", "is written 2017-11-29 here"),
        ("31.02.2018", "is not a date: there is no such day"),
        ("20231231", "is written 2023-12-31 here"),
        ("20231331", "there is no such day: 2023-13-31"),
        (
            "04/05/2023",
            r'may be 2023-04-05 or 2023-05-04: write which .for a column of a CSV, "dates:" of its mapping gives the order.',
        ),
        ("45413", "is not a date, but Excel keeps 2024-05-01 as this number"),
        (45413, "is not a date, but Excel keeps 2024-05-01 as this number"),
        ("2024-05-12 00:00:00", "only the day is written here: 2024-05-12"),
        ("32.13.2023", "is not a date: there is no such day"),
        ("2023-02-30", "there is no such day: 2023-02-30"),
        ("2020?", "marks a doubt, which is written with qualified: or any_of: here"),
    ],
)
def test_a_date_in_another_order_is_told_how_it_is_written(written: str, told: str) -> None:
    with pytest.raises(ValueError, match=told):
        parse_day(written)
