"""CSV: one row a finding, and nothing in it that a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from pathlib import Path

import pytest

from sanctions_check.reports.csv_report import COLUMNS
from sanctions_check.review.decisions import DecisionKind

from .conftest import ROOT, case, decision, written, written_of


def rows(text: str) -> list[dict[str, str]]:
    assert text.count("\r\n") == text.count("\n")
    return list(csv.DictReader(io.StringIO(text, newline="")))


def test_a_finding_is_a_row_with_its_place_and_its_law() -> None:
    first, *_ = found = rows(written("csv", [case("cu-chongchongang-2013")]))
    assert list(first) == list(COLUMNS)
    assert first["record"] == "cu-chongchongang-2013"
    assert (first["verdict"], first["law"], first["standing"]) == ("violation", "yes", "established")
    assert first["measures"] == "UNSCR-1874-OP10; UNSCR-1718-OP8a-i"
    assert first["primary_measure"] == "UNSCR-1874-OP10"
    assert first["addressees"] == "Cuba: supply ban"
    assert (first["file"], first["pointer"]) == (case("cu-chongchongang-2013"), "/items/0")
    assert (ROOT / first["file"]).read_text(encoding="utf-8").splitlines()[
        int(first["line"]) - 1
    ].strip() == "- id: mig-21"
    assert {row["record_verdict"] for row in found} == {"violation"}


def test_a_measure_that_may_not_reach_the_act_is_named_as_open() -> None:
    first, *_ = rows(written("csv", [case("mm-light-2011")]))
    assert first["measures"] == "UNSCR-1874-OP9; UNSCR-1718-OP8b; UNSCR-1718-OP5"
    assert first["open_measures"] == "UNSCR-1718-OP8b; UNSCR-1718-OP5"


def test_a_record_without_findings_is_a_row() -> None:
    (row,) = rows(written_of("csv", {"id": "1", "kind": "tourism", "parties": [{"country": "FR"}]}))
    assert (row["record_verdict"], row["verdict"]) == ("out_of_scope", "")
    assert row["message"] == "no known fact links the act to the DPRK"


def test_the_verdict_of_the_record_under_each_reading_is_in_every_row() -> None:
    found = rows(written("csv", [case("ru-military-builders-2025-06")]))
    verdicts = {tuple(row[f"record_verdict_{reading}"] for reading in ("text", "practice", "broad")) for row in found}
    assert verdicts == {("undetermined", "undetermined", "possible_violation")}


def test_a_row_has_what_one_pivots_on() -> None:
    first, *_ = rows(written("csv", [case("cu-chongchongang-2013")]))
    assert (first["kind"], first["act_from"], first["act_to"]) == ("transfer_arms", "2013-06-20", "2013-07-15")
    assert first["vessel"] == "Chong Chon Gang"
    assert "Ocean Maritime Management" in first["parties"].split("; ")
    assert first["party_states"].split("; ")[:2] == ["Cuba", "DPRK"]
    record = {"id": "1", "kind": "tourism", "parties": [{"country": "KP"}], "movement": {"imo": "9179842"}}
    row, *_ = rows(written_of("csv", record))
    assert (row["imo"], row["act_from"], row["act_to"], row["vessel"]) == ("9179842", "", "", "")


def test_a_fault_is_a_row(tmp_path: Path) -> None:
    bad = tmp_path / "bad.yaml"
    bad.write_text("id: x\nknd: launch\n", encoding="utf-8")
    (row,) = rows(written("csv", [str(bad)]))
    assert (row["record_verdict"], row["line"]) == ("not_read", "2")
    assert "knd" in row["pointer"]
    assert "did you mean" in row["message"]
    assert "goes into context" in row["message"]


def test_a_decision_is_in_its_row() -> None:
    name = case("cu-chongchongang-2013")
    mark = rows(written("csv", [name]))[0]["fingerprint"]
    first, second, *_ = rows(written("csv", [name], {mark: decision(mark, DecisionKind.ACCEPTED)}))
    assert (first["decision"], first["decided_by"], first["decided_on"]) == ("accepted", "A. Analyst", "2026-11-24")
    assert second["decision"] == ""


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@A1", "\t=1", "\r=1", "\n=1", " =1", "\uff1d1", "|cmd", "%x"])
def test_a_formula_is_text(text: str) -> None:
    record = {"id": text, "title": text, "kind": "tourism", "parties": [{"country": "KP"}]}
    row = rows(written_of("csv", record))[0]
    assert row["record"].startswith("'")
    assert row["title"].startswith("'")
