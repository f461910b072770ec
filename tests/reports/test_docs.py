"""The page on reports says what the formats do."""

from __future__ import annotations

import re

import pytest

from sanctions_check.reports.csv_report import COLUMNS
from sanctions_check.reports.formats import FORMATS
from sanctions_check.reports.junit import OUTCOMES
from sanctions_check.reports.sarif.report import LEVELS

from .conftest import ROOT, case, written

PAGE = (ROOT / "docs" / "reports.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_is_described(name: str) -> None:
    assert f"`{name}`" in PAGE


def test_every_column_is_described_in_order() -> None:
    rows = re.findall(r"^\| `(\w+)` \| (.+) \|$", PAGE, re.MULTILINE)
    assert [row for row in rows if row[0] in COLUMNS] == list(COLUMNS.items())


def test_levels_and_outcomes_are_described() -> None:
    for verdict, level in LEVELS.items():
        assert re.search(rf"\| {verdict.value.replace('_', ' ')} \| level `{level}`", PAGE)
    for verdict, outcome in OUTCOMES.items():
        if outcome:
            assert re.search(rf"\| {verdict.value.replace('_', ' ')} \| `{outcome}`", PAGE)


def test_the_paragraph_shown_is_one_that_the_program_writes() -> None:
    shown = " ".join(line.removeprefix("> ") for line in PAGE.splitlines() if line.startswith("> "))
    text = written("markdown", [case("cu-chongchongang-2013")])
    assert re.sub(r"\[\^\d+\]", "", shown) in re.sub(r"\[\^r\d+-\d+\]", "", text)
