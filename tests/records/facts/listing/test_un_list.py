"""The list of the Council and its Committee: what a record need not say, and what it alone says."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.records.facts.cases import facts
from tests.times import on

from sanctions_check.logic.cell import Cell, Presence
from sanctions_check.logic.timespan import Timespan
from sanctions_check.records.facts.listing.un_list import UnList, key_of
from sanctions_check.records.facts.listing.un_listing import UnListing

TRADER = UnListing("Korea Example Trading Corporation", "KPe.999", date(2012, 5, 2))
SHIP = UnListing("Example Star", "", date(2016, 3, 2), date(2016, 3, 21))
BANK = UnListing("Example Trade Bank", "", date(2012, 5, 2), serves_missions=True)
TANKERS = UnListing("Example Energy Ltd", "", date(2012, 5, 2), None, frozenset({"SG"}))
NOWHERE_TOLD = UnListing("Example Group", "", date(2012, 5, 2), None, frozenset())
LIST = UnList.of(
    {
        key_of(TRADER.name): TRADER,
        key_of("KETCO"): TRADER,
        key_of(BANK.name): BANK,
        key_of(TANKERS.name): TANKERS,
        key_of(NOWHERE_TOLD.name): NOWHERE_TOLD,
    },
    {"8838611": SHIP},
)


def party(*, act: object = "2015-01-01", **fields: Any) -> Cell:
    case = facts(un_list=LIST, date=act, parties=[{"roles": ["supplier"], **fields}])
    return case.list_of("party").things[0].cell("un_listed")


def vessel(day: str, **fields: Any) -> Cell:
    case = facts(un_list=LIST, date=day, movement={"imo": "8838611", **fields})
    return case.act.cell("movement_vessel_un_listed")


@pytest.mark.parametrize(
    "name",
    [
        "Korea Example Trading Corporation",
        "The Korea Example Trading Corp.",
        "KOREA EXAMPLE TRADING CORPORATION",
        "Korean Example Trading Corporation",
        "KETCO",
        "KETCO, office in Damascus",
        "Ketco (as listed)",
        "KETCO of the DPRK",
        "Ketco of North Korea, Damascus",
    ],
)
def test_a_body_of_the_dprk_is_found_by_its_name(name: str) -> None:
    assert party(name=name, country="DPRK").values == (True,)


@pytest.mark.parametrize("name", ["KET people", "Korea General Trading", "Korea Trading Corporation"])
def test_a_name_that_is_not_the_one_on_the_list_is_not_found(name: str) -> None:
    assert party(name=name, country="DPRK").presence is Presence.ABSENT


@pytest.mark.parametrize(
    "name",
    [
        "Korea Example Trading Corporation No 2",
        "Korea Exammple Trading Corp.",
        "K.E.T.C.O.",
        "Korea Example",
        "Example Trading",
        "a front of KETCO",
        "KETC (Dandong)",
    ],
)
def test_a_name_that_is_like_one_on_the_list_leaves_it_open(name: str) -> None:
    found = party(name=name, country="DPRK")
    assert found.presence is Presence.UNKNOWN
    assert found.derived_from.endswith(": Korea Example Trading Corporation, KPe.999")
    assert party(name=name, country="DPRK", un_listed=False).values == (False,)
    assert party(name=name, country="CN").presence is Presence.ABSENT
    assert party(name=name, country="DPRK", act="2012-01-01").values == (False,)


@pytest.mark.parametrize("fields", [{"country": "CN"}, {"country": {"any_of": ["CN", "KR"]}}])
def test_who_is_not_told_to_be_of_the_dprk_is_not_the_one_on_the_list(fields: dict[str, Any]) -> None:
    assert party(name="KETCO", **fields).presence is Presence.ABSENT


@pytest.mark.parametrize(
    "country", ["Korea", {"any_of": ["CH", "KP"]}, {"value": "Korea", "qualified": "suspected"}, None, "unknown"]
)
def test_where_a_party_may_be_of_the_state_of_a_listed_body_it_is_open_whether_it_is_that_one(country: object) -> None:
    found = party(name="KETCO", country=country)
    assert (found.values, found.all_hold) == ((True, False), False)
    assert party(name="KETCO", country=country, nationality="KP").values == (True,)
    assert party(name="KETCO", country=country, un_listed=False).values == (False,)
    assert party(name="KETCO", country=country, act="2012-01-01").values == (False,)
    assert party(name="somebody else", country=country).presence is Presence.ABSENT


def test_a_party_that_acts_for_the_dprk_is_of_it_where_nobody_tells_its_own_state() -> None:
    assert party(name="KETCO", acts_for="DPRK").values == (True,)
    assert party(name="KETCO", acts_for="DPRK", country="China").presence is Presence.ABSENT
    assert party(name="KETCO", acts_for="DPRK", country="unknown").values == (True, False)
    assert party(name="KETCO", acts_for="Syria").values == (True, False)
    assert party(name="KETCO", acts_for={"value": "DPRK", "qualified": "suspected"}).hedge == "suspected"
    assert party(name="Korea Exammple Trading Corp.", acts_for="DPRK").presence is Presence.UNKNOWN


@pytest.mark.parametrize(("country", "listed"), [("Singapore", True), ("DPRK", True), ("China", False)])
def test_a_body_of_another_state_is_found_there(country: str, listed: bool) -> None:
    assert (party(name="Example Energy Ltd", country=country).values == (True,)) is listed


def test_a_body_of_which_the_list_tells_no_state_is_found_in_any() -> None:
    assert party(name="Example Group", country="China").values == (True,)
    assert party(name="Example Group").values == (True, False)


@pytest.mark.parametrize("stated", [False, "unknown", {"value": True, "qualified": "alleged"}])
def test_what_the_record_says_of_a_listing_counts(stated: object) -> None:
    cell = party(name="KETCO", country="DPRK", un_listed=stated)
    assert not cell.derived_from
    assert cell.values != (True,) or cell.hedge == "alleged"


def test_a_hedge_of_the_country_is_one_of_the_listing() -> None:
    assert party(name="KETCO", country={"value": "DPRK", "qualified": "suspected"}).hedge == "suspected"


@pytest.mark.parametrize(
    ("act", "expected"), [("2012-05-01", (False,)), ("2012-05-02", (True,)), ("2012", ()), (None, ())]
)
def test_a_listing_counts_from_its_day_on(act: str | None, expected: tuple[object, ...]) -> None:
    assert party(name="KETCO", country="DPRK", act=act).values == expected


@pytest.mark.parametrize(
    ("act", "told"),
    [
        ({"start": "2011-06-01", "end": "2013-01-31"}, True),
        ({"start": "2012-05-02", "end": "2013-01-31"}, False),
        ("2013", False),
    ],
)
def test_of_an_act_that_began_before_the_listing_it_is_told_which_part_counts(act: object, told: bool) -> None:
    cell = party(name="KETCO", country="DPRK", act=act)
    assert cell.values == (True,)
    assert ("only what fell on or after that day counts" in cell.looked_up) is told
    assert cell.derived_from.endswith(cell.looked_up)


def test_the_day_of_the_listing_is_looked_up_where_the_record_does_not_tell_it() -> None:
    def since(**fields: Any) -> Cell:
        case = facts(un_list=LIST, date="2015", parties=[{"roles": ["supplier"], "country": "DPRK", **fields}])
        return case.list_of("party").things[0].cell("un_listed_since")

    assert since(name="KETCO").values == (on(date(2012, 5, 2)),)
    assert since(name="KETCO", un_listed=True).values == (on(date(2012, 5, 2)),)
    assert since(name="KETCO", un_listed_since="2013").values == (
        Timespan.somewhere_in(date(2013, 1, 1), date(2013, 12, 31)),
    )
    assert since(name="somebody", un_listed=True).presence is Presence.ABSENT


def test_the_answer_names_the_list_and_where_the_name_stands() -> None:
    cell = party(name="KETCO", country="DPRK")
    assert cell.pointer == "/parties/0/name"
    assert "KPe.999" in cell.derived_from
    assert "2012-05-02" in cell.derived_from


@pytest.mark.parametrize(
    ("day", "expected"), [("2016-03-01", False), ("2016-03-02", True), ("2016-03-21", True), ("2016-03-22", False)]
)
def test_a_vessel_is_found_by_its_number_while_it_is_listed(day: str, expected: bool) -> None:
    assert vessel(day).values == (expected,)


@pytest.mark.parametrize("imo", ["IMO: 8838611", "IMO-8838611", "imo no. 8838611"])
def test_a_vessel_is_found_however_its_number_is_written(imo: str) -> None:
    assert vessel("2016-03-05", imo=imo).values == (True,)


def test_whether_a_vessel_is_listed_is_open_where_its_number_is() -> None:
    assert vessel("2016-03-05", imo={"any_of": ["9074729", "8838611"]}).values == (True, False)
    assert vessel("2016-03-25", imo={"any_of": ["9074729", "8838611"]}).values == (False,)
    assert vessel("2016-03-05", imo="unknown").presence is Presence.ABSENT
    assert vessel("2016-03-05", imo={"value": "8838611", "qualified": "suspected"}).hedge == "suspected"


def test_a_listed_name_without_its_number_leaves_the_listing_open() -> None:
    for name in ("Example Star", "M/V Example Star", "mt EXAMPLE-STAR"):
        assert vessel("2016-03-05", imo=None, vessel=name).values == (True, False)
    assert vessel("2016-03-05", imo="unknown", vessel="Example Star").values == (True, False)
    assert vessel("2015-03-05", imo=None, vessel="Example Star").values == (False,)


@pytest.mark.parametrize(
    ("name", "listed"),
    [
        ("Example Star (IMO 8838611)", (True,)),
        ("Lucky Star, IMO No. 8838611", (True,)),
        ("Lucky Star, IMO 9074729", ()),
        ("Example Star, IMO 9074729", ()),
        ("Example Star (IMO 8838612)", (True, False)),
        ("Example Star (flag of Togo)", (True, False)),
    ],
)
def test_a_number_in_the_name_of_a_vessel_is_its_number(name: str, listed: tuple[bool, ...]) -> None:
    assert vessel("2016-03-05", imo=None, vessel=name).values == listed


@pytest.mark.parametrize(
    ("name", "remarked"),
    [("Lucky Star", True), ("M/V Example Star", False), ("Lucky Star (formerly Example Star)", False), (None, False)],
)
def test_a_listed_vessel_under_another_name_is_remarked(name: str | None, remarked: bool) -> None:
    found = vessel("2016-03-05", vessel=name)
    assert found.values == (True,)
    assert (f"called {name} in the record" in found.looked_up) is remarked
    assert found.derived_from == f"the list of the Council and its Committee: {found.looked_up}"


@pytest.mark.parametrize(
    "fields", [{}, {"imo": None, "vessel": "Example Star"}, {"imo": {"any_of": ["8838611", "9074729"]}}]
)
def test_what_was_looked_up_is_told_however_it_was_found(fields: dict[str, Any]) -> None:
    assert vessel("2016-03-05", **fields).looked_up == "Example Star, 2016-03-02"
    assert vessel("2016-03-05", **fields, vessel_un_listed=True).looked_up == ""


def test_a_name_says_nothing_beside_a_number_of_another_vessel() -> None:
    assert vessel("2016-03-05", imo="9074729", vessel="Example Star").presence is Presence.ABSENT
    assert vessel("2016-03-05", imo=None, vessel="Example Sta").presence is Presence.ABSENT
    assert vessel("2016-03-05", imo=None, vessel="Example Star", vessel_un_listed=False).values == (False,)


def test_what_the_record_says_of_a_vessel_counts() -> None:
    assert vessel("2016-03-05", vessel_un_listed=False).values == (False,)


def test_before_the_first_listing_nobody_was_listed() -> None:
    told = party(act="2012-05-01", name="a bank", country="DPRK")
    assert told.values == (False,)
    assert "nobody was on it before 2012-05-02" in told.derived_from
    assert party(act="2012", name="a bank", country="DPRK").presence is Presence.ABSENT
    assert party(act=None, name="a bank", country="DPRK").presence is Presence.ABSENT
    assert party(act="2012-05-01", un_listed=True).values == (True,)
    by_its_own_word = {"value": "2012-05-01", "qualified": "party_claim"}
    case = facts(un_list=LIST, date=by_its_own_word, parties=[{"country": "DPRK"}])
    assert case.list_of("party").things[0].cell("un_listed").presence is Presence.ABSENT
    assert UnList.of({}, {}).first_day is None


@pytest.mark.parametrize(
    ("fields", "serves"),
    [
        ({"name": "Example Trade Bank", "country": "DPRK"}, (True,)),
        ({"name": "Example Trade Bank", "country": "DPRK", "un_listed": True}, (True,)),
        ({"name": "KETCO", "country": "DPRK", "un_listed": True}, (False,)),
        ({"name": "Example Bank of Nowhere", "country": "DPRK"}, ()),
        ({"name": "Example Trade Bank", "country": "CN"}, ()),
        ({"name": "Example Trade Bank"}, ()),
        ({"country": "DPRK"}, ()),
    ],
)
def test_a_body_on_the_list_serves_missions_where_the_list_says_so(
    fields: dict[str, Any], serves: tuple[bool, ...]
) -> None:
    case = facts(un_list=LIST, date="2019", parties=[{"roles": ["recipient"], **fields}])
    cell = case.list_of("party").things[0].cell("serves_missions")
    assert cell.values == serves
    assert cell.presence is (Presence.KNOWN if serves else Presence.ABSENT)
