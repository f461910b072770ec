"""`check --show`: reports show the records of some verdicts, everything else is of all."""

from __future__ import annotations

import csv
import io
import json
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from .commands.test_check import BAD, CLEAR, OPEN, VIOLATION, write
from .conftest import Run

OUT = {"id": "out", "kind": "tourism", "parties": [{"roles": ["visitor"], "country": "FR"}]}
RECORDS = (OUT, VIOLATION, CLEAR, OPEN)
HITS = ("--show", "undetermined,violation")


def assessed(text: str) -> dict[str, Any]:
    report: dict[str, Any] = json.loads(text)
    return report


def test_only_records_of_these_verdicts_are_shown_and_all_count(run: Run, tmp_path: Path) -> None:
    path = write(tmp_path, *RECORDS)
    every, some = run("check", path, "-f", "json"), run("check", path, "-f", "json", *HITS)
    assert some.status == every.status == 1
    whole, part = assessed(every.out), assessed(some.out)
    assert [each["record"] for each in part["assessments"]] == ["violation", "open"]
    assert part["assessments"] == [each for each in whole["assessments"] if each["record"] in ("violation", "open")]
    for name in ("summary", "caps", "used", "inputs"):
        assert part[name] == whole[name]
    assert part["receipt"]["options"]["show"] == ["violation", "undetermined"]
    assert whole["receipt"]["options"]["show"] is None


def test_the_exit_status_is_of_what_is_not_shown_too(run: Run, tmp_path: Path) -> None:
    assert run("check", write(tmp_path, VIOLATION), "--show", "out_of_scope").status == 1
    assert run("check", write(tmp_path, OPEN), "--show", "violation").status == 4
    assert run("check", write(tmp_path, BAD, CLEAR), "--show", "violation").status == 2


def test_every_format_shows_the_same_records(run: Run, tmp_path: Path) -> None:
    path = write(tmp_path, *RECORDS)
    formats = ("jsonl", "csv", "table", "markdown", "html", "junit", "sarif")
    run("check", path, *HITS, *(part for name in formats for part in ("-f", f"{name}={tmp_path / name}")))
    text = {name: (tmp_path / name).read_text(encoding="utf-8") for name in formats}
    lines = [json.loads(line) for line in text["jsonl"].splitlines()]
    assert [each["record"] for each in lines if each["type"] == "assessment"] == ["violation", "open"]
    assert {row["record"] for row in csv.DictReader(io.StringIO(text["csv"]))} == {"violation", "open"}
    assert [case.get("name") for case in ElementTree.fromstring(text["junit"]).iter("testcase")] == [
        "violation",
        "open",
    ]
    for name in ("table", "markdown"):
        assert "ecords shown: only violation, undetermined; the totals count all" in text[name]
        assert "4 records" in text[name]
        assert "clear" not in text[name]
    assert '"show":["violation","undetermined"]' in text["html"].replace(" ", "")
    assert "ecords shown" not in run("check", path).out


@pytest.mark.parametrize("inputs", ["--inputs", "--no-inputs"])
def test_such_a_report_is_verified(run: Run, tmp_path: Path, inputs: str) -> None:
    report = tmp_path / "report.json"
    run("check", write(tmp_path, *RECORDS), *HITS, "-f", f"json={report}")
    verified = run("verify", report, inputs)
    assert verified.out.startswith("verified: 2 records")
    assert verified.status == 0
    assert ("the totals: they count records that the report does not show" in verified.err) is (inputs == "--no-inputs")


def test_a_record_that_had_to_be_shown_is_missed(run: Run, tmp_path: Path) -> None:
    report = tmp_path / "report.json"
    run("check", write(tmp_path, *RECORDS), *HITS, "-f", f"json={report}")
    body = assessed(report.read_text(encoding="utf-8"))
    body["assessments"] = body["assessments"][:1]
    report.write_text(json.dumps(body), encoding="utf-8")
    verified = run("verify", report)
    assert verified.status == 1
    assert "open" in verified.out


def test_a_word_that_is_no_verdict_is_refused(run: Run, tmp_path: Path) -> None:
    ran = run("check", write(tmp_path, CLEAR), "--show", "violations")
    assert ran.status == 2
    assert 'violations is not a verdict; did you mean "violation"?' in " ".join(ran.err.split())
    assert "possible_violation" in ran.err
