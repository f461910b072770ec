"""Whether an act went on for more than a year."""

from __future__ import annotations

import pytest
from tests.records.facts.cases import facts

from sanctions_check.logic.cell import Presence


@pytest.mark.parametrize(
    ("day", "answer"),
    [
        ("2019", (False,)),
        ({"start": "2018-01-01", "end": "2018-12-31"}, (False,)),
        ({"start": "2018", "end": "2020"}, (True,)),
        ({"start": "2018", "end": "2019"}, ()),
        ({"start": "2018", "end": "2020", "shape": "uncertain"}, (False,)),
        ({"start": "2018"}, ()),
        ({"any_of": ["2018", {"start": "2016", "end": "2020"}]}, ()),
    ],
    ids=str,
)
def test_what_lasted_over_a_year(day: object, answer: tuple[bool, ...]) -> None:
    cell = facts(date=day, items=[{"category": "crude_oil"}]).list_of("item").things[0].cell("lasts_over_a_year")
    assert cell.values == answer
    assert cell.presence is (Presence.KNOWN if answer else Presence.UNKNOWN)
