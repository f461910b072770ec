"""What a debugger and a log show of a pack, a rule or a result is short."""

from __future__ import annotations

from datetime import date

from sanctions_check import Checker, Record, RulePack
from sanctions_check.logic.condition import walk
from sanctions_check.logic.proof import walk_proof

MOST = 500
PACK = RulePack.load()
EVENT = {
    "id": "shipment-1",
    "kind": "transfer_arms",
    "date": "2024-05-01",
    "parties": [{"roles": ["supplier"], "country": "DPRK"}, {"roles": ["recipient"], "country": "Syria"}],
    "items": [{"description": "rifles", "category": "small_arms"}],
    "evidence": [{"kind": "physical_inspection", "country": "PA", "reliability": "B"}],
}


def test_a_pack_is_shown_by_what_tells_it_apart() -> None:
    strict = RulePack.load(strict=True)
    shown = f"digest {PACK.digest[:12]}, {len(PACK.prohibitions)} prohibitions, {len(PACK.measures)} measures"
    assert repr(PACK) == f"RulePack({PACK.name!r}, {PACK.version!r}, {shown})"
    assert repr(strict).endswith(", strict)")


def test_a_checker_is_shown_by_what_it_judges_by() -> None:
    checker = Checker(PACK, as_of=date(2024, 1, 1), reading="text", engine="compiled")
    assert repr(checker) == f"Checker({PACK!r}, 'text', 'compiled', as_of 2024-01-01)"


def test_rules_and_conditions_are_shown_without_what_is_below_them() -> None:
    for declared in (*PACK.prohibitions, *PACK.non_measures, *PACK.gaps, *PACK.related):
        assert repr(declared) == f"{type(declared).__name__}({declared.id!r}, {declared.written.shown!r})"
    for rule in PACK.prohibitions:
        for condition in walk(rule.when):
            assert len(repr(condition)) < MOST + len(condition.frame.says)
    assert repr(PACK.nexus).startswith(f"Named({PACK.nexus.name!r}, ")


def test_results_are_shown_by_their_verdicts() -> None:
    assessment = Checker(PACK).check(Record.model_validate(EVENT))
    found = assessment.findings[0]
    assert repr(assessment) == f"Assessment('shipment-1', 'violation', {len(assessment.findings)} findings)"
    assert repr(found) == f"Finding({found.rule!r}, '/items/0', 'violation')"
    assert repr(found.proof) == f"Proof({found.proof.says!r}, YES, {len(found.proof.children)} below)"
    assert all(len(repr(step)) < MOST + len(step.says) for step in walk_proof(found.proof))
