"""Tests of a pack that are written once for many words."""

from __future__ import annotations

from pathlib import Path

import pytest

from sanctions_check import RulePack, RulePackError
from sanctions_check.pack_tests import PackTest, PackTestRunner, RuleTest, read_pack_tests

PACK = RulePack.load()
GIVEN = "{kind: transfer_arms, direction: from_dprk, parties: [{roles: [recipient], country: Syria}]}"
HEAD = f"rule: arms-from-the-dprk\ngiven: {GIVEN}\ntests:\n"


def read(folder: Path, test: str) -> tuple[PackTest, ...]:
    (folder / "x.tests.yaml").write_text(f"{HEAD}  - {test}\n", encoding="utf-8")
    return read_pack_tests(folder, PACK)


def test_each_word_is_put_in_its_place_and_named(tmp_path: Path) -> None:
    record = "{date: '2020', items: [{category: food}, {category: arms}]}"
    words = "{'items[1].category': [munitions, food]}"
    tests = read(tmp_path, f"{{name: goods, expect: breach, of: 'items[1]', record: {record}, for each: {words}}}")
    assert [test.name for test in tests] == ["goods: munitions", "goods: food"]
    assert [PackTestRunner(PACK).run(test).outcome for test in tests] == ["breach", "not engaged"]


def test_a_field_that_is_given_or_not_stated_is_taken_for_each_word(tmp_path: Path) -> None:
    record = "{date: '2020', items: [{category: arms}]}"
    tests = read(tmp_path, f"{{name: way, expect: breach, record: {record}, for each: {{direction: [both, to_dprk]}}}}")
    assert [PackTestRunner(PACK).run(test).outcome for test in tests] == ["breach", "not engaged"]


def test_a_place_may_lie_in_what_is_given(tmp_path: Path) -> None:
    record = "{date: '2020', items: [{category: arms}]}"
    (test,) = read(
        tmp_path, f"{{name: a, expect: breach, record: {record}, for each: {{'parties[0].country': [Iran]}}}}"
    )
    assert isinstance(test, RuleTest)
    written = test.record.as_written()
    assert (written["parties"][0]["country"], written["kind"]) == ("Iran", "transfer_arms")


@pytest.mark.parametrize(
    "words",
    [
        "kind",
        "{}",
        "{kind: launch}",
        "{kind: []}",
        "{'': [launch]}",
        "{kind: [launch], stage: [planned]}",
        "{'items[]': [x]}",
        "{'items[3].hs': ['07']}",
        "{'parties[1].roles': [supplier]}",
        "{kind.x: [launch]}",
        "{'kind[0]': [launch]}",
    ],
)
def test_a_place_that_is_none_is_a_fault(tmp_path: Path, words: str) -> None:
    record = "{kind: launch, items: [{category: arms}]}"
    with pytest.raises(RulePackError, match=r"/x\.tests\.yaml:4:\d+: value at /tests/0/for each") as refused:
        read(tmp_path, f"{{name: a, expect: breach, record: {record}, for each: {words}}}")
    assert len(refused.value.faults) == 1


def test_a_word_that_the_record_does_not_take_is_a_fault_where_the_record_states_it(tmp_path: Path) -> None:
    record = "{date: '2020', items: [{category: arms}]}"
    with pytest.raises(RulePackError, match="battle_tnk"):
        read(
            tmp_path, f"{{name: a, expect: breach, record: {record}, for each: {{'items[0].category': [battle_tnk]}}}}"
        )


def test_a_test_without_a_name_is_told_so(tmp_path: Path) -> None:
    with pytest.raises(RulePackError, match='"name" is missing'):
        read(tmp_path, "{expect: breach, record: {}, for each: {kind: [launch]}}")
