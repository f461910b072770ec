"""Caps are tested on the period's total over all suppliers, never on one delivery."""

from __future__ import annotations

from datetime import date
from fractions import Fraction
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec.structs import replace

from sanctions_check import Checker, Record, RulePack
from sanctions_check.assess.caps.ledger import CapLedger, PeriodTotal, Totals
from sanctions_check.logic.truth import Truth
from sanctions_check.reports.words.caps import cap_in_words

PACK = RulePack.load()
CHECKER = Checker(PACK, engine="compiled")


def delivery(
    number: int, quantity: object, day: object, *, category: str = "refined_petroleum", **fields: Any
) -> Record:
    unit = fields.pop("unit", "barrels")
    item = {"category": category, "quantity": quantity, "unit": unit}
    return Record.model_validate(
        {
            "id": f"d{number}",
            "kind": "transfer_petroleum",
            "direction": "to_dprk",
            "date": day,
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


def test_what_adds_up_to_the_cap_in_another_unit_stays_within_it() -> None:
    kilograms = (262_500_003, 262_499_997)
    parts = [delivery(n, mass, "2021-05-01", category="crude_oil", unit="kg") for n, mass in enumerate(kilograms)]
    total = totals(*parts)["crude-oil-by-weight", "2020-12-22"]
    assert (total.status, total.headroom) == (Truth.NO, 0)


def test_an_amount_that_no_binary_number_holds_is_not_exceeded_by_itself() -> None:
    cap = replace(PACK.caps[0], amount=0.3)
    third = Totals(low=Fraction(3, 10), high=Fraction(3, 10))
    total = PeriodTotal(cap, date(2018, 1, 1), None, Totals(), reported=third)
    assert (total.status, total.headroom) == (Truth.NO, 0)


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


def test_what_goes_elsewhere_does_not_count() -> None:
    assert totals(delivery(1, 600_000, "2024-05", direction="from_dprk")) == {}
    assert totals(Record.model_validate({"id": "x", "kind": "launch"})) == {}


@pytest.mark.parametrize(
    "date", [{"any_of": ["2019-05-01", "2019-06-01"]}, {"any_of": ["2019-05-01", "2020-05-01"]}, "before 2019-12-31"]
)
def test_a_delivery_that_may_lie_in_a_period_counts_towards_its_upper_bound(date: object) -> None:
    total = totals(delivery(1, 10, "2019-03-01"), delivery(2, 600_000, date))["refined-petroleum", "2019-01-01"]
    assert (total.observed.high, total.status is Truth.NO) == (600_010, False)


def test_alternatives_in_one_period_lie_in_it_for_sure() -> None:
    found = totals(delivery(1, 600_000, {"any_of": ["2019-05-01", "2019-06-01"]}))
    assert [total.status for total in found.values()] == [Truth.YES]


UNBOUNDED = [
    None,
    "unknown",
    "since 2018",
    {"start": "2018", "end": "2100"},
    {"value": "2024-05-01", "qualified": "party_claim"},
]


@pytest.mark.parametrize("date", UNBOUNDED)
def test_a_delivery_that_may_lie_in_any_period_counts_towards_the_upper_bound_of_each(date: object) -> None:
    found = totals(delivery(1, 10, "2019-03-01"), delivery(2, 10, "2024-03-01"), delivery(3, 600_000, date))
    for year in ("2019-01-01", "2024-01-01"):
        total = found["refined-petroleum", year]
        assert (total.status, total.undated.high) == (Truth.UNKNOWN, 600_000)


def test_a_cap_is_kept_where_all_that_is_undated_would_not_exceed_it() -> None:
    total = totals(delivery(1, 10, "2019-03-01"), delivery(2, 10, "unknown"))["refined-petroleum", "2019-01-01"]
    assert (total.status, total.undated.deliveries) == (Truth.NO, 1)


def test_an_undated_delivery_may_lie_in_each_period_of_a_cap_that_ended() -> None:
    total = totals(delivery(1, 600_000, "unknown"))["refined-petroleum-of-2017", "2017-10-01"]
    assert (total.status, total.observed.high, total.undated.deliveries) == (Truth.UNKNOWN, 600_000, 0)


@pytest.mark.parametrize(("quantity", "status"), [(600_000, Truth.UNKNOWN), (10, Truth.NO)])
def test_a_cap_of_which_all_deliveries_are_undated_is_told_for_any_period(quantity: int, status: Truth) -> None:
    (total,) = totals(delivery(1, quantity, "since 2018")).values()
    assert (total.first.isoformat(), total.last, total.status) == ("2018-01-01", None, status)
    assert cap_in_words(total).startswith(
        f"Refined petroleum products to the DPRK (2397/5), any period from 2018-01-01 on: "
        f"reported to the Committee 0, known otherwise 0, undated 0 to {quantity:,} of 500,000 barrels: "
    )


@pytest.mark.parametrize(
    ("exemption", "reported"),
    [
        ({"type": "notification", "status": {"any_of": ["notified", "granted"]}}, True),
        ({"type": "notification", "status": {"any_of": ["refused", "notified"]}}, False),
        ({"type": {"any_of": ["notification", "medical"]}, "status": "notified"}, False),
        ({"type": "notification", "status": {"value": "notified", "qualified": "party_claim"}}, False),
        ({"type": "notification"}, False),
    ],
)
def test_only_what_was_surely_notified_is_reported(exemption: dict[str, Any], reported: bool) -> None:
    (total,) = totals(delivery(1, 10, "2019", exemptions=[exemption])).values()
    assert total.reported.deliveries == int(reported)


def test_a_notice_by_a_partys_word_alone_is_not_reported() -> None:
    told = {"value": True, "qualified": "party_claim"}
    (total,) = totals(delivery(1, 10, "2019", notified_to_committee=told)).values()
    assert total.observed.deliveries == 1


def test_a_delivery_that_is_stated_to_have_been_notified_is_reported() -> None:
    (total,) = totals(delivery(1, 10, "2019", notified_to_committee=True)).values()
    assert (total.reported.deliveries, total.observed.deliveries) == (1, 0)


def test_what_is_left_of_a_cap_is_less_what_was_reported_and_what_was_observed() -> None:
    told = {"notified_to_committee": True}
    (total,) = totals(delivery(1, 100_000, "2019", **told), delivery(2, "50,000", "2019")).values()
    assert total.headroom == 350_000


@pytest.mark.parametrize("stage", ["refused", "abandoned", "planned", "offered", "attempted", "contracted"])
def test_what_was_not_performed_delivers_nothing(stage: str) -> None:
    assert totals(delivery(1, 600_000, "2024-05", stage=stage)) == {}


def test_what_may_not_have_been_performed_counts_towards_the_most() -> None:
    (total,) = totals(delivery(1, 600_000, "2024-05", stage="unknown")).values()
    assert (total.status, total.observed.low, total.observed.high) == (Truth.UNKNOWN, 0, 600_000)


def test_a_quantity_by_a_partys_word_alone_counts_towards_the_most() -> None:
    claimed = {"value": 600_000, "qualified": "party_claim"}
    (total,) = totals(delivery(1, claimed, "2024-05")).values()
    assert (total.status, total.observed.low, total.observed.high) == (Truth.UNKNOWN, 0, 600_000)


def test_a_notice_about_one_item_reports_no_other() -> None:
    items = [{"id": name, "category": "refined_petroleum", "quantity": 10, "unit": "barrels"} for name in ("a", "b")]
    notice = {"type": "notification", "status": "notified", "about": ["a"]}
    record = {**delivery(1, 1, "2019").model_dump(exclude_none=True), "items": items, "exemptions": [notice]}
    (total,) = totals(Record.model_validate(record)).values()
    assert (total.reported.deliveries, total.observed.deliveries) == (1, 1)


def test_what_came_after_the_day_of_judging_is_not_counted() -> None:
    checker = Checker(PACK, as_of=date(2020, 1, 1), engine="compiled")
    assert checker.check(delivery(1, 600_000, "2024-05")).deliveries == ()
    assert len(checker.check(delivery(1, 600_000, "2019-05")).deliveries) == 1
    assert len(checker.check(delivery(1, 600_000, "2020-01-01")).deliveries) == 1
    assert checker.check(delivery(1, 600_000, "2020-01-02")).deliveries == ()


@given(st.permutations([83_120.22, 289_211.46, 127_668.32]))
def test_the_order_of_deliveries_makes_no_difference(amounts: list[float]) -> None:
    (total,) = totals(*(delivery(n, amount, "2024-05") for n, amount in enumerate(amounts))).values()
    assert (total.status, total.headroom) == (Truth.NO, 0)
