"""A finding is shown no better than the items and persons that it cannot do without."""

from __future__ import annotations

from typing import Any

import pytest

from sanctions_check import Checker, Record, RulePack, Standing
from sanctions_check.assess.results import Finding

CHECKER = Checker(RulePack.load(), engine="compiled")
BROKERED: dict[str, Any] = {
    "id": "r",
    "kind": "brokering",
    "direction": "from_dprk",
    "date": "2023-06-10",
    "parties": [
        {"id": "broker", "roles": ["broker"], "country": "CN", "type": "company"},
        {"roles": ["supplier"], "country": "KP"},
        {"roles": ["recipient"], "country": "SY"},
    ],
    "items": [
        {"id": "rifles", "description": "rifles", "category": "small_arms"},
        {"id": "rice", "description": "rice", "category": "food"},
    ],
}
SAID = {"kind": "official_statement", "country": "US", "date": "2023-09"}
ALSO_SAID = {**SAID, "country": "KR"}
SEEN = {"kind": "physical_inspection", "date": "2023-09"}
DENIED = {**SAID, "country": "CH", "stance": "denies", "by_party": False, "date": "2023-10"}
RIFLES, RICE, BOTH = {"about": ["rifles"]}, {"about": ["rice"]}, {"about": ["rifles", "rice"]}


def finding(rule: str, pointer: str, **record: Any) -> Finding:
    found = CHECKER.check(Record.model_validate({**BROKERED, **record})).findings
    return next(each for each in found if each.rule == rule and each.subject.pointer == pointer)


@pytest.mark.parametrize(
    ("evidence", "standing"),
    [
        pytest.param([{**SAID, **RIFLES}, {**SEEN, **RICE}], Standing.ASSERTED, id="another thing was examined"),
        pytest.param([{**SAID, **RIFLES}, {**ALSO_SAID, **RICE}], Standing.ASSERTED, id="another speaks of another thing"),
        pytest.param([{**SAID, **RIFLES}, {**ALSO_SAID, **BOTH}], Standing.CORROBORATED, id="another speaks of both"),
        pytest.param([{**SAID, **RIFLES}, ALSO_SAID], Standing.CORROBORATED, id="another speaks of it all"),
        pytest.param([{**SAID, **RICE}, {**SEEN, **RIFLES}], Standing.ESTABLISHED, id="the arms were examined"),
        pytest.param(
            [{**SAID, **RIFLES}, {**ALSO_SAID, **RIFLES}, {**DENIED, **RICE}], Standing.CORROBORATED, id="another thing is denied"
        ),
        pytest.param(
            [{**SAID, **RIFLES}, {**ALSO_SAID, **RIFLES}, {**DENIED, **RIFLES}], Standing.CONTESTED, id="the arms are denied"
        ),
        pytest.param([{**SEEN, **RICE}], Standing.UNSUPPORTED, id="nobody speaks of the arms"),
        pytest.param([SEEN], Standing.ESTABLISHED, id="all is shown alike"),
    ],
)  # fmt: skip
def test_an_act_is_shown_as_the_things_are_that_make_it_one(evidence: list[dict[str, Any]], standing: Standing) -> None:
    assert finding("brokering-of-arms", "", evidence=evidence).standing.standing is standing


def test_the_best_shown_of_several_things_is_enough() -> None:
    mortars = {"id": "mortars", "description": "mortars", "category": "large_calibre_artillery"}
    evidence = [{**SAID, **RIFLES}, {**SEEN, "about": ["mortars"]}]
    note = finding("brokering-of-arms", "", items=[*BROKERED["items"], mortars], evidence=evidence).standing
    assert (note.standing, note.because) == (Standing.ESTABLISHED, "it rests on mortars: physical inspection")


@pytest.mark.parametrize(
    ("arms", "money", "standing"),
    [
        (SAID, SEEN, Standing.ASSERTED),
        (SEEN, SAID, Standing.ASSERTED),
        (SEEN, SEEN, Standing.ESTABLISHED),
    ],
)
def test_a_payment_is_for_arms_no_more_surely_than_there_were_arms(
    arms: dict[str, Any], money: dict[str, Any], standing: Standing
) -> None:
    paid = finding(
        "payment-for-arms",
        "/compensation/0",
        kind="transfer_arms",
        compensation=[{"id": "money", "category": "funds"}],
        evidence=[{**arms, **RIFLES}, {**money, "about": ["money"]}],
    )
    assert paid.standing.standing is standing


def test_a_defeated_exemption_is_defeated_no_more_surely_than_by_what_defeats_it() -> None:
    fuel = {
        "kind": "transfer_petroleum",
        "direction": "to_dprk",
        "parties": [{"roles": ["supplier"], "country": "RU"}, {"roles": ["recipient"], "country": "KP"}],
        "items": [{"id": "fuel", "category": "refined_petroleum", "quantity": 100, "unit": "barrels"}],
        "notified_to_committee": True,
    }
    shells = {"category": "large_calibre_ammunition", "attributed_to": "US"}
    breach = finding("refined-petroleum-to-the-dprk", "/items/0", **fuel, compensation=[shells], evidence=[SEEN])
    assert breach.standing.standing is Standing.ASSERTED


def test_what_need_not_be_there_lowers_nothing() -> None:
    """That nothing else is a weapon does not rest on what else there was."""
    rice = finding(
        "arms-from-the-dprk", "/items/0", kind="transfer_arms", evidence=[{**SEEN, **RIFLES}, {**SAID, **RICE}]
    )
    assert rice.standing.standing is Standing.ESTABLISHED


@pytest.mark.parametrize(
    ("found", "standing"),
    [
        pytest.param(["agent"], Standing.ASSERTED, id="of the one of whom a paper tells"),
        pytest.param(["diplomat"], Standing.ESTABLISHED, id="of the one of whom the Panel tells"),
        pytest.param(["agent", "diplomat"], Standing.ESTABLISHED, id="of both"),
        pytest.param(None, Standing.ESTABLISHED, id="of nobody by name"),
    ],
)
def test_who_was_not_expelled_is_the_one_of_whom_the_state_found_what_he_does(
    found: list[str] | None, standing: Standing
) -> None:
    people = [{"id": name, "nationality": "KP", "host": "MY"} for name in ("diplomat", "agent")]
    not_expelled = finding(
        "omitted-expulsion",
        "",
        kind="diplomatic_presence",
        direction=None,
        omitted=["expulsion"],
        items=[],
        parties=[{"roles": ["host"], "country": "MY", "type": "state"}],
        personnel=people,
        determinations=[{"judgement": "acts_for_listed", "by": "MY", "outcome": True, "about": found}],
        evidence=[{"kind": "un_panel", "about": ["diplomat"]}, {"kind": "press", "about": ["agent"]}],
    )
    assert not_expelled.standing.standing is standing


@pytest.mark.parametrize(
    ("museum", "standing"),
    [
        pytest.param("culture", Standing.ASSERTED, id="the arms of which the act tells are those of the depot"),
        pytest.param(None, Standing.ESTABLISHED, id="they may be of either"),
        pytest.param("heavy_arms", Standing.ESTABLISHED, id="they are of both"),
    ],
)
def test_a_subject_of_the_act_is_shown_as_the_part_is_that_has_it(museum: str | None, standing: Standing) -> None:
    workers = {"nationality": "KP", "function": "construction_worker", "host": "NA"}
    built = finding(
        "arms-assistance-from-the-dprk",
        "",
        kind="construction",
        date="2018-05",
        subject=["construction", "arms", "heavy_arms"],
        items=[],
        parties=[{"roles": ["supplier"], "country": "KP"}, {"roles": ["recipient"], "country": "NA"}],
        personnel=[
            {**workers, "id": "depot", "relates_to": "arms"},
            {**workers, "id": "museum", "relates_to": museum},
        ],
        evidence=[{"kind": "un_panel", "about": ["museum"]}, {"kind": "press", "about": ["depot"]}],
    )
    assert built.standing.standing is standing
