"""Decisions of analysts: matched by fingerprint, counted, and outdated when the finding changes."""

from __future__ import annotations

from datetime import date

import pytest

from sanctions_check import Checker, Record, RulePack, Verdict
from sanctions_check.review.decisions import Decision, DecisionKind, DecisionTally
from sanctions_check.review.fingerprint import fingerprint

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
    tally.add(breach, decision)
    assert (tally.counts[DecisionKind.ACCEPTED], tally.outdated, tally.open) == (1, 1, 1)
    tally.add(breach, None)
    assert tally.open == 2
    for lawful in (each for each in findings if each.verdict is Verdict.NOT_A_VIOLATION):
        tally.add(lawful, None)
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
    tally.add(breach, decided("f-1", DecisionKind(kind), Verdict(verdict)))
    assert (tally.outdated, tally.open) == expected
