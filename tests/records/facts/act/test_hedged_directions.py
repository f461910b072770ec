"""How firmly a stated direction is told, by the parties on whom it rests."""

from __future__ import annotations

from typing import Any

import pytest
from tests.records.facts.cases import facts

from sanctions_check.logic.cell import Presence

SUSPECTED = {"value": "DPRK", "qualified": "suspected"}
EITHER = {"any_of": ["DPRK", "China"]}
RUSSIA = {"roles": ["recipient"], "country": "Russia"}
GIVER = {"name": "the exporter", "roles": ["supplier"]}
TAKER = {"name": "the importer", "roles": ["recipient"]}
ALLEGED_GIVER = {**GIVER, "country": {"value": "China", "qualified": "alleged"}}
MAKER = {"name": "the maker", "roles": ["manufacturer"], "country": "Germany"}
SURE = {"roles": ["supplier"], "country": "DPRK"}
FIRM: tuple[Presence, tuple[str, ...], str | None] = (Presence.KNOWN, ("from_dprk",), None)
HEDGED = (Presence.KNOWN, ("from_dprk",), "suspected")
OPEN: tuple[Presence, tuple[str, ...], str | None] = (Presence.UNKNOWN, (), None)


def told(
    parties: list[dict[str, Any]], name: str = "items", **act: Any
) -> tuple[Presence, tuple[object, ...], str | None]:
    goods = {name: [{"category": "coal"}]}
    case = facts(**{"kind": "transfer_commodity", "direction": "from_dprk", "parties": parties, **goods, **act})
    cell = case.list_of("item").things[-1].cell("direction")
    return cell.presence, cell.values, cell.hedge


@pytest.mark.parametrize(
    ("supplier", "expected"),
    [
        ({**GIVER, "country": "DPRK"}, FIRM),
        ({**GIVER, "country": "unknown"}, FIRM),
        ({**GIVER, "country": SUSPECTED}, HEDGED),
        ({**GIVER, "country": "China", "acts_for": SUSPECTED}, HEDGED),
        ({**GIVER, "country": "DPRK", "acts_for": SUSPECTED}, FIRM),
        ({**GIVER, "country": EITHER}, OPEN),
        ({**GIVER, "country": "DPRK", "roles": "unknown"}, FIRM),
        ({**GIVER, "country": SUSPECTED, "roles": None}, FIRM),
        ({**GIVER, "country": "DPRK", "roles": {"any_of": ["supplier", "broker"]}}, FIRM),
        ({**GIVER, "country": "DPRK", "roles": {"value": ["supplier"], "qualified": "suspected"}}, FIRM),
        ({**GIVER, "country": SUSPECTED, "roles": ["manufacturer"]}, HEDGED),
        ({**GIVER, "country": {"value": "China", "qualified": "suspected"}}, FIRM),
    ],
)
def test_what_left_the_dprk_is_told_as_firmly_as_its_supplier_there(supplier: dict[str, Any], expected: object) -> None:
    assert told([supplier, RUSSIA]) == expected


def test_of_several_suppliers_the_one_that_is_told_best_counts() -> None:
    for second in ({**GIVER, "country": SUSPECTED}, {**GIVER, "country": EITHER}):
        assert told([second, SURE, RUSSIA]) == FIRM
    assert told([{**GIVER, "country": EITHER}, {**GIVER, "country": SUSPECTED}]) == HEDGED
    assert told([{**GIVER, "country": SUSPECTED, "roles": ["manufacturer"]}, SURE]) == FIRM


@pytest.mark.parametrize(
    ("parties", "hedge"),
    [
        ([{**TAKER, "country": SUSPECTED}], "suspected"),
        ([{**TAKER, "country": "DPRK"}, ALLEGED_GIVER], "alleged"),
        (
            [{**TAKER, "country": "DPRK"}, {**GIVER, "type": {"value": "non_state_group", "qualified": "alleged"}}],
            "alleged",
        ),
        ([{**TAKER, "country": "DPRK"}, ALLEGED_GIVER, MAKER], "alleged"),
        ([{**TAKER, "country": "DPRK"}, MAKER], None),
        ([{**TAKER, "country": {"value": "DPRK", "qualified": "party_claim"}}], "party_claim"),
        ([{**TAKER, "country": "DPRK"}, {**GIVER, "country": EITHER}], None),
        ([{**TAKER, "country": {"value": "Russia", "qualified": "suspected"}}], None),
    ],
)
def test_what_reached_it_rests_on_its_recipient_and_on_the_supplier_elsewhere(
    parties: list[dict[str, Any]], hedge: str | None
) -> None:
    assert told(parties, direction="to_dprk") == (Presence.KNOWN, ("to_dprk",), hedge)


def test_what_is_given_in_return_rests_on_the_same_parties() -> None:
    given = [{"category": "funds", "attributed_to": "a State"}]
    for supplier, hedge in ((SUSPECTED, "suspected"), ("DPRK", None)):
        returned = told([{**GIVER, "country": supplier}, RUSSIA], compensation=given)
        assert returned == (Presence.KNOWN, ("to_dprk",), hedge)
