"""Tests that stand beside the rules: `X.tests.yaml` for `X.yaml`. Only the law is tested; evidence plays no part.

rule: arms-from-the-dprk
given: {kind: transfer_arms, direction: from_dprk}       # under every record below
tests:
  - name: shells in 2023
    expect: breach        # or clear, undetermined, exempt, not engaged
    record: {date: "2023-05-01", items: [{category: large_calibre_ammunition}]}
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct
from pydantic import ValidationError

from sanctions_check.errors import SHOWN, Fault, RulePackError
from sanctions_check.logic.case import Case, Scope, Thing
from sanctions_check.logic.frame import Step
from sanctions_check.logic.proof import Proof, walk_proof
from sanctions_check.logic.truth import Truth
from sanctions_check.records.model import Record
from sanctions_check.rules.files import PackFiles
from sanctions_check.rules.folder import TESTS_SUFFIX, default_pack_path
from sanctions_check.rules.model import Prohibition, RulePack
from sanctions_check.sources.limits import DEFAULT_LIMITS, Limits
from sanctions_check.sources.place import SourceMap
from sanctions_check.sources.yaml_tree import read_yaml

from .cases import case_under
from .derivation import Derivation, derive
from .results import Law
from .sentences import in_words

__all__ = ["OUTCOMES", "RuleTest", "RuleTestResult", "read_rule_tests", "run_rule_test"]

NOT_ENGAGED = "not engaged"
_OF_LAW = {Law.YES: "breach", Law.NO: "clear", Law.UNKNOWN: "undetermined", Law.EXEMPT: "exempt"}
OUTCOMES = (*_OF_LAW.values(), NOT_ENGAGED)


class RuleTest(Struct, frozen=True):
    """One test: the rule, what is expected of its first item, group or act, and the facts."""

    rule: str
    name: str
    expect: str
    record: Record
    written: str


class RuleTestResult(Struct, frozen=True):
    """What came out, and the condition that decided, in words."""

    test: RuleTest
    outcome: str
    decided_by: str
    derivation: Derivation | None

    @property
    def passed(self) -> bool:
        return self.outcome == self.test.expect


def read_rule_tests(folder: str | Path | None, pack: RulePack, limits: Limits = DEFAULT_LIMITS) -> tuple[RuleTest, ...]:
    """Every test of a pack. Raises RulePackError with every fault of every test file."""
    root = Path(folder) if folder is not None else default_pack_path()
    rules = {rule.id for rule in pack.prohibitions}
    faults: list[Fault] = []
    found: list[RuleTest] = []
    files = PackFiles(root, limits)
    for path in sorted(root.rglob(f"*{TESTS_SUFFIX}")):
        shown = path.relative_to(root).as_posix()
        read = files.read(path)
        if isinstance(read, Fault):
            faults.append(read)
            continue
        for document in read_yaml(read[1], shown, limits):
            faults.extend(document.faults)
            if not document.faults:
                found.extend(_tests_in(document.data, document.places, shown, rules, faults))
    if faults:
        raise RulePackError(dict.fromkeys(faults))
    return tuple(found)


def _tests_in(data: object, places: SourceMap, file: str, rules: set[str], faults: list[Fault]) -> Iterator[RuleTest]:
    def fault(pointer: str, code: str, message: str) -> None:
        line, column = places.line_of(pointer)
        faults.append(Fault(file, line, column, pointer, code, message))

    if not isinstance(data, Mapping) or not isinstance(data.get("tests"), list):
        fault("", "shape", "a test file has rule:, tests: and, if need be, given:")
        return
    rule, given = data.get("rule"), data.get("given", {})
    if not isinstance(rule, str) or rule not in rules:
        fault("/rule", "unknown-rule", f"{str(rule)[:SHOWN]} is no rule of this pack")
        return
    for number, entry in enumerate(data["tests"]):
        where = f"/tests/{number}"
        if (
            not isinstance(entry, Mapping)
            or set(entry) != {"name", "expect", "record"}
            or not isinstance(entry["record"], Mapping)
            or not isinstance(given, Mapping)
        ):
            fault(where, "shape", "a test has name, expect and record")
        elif entry["expect"] not in OUTCOMES:
            fault(f"{where}/expect", "value", f"expected one of {', '.join(OUTCOMES)}")
        else:
            try:
                record = Record.model_validate({"id": f"{rule}-{number}", **given, **entry["record"]})
            except ValidationError as problem:
                fault(f"{where}/record", "record", str(problem.errors(include_url=False)[0]["msg"]))
                continue
            written = f"{file}:{places.line_of(where)[0]}"
            yield RuleTest(rule, str(entry["name"]), str(entry["expect"]), record, written)


def run_rule_test(test: RuleTest, rule: Prohibition, pack: RulePack) -> RuleTestResult:
    """Derive the rule on the first thing that it judges; `pack` is the one of the rule."""
    case = case_under(pack, test.record)
    subject = _subject(case, rule.judges.value)
    if subject is None:
        return RuleTestResult(test, NOT_ENGAGED, f"the record has no {rule.judges.value}", None)
    derivation = derive(rule, Scope.of(case, subject))
    if derivation.engaged.result is Truth.NO:
        return RuleTestResult(test, NOT_ENGAGED, _deciding(derivation.engaged), derivation)
    law = derivation.law
    if law is Law.EXEMPT and derivation.unless is not None:
        decided = _deciding(derivation.unless)
    elif derivation.in_force.result is derivation.condition and law is not Law.YES:
        decided = _deciding(derivation.in_force)
    else:
        decided = _deciding(derivation.when)
    return RuleTestResult(test, _OF_LAW[law], decided, derivation)


def _subject(case: Case, judges: str) -> Thing | None:
    if judges == "act":
        return case.act
    things = case.listing(judges).things
    return things[0] if things else None


def _deciding(proof: Proof) -> str:
    """The first leaf that has the answer of the whole."""
    for node in walk_proof(proof):
        if not node.children and node.result is proof.result and node.step is not Step.ENGAGED:
            return in_words(node)
    return proof.says
