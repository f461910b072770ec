"""The streams of the benchmark: the same every time, valid, and linked to the DPRK as often as they say."""

from __future__ import annotations

from pathlib import Path

import pytest
from benchmarks.streams import Stream, records_of, write_stream

from sanctions_check import Checker, Record, RulePack
from sanctions_check.assess.pack_facts import case_under
from sanctions_check.logic.case import Scope
from sanctions_check.logic.evaluate import prove
from sanctions_check.logic.truth import Truth

PACK = RulePack.load()
LINKED_ACTS = 400


@pytest.mark.parametrize("kind", ["screening", "documented"])
def test_a_stream_is_the_same_bytes_every_time(kind: str, tmp_path: Path) -> None:
    stream = Stream(kind, 200, 0.3)
    for name in ("one", "two"):
        write_stream(stream, tmp_path / name)
    written = (tmp_path / "one").read_bytes()
    assert written == (tmp_path / "two").read_bytes()
    assert written.count(b"\n") == 200


@pytest.mark.parametrize(("records", "share"), [(2_000, 0.01), (1_000, 0.1), (300, 1.0)])
def test_records_are_valid_and_linked_as_often_as_the_stream_says(records: int, share: float) -> None:
    linked = 0
    for data in records_of(Stream("screening", records, share)):
        case = case_under(PACK, Record.model_validate(data))
        linked += prove(PACK.nexus, Scope.of(case), reported_only=True).result is Truth.YES
    assert linked == round(records * share)


def test_linked_records_reach_most_of_the_pack_and_every_verdict_but_out_of_scope() -> None:
    checker = Checker(PACK)
    rules, verdicts, kinds = set(), set(), set()
    for data in records_of(Stream("screening", LINKED_ACTS, 1.0)):
        assessment = checker.check(Record.model_validate(data))
        rules |= {finding.rule for finding in assessment.findings}
        verdicts.add(assessment.verdict.value)
        kinds.add(data["kind"])
    assert len(rules & {rule.id for rule in PACK.prohibitions}) >= 55
    assert verdicts == {"violation", "possible_violation", "undetermined", "not_a_violation"}
    assert len(kinds) >= 20


def test_a_record_has_about_fifteen_fields() -> None:
    counts = [_leaves(data) for data in records_of(Stream("screening", 300, 0.1))]
    assert 12 <= sum(counts) / len(counts) <= 30


def _leaves(value: object) -> int:
    if isinstance(value, dict):
        return sum(map(_leaves, value.values()))
    if isinstance(value, list) and any(isinstance(each, dict) for each in value):
        return sum(map(_leaves, value))
    return 1
