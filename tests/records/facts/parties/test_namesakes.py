"""A party that is listed once for each of its roles."""

from __future__ import annotations

from typing import Any

import pytest
from tests.records.facts.cases import facts

OPERATOR = {"name": "Air Koryo", "roles": ["operator"], "country": "DPRK", "type": "company"}
RECIPIENT = {"name": "AIR KORYO", "roles": ["recipient"], "country": "DPRK"}


@pytest.mark.parametrize(
    ("first", "second", "roles"),
    [
        ({}, {}, [("operator", "recipient"), ("operator", "recipient")]),
        ({"name": None}, {}, [("operator",), ("recipient",)]),
        ({"name": "unknown"}, {"name": "unknown"}, [("operator",), ("recipient",)]),
        ({"name": "a trading company"}, {"name": "a trading company"}, [("operator",), ("recipient",)]),
        ({"roles": ["supplier"]}, {}, [("supplier",), ("recipient",)]),
        ({}, {"name": "Air China"}, [("operator",), ("recipient",)]),
        ({}, {"country": "China"}, [("operator",), ("recipient",)]),
        ({}, {"type": "state"}, [("operator",), ("recipient",)]),
        ({}, {"roles": {"value": ["recipient"], "qualified": "alleged"}}, [("operator",), ("recipient",)]),
        ({"roles": {"any_of": ["operator", "carrier"]}}, {}, [("operator", "carrier"), ("recipient",)]),
    ],
)
def test_who_is_listed_twice_acted_in_the_roles_of_both_entries(
    first: dict[str, Any], second: dict[str, Any], roles: list[tuple[str, ...]]
) -> None:
    parties = facts(parties=[{**OPERATOR, **first}, {**RECIPIENT, **second}]).list_of("party").things
    assert [party.cell("roles").values for party in parties] == roles


def test_what_one_entry_tells_of_the_party_holds_for_the_other() -> None:
    first, second = facts(parties=[OPERATOR, {"name": "AIR KORYO", "roles": ["recipient"]}]).list_of("party").things
    assert first.label == second.label == "Air Koryo (DPRK)"
    assert second.cell("country").values == ("KP",)
    assert second.cell("type").values == ("company",)
