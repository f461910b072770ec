"""The table in terminals of any width, with colours and without."""

from __future__ import annotations

import io

import pytest

from sanctions_check.assess.law.readings import Profile
from sanctions_check.reports.terminal.table import TableReport

from ..conftest import report_on

FLOUR = {
    "id": "flour-2023",
    "kind": "transfer_commodity",
    "date": "2023-06-01",
    "direction": "to_dprk",
    "parties": [{"roles": ["supplier"], "country": "Russia"}],
    "items": [{"description": "wheat flour", "category": "food"}],
}


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def table(out: io.StringIO, **options: object) -> str:
    report_on(TableReport(out, **options), FLOUR)  # type: ignore[arg-type]
    return out.getvalue()


@pytest.mark.parametrize("width", [60, 80, 99, 100, 140])
def test_nothing_short_is_broken(width: int) -> None:
    text = table(io.StringIO(), width=width, color=False)
    for whole in ("2270/8", "1718/8(d)", "2397/25", "not a violation", "flour-2023", "measures"):
        assert whole in text


LONG = "manifest-2024-11-0001-supplementary-declaration-NAM-VLA"


@pytest.mark.parametrize("all_readings", [False, True])
@pytest.mark.parametrize(
    ("width", "identifier"), [(80, LONG[:40]), (100, LONG), (120, LONG), (140, LONG), (None, 3 * LONG)]
)
def test_an_id_stays_whole_where_there_is_room(width: int | None, identifier: str, *, all_readings: bool) -> None:
    out = io.StringIO()
    report = TableReport(out, width=width, color=False, all_readings=all_readings)
    report_on(report, {**FLOUR, "id": identifier}, {**FLOUR, "id": "[b]"})
    assert identifier in out.getvalue()
    assert "[b]" in out.getvalue()
    assert len(max(out.getvalue().splitlines(), key=len)) <= (width or 300)


def test_a_narrow_terminal_shows_the_verdict_under_each_reading() -> None:
    text = table(io.StringIO(), width=80, color=False, all_readings=True)
    for profile in Profile:
        assert f"{profile.value}: ✓ not a violation" in text


def test_without_colours_a_terminal_is_sent_plain_text(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TERM", "xterm-256color")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert "\x1b" not in table(Terminal(), width=120, color=False)
    assert "\x1b" in table(Terminal(), width=120)


def test_a_rule_that_bars_nothing_says_why_and_what_is_lawful_says_what_it_is() -> None:
    crude = {
        **FLOUR,
        "items": [{"description": "crude oil", "category": "crude_oil", "quantity": 60000, "unit": "tonnes"}],
    }
    out = io.StringIO()
    report_on(TableReport(out, width=400, color=False), crude)
    assert (
        "“Crude oil to the DPRK beyond the yearly amount” does not apply to crude oil: the quantity is"
        in out.getvalue()
    )
    assert "Food: wheat flour" in table(io.StringIO(), width=400, color=False)
