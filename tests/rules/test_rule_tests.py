"""Runs the tests that stand beside the rules: `X.tests.yaml` for `X.yaml`. Only the law is tested, no evidence."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from sanctions_check import Record, RulePack
from sanctions_check.assess.findings import derive
from sanctions_check.logic.case import Case, Scope, Thing
from sanctions_check.logic.truth import Truth
from sanctions_check.records.facts import case_of
from sanctions_check.rules.load import default_pack_path
from sanctions_check.sources.yaml_tree import read_yaml

PACK = RulePack.load()
RULES = {rule.id: rule for rule in PACK.prohibitions}
OUTCOMES = {"yes": "breach", "no": "clear", "unknown": "undetermined", "exempt": "exempt"}


def written_tests() -> Iterator[Any]:
    root = default_pack_path()
    for path in sorted((root / "prohibitions").rglob("*.tests.yaml")):
        (document,) = read_yaml(path.read_text(encoding="utf-8"), str(path))
        assert not document.faults, document.faults
        data: Any = document.data
        for number, test in enumerate(data["tests"]):
            record = {"id": f"{data['rule']}-{number}", **data.get("given", {}), **test["record"]}
            yield pytest.param(data["rule"], test["expect"], record, id=f"{data['rule']}: {test['name']}")


@pytest.mark.parametrize(("rule_id", "expected", "data"), list(written_tests()))
def test_rule(rule_id: str, expected: str, data: dict[str, object]) -> None:
    rule = RULES[rule_id]
    case = case_of(Record.model_validate(data))
    scope = Scope.of(case, subject_of(case, rule.judges.value))
    derivation = derive(rule, scope)
    outcome = OUTCOMES[derivation.law.value] if derivation.engaged.result is Truth.YES else "not engaged"
    assert outcome == expected, derivation


def subject_of(case: Case, judges: str) -> Thing:
    return case.act if judges == "act" else case.listing(judges).things[0]


def test_every_rule_has_its_tests_beside_it() -> None:
    root = default_pack_path()
    tested = {Path(path).name.removesuffix(".tests.yaml") for path in (root / "prohibitions").rglob("*.tests.yaml")}
    rules = {path.stem for path in (root / "prohibitions").rglob("*.yaml") if not path.name.endswith(".tests.yaml")}
    assert tested == rules
