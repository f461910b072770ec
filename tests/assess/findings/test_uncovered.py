"""What no rule and no declaration reaches is not clear, and the record is asked for what it leaves out."""

from __future__ import annotations

from typing import Any

import pytest
from tests.assess.shells import check

from sanctions_check import Verdict


def test_what_nothing_covers_is_not_clear() -> None:
    assessment = check(kind="transfer_commodity", items=[{"category": "consumer_goods"}])
    assert assessment.verdict is Verdict.UNDETERMINED
    assert assessment.findings[0].rule == "not-covered"


def test_that_a_rule_does_not_forbid_what_perhaps_nobody_did_covers_nothing() -> None:
    rifles = {
        "kind": "transfer_arms",
        "date": "2015",
        "direction": None,
        "items": [{"category": "small_arms", "origin": "DPRK"}],
    }
    for recipient in ("unknown", "Uganda", None):
        parties = [{"roles": ["supplier"], "country": "Ethiopia"}, {"roles": ["recipient"], "country": recipient}]
        assessment = check(**rifles, parties=parties)
        assert assessment.verdict is Verdict.UNDETERMINED
        assert "not-covered" in [finding.rule for finding in assessment.findings]


def test_what_perhaps_nobody_did_before_any_measure_is_no_finding() -> None:
    unknown = {
        "kind": "transfer_commodity",
        "items": [{"description": "cargo", "category": "unknown"}],
        "direction": "from_dprk",
    }
    before, after = ({each.rule for each in check(**unknown, date=day).findings} for day in ("2009-07", "2018-07"))
    assert "coal-and-iron-from-the-dprk" in after - before
    assert "arms-from-the-dprk" in after & before


@pytest.mark.parametrize(
    ("fields", "asked"),
    [
        ({"items": [{"category": "consumer_goods"}]}, "the HS code of"),
        ({"items": [{"description": "crates"}]}, "the category or HS code of crates"),
        (
            {
                "direction": None,
                "parties": [{"roles": ["carrier"], "country": "KP"}],
                "items": [{"category": "precious_metals_minerals", "hs": ["7108"]}],
            },
            "the direction of",
        ),
        (
            {
                "direction": "none",
                "parties": [{"roles": ["broker"], "country": "KP"}],
                "items": [{"category": "other_goods", "hs": ["9030"]}],
            },
            "a rule for",
        ),
        ({"items": [{"category": "other_goods", "hs": ["7110"]}]}, "a rule for"),
        ({"items": [{"category": "other_services"}]}, "a rule for"),
    ],
)
def test_what_nothing_covers_is_asked_for_what_the_record_does_not_tell(fields: dict[str, Any], asked: str) -> None:
    (finding,) = [each for each in check(kind="financial", **fields).findings if each.rule == "not-covered"]
    assert finding.missing[0].says.startswith(asked)


def approved(granted: object, **exemption: Any) -> dict[str, Any]:
    return {
        "type": "committee_approval",
        "status": "granted",
        "authority": "1718 Committee",
        "granted": granted,
        **exemption,
    }


@pytest.mark.parametrize(
    ("date", "exemption", "asked"),
    [
        (
            {"start": "2020-05-05", "end": "2020-05-31", "shape": "span"},
            approved({"value": "2020-05", "qualified": "alleged"}),
            "the reach in time of the exemption “committee approval (granted)”: not known (which came first: the grant, some day from 2020-05-01",
        ),
        (
            "2020-05",
            approved("2020-05-01", valid_until="2020-05-10"),
            "the reach in time of the exemption “committee approval (granted)”: not known (the time of",
        ),
        (
            "2020-05",
            approved("2020-04", valid_until="unknown"),
            "the period of the exemption “committee approval (granted)”: not known (the time of the exemption, which is not known)",
        ),
    ],
)
def test_what_is_open_of_an_exemption_is_asked_before_what_the_record_leaves_out(
    date: object, exemption: dict[str, Any], asked: str
) -> None:
    goods = {"kind": "transfer_humanitarian", "direction": "to_dprk", "items": [{"category": "humanitarian_goods"}]}
    (finding,) = check(**goods, date=date, exemptions=[exemption]).findings
    assert finding.rule == "not-covered"
    first, second = (each.says for each in finding.missing)
    assert first.startswith(asked)
    assert second.startswith("the HS code of")
    assert f"{first}; or {second}" in finding.message


def test_an_exemption_of_which_nothing_is_open_is_not_asked_for() -> None:
    goods = {"kind": "transfer_humanitarian", "direction": "to_dprk", "items": [{"category": "humanitarian_goods"}]}
    (finding,) = check(**goods, date="2020-05", exemptions=[approved("2020-06-10")]).findings
    assert [each.says[:7] for each in finding.missing] == ["the HS "]


FOOD = {"description": "wheat", "category": "food", "direction": "to_dprk"}
SIDES = [{"roles": ["supplier"], "country": "DE"}, {"roles": ["recipient"], "country": "KP"}]


@pytest.mark.parametrize(
    "kind",
    [
        "labour",
        "deployment_engineers",
        "deployment_military",
        "construction",
        {"any_of": ["labour", "transfer_commodity"]},
    ],
)
def test_lawful_goods_beside_an_act_of_persons_do_not_cover_it(kind: object) -> None:
    act = {"kind": kind, "direction": "to_dprk", "parties": SIDES}
    assert {finding.rule for finding in check(**act, items=[]).findings} == {"not-covered"}
    assessment = check(**act, items=[FOOD])
    assert assessment.verdict is Verdict.UNDETERMINED
    assert {finding.rule: finding.subject.kind for finding in assessment.findings} == {
        "not-covered": "act",
        "NM-FOOD": "item",
    }


@pytest.mark.parametrize(
    "act",
    [
        pytest.param({"kind": "transfer_commodity", "direction": "to_dprk"}, id="goods are what is transferred"),
        pytest.param({"kind": "transport_rail", "direction": "to_dprk"}, id="or carried"),
        pytest.param({"kind": "tourism", "direction": "to_dprk"}, id="the act is declared lawful"),
        pytest.param(
            {"kind": "labour", "direction": "from_dprk", "personnel": [{"nationality": "KP", "function": "labourer", "host": "DE", "earns_income": False}]},
            id="a rule reaches its persons",
        ),
    ],
)  # fmt: skip
def test_goods_cover_an_act_that_is_done_with_them_or_is_covered_itself(act: dict[str, Any]) -> None:
    assessment = check(**act, parties=SIDES, items=[FOOD])
    assert "not-covered" not in {finding.rule for finding in assessment.findings}


def test_persons_do_not_cover_a_payment() -> None:
    workers = [{"nationality": "KP", "function": "labourer", "host": "DE"}]
    told: dict[str, Any] = {
        "date": "2014",
        "direction": "to_dprk",
        "items": None,
        "parties": SIDES,
        "personnel": workers,
    }
    for kind in ("financial", {"any_of": ["financial", "labour"]}):
        paid = check(kind=kind, **told)
        assert paid.verdict is Verdict.UNDETERMINED
        assert {finding.rule: finding.subject.kind for finding in paid.findings} == {
            "not-covered": "act",
            "workers-after-the-deadline": "group",
        }
    hired = check(kind="labour", **told)
    assert "not-covered" not in {finding.rule for finding in hired.findings}


SENT: dict[str, Any] = {
    "kind": "deployment_military",
    "direction": "from_dprk",
    "date": "2024-11",
    "parties": [
        {"roles": ["sender"], "country": "KP", "type": "armed_force"},
        {"roles": ["host"], "country": "RU", "type": "armed_force"},
    ],
}
INFANTRY = {"nationality": "KP", "status": "military", "function": "combatant", "host": "RU"}


@pytest.mark.parametrize(
    ("fields", "open_"),
    [
        ({"nationality": "RU", "function": "instructor", "host": "DPRK", "direction": "to_dprk"}, True),
        ({"nationality": "RU", "function": "tourist", "host": "RU"}, False),
        ({"nationality": "RU", "function": "tourist"}, True),
        (INFANTRY, False),
    ],
)
def test_each_group_of_persons_that_no_rule_reaches_is_told_beside_one_that_a_rule_reaches(
    fields: dict[str, Any], open_: bool
) -> None:
    findings = check(**SENT, personnel=[INFANTRY, {"description": "others", **fields}]).findings
    told = [each.subject.pointer for each in findings if each.rule == "not-covered"]
    assert told == (["/personnel/1"] if open_ else [])


def test_persons_who_accompany_goods_need_no_rule_of_their_own() -> None:
    crew = [{"description": "the crew", "nationality": "KP", "function": "crew"}]
    act = {"kind": "transfer_arms", "direction": "from_dprk", "parties": SIDES, "personnel": crew}
    findings = check(**act, date="2016", items=[{"category": "small_arms"}]).findings
    assert "not-covered" not in {each.rule for each in findings}


TAUGHT: dict[str, Any] = {
    "kind": "police_training",
    "direction": "from_dprk",
    "parties": [{"roles": ["trainer"], "country": "KP"}, {"roles": ["trainee"], "country": "Uganda"}],
    "personnel": [{"nationality": "KP", "function": "instructor"}],
}


@pytest.mark.parametrize(
    ("act", "item", "open_"),
    [
        (TAUGHT, {"nature": "service"}, False),
        ({**TAUGHT, "personnel": None}, {"nature": "service"}, False),
        (TAUGHT, {"nature": "service", "category": "other_services"}, True),
        (TAUGHT, {"nature": {"value": "service", "qualified": "alleged"}}, False),
        (TAUGHT, {"nature": {"any_of": ["service", "goods"]}}, True),
        (TAUGHT, {"nature": "goods"}, True),
        ({**TAUGHT, "kind": "technical_assistance"}, {"nature": "service"}, True),
    ],
)
def test_a_service_that_covered_persons_do_is_covered_with_them(
    act: dict[str, Any], item: dict[str, Any], open_: bool
) -> None:
    findings = check(**{**act, "items": [{"description": "a course", **item}]}).findings
    assert any(each.rule == "not-covered" and each.subject.pointer == "/items/0" for each in findings) is open_


def test_an_act_of_no_told_kind_is_asked_for_its_kind() -> None:
    found = check(
        kind=None, direction=None, parties=[{"country": "DPRK"}], items=[{"description": "a torpedo"}]
    ).findings
    told = [finding for finding in found if finding.rule == "not-covered"]
    assert told
    assert all("the kind of act" in {missing.says for missing in finding.missing} for finding in told)


@pytest.mark.parametrize(
    ("description", "word"),
    [
        ("coal", "items/0/category: coal?"),
        ("Rifles", "items/0/category: small_arms?"),
        ("26,000 t of coal", "items/0/category: coal?"),
        ("oil", "items/0/category: refined_petroleum or crude_oil?"),
        ("crates", "items/0/category, one of the words of: sanctions-check schema words items.category"),
    ],
)
def test_a_missing_category_is_asked_with_its_place_and_a_word_that_the_description_may_mean(
    description: str, word: str
) -> None:
    (finding,) = check(kind="transfer_commodity", items=[{"description": description}]).findings
    (missing,) = finding.missing
    assert missing.asks == f"what the category or HS code of {description} is"
    assert missing.places == (word, "items/0/hs")


def test_an_act_that_no_rule_reaches_is_asked_for_who_and_what_it_leaves_out() -> None:
    banks = [{"roles": ["financier"], "country": each} for each in ("DPRK", "CN")]
    (finding,) = check(kind="financial", direction=None, date="2018", parties=banks, items=None).findings
    (missing,) = finding.missing
    assert missing.says.startswith("a rule for the act, or more facts (who gave, who received and what): ")
    assert missing.asks == "who gave, who received and what"
    assert missing.places == ("parties, with roles: supplier", "parties, with roles: recipient", "items")


TOUR: dict[str, Any] = {"kind": "tourism", "direction": None, "parties": [{"roles": ["host"], "country": "RU"}]}
SPECIALIST = {"nationality": "DPRK", "function": "scientist", "relates_to": "ballistic_missiles", "host": "Russia"}
TOURIST = {"nationality": "DPRK", "function": "tourist", "host": "Russia"}


def told_of_guests(*guests: dict[str, Any]) -> str:
    assessment = check(**TOUR, items=[], personnel=list(guests))
    (finding,) = [each for each in assessment.findings if each.rule == "gap-guests-on-arms"]
    return finding.message


@pytest.mark.parametrize(
    "guest",
    [
        {**SPECIALIST, "qualified": "suspected"},
        {**SPECIALIST, "relates_to": {"value": "ballistic_missiles", "qualified": "suspected"}},
    ],
)
def test_what_a_gap_rests_on_is_not_said_more_firmly_than_the_record_says_it(guest: dict[str, Any]) -> None:
    message = told_of_guests(TOURIST, guest)
    assert "this may be specialists on arms or the programmes as guests" in message
    assert "by a value that the record itself calls suspected, and it is not known what" in message


def test_a_gap_that_rests_on_nothing_hedged_says_what_it_is() -> None:
    assert "this is specialists on arms" in told_of_guests(SPECIALIST)
    assert "this is specialists on arms" in told_of_guests(SPECIALIST, {**SPECIALIST, "qualified": "suspected"})
    assert "this is specialists on arms" in told_of_guests(SPECIALIST, {**TOURIST, "qualified": "suspected"})


def test_an_area_that_is_not_encoded_names_the_hedge_too() -> None:
    def message(**hedge: str) -> str:
        assessment = check(
            kind="transfer_petroleum",
            date="2017-10",
            direction="to_dprk",
            parties=[],
            items=[{"id": "crude", "category": "crude_oil", **hedge}],
        )
        (finding,) = [each for each in assessment.findings if each.rule == "gap-first-crude-cap"]
        return finding.message

    not_encoded = "what is lacking is a rule for crude oil under the first cap, which this pack does not encode yet"
    assert message().endswith(f"{not_encoded}.")
    marked = "this may be such a case, by a value that the record itself calls alleged"
    assert message(qualified="alleged").endswith(f"{not_encoded}; {marked}.")
