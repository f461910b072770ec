"""What a category tells of the nature of a thing."""

from __future__ import annotations

import pytest
from tests.records.facts.cases import facts

from sanctions_check.logic.cell import Presence


def nature(**item: object) -> tuple[Presence, tuple[object, ...], str | None]:
    (thing,) = facts(kind="financial", items=[item]).list_of("item").things
    cell = thing.cell("nature")
    return cell.presence, cell.values, cell.hedge


@pytest.mark.parametrize(
    ("category", "is_by_nature"),
    [("other_services", "service"), ("insurance", "service"), ("bulk_cash", "money"), ("fishing_rights", "right")],
)
def test_services_money_and_rights_are_known_by_their_category(category: str, is_by_nature: str) -> None:
    assert nature(category=category) == (Presence.KNOWN, (is_by_nature,), None)


def test_a_hedge_of_the_category_is_one_of_the_nature() -> None:
    hedged = {"value": "insurance", "qualified": "suspected"}
    assert nature(category=hedged) == (Presence.KNOWN, ("service",), "suspected")


def test_alternatives_are_alternatives() -> None:
    assert nature(category={"any_of": ["funds", "trade_finance"]}) == (Presence.KNOWN, ("money", "service"), None)
    assert nature(category={"any_of": ["funds", "bulk_cash"]}) == (Presence.KNOWN, ("money",), None)
    assert nature(category={"any_of": ["funds", "food"]})[0] is Presence.ABSENT


@pytest.mark.parametrize("category", ["coal", "missile_technology", "unknown"])
def test_of_others_nothing_is_told(category: str) -> None:
    assert nature(category=category)[0] is Presence.ABSENT


@pytest.mark.parametrize(("stated", "presence"), [("unknown", Presence.UNKNOWN), ("data", Presence.KNOWN)])
def test_what_is_stated_counts(stated: str, presence: Presence) -> None:
    assert nature(category="other_services", nature=stated)[0] is presence
