"""Where the things of a case are found."""

from __future__ import annotations

import pytest

from sanctions_check.logic.case import Case, Listing, Thing

ACT = Thing("act", "", "the act", {})
SHELLS, TROOPS = Thing("item", "/items/0", "shells", {}), Thing("group", "/personnel/0", "troops", {})
CASE = Case(ACT, {"item": Listing((SHELLS,), closed=True), "group": Listing((TROOPS,), closed=True)})


@pytest.mark.parametrize(
    ("pointer", "thing"), [("", ACT), ("/items/0", SHELLS), ("/personnel/0", TROOPS), ("/items/1", None), ("/x", None)]
)
def test_a_thing_is_found_where_it_stands(pointer: str, thing: Thing | None) -> None:
    assert CASE.at(pointer) is thing
