"""Decisions of analysts: matched by fingerprint, counted, and outdated when the finding changes."""

from __future__ import annotations

from datetime import date

import pytest
from msgspec.structs import replace

from sanctions_check import Checker, Record, RulePack, Verdict
from sanctions_check.review.decisions import Decision, DecisionKind, DecisionTally
from sanctions_check.review.fingerprint import facts_digest, fingerprint

CHECKER = Checker(RulePack.load(), engine="compiled")
ITEMS = [{"id": "sugar", "category": "food"}, {"id": "shells", "category": "munitions"}]
FACTS = {
    "id": "r",
    "kind": "transfer_arms",
    "direction": "from_dprk",
    "date": "2023",
    "parties": [{"roles": ["supplier"], "country": "DPRK"}],
}


def decided(name: str, kind: DecisionKind, verdict: Verdict) -> Decision:
    return Decision(name, kind, "A", date(2026, 11, 24), "seen", verdict)


def test_the_fingerprint_follows_the_id_and_not_the_place() -> None:
    names = []
    for items in (ITEMS, ITEMS[::-1]):
        record = Record.model_validate({**FACTS, "items": items})
        (finding,) = [each for each in CHECKER.check(record).findings if each.rule == "arms-from-the-dprk"]
        names.append(fingerprint(record, finding.rule, finding.subject))
    assert names[0] == names[1]
    assert names[0].startswith("f-")


def test_what_still_waits_for_somebody_is_counted() -> None:
    record = Record.model_validate({**FACTS, "items": ITEMS, "evidence": [{"kind": "court", "reliability": "A"}]})
    findings = CHECKER.check(record).findings
    (breach,) = [each for each in findings if each.verdict is Verdict.VIOLATION]
    name = fingerprint(record, breach.rule, breach.subject)
    decision = decided(name, DecisionKind.ACCEPTED, Verdict.UNDETERMINED)
    tally = DecisionTally()
    tally.add(breach, decision, facts_digest(record))
    assert (tally.counts[DecisionKind.ACCEPTED], tally.outdated, tally.open) == (1, 1, 1)
    tally.add(breach, None, facts_digest(record))
    assert tally.open == 2
    for lawful in (each for each in findings if each.verdict is Verdict.NOT_A_VIOLATION):
        tally.add(lawful, None, facts_digest(record))
    assert tally.open == 2


@pytest.mark.parametrize(
    ("kind", "verdict", "expected"),
    [
        ("accepted", "violation", (0, 0)),
        ("rejected", "violation", (0, 0)),
        ("needs_information", "violation", (0, 1)),
        ("needs_information", "undetermined", (1, 1)),
    ],
)
def test_who_asks_for_information_leaves_the_finding_open(kind: str, verdict: str, expected: tuple[int, int]) -> None:
    record = Record.model_validate({**FACTS, "items": ITEMS, "evidence": [{"kind": "court", "reliability": "A"}]})
    (breach,) = [each for each in CHECKER.check(record).findings if each.verdict is Verdict.VIOLATION]
    tally = DecisionTally()
    tally.add(breach, decided("f-1", DecisionKind(kind), Verdict(verdict)), facts_digest(record))
    assert (tally.outdated, tally.open) == expected


def test_the_digest_follows_the_facts_and_not_the_data_that_are_carried_along() -> None:
    first = facts_digest(Record.model_validate({**FACTS, "items": ITEMS}))
    carried = facts_digest(Record.model_validate({**FACTS, "items": ITEMS, "context": {"row": 7}}))
    later = facts_digest(Record.model_validate({**FACTS, "items": ITEMS, "date": "2025"}))
    assert first == carried != later
    assert first.startswith("d-")


def test_a_decision_on_other_facts_leaves_the_finding_open() -> None:
    record = Record.model_validate({**FACTS, "items": ITEMS})
    finding = CHECKER.check(record).findings[0]
    same, other = (
        replace(decided("f-1", DecisionKind.REJECTED, finding.verdict), facts=each)
        for each in (facts_digest(record), "d-0")
    )
    for decision, outdated in ((same, 0), (other, 1)):
        tally = DecisionTally()
        tally.add(finding, decision, facts_digest(record))
        assert (tally.outdated, tally.open) == (outdated, outdated)
