"""Where the things of a case are found."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from sanctions_check.logic.case import Case, Scope, Thing, ThingList
from sanctions_check.logic.cell import Cell, Presence, absent, unknown, worked_out

ACT = Thing("act", "", "the act", {})
SHELLS, TROOPS = Thing("item", "/items/0", "shells", {}), Thing("group", "/personnel/0", "troops", {})
CASE = Case(ACT, {"item": ThingList((SHELLS,), closed=True), "group": ThingList((TROOPS,), closed=True)})


@pytest.mark.parametrize(
    ("pointer", "thing"), [("", ACT), ("/items/0", SHELLS), ("/personnel/0", TROOPS), ("/items/1", None), ("/x", None)]
)
def test_a_thing_is_found_where_it_stands(pointer: str, thing: Thing | None) -> None:
    assert CASE.at(pointer) is thing


def test_what_is_judged_one_by_one_comes_in_the_order_of_the_lists() -> None:
    party = Thing("party", "/parties/0", "a party", {})
    for lists in (("item", "party", "group"), ("group", "party", "item")):
        things = {"item": SHELLS, "group": TROOPS, "party": party}
        case = Case(ACT, {kind: ThingList((things[kind],), closed=True) for kind in lists})
        assert [thing.kind for thing in case.judged()] == [kind for kind in lists if kind != "party"]


@pytest.mark.parametrize(
    ("own", "of_its_own"),
    [
        (worked_out(("a day",), None, "/items/0/date", ""), True),
        (unknown("/items/0/date"), True),
        (absent("/items/0/date"), False),
    ],
)
def test_a_thing_has_the_time_of_the_act_only_where_nothing_is_told_of_its_own(own: Cell, of_its_own: bool) -> None:
    act = ACT.with_cell("time", worked_out(("the day of the act",), None, "/date", ""))
    shells = SHELLS.with_cell("time", own)
    case = Case(act, {"item": ThingList((shells,), closed=True)})
    assert case.time_holder(shells) is (shells if of_its_own else act)
    assert case.time_of(shells) == (own if of_its_own else act.cell("time"))


def test_a_thing_is_held_against_the_one_subject_in_view() -> None:
    exemption = Thing("exemption", "/exemptions/0", "an approval", {})
    for_shells = exemption.with_cell("in_period", worked_out((True,), None, "/exemptions/0", ""))
    exemption = replace(exemption, held_against={SHELLS.pointer: for_shells})
    case = Case(ACT, {**CASE.lists, "exemption": ThingList((exemption,), closed=True)})
    assert list(Scope.of(case, SHELLS).counted("exemption")) == [for_shells]
    for scope in (Scope.of(case), Scope.of(case, TROOPS), Scope.of(case, SHELLS).bind(TROOPS)):
        assert list(scope.counted("exemption")) == [exemption]
    assert case.is_hedged is False
    claimed = replace(exemption, held_against={"/items/0": for_shells.with_cell("x", Cell(Presence.KNOWN, hedge="x"))})
    assert Case(ACT, {"exemption": ThingList((claimed,), closed=True)}).is_hedged


def test_a_finding_on_a_party_counts_for_each_thing_and_an_approval_for_a_party_does_not() -> None:
    about = worked_out(("/parties/0",), None, "", "")
    party = Thing("party", "/parties/0", "a bank", {})
    lists = {
        kind: ThingList((Thing(kind, f"/{kind}s/0", kind, {"about": about}),), closed=True)
        for kind in ("exemption", "determination")
    }
    case = Case(ACT, {**CASE.lists, **lists, "party": ThingList((party,), closed=True, pointer="/parties")})
    assert list(Scope.of(case, SHELLS).counted("determination")) == list(lists["determination"].things)
    assert list(Scope.of(case, SHELLS).counted("exemption")) == []


def test_an_approval_of_all_that_moves_counts_for_an_act_of_no_things() -> None:
    def counted(*about: str) -> int:
        approval = Thing("exemption", "/exemptions/0", "", {"about": Cell(Presence.KNOWN, about, all_hold=True)})
        case = Case(ACT, {**CASE.lists, "exemption": ThingList((approval,), closed=True)})
        return len(list(Scope.of(case).counted("exemption")))

    assert counted("/items/0", "/personnel/0") == 1
    assert counted("/personnel/0") == 0


def test_a_thing_states_itself_what_stands_in_it_and_not_what_it_takes_over() -> None:
    cells = {
        "stage": worked_out(("planned",), None, "/stage", ""),
        "hs": unknown("/items/1/hs"),
        "origin": absent("/items/1/origin"),
    }
    item = Thing("item", "/items/1", "an item", cells)
    assert item.states_itself("hs")
    assert not any(map(item.states_itself, ("stage", "origin", "unit")))
    assert not Thing("item", "/items/12", "another", cells).states_itself("hs")
