"""Tests of a rule that say to whom its finding is addressed."""

from __future__ import annotations

from pathlib import Path

import pytest

from sanctions_check import RulePack, RulePackError
from sanctions_check.pack_tests import PackTest, PackTestResult, PackTestRunner, read_pack_tests

PACK = RulePack.load()
RECORD = "{date: '2020', items: [{category: arms}]}"
GIVEN = "{kind: transfer_arms, direction: from_dprk, parties: [{roles: [buyer], country: Syria}]}"
HEAD = f"rule: arms-from-the-dprk\ngiven: {GIVEN}\ntests:\n"


def read(folder: Path, addressees: str, *, expect: str = "breach", record: str = RECORD) -> tuple[PackTest, ...]:
    test = f"  - {{name: a, expect: {expect}, addressees: {addressees}, record: {record}}}\n"
    (folder / "x.tests.yaml").write_text(HEAD + test, encoding="utf-8")
    return read_pack_tests(folder, PACK)


def run(folder: Path, addressees: str, *, expect: str = "breach", record: str = RECORD) -> PackTestResult:
    (test,) = read(folder, addressees, expect=expect, record=record)
    return PackTestRunner(PACK).run(test)


@pytest.mark.parametrize(
    "addressees", ["{export ban: DPRK, procurement ban: [Syria]}", "{export ban: [KP], procurement ban: SY}"]
)
def test_it_passes_where_each_duty_falls_on_the_states_that_are_told(tmp_path: Path, addressees: str) -> None:
    assert run(tmp_path, addressees).passed


@pytest.mark.parametrize(
    "addressees",
    [
        "{export ban: DPRK}",
        "{}",
        "{export ban: DPRK, procurement ban: Iran}",
        "{export ban: Syria, procurement ban: DPRK}",
    ],
)
def test_it_fails_where_it_is_addressed_otherwise(tmp_path: Path, addressees: str) -> None:
    result = run(tmp_path, addressees)
    assert not result.passed
    assert result.outcome_in_words == "breach, but addressed to export ban: DPRK; procurement ban: Syria"
    assert result.decided_by.startswith("expected ")


def test_nobody_is_written_as_nothing(tmp_path: Path) -> None:
    record = "{date: '2020', direction: unknown, items: [{category: arms}], parties: []}"
    result = run(tmp_path, "{export ban: Iran}", expect="undetermined", record=record)
    assert result.outcome_in_words == "undetermined, but addressed to export ban: DPRK"


def test_an_outcome_that_is_not_expected_is_told_first(tmp_path: Path) -> None:
    assert run(tmp_path, "{}", expect="clear").outcome == "breach"


@pytest.mark.parametrize(
    ("addressees", "pointer", "told"),
    [
        ("{export bann: DPRK}", "/tests/0/addressees/export bann", 'did you mean "export ban"?'),
        ("{export ban: Atlantis}", "/tests/0/addressees/export ban", "is not a known country"),
        ("{procurement ban: [SY, Korea]}", "/tests/0/addressees/procurement ban/1", "stands for several countries"),
        ("{export ban: {a: b}}", "/tests/0/addressees/export ban", "a country is a name"),
        ("[DPRK]", "/tests/0/addressees", "a mapping of names is expected"),
    ],
)
def test_what_is_wrong_has_its_place(tmp_path: Path, addressees: str, pointer: str, told: str) -> None:
    with pytest.raises(RulePackError) as refused:
        read(tmp_path, addressees)
    (fault,) = refused.value.faults
    assert (fault.line, fault.pointer) == (4, pointer)
    assert told in str(fault)
