"""Bodies of one government that a record lists beside each other."""

from __future__ import annotations

from typing import Any

import pytest
from tests.records.facts.cases import facts

EMBASSY = {"name": "Embassy of the DPRK", "roles": ["recipient"], "country": "DPRK", "type": "government_body"}
CONSULATE = {**EMBASSY, "name": "Consulate General of the DPRK"}


@pytest.mark.parametrize(
    ("others", "values"),
    [
        ([], ()),
        ([CONSULATE], (True,)),
        ([{**EMBASSY, "roles": ["supplier"]}], (False,)),
        ([{**CONSULATE, "country": "China"}], (False,)),
        ([{**CONSULATE, "type": "company"}], ()),
    ],
)
def test_an_embassy_stands_beside_another_body_of_its_state(
    others: list[dict[str, Any]], values: tuple[bool, ...]
) -> None:
    cell = facts(parties=[EMBASSY, *others]).list_of("party").things[0].cell("beside_other_bodies")
    assert cell.values == values
