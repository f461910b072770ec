"""Who gave and who took, where it goes the other way or a maker is told."""

from __future__ import annotations

from typing import Any

import pytest
from tests.assess.addressees.bearers import all_bearers, hedged
from tests.assess.shells import check

from sanctions_check import Law

MAKER: dict[str, Any] = {"roles": ["manufacturer"], "country": "Japan"}


@pytest.mark.parametrize(
    ("giver", "answers"),
    [
        ({"roles": ["supplier"], "country": "China"}, False),
        ({"roles": ["sender"], "country": "unknown"}, False),
        ({"roles": hedged(["supplier"], "suspected"), "country": "China"}, False),
        ({"roles": hedged(["supplier"], "party_claim"), "country": "China"}, True),
        ({"roles": {"any_of": ["supplier", "insurer"]}, "country": "China"}, True),
        ({"roles": "unknown", "country": "China"}, True),
        ({"roles": ["broker"], "country": "China"}, True),
    ],
)
def test_who_made_it_gave_it_only_where_nobody_else_is_told_to_have(giver: dict[str, Any], answers: bool) -> None:
    parties = [giver, MAKER, {"roles": ["recipient"], "country": "DPRK"}]
    assert ("JP" in all_bearers(check(direction="to_dprk", parties=parties))) is answers


@pytest.mark.parametrize(
    ("parties", "direction", "answering"),
    [
        ([("supplier", "RU"), ("recipient", "DPRK")], "from_dprk", {"KP": "export ban", "RU": "procurement ban"}),
        ([("supplier", "RU"), ("buyer", "DPRK")], "from_dprk", {"KP": "export ban", "RU": "procurement ban"}),
        ([("supplier", "DPRK"), ("recipient", "RU")], "from_dprk", {"KP": "export ban", "RU": "procurement ban"}),
        ([("supplier", "RU"), ("supplier", "DPRK"), ("recipient", "DPRK")], "from_dprk", {"KP": "export ban"}),
        ([("supplier", "DPRK"), ("recipient", "CN")], "to_dprk", {"CN": "supply ban"}),
        ([("host", "DPRK"), ("visitor", "RU")], "from_dprk", {"KP": "export ban"}),
        (
            [("supplier", "RU"), ("recipient", "CN for DPRK")],
            "from_dprk",
            {"KP": "export ban", "RU": "procurement ban"},
        ),
        ([("supplier", "CN for DPRK"), ("recipient", "DPRK")], "from_dprk", {"KP": "export ban"}),
        ([("supplier", None), ("recipient", "DPRK")], "from_dprk", {"KP": "export ban"}),
    ],
)
def test_what_goes_against_the_act_is_given_by_those_who_get_what_the_act_is_about(
    parties: list[tuple[str, str | None]], direction: str, answering: dict[str, str]
) -> None:
    told = [(role, *(state or "").partition(" for ")[::2]) for role, state in parties]
    opposite = {"from_dprk": "to_dprk", "to_dprk": "from_dprk"}[direction]
    assessment = check(
        direction=opposite,
        parties=[{"roles": [role], "country": of or None, "acts_for": acts or None} for role, of, acts in told],
        items=[{"category": "large_calibre_ammunition", "direction": direction}],
    )
    (finding,) = (each for each in assessment.findings if each.rule.startswith("arms-") and each.law is Law.YES)
    assert {each.country: each.duty for each in finding.addressees} == answering


def test_the_sentence_of_what_goes_against_the_act_names_who_gave_it() -> None:
    (finding,) = check(
        direction="to_dprk",
        parties=[{"roles": ["supplier"], "country": "RU"}, {"roles": ["recipient"], "country": "DPRK"}],
        items=[{"category": "large_calibre_ammunition", "description": "shells", "direction": "from_dprk"}],
    ).findings
    assert "shells went from the DPRK to the Russian Federation" in finding.message


@pytest.mark.parametrize(("direction", "paid_by"), [("to_dprk", "RU"), (None, "KP")])
def test_what_is_given_in_return_goes_as_it_says_itself(direction: str | None, paid_by: str) -> None:
    cash = {"nature": "money", "category": "bulk_cash", "direction": direction, "attributed_to": "a paper"}
    parties = [{"roles": ["supplier"], "country": "RU"}, {"roles": ["recipient"], "country": "DPRK", "un_listed": True}]
    assessment = check(kind="tourism", direction="to_dprk", parties=parties, items=None, compensation=[cash])
    paid = [each for each in assessment.findings if each.rule == "financial-services-and-cash"]
    names = {"RU": "the Russian Federation", "KP": "the DPRK"}
    other = names["KP" if paid_by == "RU" else "RU"]
    assert paid
    assert all(f"between {names[paid_by]} and {other}" in each.message for each in paid), [
        each.message for each in paid
    ]
