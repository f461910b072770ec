"""The policy is data: each of its lists is what standing rests on, and no other place says the same."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from msgspec.structs import replace
from tests.assess.evidence.weighing import ACT, POLICY

from sanctions_check import Record, Standing
from sanctions_check.assess.evidence.standing import Weighing

INSPECTION = {"kind": "physical_inspection", "reliability": "B"}


def weigh(without: str, *evidence: dict[str, Any], **record: Any) -> Standing:
    """The standing of the act under the policy that ships, one of its lists empty."""
    policy = replace(POLICY, **{without: frozenset()}) if without else POLICY
    made = Record.model_validate({"id": "r", "evidence": list(evidence), **record})
    return Weighing(made, policy).standing_of("", ACT, None).standing


@pytest.mark.parametrize(
    ("emptied", "source", "shipped", "expected"),
    [
        ("unconfirmed", {"kind": "document_leak", "reliability": "B"}, Standing.UNSUPPORTED, Standing.ASSERTED),
        ("finding_bodies", {"kind": "un_panel", "stance": "unclear"}, Standing.ASSERTED, Standing.UNSUPPORTED),
        (
            "inquiring",
            {"kind": "official_statement", "stance": "unclear", "open_inquiry": True},
            Standing.ASSERTED,
            Standing.UNSUPPORTED,
        ),
        ("no_evidence", {"kind": "no_response", "own_acts": True, "reliability": "B"}, Standing.UNSUPPORTED, Standing.ESTABLISHED),
        ("establishing", INSPECTION, Standing.ESTABLISHED, Standing.ASSERTED),
    ],
)  # fmt: skip
def test_a_kind_weighs_as_the_policy_has_it(
    emptied: str, source: dict[str, Any], shipped: Standing, expected: Standing
) -> None:
    assert weigh("", source) is shipped
    assert weigh(emptied, source) is expected


def test_whose_denial_is_that_of_a_party_is_policy() -> None:
    told = [
        {"kind": "official_statement", "country": "US", "reliability": "B"},
        {"kind": "ngo_analysis", "source": "an institute", "reliability": "B"},
        {"kind": "denial", "country": "SY", "stance": "denies", "speaks_to": "facts", "reliability": "B"},
    ]
    parties = [{"type": "armed_force", "country": "SY", "roles": ["recipient"]}]
    assert weigh("", *told, parties=parties) is Standing.CORROBORATED
    assert weigh("organs_of_states", *told, parties=parties) is Standing.CONTESTED


def test_which_kinds_of_source_speak_for_no_state_is_policy() -> None:
    institutes = [
        {"kind": "ngo_analysis", "source": name, "country": name, "reliability": "B"} for name in ("US", "KR")
    ]
    assert weigh("", *institutes) is Standing.ASSERTED
    assert weigh("of_no_state", *institutes) is Standing.CORROBORATED


@pytest.mark.parametrize(("emptied", "ends"), [("", True), ("concluding_bodies", True), ("finding_bodies", False)])
def test_whose_conclusion_ends_a_dispute_of_the_law_is_policy(emptied: str, ends: bool) -> None:
    policy = replace(POLICY, **{emptied: frozenset()}) if emptied else POLICY
    panel = {"kind": "un_panel", "date": "2024-01-01", "stance": "supports", "speaks_to": "both", "reliability": "B"}
    record = Record.model_validate({"id": "r", "evidence": [panel]})
    assert Weighing(record, policy).law_disputes.answered_after(date(2023, 1, 1), frozenset()) is ends
