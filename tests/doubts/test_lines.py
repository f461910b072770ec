"""Every doubt about a record is a line with its place, and decides nothing."""

from __future__ import annotations

from datetime import date
from typing import Any

from sanctions_check import Checker, Record, RulePack
from sanctions_check.doubts.lines import doubts_in_words
from sanctions_check.sources.positions import Mark, MarkedPlaces

RECORD: dict[str, Any] = {
    "id": "r",
    "kind": "transfer_arms",
    "direction": "to_dprk",
    "date": "2042-01-01",
    "parties": [{"roles": ["supplier"], "country": "DPRK"}, {"roles": ["recipient"], "country": "Syria"}],
    "items": [{"category": "small_arms", "hs": "2208"}],
    "evidence": [{"source": "a report"}],
}


def test_doubts_of_every_kind_are_told_with_file_line_record_and_pointer() -> None:
    record = Record.model_validate(RECORD)
    places = Mark((1, 1), {"direction": Mark((3, 1)), "date": Mark((4, 1))})
    assessment = Checker(RulePack.load()).check(record, MarkedPlaces("f.yaml", places))
    lines = doubts_in_words(record, assessment, today=date(2026, 11, 27))
    begin = [
        "f.yaml:1: r: /evidence/0: of a report no kind",
        "f.yaml:1: r: /items/0/hs: HS 2208 is no code",
        "f.yaml:3: r: /direction: the act goes",
        "f.yaml:4: r: /date: the act is dated",
    ]
    assert [line.startswith(head) for line, head in zip(lines, begin, strict=True)] == [True] * len(begin)
