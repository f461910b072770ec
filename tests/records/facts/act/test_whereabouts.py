"""The places on the way: what is open stays open, and a hedge is not lost."""

from __future__ import annotations

from typing import Any

import pytest
from tests.records.facts.cases import facts

from sanctions_check import Checker, Record, RulePack, Verdict
from sanctions_check.logic.cell import PARTY_CLAIM, Cell, Presence
from sanctions_check.records.facts.act.whereabouts import via_cell

CHINA, DPRK, KOREA = ({"country": name} for name in ("China", "DPRK", "Korea"))
NAMPO = {"place": "Nampo"}
OPEN = {"country": {"any_of": ["China", "Russia"]}}


def hedged(country: str, hedge: str) -> dict[str, Any]:
    return {"country": {"value": country, "qualified": hedge}}


def via(*places: dict[str, Any]) -> Cell:
    record = Record.model_validate({"id": "r", "movement": {"via": list(places)}})
    assert record.movement is not None
    return via_cell(record.movement.via)


@pytest.mark.parametrize(
    ("places", "values", "all_hold"),
    [
        ([CHINA, NAMPO, DPRK], ("CN", "KP"), True),
        ([{"place": "x"}, CHINA], ("CN",), True),
        ([KOREA], ("KP", "KR"), False),
        ([CHINA, KOREA], ("CN", "KP", "KR"), False),
        ([OPEN], ("CN", "RU"), False),
        ([NAMPO, KOREA], ("KP",), True),
    ],
)
def test_a_place_of_which_the_country_is_open_stays_open(
    places: list[Any], values: tuple[str, ...], all_hold: bool
) -> None:
    cell = via(*places)
    assert (cell.values, cell.all_hold, cell.hedge) == (values, all_hold, None)


def test_places_of_which_nobody_tells_the_country_tell_none() -> None:
    assert via({"place": "x"}, {}).presence is Presence.ABSENT
    assert via({"place": "x"}, {"country": "unknown"}).presence is Presence.UNKNOWN
    assert via({"country": "China"}, {"place": "unknown"}).presence is Presence.UNKNOWN
    assert via({"country": "DPRK"}, {"country": "unknown"}).values == ("KP",)
    assert facts(movement={"via": "unknown"}).act.cell("movement_via").presence is Presence.UNKNOWN
    assert via().presence is Presence.NONE


@pytest.mark.parametrize(
    ("places", "hedge"),
    [
        ([hedged("DPRK", "suspected"), CHINA], "suspected"),
        ([hedged("DPRK", PARTY_CLAIM), hedged("DPRK", "alleged"), CHINA], "alleged"),
        ([DPRK, hedged("China", PARTY_CLAIM)], None),
        ([hedged("China", "suspected"), hedged("Russia", PARTY_CLAIM)], PARTY_CLAIM),
    ],
)
def test_the_hedge_is_that_of_the_places_that_decide(places: list[Any], hedge: str | None) -> None:
    assert via(*places).hedge == hedge


@pytest.mark.parametrize("places", [[KOREA], [CHINA, KOREA], [hedged("China", PARTY_CLAIM)]])
def test_whether_it_went_through_the_dprk_may_be_open(places: list[Any]) -> None:
    checker = Checker(RulePack.load(), engine="compiled")
    assert (
        checker.check(Record.model_validate({"id": "r", "movement": {"via": places}})).verdict is Verdict.UNDETERMINED
    )
    assert (
        checker.check(Record.model_validate({"id": "r", "movement": {"via": [OPEN]}})).verdict is Verdict.OUT_OF_SCOPE
    )


TOGO, PANAMA = {"country": "Togo"}, {"country": "Panama"}


@pytest.mark.parametrize(
    ("flag", "parties", "told"),
    [
        (["Togo", "Panama"], [], True),
        (["Togo"], [], False),
        ({"any_of": ["Togo", "Panama"]}, [], False),
        (["Togo"], [{**PANAMA, "roles": ["flag_state"]}], True),
        (["Togo"], [{**TOGO, "roles": ["flag_state"]}], False),
        (None, [{**TOGO, "type": "vessel"}, {**TOGO, "type": "vessel"}], True),
        (["Togo"], [{**PANAMA, "type": "company"}], False),
        (["Togo"], [{"country": "unknown", "type": "vessel"}], False),
        (["Togo"], [{**PANAMA, "roles": {"any_of": ["flag_state", "broker"]}}], False),
        (["Togo", "Togo"], [], True),
        (["Togo", "TG"], [], True),
        ({"value": ["Togo", "Togo"], "qualified": "suspected"}, [], True),
        ({"value": "Togo", "qualified": "suspected"}, [], False),
        ("unknown", [], False),
        ("Korea", [], False),
        (["Togo", "Korea"], [], False),
        (None, [{"nationality": "Togo", "type": "vessel"}, {"nationality": "Togo", "type": "vessel"}], True),
        (None, [{**PANAMA, "nationality": "unknown", "type": "vessel"}, {**TOGO, "type": "vessel"}], False),
    ],
)
def test_the_flags_of_both_vessels_are_told_or_one_of_them_is_open(
    flag: object, parties: list[dict[str, Any]], told: bool
) -> None:
    cell = facts(movement={"flag": flag}, parties=parties).act.cell("movement_flags_of_both_vessels")
    assert (cell.values, cell.presence is Presence.KNOWN) == ((True,) if told else (), told)


@pytest.mark.parametrize(
    ("via", "presence", "places"),
    [
        ([{"place": "port of Nampo"}], Presence.KNOWN, ("Nampo",)),
        ([{"place": "port of Nampo", "country": {"any_of": ["DPRK", "China"]}}], Presence.UNKNOWN, ()),
        ([{"place": "port of Nampo", "country": "China"}], Presence.ABSENT, ()),
        ([{"place": "Nampo or Rajin"}], Presence.UNKNOWN, ()),
        ([{"place": "Nampo via Rajin"}], Presence.KNOWN, ("Nampo", "Rajin")),
        ([{"place": "unknown", "country": "DPRK"}], Presence.UNKNOWN, ()),
        ([{"country": "unknown"}], Presence.UNKNOWN, ()),
        ("unknown", Presence.UNKNOWN, ()),
        (
            [{"place": "port of Nampo", "country": {"any_of": ["DPRK", "China"]}}, {"place": "Rajin"}],
            Presence.KNOWN,
            ("Rajin",),
        ),
    ],
)
def test_a_place_that_may_lie_elsewhere_leaves_open_which_it_is(
    via: object, presence: Presence, places: tuple[str, ...]
) -> None:
    cell = facts(movement={"via": via}).act.cell("movement_dprk_places")
    assert (cell.presence, cell.values) == (presence, places)


def test_a_well_known_place_tells_its_country() -> None:
    cell = facts(movement={"origin": {"place": "Rajin"}}).act.cell("movement_origin")
    assert (cell.values, cell.derived_from) == (("KP",), "the place Rajin")
    stated = facts(movement={"origin": {"place": "Rajin", "country": "CN"}}).act.cell("movement_origin")
    assert stated.values == ("CN",)


def test_places_of_the_dprk_on_the_way_are_told_by_their_names() -> None:
    def told(**movement: object) -> tuple[object, ...]:
        return facts(movement=movement).act.cell("movement_dprk_places").values

    via = [{"place": "Tumangang"}, {"place": "port of Nampo", "country": "KP"}, {"place": "Rajin", "country": "CN"}]
    assert told(origin={"place": "Rason"}, via=via) == ("Rajin", "Tumangang", "Nampo")
    assert told(origin={"place": "a pier", "country": "KP"}, destination={"place": "Nampo"}) == ()


@pytest.mark.parametrize(
    ("fields", "values", "derived"),
    [
        ({"location": "Pyongyang"}, ("KP",), "the place Pyongyang"),
        ({"location": "Pyongyang", "host": "China"}, ("CN",), ""),
        ({"location": "Pyongyang", "host": "unknown"}, (), ""),
        ({"location": "Dandong"}, (), ""),
    ],
)
def test_the_host_of_persons_may_be_told_by_a_place_that_is_known(
    fields: dict[str, Any], values: tuple[str, ...], derived: str
) -> None:
    cell = facts(personnel=[fields]).list_of("group").things[0].cell("host")
    assert (cell.values, cell.derived_from) == (values, derived)


@pytest.mark.parametrize(("place", "country"), [("Busan", "KR"), ("Nampo", "KP"), ("KRINC", "KR")])
def test_a_well_known_place_tells_which_korea_is_meant(place: str, country: str) -> None:
    cell = facts(movement={"destination": {"place": place, "country": "Korea"}}).act.cell("movement_destination")
    assert (cell.values, cell.pointer) == ((country,), "/movement/destination/place")
    hedged_cell = facts(
        movement={"destination": {"place": place, "country": {"value": "Korea", "qualified": "suspected"}}}
    ).act.cell("movement_destination")
    assert (hedged_cell.values, hedged_cell.hedge) == ((country,), "suspected")


def test_a_country_that_is_told_is_that_of_the_place_whatever_its_name() -> None:
    told = facts(movement={"destination": {"place": "Busan", "country": "DPRK"}}).act.cell("movement_destination")
    open_still = facts(movement={"destination": {"place": "Pier 4", "country": "Korea"}}).act.cell(
        "movement_destination"
    )
    assert (told.values, open_still.values) == (("KP",), ("KP", "KR"))


def test_one_of_two_places_in_one_text_may_be_in_the_dprk() -> None:
    checker = Checker(RulePack.load(), engine="compiled")
    record = Record.model_validate(
        {
            "id": "r",
            "kind": "transfer_commodity",
            "date": "2024",
            "parties": [{"roles": ["buyer"], "country": "CN"}],
            "items": [{"hs": "2701"}],
            "movement": {"origin": {"place": "Nampo / Dalian"}},
        }
    )
    assessment = checker.check(record)
    assert assessment.verdict is Verdict.UNDETERMINED
    assert "another State" in assessment.summary
