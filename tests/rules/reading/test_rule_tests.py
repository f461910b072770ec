"""The tests that stand beside the rules."""

from __future__ import annotations

from collections import defaultdict
from pathlib import Path

import pytest

from sanctions_check import RulePack, RulePackError
from sanctions_check.assess.pack_facts import case_under
from sanctions_check.assess.rule_tests import run_rule_test
from sanctions_check.logic.case import Scope
from sanctions_check.logic.evaluate import prove
from sanctions_check.logic.truth import Truth
from sanctions_check.rules.reading.folder import default_pack_path
from sanctions_check.rules.reading.rule_tests import RuleTest, read_rule_tests

PACK = RulePack.load()
RULES = {rule.id: rule for rule in PACK.prohibitions}
TESTS = read_rule_tests(None, PACK)


@pytest.mark.parametrize("test", TESTS, ids=[f"{test.rule}: {test.name}" for test in TESTS])
def test_every_test_beside_a_rule_passes(test: RuleTest) -> None:
    result = run_rule_test(test, RULES[test.rule], PACK)
    assert result.outcome == test.expect, f"{test.written}: {result.decided_by}"


def test_a_rule_and_its_tests_stand_in_files_of_its_name() -> None:
    folder = default_pack_path() / "prohibitions"
    named = {path.name.removesuffix(".yaml") for path in folder.rglob("*.yaml")}
    assert named == {name for rule in RULES for name in (rule, f"{rule}.tests")}
    assert {test.written for test in TESTS if f"/{test.rule}.tests.yaml:" not in test.written} == set()


@pytest.mark.parametrize("outcome", ["breach", "clear", "undetermined"])
def test_every_rule_has_a_breach_a_clear_and_an_undetermined_case(outcome: str) -> None:
    tested = {test.rule for test in TESTS if test.expect == outcome}
    assert RULES.keys() - tested == set()


def test_every_rule_with_an_exception_has_an_exempt_case() -> None:
    tested = {test.rule for test in TESTS if test.expect == "exempt"}
    assert {rule.id for rule in PACK.prohibitions if rule.unless is not None} - tested == set()


def test_every_concept_is_reached_as_yes_no_and_unknown() -> None:
    answers: dict[str, set[Truth]] = defaultdict(set)
    for test in TESTS:
        case = case_under(PACK, test.record)
        for name, concept in PACK.concepts.items():
            things = (case.act,) if concept.about == "act" else case.listing(concept.about).things
            answers[name] |= {prove(concept, Scope.of(case).bind(thing)).result for thing in things}
    never = {name: set(Truth) - answers[name] for name in PACK.concepts if answers[name] != set(Truth)}
    by_design = {
        "arms of which the Register category is not stated": {Truth.YES},
        "luxury that the annexes may name": {Truth.YES},
    }
    assert never == by_design


def test_faults_of_a_test_file_have_their_place(tmp_path: Path) -> None:
    (tmp_path / "x.tests.yaml").write_text(
        "rule: launch\ntests:\n  - {name: a, expect: maybe, record: {}}\n", encoding="utf-8"
    )
    with pytest.raises(RulePackError) as refused:
        read_rule_tests(tmp_path, PACK)
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
        read_rule_tests(tmp_path, PACK)
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
    ],
)
def test_a_test_file_of_another_shape_is_a_fault(tmp_path: Path, text: str) -> None:
    (tmp_path / "x.tests.yaml").write_text(text, encoding="utf-8")
    with pytest.raises(RulePackError, match=r"/x\.tests\.yaml:\d+:\d+: "):
        read_rule_tests(tmp_path, PACK)


def test_test_files_are_utf_8_and_lie_in_the_pack(tmp_path: Path) -> None:
    (tmp_path / "pack").mkdir()
    (tmp_path / "out.tests.yaml").write_text("rule: launch\ntests: []\n", encoding="utf-8")
    (tmp_path / "pack" / "link.tests.yaml").symlink_to(tmp_path / "out.tests.yaml")
    (tmp_path / "pack" / "x.tests.yaml").write_bytes(b"\xff\xfe")
    with pytest.raises(RulePackError) as refused:
        read_rule_tests(tmp_path / "pack", PACK)
    assert [fault.code for fault in refused.value.faults] == ["outside-pack", "encoding"]


@pytest.mark.parametrize(
    ("rule", "of", "outcome"),
    [
        ("arms-from-the-dprk", "items[1]", "breach"),
        ("arms-from-the-dprk", "items[0]", "not engaged"),
        ("arms-from-the-dprk", "items[2]", "not engaged"),
        ("launch", "items[0]", "not engaged"),
    ],
)
def test_a_test_may_name_the_thing_that_is_judged(tmp_path: Path, rule: str, of: str, outcome: str) -> None:
    record = (
        "{kind: transfer_arms, direction: from_dprk, date: '2023', items: [{category: food}, {category: munitions}]}"
    )
    (tmp_path / "x.tests.yaml").write_text(
        f"rule: {rule}\ntests:\n  - {{name: a, expect: breach, of: '{of}', record: {record}}}\n", encoding="utf-8"
    )
    (test,) = read_rule_tests(tmp_path, PACK)
    assert run_rule_test(test, RULES[rule], PACK).outcome == outcome
