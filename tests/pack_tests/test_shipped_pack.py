"""The tests that stand beside the files of the pack that ships."""

from __future__ import annotations

from collections import defaultdict

import pytest

from sanctions_check import RulePack
from sanctions_check.assess.pack_facts import case_under
from sanctions_check.logic.case import Scope
from sanctions_check.logic.evaluate import prove
from sanctions_check.logic.truth import Truth
from sanctions_check.pack_tests import PackTest, PackTestRunner, RuleTest, read_pack_tests, unreached
from sanctions_check.rules.loading.folder import default_pack_path

PACK = RulePack.load()
RULES = {rule.id: rule for rule in PACK.prohibitions}
RUNNER = PackTestRunner(PACK)
TESTS = read_pack_tests(None, PACK)
RULE_TESTS = tuple(test for test in TESTS if isinstance(test, RuleTest))


@pytest.mark.parametrize("test", TESTS, ids=[f"{test.about}: {test.name}" for test in TESTS])
def test_every_test_beside_a_file_of_the_pack_passes(test: PackTest) -> None:
    result = RUNNER.run(test)
    assert result.outcome == test.expect, f"{test.written}: {result.decided_by}"


def test_every_entry_is_shown_at_work() -> None:
    assert list(unreached(PACK, map(RUNNER.run, TESTS))) == []


def test_a_rule_and_its_tests_stand_in_files_of_its_name() -> None:
    folder = default_pack_path() / "prohibitions"
    named = {path.name.removesuffix(".yaml") for path in folder.rglob("*.yaml")}
    assert named == {name for rule in RULES for name in (rule, f"{rule}.tests")}
    assert {test.written for test in RULE_TESTS if f"/{test.about}.tests.yaml:" not in test.written} == set()


@pytest.mark.parametrize("outcome", ["breach", "clear", "undetermined"])
def test_every_rule_has_a_breach_a_clear_and_an_undetermined_case(outcome: str) -> None:
    tested = {test.about for test in RULE_TESTS if test.expect == outcome}
    assert RULES.keys() - tested == set()


def test_every_duty_falls_on_somebody_in_a_test_that_tells_the_addressees() -> None:
    told = {(test.about, duty) for test in RULE_TESTS for duty, _ in test.addressees or ()}
    assert {(rule.id, each.duty) for rule in PACK.prohibitions for each in rule.addressees} - told == set()


def test_every_rule_with_an_exception_has_an_exempt_case() -> None:
    tested = {test.about for test in RULE_TESTS if test.expect == "exempt"}
    assert {rule.id for rule in PACK.prohibitions if rule.unless is not None} - tested == set()


def test_every_concept_is_reached_as_yes_no_and_unknown() -> None:
    answers: dict[str, set[Truth]] = defaultdict(set)
    for test in RULE_TESTS:
        case = case_under(PACK, test.record)
        for name, concept in PACK.concepts.items():
            if answers[name] == set(Truth):
                continue
            things = (case.act,) if concept.about == "act" else case.list_of(concept.about).things
            answers[name] |= {prove(concept, Scope.of(case).bind(thing)).result for thing in things}
    never = {name: set(Truth) - answers[name] for name in PACK.concepts if answers[name] != set(Truth)}
    by_design = {
        "a thing that is helped with": {Truth.UNKNOWN},
        "arms of which the Register category is not stated": {Truth.YES},
        "luxury that the annexes may name": {Truth.YES},
        "no list is stated, and an annex may name it": {Truth.YES},
        "textiles of luxury that may be carpets": {Truth.YES},
        "of no stated State": {Truth.UNKNOWN},
        "only other persons say what they are about": {Truth.UNKNOWN},
    }
    assert never == by_design
