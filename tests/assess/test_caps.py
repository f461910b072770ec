"""Caps are tested on the period's total over all suppliers, never on one delivery."""

from __future__ import annotations

from typing import Any

import pytest

from sanctions_check import Checker, Record, RulePack
from sanctions_check.assess.caps import CapLedger, PeriodTotal
from sanctions_check.logic.truth import Truth

PACK = RulePack.load()
CHECKER = Checker(PACK, engine="compiled")


def delivery(
    number: int, quantity: object, date: object, *, category: str = "refined_petroleum", **fields: Any
) -> Record:
    unit = fields.pop("unit", "barrels")
    item = {"category": category, "quantity": quantity, "unit": unit}
    return Record.model_validate(
        {
            "id": f"d{number}",
            "kind": "transfer_petroleum",
            "direction": "to_dprk",
            "date": date,
            "items": [item],
            **fields,
        }
    )


def totals(*records: Record) -> dict[tuple[str, str], PeriodTotal]:
    ledger = CapLedger(PACK)
    for record in records:
        for delivery in CHECKER.check(record).deliveries:
            ledger.add(delivery)
    return {(total.cap.id, total.first.isoformat()): total for total in ledger.totals()}


def test_the_record_that_crosses_is_named() -> None:
    found = totals(*(delivery(n, 200_000, "2024-05-01") for n in range(4)))
    total = found["refined-petroleum", "2024-01-01"]
    assert (total.status, total.crossed_by, total.headroom) == (Truth.YES, "d2", -300_000)


def test_each_year_has_its_own_total() -> None:
    found = totals(delivery(1, 400_000, "2023-12-31"), delivery(2, 400_000, "2024-01-01"))
    assert [total.status for total in found.values()] == [Truth.NO, Truth.NO]


def test_reported_and_observed_stay_apart() -> None:
    notified = [{"type": "notification", "status": "notified"}]
    total = totals(delivery(1, 100, "2024-05", exemptions=notified), delivery(2, 50, "2024-05"))[
        "refined-petroleum", "2024-01-01"
    ]
    assert (total.reported.low, total.observed.low) == (100, 50)


def test_bounds_leave_the_question_open() -> None:
    total = totals(delivery(1, "about 500,000", "2024-05"))["refined-petroleum", "2024-01-01"]
    assert (total.status, total.observed.low, total.observed.high) == (Truth.UNKNOWN, 450_000, 550_000)
    assert totals(delivery(1, "over 600,000", "2024-05"))["refined-petroleum", "2024-01-01"].status is Truth.YES


def test_tonnes_of_products_are_never_guessed() -> None:
    total = totals(delivery(1, 100, "2024-05", unit="tonnes"))["refined-petroleum", "2024-01-01"]
    assert (total.status, total.observed.unconverted) == (Truth.UNKNOWN, 1)


def test_a_delivery_that_may_lie_in_two_years_counts_for_sure_in_none() -> None:
    found = totals(delivery(1, 600_000, {"start": "2023-12", "end": "2024-01", "shape": "uncertain"}))
    assert [total.status for total in found.values()] == [Truth.UNKNOWN, Truth.UNKNOWN]


@pytest.mark.parametrize(("unit", "cap"), [("barrels", "crude-oil"), ("tonnes", "crude-oil-by-weight")])
def test_crude_oil_has_a_cap_by_volume_and_one_by_weight(unit: str, cap: str) -> None:
    found = totals(delivery(1, 100, "2019-03-01", category="crude_oil", unit=unit))
    assert list(found) == [(cap, "2018-12-22")]


def test_what_goes_elsewhere_does_not_count() -> None:
    assert totals(delivery(1, 600_000, "2024-05", direction="from_dprk")) == {}
    assert totals(Record.model_validate({"id": "x", "kind": "launch"})) == {}


def coal(number: int, date: str, **item: Any) -> Record:
    fields = {"id": f"c{number}", "kind": "transfer_commodity", "direction": "from_dprk", "date": date}
    return Record.model_validate({**fields, "items": [{"category": "coal", **item}]})


def test_coal_has_caps_by_weight_and_by_value_and_they_end() -> None:
    found = totals(
        coal(1, "2016-12-31", quantity=900_000, unit="tonnes", value=60_000_000, currency="USD"),
        coal(2, "2017-01-01", quantity=900_000, unit="tonnes"),
        coal(3, "2017-08-04", quantity=7_000_000, unit="tonnes"),
        coal(4, "2017-08-05", quantity=9_000_000, unit="tonnes"),
    )
    assert {name: (total.status, total.crossed_by) for (name, _), total in found.items()} == {
        "coal-of-2016": (Truth.NO, None),
        "coal-of-2016-by-value": (Truth.YES, "c1"),
        "coal-of-2017": (Truth.YES, "c3"),
    }


def test_the_first_cap_on_refined_products_ended_with_2017() -> None:
    found = totals(delivery(1, 300_000, "2017-12-31"), delivery(2, 300_000, "2018-01-01"))
    assert [name for name, _ in found] == ["refined-petroleum", "refined-petroleum-of-2017"]
