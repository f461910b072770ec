"""A record that was settled as it was read is written as it would be after the whole way."""

from __future__ import annotations

import json

import pytest

from sanctions_check import Checker, Record, RulePack
from sanctions_check.records.readers import SettledRecord
from sanctions_check.reports.json_report.text import RecordText
from sanctions_check.reports.reported import of_settled, reported

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
        settled = _settled(line, number)
        record = Record.model_validate(json.loads(line))
        quick = text.of_settled([settled], "\n")
        assert quick == text.of(reported(record, CHECKER.check(record, settled.source)))
        assert quick == text.of(of_settled(settled))
        assert json.loads(quick)["scope"]["read"]["line"] == number


@pytest.mark.parametrize("file", ["f.jsonl", "f\udc80.jsonl"])
def test_records_that_follow_each_other_are_written_as_each_by_itself(file: str) -> None:
    settled = [_settled(line, number, file) for number, line in enumerate(LINES, 1)]
    text = RecordText()
    assert text.of_settled(settled, ",\n") == ",\n".join(text.of_settled([each], "") for each in settled)


def test_each_file_is_named() -> None:
    text = RecordText()
    files = ["one.jsonl", "two.jsonl", "one.jsonl"]
    written = text.of_settled([_settled(LINES[0], 1, file) for file in files], "\n").split("\n")
    assert [json.loads(line)["file"] for line in written] == files


def _settled(line: bytes, number: int, file: str = "f.jsonl") -> SettledRecord:
    facts = CHECKER.settle(line)
    assert facts is not None
    return SettledRecord(facts, file, number)
