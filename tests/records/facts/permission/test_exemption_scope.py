"""What an exemption covers."""

from __future__ import annotations

from typing import Any

import pytest
from tests.records.facts.cases import facts
from tests.records.facts.permission.exempted import exemption

from sanctions_check.logic.cell import Presence


@pytest.mark.parametrize(
    ("fields", "covers", "hedge"),
    [
        ({"about": "unknown"}, (), None),
        ({"about": {"any_of": ["items[0]", "items[1]"]}}, (), None),
        ({"about": {"value": ["items[0]"], "qualified": "party_claim"}}, (), None),
        ({"about": {"value": ["items[0]"], "qualified": "alleged"}}, (True,), "alleged"),
        ({"about": ["items[0]", "items[1]"]}, (True,), None),
        ({}, (True,), None),
    ],
)
def test_what_an_exemption_covers_is_open_where_no_one_tells_it_for_sure(
    fields: dict[str, Any], covers: tuple[bool, ...], hedge: str | None
) -> None:
    cell = exemption([{}, {}], **fields).cell("covers_it")
    assert (cell.values, cell.hedge) == (covers, hedge)
    assert cell.presence is (Presence.KNOWN if covers else Presence.UNKNOWN)


@pytest.mark.parametrize(
    ("fields", "alone"),
    [
        ({"about": ["items[0]"]}, True),
        ({"about": ["items[0]", "parties[0]"]}, False),
        ({"about": ["parties[0]"]}, False),
        ({"about": "unknown"}, False),
        ({}, False),
    ],
)
def test_an_exemption_that_names_things_alone_says_nothing_of_a_vessel(fields: dict[str, Any], alone: bool) -> None:
    approval = {"type": "committee_approval", **fields}
    case = facts(items=[{}], parties=[{"roles": ["carrier"], "type": "vessel"}], exemptions=[approval])
    assert case.list_of("exemption").things[0].cell("of_cargo_alone").values == (alone,)
