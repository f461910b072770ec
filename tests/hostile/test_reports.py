"""Whatever a record says, every report is well formed and runs nothing, and a terminal shows what is there."""

from __future__ import annotations

import io
from typing import Any

import pytest
from hypothesis import HealthCheck, assume, given, settings
from pydantic import ValidationError
from tests.hostile.mutations import any_records
from tests.hostile.reports import CHECKS, check_inert_text
from tests.reports.adding import add

from sanctions_check import Assessment, Checker, Record, RulePack
from sanctions_check.reports.account.receipt import receipt_of
from sanctions_check.reports.account.totals import RunTotals
from sanctions_check.reports.formats import FORMATS, ReportOptions, make_report
from sanctions_check.reports.reported import reported
from sanctions_check.reports.terminal.explain import Depth, draw_findings

PACK = RulePack.load()
CHECKER = Checker(PACK, engine="compiled")
RECEIPT = receipt_of(CHECKER, ["hostile"])
ESCAPES = "\x1b[2J\x1b[1A\x9b31m\x07\x08\r\x00\u202e[/bold][link=http://x]"
steady = settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))


def judged(data: Any) -> tuple[Record, Assessment]:
    try:
        record = Record.model_validate(data)
    except ValidationError:
        assume(False)
        raise
    return record, CHECKER.check(record)


def written(name: str, record: Record, assessment: Assessment) -> str:
    out, totals, one = io.StringIO(), RunTotals(PACK), reported(record, assessment)
    report = make_report(name, out, PACK, ReportOptions(color=False))
    report.begin(RECEIPT)
    add(one, report, totals)
    report.end(totals.closing())
    return out.getvalue()


def test_every_format_has_its_check() -> None:
    assert set(CHECKS) == set(FORMATS)


@pytest.mark.parametrize("name", FORMATS)
def test_any_record_makes_a_sound_report(name: str) -> None:
    @steady
    @given(any_records())
    def report(data: Any) -> None:
        CHECKS[name](written(name, *judged(data)))

    report()


@steady
@given(any_records())
def test_any_record_is_explained_in_text_that_does_nothing(data: Any) -> None:
    out = io.StringIO()
    draw_findings(reported(*judged(data)), out, depth=Depth.FULL, color=False)
    check_inert_text(out.getvalue())


@pytest.mark.parametrize("name", FORMATS)
def test_escape_sequences_reach_no_report(name: str) -> None:
    hostile = {
        "id": ESCAPES,
        "title": ESCAPES,
        "kind": "transfer_arms",
        "date": "2024",
        "direction": "from_dprk",
        "parties": [
            {"roles": ["supplier"], "country": "DPRK", "name": ESCAPES},
            {"roles": ["recipient"], "country": "RU"},
        ],
        "items": [
            {"id": ESCAPES + "1", "description": ESCAPES, "category": "small_arms", "quantity": 5, "unit": ESCAPES}
        ],
        "evidence": [{"source": ESCAPES, "kind": "msmt", "url": f"javascript:{ESCAPES}", "about": [ESCAPES + "1"]}],
    }
    text = written(name, *judged(hostile))
    CHECKS[name](text)
    assert "\x1b" not in text
