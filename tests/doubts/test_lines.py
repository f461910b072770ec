"""Every doubt about a record is a line with its place, and decides nothing."""

from __future__ import annotations

import re
from datetime import date
from inspect import isfunction
from pathlib import Path
from typing import Any

from sanctions_check import Checker, Record, RulePack
from sanctions_check.doubts import lines
from sanctions_check.doubts.lines import doubt_lines
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

PAGE = (Path(__file__).resolve().parents[2] / "docs/writing-records.md").read_text(encoding="utf-8")
ON_THE_PAGE = {
    "hs_codes_of_other_goods": ("an item whose HS codes",),
    "doubtful_directions": ("a transfer `to_dprk`",),
    "doubtful_times": ("an act (not a plan)", "a source older", "goods that were `delivered`"),
    "conclusions_attributed_to_unnamed_states": ("a report of the Panel or the MSMT",),
    "misspelt_units": ("a unit that is not known",),
    "mentions_without_a_link": ("a name, a description or a remark",),
    "sources_without_a_kind": ("a source without a `kind`",),
}
"""How the lines of the page begin that tell of each kind of doubt."""


def test_the_page_on_records_tells_of_every_kind_of_doubt() -> None:
    kinds = {name for name, value in vars(lines).items() if isfunction(value) and value.__module__ != lines.__name__}
    _, _, after = PAGE.partition("is told on standard error and decides nothing:\n\n")
    told = re.findall(r"^- (.*)", after.partition("\n\n")[0], re.MULTILINE)
    beginnings = [beginning for kind in sorted(kinds - {"place_of"}) for beginning in ON_THE_PAGE[kind]]
    assert len(told) == len(beginnings)
    assert [one for one in beginnings if not any(line.startswith(one) for line in told)] == []


def test_doubts_of_every_kind_are_told_with_file_line_record_and_pointer() -> None:
    record = Record.model_validate(RECORD)
    places = Mark((1, 1), {"direction": Mark((3, 1)), "date": Mark((4, 1))})
    assessment = Checker(RulePack.load()).check(record, MarkedPlaces("f.yaml", places))
    told = doubt_lines(record, assessment, today=date(2026, 11, 27))
    begin = [
        "f.yaml:1: r: /evidence/0: of a report no kind",
        "f.yaml:1: r: /items/0/hs: HS 2208 is no code",
        "f.yaml:3: r: /direction: the act goes",
        "f.yaml:4: r: /date: the act is dated",
    ]
    assert [doubt.line.startswith(head) for doubt, head in zip(told, begin, strict=True)] == [True] * len(begin)
