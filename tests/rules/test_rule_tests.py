"""The tests that stand beside the rules."""

from __future__ import annotations

import pytest

from sanctions_check import RulePack, RulePackError
from sanctions_check.assess.rule_tests import RuleTest, read_rule_tests, run_rule_test
from sanctions_check.logic.proof import Step, walk_proof

PACK = RulePack.load()
RULES = {rule.id: rule for rule in PACK.prohibitions}
TESTS = read_rule_tests(None, PACK)


@pytest.mark.parametrize("test", TESTS, ids=[f"{test.rule}: {test.name}" for test in TESTS])
def test_rule(test: RuleTest) -> None:
    result = run_rule_test(test, RULES[test.rule])
    assert result.outcome == test.expect, f"{test.written}: {result.decided_by}"


@pytest.mark.parametrize("outcome", ["breach", "clear", "undetermined"])
def test_every_rule_has_a_breach_a_clear_and_an_undetermined_case(outcome: str) -> None:
    tested = {test.rule for test in TESTS if test.expect == outcome}
    assert RULES.keys() - tested == set()


def test_every_rule_with_an_exception_has_an_exempt_case() -> None:
    tested = {test.rule for test in TESTS if test.expect == "exempt"}
    assert {rule.id for rule in PACK.prohibitions if rule.unless is not None} - tested == set()


def test_every_concept_is_reached_by_a_test() -> None:
    reached: set[str] = set()
    for test in TESTS:
        derivation = run_rule_test(test, RULES[test.rule]).derivation
        if derivation is None:
            continue
        for proof in (derivation.engaged, derivation.in_force, derivation.when, derivation.unless):
            reached |= {node.says for node in walk_proof(proof) if node.step is Step.CONCEPT} if proof else set()
    declared_only = {"a ballistic missile", "goods outside the barred chapters"}
    assert PACK.concepts.keys() - reached - declared_only <= {PACK.nexus.name}


def test_faults_of_a_test_file_have_their_place(tmp_path: object) -> None:
    from pathlib import Path

    folder = Path(str(tmp_path))
    (folder / "x.tests.yaml").write_text(
        "rule: launch\ntests:\n  - {name: a, expect: maybe, record: {}}\n", encoding="utf-8"
    )
    with pytest.raises(RulePackError) as refused:
        read_rule_tests(folder, PACK)
    assert str(refused.value).startswith("x.tests.yaml:3:")
