"""When the type of an item was first seen: as stated, else as the table of types has it."""

from __future__ import annotations

from datetime import date
from typing import Any

import pytest
from tests.records.facts.cases import facts

from sanctions_check import Record
from sanctions_check.logic.cell import Cell, Presence
from sanctions_check.records.facts.act.first_sight import first_sight

USED = {"start": "2024-01-02", "of": "use"}


def item(**fields: Any) -> Any:
    record = Record.model_validate({"id": "r", "items": [fields]})
    assert record.items is not None
    return record.items[0]


def thing(**fields: Any) -> Any:
    return facts(date=USED, items=[fields]).list_of("item").things[0]


@pytest.mark.parametrize("stated", ["2019", "unknown", {"value": "2019", "qualified": "presumed"}])
def test_what_the_record_states_counts(stated: Any) -> None:
    named, alone = (
        first_sight(item(type_first_appeared=stated, **more), "/x") for more in ({"designation": "KN-23"}, {})
    )
    assert named == alone
    assert named.pointer == "/x/type_first_appeared"


def test_a_type_of_the_table_is_looked_up_and_told() -> None:
    found = first_sight(item(designation="KN-24"), "/items/0")
    assert (found.pointer, found.derived_from) == ("/items/0/designation", "the type KN-24, first seen 2019-08-10")
    assert found.values[0].start_low == date(2019, 8, 10)


def test_another_type_is_not_stated() -> None:
    assert first_sight(item(designation="Koksan"), "/items/0").presence is Presence.ABSENT


@pytest.mark.parametrize(
    "what",
    [
        {"nature": "technology"},
        {"nature": {"any_of": ["goods", "data"]}},
        {"category": "missile_technology"},
        {"category": "missile_component"},
        {"category": "arms_parts"},
    ],
)
def test_what_a_type_is_made_with_is_there_before_the_type_is_seen(what: dict[str, Any]) -> None:
    assert first_sight(item(designation="KN-23", **what), "/items/0").presence is Presence.ABSENT
    assert first_sight(item(designation="KN-23", type_first_appeared="2019", **what), "/items/0").values


@pytest.mark.parametrize("what", [{"nature": "goods"}, {"category": "ballistic_missile"}, {"category": "unknown"}])
def test_the_type_itself_is_looked_up(what: dict[str, Any]) -> None:
    assert first_sight(item(designation="KN-23", **what), "/items/0").values


def test_what_was_used_has_moved_since_its_type_was_seen() -> None:
    time: Cell = thing(designation="KN-23").cell("time")
    (span,) = time.values
    assert (span.start_low, span.end_high) == (date(2018, 2, 1), date(2024, 1, 2))
    assert time.derived_from == "a date of use; the type KN-23, first seen 2018-02"


def test_what_is_reported_without_a_date_has_too() -> None:
    case = facts(items=[{"designation": "KN-23"}], evidence=[{"kind": "press", "date": "2024-05-01"}])
    time = case.act.cell("time")
    assert time.derived_from == "the earliest report, as no date is stated; the type KN-23, first seen 2018-02"


def test_of_several_items_the_first_sight_of_all_counts_for_the_act() -> None:
    (span,) = facts(date=USED, items=[{"designation": "KN-25"}, {"designation": "KN-23"}]).act.cell("time").values
    assert span.start_low == date(2018, 2, 1)


def test_rules_read_it_as_if_it_were_stated() -> None:
    assert (
        thing(designation="KN-23").cell("type_first_appeared").values
        == thing(type_first_appeared="2018-02").cell("type_first_appeared").values
    )
    assert thing(category="missile").cell("type_first_appeared").presence is Presence.ABSENT
