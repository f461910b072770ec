"""A record that was settled as it was read is written as it would be after the whole way."""

from __future__ import annotations

import json

import pytest

from sanctions_check import Checker, Record, RulePack
from sanctions_check.reports.interface import ReportedRecord, reported
from sanctions_check.reports.json_report.text import RecordText
from sanctions_check.sources.place import LinesOnly

CHECKER = Checker(RulePack.load(), engine="compiled")
LINES = [
    b'{"id":"a","title":"Steel \\"plates\\" \xe2\x80\x93 \\u0000","kind":"transfer_commodity","context":{"n":1.50}}',
    b'{"id":"b\\u0001"}',
    b'{"id":"\xe6\x9c\x9d","parties":[{"country":"China","roles":["supplier"]}],"date":"2024-05-27"}',
]


@pytest.mark.parametrize("head", [{}, {"type": "assessment"}])
def test_both_ways_give_the_same_text(head: dict[str, object]) -> None:
    text = RecordText(head)
    for number, line in enumerate(LINES, 7):
        facts, source = CHECKER.settle(line), LinesOnly("f.jsonl", number)
        assert facts is not None
        record = Record.model_validate(json.loads(line))
        quick = text.of(ReportedRecord(facts, CHECKER.settled(facts, source)))
        assert quick == text.of(reported(record, CHECKER.check(record, source)))
        assert json.loads(quick)["scope"]["read"]["line"] == number


def test_each_file_is_named() -> None:
    text, facts = RecordText(), CHECKER.settle(LINES[0])
    assert facts is not None
    for file in ("one.jsonl", "two.jsonl", "one.jsonl"):
        written = text.of(ReportedRecord(facts, CHECKER.settled(facts, LinesOnly(file, 1))))
        assert json.loads(written)["file"] == file
