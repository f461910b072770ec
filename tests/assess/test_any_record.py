"""Whatever a record says, it is judged: no rule fails, both engines agree, and learning a fact never blurs a decision."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from tests.record_strategies import RECORD

from sanctions_check import Checker, Record, RulePack, Verdict

PACK = RulePack.load()
DEFAULT, COMPILED = Checker(PACK), Checker(PACK, engine="compiled")


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(RECORD)
def test_any_record_is_judged_alike_by_both_engines(data: dict[str, Any]) -> None:
    record = Record.model_validate(data)
    one, other = DEFAULT.check(record), COMPILED.check(record)
    assert one == other
    assert one.complete, one.errors
    for finding in one.findings:
        assert bool(finding.missing) is (finding.verdict is Verdict.UNDETERMINED)
        assert finding.message


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(RECORD)
def test_the_order_of_parts_changes_no_verdict(data: dict[str, Any]) -> None:
    turned = {
        key: value[::-1] if key in ("parties", "exemptions") and isinstance(value, list) else value
        for key, value in data.items()
    }
    assert COMPILED.check(Record.model_validate(data)).verdict is COMPILED.check(Record.model_validate(turned)).verdict


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(RECORD)
def test_narrower_readings_never_judge_harder(data: dict[str, Any]) -> None:
    by = COMPILED.check(Record.model_validate(data)).by_reading
    assert by["text"].severity <= max(by["practice"].severity, Verdict.UNDETERMINED.severity)
    assert by["practice"].severity <= max(by["broad"].severity, Verdict.UNDETERMINED.severity)
