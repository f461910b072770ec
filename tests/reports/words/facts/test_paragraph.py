"""The facts of a record in a line: what it tells, as what it tells, and whom it names for it."""

from __future__ import annotations

from typing import Any

import pytest

from sanctions_check import Record
from sanctions_check.reports.words.facts.paragraph import facts_in_words, sources_of_facts
from sanctions_check.reports.words.listings import listings_in_words
from sanctions_check.reports.words.sentences.citations import Cited
from sanctions_check.reports.words.sentences.wording import Wording

from ...conftest import PACK


def told(**facts: Any) -> str:
    record = Record.model_validate({"id": "1", **facts})
    return facts_in_words(record, Wording.of(record, PACK).case)


def listings(**facts: Any) -> str:
    record = Record.model_validate({"id": "1", "date": "2018-06-01", **facts})
    return listings_in_words(Wording.of(record, PACK).case)


def sources(*evidence: dict[str, Any]) -> str:
    pieces = sources_of_facts(Record.model_validate({"id": "1", "evidence": list(evidence)}))
    return "".join("*" if isinstance(piece, Cited) else piece for piece in pieces)


def test_the_facts_are_what_the_record_says() -> None:
    assert told(kind="meeting_visit", date="2012-10", subject="ballistic_missiles") == (
        "According to the record: a meeting, visit or delegation; in October 2012; about ballistic missiles."
    )
    assert told() == "The record states no kind of act, date or party."


def test_goods_persons_and_the_transponder_are_told() -> None:
    text = told(
        kind="transport_maritime",
        items=[
            {"description": "refrigerators", "hs": "8418", "quantity": 200, "unit": "pieces"},
            {"category": "small_arms"},
            {"hs": "9306"},
        ],
        personnel=[
            {
                "function": "adviser",
                "number": 4,
                "nationality": "DPRK",
                "host": "Iran",
                "relates_to": "ballistic_missiles",
            },
            {"function": "labourer", "visa": "student", "work_authorisation": "unknown"},
        ],
        compensation=[{"description": "fuel"}],
        movement={"ais": "off"},
    )
    assert "; goods: refrigerators (200 pieces, HS 8418), small arms and goods of HS 9306; " in text
    assert (
        "persons: advisers (4, of the DPRK, in Iran, about ballistic missiles) and labourers (visa: student, work"
        in text
    )
    assert "work authorisation: not known)" in text
    assert "; in return: fuel; " in text
    assert text.endswith("transponder: not transmitting.")


def test_hedges_and_alternatives_stay_beside_what_they_are_of() -> None:
    text = told(
        kind={"any_of": ["transport_maritime", "ship_to_ship_transfer"], "qualified": "suspected"},
        direction={"value": "to_dprk", "qualified": "inferred"},
        items=[
            {"category": {"any_of": ["coal", "food"]}, "qualified": "alleged"},
            {"description": "squid", "category": {"value": "seafood", "qualified": "suspected"}},
        ],
        personnel=[
            {
                "function": {"value": "labourer", "qualified": "presumed"},
                "nationality": {"value": "DPRK", "qualified": "suspected"},
                "host": {"value": "Oman", "qualified": "disputed"},
                "work_authorisation": {"value": "existing", "qualified": "party_claim"},
            }
        ],
        movement={
            "vessel": "Example Star",
            "flag": {"any_of": ["DPRK", "Mongolia"]},
            "origin": {"country": {"value": "DPRK", "qualified": "inferred"}},
            "ais": {"value": "off", "qualified": "alleged"},
        },
    )
    for words in (
        "carriage by sea or transfer of cargo between vessels (suspected); from others to the DPRK (inferred); ",
        "goods: coal or food (alleged) and squid (suspected); ",
        "labourers (presumed, of the DPRK (suspected), in Oman (disputed), work authorisation: existing (party claim)); ",
        "from the DPRK (inferred); vessel Example Star (flag: DPRK or Mongolia); ",
        "transponder: not transmitting (alleged).",
    ):
        assert words in text


def test_what_goes_neither_way_is_said_to_go_so() -> None:
    text = told(kind="brokering", direction="none", items=[{"description": "rifles", "direction": "none"}])
    assert "; neither from nor to the DPRK; goods: rifles (neither from nor to the DPRK)." in text


def test_what_is_stated_of_a_part_alone_stands_with_it() -> None:
    text = told(
        kind="transfer_commodity",
        parties=[
            {"name": "Example Star", "roles": ["carrier"], "type": "vessel", "nationality": "DPRK"},
            {"name": "Front Ltd", "roles": {"any_of": ["broker", "buyer"]}, "country": "China", "acts_for": "DPRK"},
        ],
        items=[
            {"id": "a", "description": "squid", "stage": "planned", "date": "2018-02", "direction": "from_dprk"},
            {"description": "shells", "quantity": 5, "origin": "DPRK", "date": {"start": "2019", "of": "use"}},
            {"description": "rice", "date": "unknown", "qualified": "alleged", "quantity": 7},
        ],
        personnel=[
            {
                "description": "cooks",
                "authorised": "2018-02",
                "arrived": "2018-03",
                "earns_income": True,
                "stage": "refused",
            }
        ],
        compensation=[{"description": "fuel", "attributed_to": "MSMT"}],
        movement={"flag": "DPRK"},
        venture="new",
        exemptions=[
            {
                "type": "committee_approval",
                "status": {"value": "granted", "qualified": "party_claim"},
                "about": ["a", "items[1]"],
            }
        ],
        determinations=[
            {"judgement": "luxury_goods", "by": {"value": "Japan", "qualified": "alleged"}, "about": ["a"]}
        ],
    )
    for words in (
        "carrier: Example Star (flag: DPRK); broker or buyer: Front Ltd (China) (for DPRK); ",
        "goods: squid (from the DPRK to others, stage: planned, dated February 2018), shells (5, origin: DPRK, ",
        "date of use: 2019) and rice (alleged, 7, date not known); ",
        "cooks (authorised February 2018, arrived March 2018, earns income there: yes, stage: refused); ",
        "in return: fuel (according to MSMT); flag: DPRK; venture: new; ",
        "exemptions: committee approval (granted) (party claim, for squid and shells); ",
        "determinations: luxury goods (Japan (alleged), on squid).",
    ):
        assert words in text


@pytest.mark.parametrize("name", ["parties", "items", "personnel", "compensation", "exemptions", "determinations"])
def test_a_list_that_is_stated_unknown_or_empty_is_said_to_be(name: str) -> None:
    called = {"items": "goods", "personnel": "persons", "compensation": "in return"}.get(name, name)
    assert f"{called}: not known" in told(**{name: "unknown"})
    assert f"{called}: none" in told(**{name: "none"})
    assert Record.model_validate({"id": "1", name: "unknown"}).model_dump(mode="json")[name] == "unknown"


def test_of_many_goods_the_first_are_told() -> None:
    assert "good 11 and 3 more" in told(items=[{"description": f"good {number}"} for number in range(15)])


def test_the_sources_are_named_with_their_footnotes() -> None:
    denial = {"source": "Kremlin", "stance": "denies"}
    assert (
        sources({"source": "Kyodo"}, {"kind": "press"}, denial)
        == " Sources: Kyodo*, one without a name*, Kremlin (denies)*."
    )
    assert sources() == " It names no source."


@pytest.mark.parametrize(
    ("quantity", "unit", "written"),
    [
        (1, "systems", "1 system"),
        ("at least 1", "vehicles", "at least 1 vehicle"),
        ("up to 2", "vehicles", "up to 2 vehicles"),
        ("1-2", "vehicles", "1-2 vehicles"),
        ("several", "vehicles", "several vehicles"),
    ],
)
def test_one_of_a_unit_is_told_as_one(quantity: object, unit: str, written: str) -> None:
    text = told(items=[{"description": "refrigerators", "quantity": quantity, "unit": unit}])
    assert text.endswith(f"goods: refrigerators ({written}).")


def test_what_others_allowed_determined_or_were_bound_to_do_is_told() -> None:
    text = told(
        exemptions=[
            {"type": "committee_approval", "status": "granted", "authority": "1718 Committee", "granted": "2019-01", "valid_from": "2019-01-05",
             "valid_until": "2019-07", "quantity": 300, "unit": "tonnes", "scope": "listed goods", "conditions_met": False},
            {"type": "notification", "authority": "Russia"},
            {"authority": "the coach"},
        ],
        determinations=[
            {"judgement": "luxury_goods", "by": "Italy", "body": "a court", "date": "2010-03", "outcome": True},
            {"judgement": "wmd_contribution", "outcome": {"value": False, "qualified": "alleged"}},
        ],
        notified_to_committee="unknown",
        omitted=["inspection"],
        carried_out=["report"],
    )  # fmt: skip
    assert text == (
        "According to the record: exemptions: committee approval (granted) (by the Committee, given January 2019, from 5 January 2019, until July "
        "2019, 300 tonnes, “listed goods”, conditions met: no), notification (status not stated) (by the Russian Federation) and exemption "
        "(status not stated) (by the coach); determinations: luxury goods (Italy, a court, of March 2010, answer: yes) and wmd contribution "
        "(answer: no (alleged)); notified to the Committee in time: not known; duties not carried out: to inspect cargo; duties carried out: to "
        "report to the Committee."
    )


def test_that_there_was_no_exemption_is_told_and_silence_is_not() -> None:
    assert told(exemptions=[]) == "According to the record: exemptions: none."
    assert "exemptions" not in told(kind="labour")


def test_what_the_record_does_not_describe_is_not_told_by_its_place() -> None:
    assert told(personnel=[{"number": 5, "nationality": "DPRK"}], items=[{"quantity": 2}]) == (
        "According to the record: goods: not described (2); persons: not described (5, of the DPRK)."
    )


def test_a_party_that_has_no_name_is_called_by_what_it_is_and_not_by_its_state() -> None:
    parties = [
        {"roles": ["supplier"], "country": "Germany", "type": "company"},
        {"roles": ["carrier"], "country": "Togo", "type": "vessel"},
        {"roles": ["recipient"], "country": "DPRK", "type": "armed_force"},
        {"roles": ["buyer"], "country": "DPRK", "type": "government_body"},
        {"roles": ["broker"], "type": "person"},
    ]
    assert told(parties=parties) == (
        "According to the record: supplier: a company of Germany; carrier: a vessel of Togo; recipient: the armed forces of the DPRK; "
        "buyer: the DPRK; broker: not named."
    )


@pytest.mark.parametrize(
    ("more", "called"),
    [
        ({}, "Alpine Yachts (Austria)"),
        ({"deceived": True}, "Alpine Yachts (Austria; deceived)"),
        ({"deceived": "unknown"}, "Alpine Yachts (Austria; perhaps deceived)"),
        ({"deceived": {"value": True, "qualified": "party_claim"}}, "Alpine Yachts (Austria; perhaps deceived)"),
        ({"deceived": False}, "Alpine Yachts (Austria)"),
        (
            {"country": {"value": "Austria", "qualified": "suspected"}, "deceived": True},
            "Alpine Yachts (Austria; suspected; deceived)",
        ),
        ({"country": None, "deceived": True}, "Alpine Yachts (deceived)"),
    ],
)
def test_who_was_deceived_is_told_beside_the_name(more: dict[str, Any], called: str) -> None:
    party = {"name": "Alpine Yachts", "roles": ["supplier"], "type": "company", "country": "Austria", **more}
    assert f"supplier: {called}." in told(parties=[party])


def test_who_was_on_the_list_is_told_where_it_is_sure() -> None:
    komid = {"name": "KOMID, office in Damascus", "type": "company", "country": "DPRK", "roles": ["supplier"]}
    hao_fan = {"imo": "8628597", "vessel": "Lucky Star"}
    assert listings(parties=[komid], movement=hao_fan) == (
        "On the list of the Council and its Committee: Korea Mining Development Trading Corporation, KPe.001, 24 April 2009; "
        "Hao Fan 6, 3 October 2017, called Lucky Star in the record."
    )
    assert listings(parties=[{**komid, "name": "KOMIT Mining Development Trading"}]) == ""
    assert listings(parties=[{**komid, "un_listed": True}], movement={"imo": {"any_of": ["8628597", "9074729"]}}) == ""
    assert listings(date="2017-01-01", movement=hao_fan) == ""


@pytest.mark.parametrize(("stated", "said"), [("none", "none"), ("unknown", "not known"), ("new", "new")])
def test_what_is_stated_none_is_not_what_is_not_known(stated: str, said: str) -> None:
    workers = {"description": "workers", "work_authorisation": stated}
    assert f"work authorisation: {said}" in told(personnel=[workers])


def test_what_things_are_worth_is_told() -> None:
    money = {"category": "funds", "value": "about 81 million", "currency": "USD"}
    assert "goods: funds (value about 81 million USD)" in told(items=[money])
