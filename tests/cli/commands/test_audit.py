"""`sanctions-check verify` and `diff`, as they are called."""

from __future__ import annotations

import json
import os
import shutil
from pathlib import Path

import pytest

from ..conftest import ROOT, Run


@pytest.fixture
def report(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(ROOT)
    path = tmp_path / "report.json"
    run("check", "fixtures/cases/mm-light-2011.yaml", "--format", f"json={path}", "--what-if")
    return path


def test_a_report_is_verified_and_a_tampered_one_is_not(run: Run, report: Path) -> None:
    honest = run("verify", report)
    assert (honest.status, honest.err) == (0, "")
    assert honest.out.startswith("verified: 1 record,")
    text = report.read_text(encoding="utf-8")
    report.write_text(text.replace('"verdict":"undetermined"', '"verdict":"violation"', 1), encoding="utf-8")
    ran = run("verify", report)
    assert ran.status == 1
    assert "/verdict: the report says violation, derived again it is undetermined" in ran.out


def test_a_mapping_that_the_inputs_of_a_report_do_not_need_is_told(run: Run, report: Path, tmp_path: Path) -> None:
    mapping = tmp_path / "columns.yaml"
    mapping.write_text("columns: {a: id}", encoding="utf-8")
    ran = run("verify", report, "--mapping", mapping)
    assert (ran.status, ran.err) == (
        0,
        f"{mapping}: the mapping of columns was not used, as none of the input is CSV\n",
    )


@pytest.mark.parametrize("limit", ["string-length=2M", "record-size=1M"])
def test_a_report_is_verified_within_its_own_limits(run: Run, tmp_path: Path, limit: str) -> None:
    records, report = tmp_path / "records.jsonl", tmp_path / "report.json"
    entries = ({"id": name, "title": "x" * length} for name, length in (("short", 1), ("long", 1_500_000)))
    records.write_text("\n".join(map(json.dumps, entries)), encoding="utf-8")
    run("check", records, "--format", f"json={report}", "--limit", limit)
    ran = run("verify", report)
    assert (ran.status, ran.err) == (0, ""), ran.out
    assert ran.out.startswith("verified:")


def test_the_pack_of_a_report_is_read_within_the_limits_of_the_report(run: Run, tmp_path: Path, pack: Path) -> None:
    report = tmp_path / "report.json"
    with (pack / "caps.yaml").open("a", encoding="utf-8") as caps:
        caps.write(f"# {'x' * 16_000_000}\n")
    case = ROOT / "fixtures" / "cases" / "mm-light-2011.yaml"
    options = ("--rules", pack, "--limit", "pack-size=32M")
    assert run("check", case, "--format", f"json={report}", *options).status != 3
    assert run("verify", report, "--rules", pack).status == 0


def test_what_cannot_be_read_says_so(run: Run, tmp_path: Path, report: Path) -> None:
    ran = run("verify", tmp_path / "nowhere.json")
    assert ran.status == 2
    assert "cannot be read" in ran.err
    report.write_text(report.read_text(encoding="utf-8")[:-100], encoding="utf-8")
    assert run("verify", report).status == 2


def test_a_report_of_another_pack_is_told_what_it_takes(run: Run, report: Path) -> None:
    text = report.read_text(encoding="utf-8")
    sha256 = json.loads(text)["receipt"]["pack"]["sha256"]
    report.write_text(text.replace(sha256, "0" * 64), encoding="utf-8")
    ran = run("verify", report)
    assert ran.status == 1
    assert f"/receipt/pack/sha256: the report says {'0' * 64}, derived again it is {sha256}" in ran.out
    assert (
        "nothing was derived again: it takes the program and the rule pack that made the report (--rules DIR)"
        in ran.out
    )


def test_a_changed_fact_is_told_once(run: Run, tmp_path: Path, report: Path) -> None:
    report.write_text(
        report.read_text(encoding="utf-8").replace('"kind":"transport_maritime"', '"kind":"transport_air"'),
        encoding="utf-8",
    )
    assert run("verify", report).out.count("/facts/kind: the report says") == 1


def test_what_is_no_report_is_told_what_a_report_is(run: Run, tmp_path: Path) -> None:
    (tmp_path / "r.html").write_text("<!doctype html>", encoding="utf-8")
    assert "(a report is written by check --format json or jsonl)" in run("verify", tmp_path / "r.html").err


def test_two_reports_are_compared(run: Run, report: Path, tmp_path: Path) -> None:
    narrow = tmp_path / "narrow.json"
    run("check", "fixtures/cases/mm-light-2011.yaml", "--format", f"json={narrow}", "--reading", "text")
    same, ran = run("diff", report, report), run("diff", report, narrow)
    assert (same.status, ran.status) == (0, 1)
    assert "setting: options reading: broad, now text" in ran.out
    assert "removed: mm-light-2011 protective-equipment" in ran.out
    body = json.loads(run("diff", report, narrow, "--format", "json").out)
    assert {change["kind"] for change in body["changes"]} == {"removed"}


def test_a_verdict_that_rests_on_no_finding_is_compared(run: Run, tmp_path: Path) -> None:
    reports = []
    for country in ("Korea", "China"):
        record = {"id": "trade", "kind": "transfer_commodity", "parties": [{"roles": ["supplier"], "country": country}]}
        records = tmp_path / f"{country}.jsonl"
        records.write_text(json.dumps(record), encoding="utf-8")
        reports.append(records.with_suffix(".json"))
        run("check", records, "--format", f"json={reports[-1]}")
    ran = run("diff", *reports)
    assert ran.status == 1
    assert "record changed: trade" in ran.out
    assert "verdict: undetermined → out_of_scope" in ran.out
    assert "0 records removed, 1 record changed, 0 findings added" in ran.out
    (change,) = json.loads(run("diff", *reports, "--format", "json").out)["changes"]
    assert (change["kind"], change["was"]["verdict"]) == ("record changed", "undetermined")


def test_decisions_are_held_to_their_file(run: Run, report: Path, tmp_path: Path) -> None:
    name = json.loads(report.read_text(encoding="utf-8"))["assessments"][0]["findings"][0]["fingerprint"]
    decisions = tmp_path / "decisions.yaml"
    line = f"decisions:\n  {name}: {{decision: accepted, by: A. Analyst, date: '2026-11-24', why: seen}}\n"
    decisions.write_text(line, encoding="utf-8")
    decided = tmp_path / "decided.json"
    run("check", "fixtures/cases/mm-light-2011.yaml", "-f", f"json={decided}", "--decisions", decisions)
    trusting, held = run("verify", decided), run("verify", decided, "--decisions", decisions)
    assert (trusting.status, held.status) == (0, 0)
    assert "on trust: the decisions of analysts" in trusting.err
    decided.write_text(decided.read_text(encoding="utf-8").replace('"accepted":1', '"accepted":2'), encoding="utf-8")
    ran = run("verify", decided, "--decisions", decisions)
    assert ran.status == 1
    assert "/decisions/accepted" in ran.out


@pytest.mark.parametrize("format_", ["json", "jsonl"])
def test_a_report_on_a_file_whose_name_is_no_utf_8_is_read_back(run: Run, tmp_path: Path, format_: str) -> None:
    odd = tmp_path / os.fsdecode(b"r\xff.yaml")
    shutil.copy(ROOT / "fixtures" / "cases" / "mm-light-2011.yaml", odd)
    report = tmp_path / f"report.{format_}"
    run("check", odd, "--output", report)
    assert b"r?.yaml" in report.read_bytes()
    assert run("verify", report).status == 0
