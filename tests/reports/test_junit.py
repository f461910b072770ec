"""JUnit XML as CI screens read it."""

from __future__ import annotations

import io
from pathlib import Path
from typing import Any

from junitparser import Error, Failure, JUnitXml, Skipped
from msgspec import structs
from tests.reports.adding import add

from sanctions_check import Checker, Record
from sanctions_check.assess.results import RuleError
from sanctions_check.records.readers import ReadRecord, read_paths
from sanctions_check.reports.account.tally import Tally
from sanctions_check.reports.account.totals import Closing
from sanctions_check.reports.junit import JunitReport
from sanctions_check.reports.reported import reported

from .conftest import CHECKER, PACK, case, receipt, written


def parsed(text: str) -> Any:
    return JUnitXml.fromstring(text.encode("utf-8"))


def test_a_file_is_a_suite_and_a_record_a_case() -> None:
    names = ["cu-chongchongang-2013", "ru-angara-2023-09", "mm-light-2011", "vn-health-2025-10"]
    report = parsed(written("junit", [case(name) for name in names]))
    assert [suite.name for suite in report] == [case(name) for name in names]
    outcomes = [[type(result) for result in found.result] for suite in report for found in suite]
    assert outcomes == [[Failure], [Failure], [Skipped], []]
    assert (report.tests, report.failures, report.skipped, report.errors) == (4, 2, 1, 0)
    violation = next(iter(next(iter(report)))).result[0]
    assert violation.type == "violation"
    assert [len(list(suite.properties())) > 0 for suite in report] == [True, False, False, False]
    assert "MiG-21" in violation.message
    assert "trailers" in violation.text


def test_a_fault_of_the_input_is_an_error_in_its_suite(tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("id: x\nknd: launch\nkind: lunch\n", encoding="utf-8")
    (suite,) = parsed(written("junit", [str(bad)]))
    assert (suite.tests, suite.errors) == (2, 2)
    assert all(isinstance(found.result[0], Error) for found in suite)


def test_a_rule_that_failed_is_an_error_beside_the_record() -> None:
    record = Record.model_validate({"id": "1", "kind": "launch", "parties": [{"country": "KP", "roles": ["user"]}]})
    errors = (RuleError("launch", "", "ValueError: <x>"),)
    out = io.StringIO()
    report = JunitReport(out)
    report.begin(receipt())
    add(reported(record, structs.replace(CHECKER.check(record), errors=errors)), report)
    report.end(Closing(Tally()))
    (suite,) = parsed(out.getvalue())
    assert (suite.tests, suite.errors) == (2, 1)


def test_nothing_read_is_an_empty_report() -> None:
    assert parsed(written("junit", [])).tests == 0


def test_what_the_readings_leave_out_is_marked() -> None:
    read = next(read for read in read_paths([case("ru-kursk-troops-2025-04")]) if isinstance(read, ReadRecord))
    judged = reported(read.record, Checker(PACK, reading="text").check(read.record, read.source))
    out = io.StringIO()
    report = JunitReport(out)
    report.begin(receipt())
    add(judged, report)
    report.end(Closing(Tally()))
    (found,) = next(iter(parsed(out.getvalue())))
    marked = [line.startswith("left out by the readings: ") for line in found.system_out.splitlines()]
    assert marked == [each.left_out for each in judged.findings]
    assert True in marked


def test_a_cap_is_a_case_of_its_own_that_fails_where_it_was_exceeded(tmp_path: Path) -> None:
    told = """\
kind: transfer_petroleum
date: "{year}"
items: [{{category: refined_petroleum, quantity: {barrels}, unit: barrels}}]
parties: [{{country: Russia, roles: [supplier]}}, {{country: DPRK, roles: [recipient]}}]
evidence: [{{source: Panel, kind: un_panel}}]
"""
    years = {"2022": "400000", "2023": "600000", "2024": "at least 1"}
    file = tmp_path / "oil.yaml"
    file.write_text(
        "---\n".join(f'id: "{year}"\n' + told.format(year=year, barrels=amount) for year, amount in years.items()),
        encoding="utf-8",
    )
    *_, caps = parsed(written("junit", [str(file)]))
    assert caps.name == "caps"
    outcomes = {found.name.split(", ")[1][:4]: [type(result) for result in found.result] for found in caps}
    assert outcomes == {"2022": [], "2023": [Failure], "2024": [Skipped]}
