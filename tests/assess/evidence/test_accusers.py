"""Who concedes nothing because others did it: a State that only stopped the act, unless it has another part in it."""

from __future__ import annotations

from typing import Any

import pytest
from tests.assess.shells import check

from sanctions_check.assess.results import Standing

PARTIES: list[dict[str, Any]] = [
    {"roles": ["supplier"], "country": "DPRK"},
    {"roles": ["recipient"], "country": "Russia"},
    {"name": "the customs", "roles": ["interdictor"], "country": "Thailand"},
]
STATEMENT = {"kind": "official_statement", "country": "Thailand", "by_party": True, "reliability": "B"}


@pytest.mark.parametrize(
    ("part", "standing"),
    [
        ({}, Standing.ESTABLISHED),
        ({"movement": {"flag": "Malaysia", "owner": "Malaysia"}}, Standing.ESTABLISHED),
        ({"personnel": [{"function": "crew", "host": "Malaysia"}]}, Standing.ESTABLISHED),
        ({"movement": {"flag": "Thailand"}}, Standing.ADMITTED),
        ({"movement": {"owner": "Thailand"}}, Standing.ADMITTED),
        ({"personnel": [{"function": "crew", "host": "Thailand"}]}, Standing.ADMITTED),
        ({"parties": [*PARTIES[:2], {**PARTIES[2], "roles": ["interdictor", "port_state"]}]}, Standing.ESTABLISHED),
        ({"parties": [*PARTIES[:2], {**PARTIES[2], "roles": ["interdictor", "carrier"]}]}, Standing.ADMITTED),
        ({"parties": [*PARTIES, {"roles": ["carrier"], "nationality": "Thailand"}]}, Standing.ADMITTED),
        ({"parties": [*PARTIES, {"roles": ["broker"], "country": "Laos", "acts_for": "Thailand"}]}, Standing.ADMITTED),
    ],
)
def test_a_state_that_only_stopped_the_act_concedes_nothing(part: dict[str, Any], standing: Standing) -> None:
    findings = check(**{"parties": PARTIES, **part}, evidence=[STATEMENT]).findings
    (arms,) = [finding for finding in findings if finding.rule == "arms-from-the-dprk"]
    assert arms.standing.standing is standing


@pytest.mark.parametrize(
    ("admission", "standing"),
    [
        ({}, Standing.ADMITTED),
        ({"by_party": False}, Standing.ASSERTED),
        ({"date": "2023-11-06"}, Standing.ADMITTED),
        ({"date": "2023-10-01"}, Standing.ASSERTED),
    ],
)
def test_nobody_concedes_what_comes_later_and_none_but_a_party_does(
    admission: dict[str, Any], standing: Standing
) -> None:
    conceding = {"kind": "admission", "country": "RU", "reliability": "B", **admission}
    (arms,) = [each for each in check(evidence=[conceding]).findings if each.rule == "arms-from-the-dprk"]
    assert arms.standing.standing is standing
