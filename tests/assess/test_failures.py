"""A rule that raises is an error beside the verdict, whatever raises in it; no record is lost and no other rule either."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from msgspec import structs
from tests.hostile.reports import CHECKS
from tests.reports.adding import add

from sanctions_check import Checker, EngineError, Record, RulePack, Verdict
from sanctions_check.cli.exit_status import ExitStatus, status_of
from sanctions_check.logic.condition import Condition, Engaged, Test
from sanctions_check.logic.operator import Operator
from sanctions_check.reports.account.receipt import receipt_of
from sanctions_check.reports.account.tally import Tally
from sanctions_check.reports.account.totals import RunTotals
from sanctions_check.reports.formats import FORMATS, ReportOptions, make_report
from sanctions_check.reports.reported import reported
from sanctions_check.rules.model import Prohibition

PACK = RulePack.load()
BROKEN = "arms-from-the-dprk"
RECORD = Record.model_validate(
    {
        "id": "1",
        "kind": "transfer_arms",
        "direction": "from_dprk",
        "date": "2023-11-05",
        "parties": [{"roles": ["supplier"], "country": "DPRK"}, {"roles": ["recipient"], "country": "RU"}],
        "items": [{"id": "shells", "category": "large_calibre_ammunition"}],
        "evidence": [{"kind": "physical_inspection", "country": "TH"}],
    }
)


class GoneWrong:
    """An expected value that cannot be compared with anything."""

    def __eq__(self, other: object) -> bool:
        raise ZeroDivisionError("a rule gone wrong")

    def __hash__(self) -> int:
        return hash("large_calibre_ammunition")


RAISES = Test("item", "category", Operator.NOT_IN, (GoneWrong(),))
Broken = Callable[[Prohibition], Prohibition]


def with_broken_rule(change: Broken) -> RulePack:
    rules = tuple(change(rule) if rule.id == BROKEN else rule for rule in PACK.prohibitions)
    return structs.replace(PACK, prohibitions=rules)


@pytest.mark.parametrize("engine", ["durable", "compiled"])
@pytest.mark.parametrize("place", [{"when": RAISES}, {"engaged": Engaged(RAISES)}, {"unless": RAISES}])
def test_a_rule_that_raises_is_an_error_and_the_others_are_judged(engine: str, place: dict[str, Condition]) -> None:
    checker = checker_on(with_broken_rule(lambda rule: structs.replace(rule, **place)), engine)
    assessment = checker.check(RECORD)
    assert [(error.rule, error.subject) for error in assessment.errors] == [(BROKEN, "/items/0")]
    assert "ZeroDivisionError: a rule gone wrong" in assessment.errors[0].message
    assert not assessment.complete
    assert "Incomplete" in assessment.summary
    others = {finding.rule for finding in Checker(PACK, engine="compiled").check(RECORD).findings} - {BROKEN}
    assert others <= {finding.rule for finding in assessment.findings}


def checker_on(pack: RulePack, engine: str) -> Checker:
    try:
        return Checker(pack, engine=engine)
    except EngineError as problem:
        pytest.skip(str(problem))


def test_the_next_record_is_judged_on_the_engine_again() -> None:
    checker = checker_on(with_broken_rule(lambda rule: structs.replace(rule, when=RAISES)), "durable")
    checker.check(RECORD)
    silent = Record.model_validate({"id": "2", "kind": "tourism", "parties": [{"country": "DPRK"}]})
    assert checker.check(silent) == Checker(PACK, engine="compiled").check(silent)
    assert checker.engine_failures == 0


@pytest.mark.parametrize(
    "target", ["sanctions_check.assess.checker.case_under", "sanctions_check.assess.checker.coverage_findings"]
)
def test_a_record_on_which_everything_fails_is_reported_all_the_same(
    target: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(*_: object, **__: object) -> object:
        raise RuntimeError("broken")

    checker = Checker(PACK, engine="compiled")
    monkeypatch.setattr(target, fail)
    assessment = checker.check(RECORD)
    assert (assessment.record, assessment.verdict, assessment.complete) == ("1", Verdict.UNDETERMINED, False)
    assert assessment.errors[0].message == "RuntimeError: broken"


@pytest.mark.parametrize("name", FORMATS)
@pytest.mark.parametrize("whole", [False, True])
def test_every_report_shows_the_error(name: str, whole: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    checker = Checker(with_broken_rule(lambda rule: structs.replace(rule, when=RAISES)), engine="compiled")
    if whole:
        monkeypatch.setattr("sanctions_check.assess.checker.case_under", lambda *_, **__: 1 / 0)
    one, totals, out = reported(RECORD, checker.check(RECORD)), RunTotals(PACK), io.StringIO()
    report = make_report(name, out, PACK, ReportOptions(color=False))
    report.begin(receipt_of(checker, ["x"]))
    add(one, report, totals)
    closing = totals.closing()
    report.end(closing)
    CHECKS[name](out.getvalue())
    assert closing.tally.rule_errors == 1
    shown = {"csv": '"no"', "table": "ncomplete", "html": "<!doctype"}.get(name, "ZeroDivisionError")
    assert shown in out.getvalue()


def test_an_error_sets_the_exit_status_of_rules() -> None:
    tally = Tally(rule_errors=1)
    tally.verdicts[Verdict.VIOLATION] = 1
    assert status_of(tally, Verdict.VIOLATION, allow_undetermined=False) is ExitStatus.RULES
    assert status_of(Tally(engine_failures=1), Verdict.VIOLATION, allow_undetermined=False) is ExitStatus.RULES
