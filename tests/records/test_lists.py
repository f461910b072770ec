"""The lists that are named apart from the model are those that the model has."""

from __future__ import annotations

from sanctions_check.records.layout import list_fields, part_type_at
from sanctions_check.records.lists import ALL_LISTS, JUDGED_LISTS, LISTS_AS_FACTS, LISTS_OF
from sanctions_check.records.model import PARTS_OF_THINGS, Evidence, Movement, Record


def test_every_list_of_a_record_is_named_once() -> None:
    assert sorted(list_fields(Record)) == sorted(ALL_LISTS)


def test_a_list_inside_a_part_is_a_list_too() -> None:
    assert (list_fields(Movement), list_fields(Evidence)) == (("via",), ("origins",))


def test_the_things_of_a_kind_are_listed_where_the_model_has_them() -> None:
    for kind, lists in LISTS_OF.items():
        assert all(issubclass(part_type_at((name,)), PARTS_OF_THINGS[kind]) for name in lists)


def test_what_is_judged_is_items_and_groups() -> None:
    assert set(JUDGED_LISTS) == {*LISTS_OF["item"], *LISTS_OF["group"]}
    assert set(LISTS_AS_FACTS) <= set(ALL_LISTS)
