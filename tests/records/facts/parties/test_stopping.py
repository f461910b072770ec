"""Which parties are of a State that stops the act."""

from __future__ import annotations

from typing import Any

import pytest
from tests.records.facts.cases import facts

from sanctions_check.logic.cell import Presence

STOPPING = {"roles": ["interdictor"], "country": "RU"}
PERHAPS = {"roles": {"any_of": ["transit_state", "interdictor"]}, "country": "RU"}


@pytest.mark.parametrize(
    ("parties", "presence", "values"),
    [
        ([{"roles": ["port_state"], "country": "RU"}], Presence.ABSENT, ()),
        ([{"roles": ["port_state"], "country": "RU"}, STOPPING], Presence.KNOWN, (True,)),
        ([{"roles": ["port_state"], "country": "CN"}, STOPPING], Presence.KNOWN, (False,)),
        ([{"roles": ["port_state", "interdictor"]}], Presence.KNOWN, (True,)),
        ([{"roles": ["port_state"]}, STOPPING], Presence.UNKNOWN, ()),
        ([{"roles": ["port_state"], "country": {"any_of": ["RU", "CN"]}}, STOPPING], Presence.UNKNOWN, ()),
        ([{"roles": ["port_state"], "country": "CN"}, {"roles": ["interdictor"]}], Presence.UNKNOWN, ()),
        ([{"roles": ["port_state"], "country": "RU"}, {"roles": ["interdictor"]}, STOPPING], Presence.KNOWN, (True,)),
        ([{"roles": {"any_of": ["port_state", "interdictor"]}, "country": "RU"}], Presence.UNKNOWN, ()),
        ([{"roles": {"any_of": ["port_state", "interdictor"]}, "country": "RU"}, STOPPING], Presence.KNOWN, (True,)),
        ([{"roles": {"value": ["interdictor"], "qualified": "party_claim"}, "country": "RU"}], Presence.UNKNOWN, ()),
        ([{"roles": ["port_state"], "country": "RU"}, PERHAPS], Presence.UNKNOWN, ()),
        (
            [{"roles": ["port_state"], "country": {"value": "RU", "qualified": "party_claim"}}, STOPPING],
            Presence.UNKNOWN,
            (),
        ),
        ([{"roles": ["port_state"], "country": "CN"}, PERHAPS], Presence.KNOWN, (False,)),
    ],
)
def test_a_party_is_of_a_state_that_stops_the_act_by_whatever_body(
    parties: list[dict[str, Any]], presence: Presence, values: tuple[bool, ...]
) -> None:
    cell = facts(parties=parties).list_of("party").things[0].cell("of_a_stopping_state")
    assert (cell.presence, cell.values) == (presence, values)
