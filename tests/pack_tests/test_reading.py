"""Reading the tests that stand beside the files of a pack."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from sanctions_check import Record, RulePack, RulePackError
from sanctions_check.pack_tests import PackTest, read_pack_tests
from sanctions_check.pack_tests.model import CapTest, DeclarationTest, StandingTest

PACK = RulePack.load()


def read(folder: Path, text: str) -> tuple[PackTest, ...]:
    """The tests of a pack whose one file of tests holds the text."""
    (folder / "x.tests.yaml").write_text(text, encoding="utf-8")
    return read_pack_tests(folder, PACK)


def test_faults_of_a_test_file_have_their_place(tmp_path: Path) -> None:
    (tmp_path / "x.tests.yaml").write_text(
        "rule: launch\ntests:\n  - {name: a, expect: maybe, record: {}}\n", encoding="utf-8"
    )
    with pytest.raises(RulePackError) as refused:
        read_pack_tests(tmp_path, PACK)
    assert str(refused.value).startswith(f"{(tmp_path / 'x.tests.yaml').as_posix()}:3:")


def test_a_test_file_is_closed_and_tells_every_fault_of_a_record(tmp_path: Path) -> None:
    (tmp_path / "x.tests.yaml").write_text(
        "rule: lanch\n"
        "givens: {kind: launch}\n"
        "given: {stagge: performed, stage: nearly}\n"
        "tests:\n"
        "  - name: a\n"
        "    expect: breech\n"
        "    record:\n"
        "      kind: lanch\n"
        "      items: [{categry: food}]\n"
        "  - {name: b, expects: breach, expect: breach, record: {date: '2023'}}\n",
        encoding="utf-8",
    )
    with pytest.raises(RulePackError) as refused:
        read_pack_tests(tmp_path, PACK)
    told = {(fault.line, fault.pointer, fault.code): str(fault) for fault in refused.value.faults}
    assert told.keys() == {
        (1, "/rule", "unknown-rule"),
        (2, "/givens", "unknown-key"),
        (3, "/given/stagge", "unknown-field"),
        (3, "/given/stage", "value"),
        (6, "/tests/0/expect", "value"),
        (8, "/tests/0/record/kind", "value"),
        (9, "/tests/0/record/items/0/categry", "unknown-field"),
        (10, "/tests/1/expects", "unknown-key"),
    }
    assert 'did you mean "given"?' in told[2, "/givens", "unknown-key"]
    assert 'did you mean "launch"?' in told[1, "/rule", "unknown-rule"]
    assert 'did you mean "launch"?' in told[8, "/tests/0/record/kind", "value"]
    assert len(refused.value.faults) == len(told)


@pytest.mark.parametrize(
    "text",
    [
        "rule: [launch]\ntests: []\n",
        "rule: {a: b}\ntests: [{}]\n",
        "rule: launch\ntests:\n  - {name: a, expect: breach, record: [x]}\n",
        "rule: launch\ntests:\n  - {name: a, expect: [breach], record: {}}\n",
        "rule: launch\ngiven: x\ntests:\n  - {name: a, expect: breach, record: {}}\n",
        "rule: launch\ngiven: []\ntests:\n  - {name: a, expect: breach, record: {}}\n",
        "rule: launch\ntests:\n  - {name: a, expect: breach, of: the price, record: {}}\n",
        "rule: launch\n",
        "- x\n",
        "rule: launch\ntests: []\n---\nrule: launch\ntests: []\n",
        "non_measures: [{id: NM-FOD, tests: []}]\n",
        "non_measures: [{id: NM-FOOD}]\n",
        "non_measures: [{tests: []}]\n",
        "non_measures: [x]\n",
        "non_measures: [{id: NM-FOOD, tests: [{name: a, expect: open, record: {}}]}]\n",
        "gaps: [{id: gap-cyber-theft, tests: [{name: a, expect: open, verdict: clear, record: {}}]}]\n",
        "gaps: [{id: NM-FOOD, tests: []}]\n",
        "caps: [{id: crude-oil, tests: [{name: a, expect: exceeded, record: {}}]}]\n",
        "caps: [{id: crude-oil, tests: [{name: a, expect: within, period: 2024, records: [{}]}]}]\n",
        "caps: [{id: crude-oil, tests: [{name: a, expect: within, records: [x]}]}]\n",
        "standing: {tests: [{name: a, expect: shown, record: {}}]}\n",
        "standing: []\n",
        "standing: {given: {}, tests: []}\n",
        "given: {}\nrule: launch\nstanding: {tests: []}\n",
    ],
)
def test_what_is_wrong_in_a_test_file_has_its_place(tmp_path: Path, text: str) -> None:
    with pytest.raises(RulePackError, match=r"/x\.tests\.yaml:\d+:\d+: "):
        read(tmp_path, text)


def test_test_files_are_utf_8_and_lie_in_the_pack(tmp_path: Path) -> None:
    (tmp_path / "pack").mkdir()
    (tmp_path / "out.tests.yaml").write_text("rule: launch\ntests: []\n", encoding="utf-8")
    (tmp_path / "pack" / "link.tests.yaml").symlink_to(tmp_path / "out.tests.yaml")
    (tmp_path / "pack" / "x.tests.yaml").write_bytes(b"\xff\xfe")
    with pytest.raises(RulePackError) as refused:
        read_pack_tests(tmp_path / "pack", PACK)
    assert [fault.code for fault in refused.value.faults] == ["outside-pack", "encoding"]


def test_what_is_given_for_an_entry_goes_before_what_is_given_for_the_file(tmp_path: Path) -> None:
    (test,) = read(
        tmp_path,
        "given: {kind: tourism, date: '2020', title: all}\n"
        "gaps:\n"
        "  - id: gap-cyber-theft\n"
        "    given: {kind: sport, date: '2021'}\n"
        "    tests: [{name: a, expect: not open, record: {date: '2022'}}]\n",
    )
    assert isinstance(test, DeclarationTest)
    written = Record.model_validate({"id": "gap-cyber-theft-0", "kind": "sport", "date": "2022", "title": "all"})
    assert test.record == written


def test_a_fault_of_what_is_given_is_told_where_it_is_written(tmp_path: Path) -> None:
    (tmp_path / "x.tests.yaml").write_text(
        "given: {kind: turism}\n"
        "gaps:\n"
        "  - id: gap-cyber-theft\n"
        "    given: {stage: nearly}\n"
        "    tests: [{name: a, expect: open, record: {}}, {name: b, expect: open, record: {}}]\n",
        encoding="utf-8",
    )
    with pytest.raises(RulePackError) as refused:
        read_pack_tests(tmp_path, PACK)
    assert {(fault.line, fault.pointer) for fault in refused.value.faults} == {
        (1, "/given/kind"),
        (4, "/gaps/0/given/stage"),
    }


def test_what_a_record_comes_to_is_presumed_where_a_test_does_not_say_it(tmp_path: Path) -> None:
    tests = read(
        tmp_path,
        "non_measures:\n"
        "  - {id: NM-FOOD, tests: [{name: a, expect: declared, record: {}}, {name: b, expect: not declared, record: {}}]}\n"
        "  - {id: NM-AIS-OFF, tests: [{name: c, expect: declared, record: {}}]}\n",
    )
    verdicts = {test.name: test.verdict for test in tests if isinstance(test, DeclarationTest)}
    assert verdicts == {"a": "not_a_violation", "b": None, "c": None}


def test_caps_take_records_and_a_period_and_standing_a_day(tmp_path: Path) -> None:
    (tmp_path / "x.tests.yaml").write_text(
        "caps: [{id: crude-oil, tests: [{name: a, expect: within, period: '2019-12-22', records: [{}, {}]}]}]\n",
        encoding="utf-8",
    )
    (tmp_path / "y.tests.yaml").write_text(
        "standing: {tests: [{name: b, expect: asserted, as_of: '2024-01-01', of: 'items[1]', record: {}}]}\n",
        encoding="utf-8",
    )
    cap, standing = read_pack_tests(tmp_path, PACK)
    assert isinstance(cap, CapTest)
    assert isinstance(standing, StandingTest)
    assert (cap.period, len(cap.records)) == (date(2019, 12, 22), 2)
    assert (standing.as_of, standing.of) == (date(2024, 1, 1), "/items/1")
