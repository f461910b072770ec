import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions_check.sources.pointers import pointer_of, pointer_token, steps_of, value_at, walk

DOCUMENT = {"items": [{"hs": "1605"}, {"a/b~c": 1}]}


@given(keys=st.lists(st.text()))
def test_keys_come_back_from_a_pointer(keys: list[str]) -> None:
    assert steps_of("".join(f"/{pointer_token(key)}" for key in keys)) == tuple(keys)


@pytest.mark.parametrize(
    ("pointer", "value"),
    [
        ("", DOCUMENT),
        ("/items/0/hs", "1605"),
        ("/items/1/a~1b~0c", 1),
        ("/items/2", None),
        ("/items/-", None),
        ("/items/²", None),
        ("/items/0/hs/0", None),
        ("/parties/0", None),
    ],
)
def test_a_pointer_leads_to_a_value_or_to_nothing(pointer: str, value: object) -> None:
    assert value_at(DOCUMENT, pointer) == value


def test_a_walk_goes_through_all_values_in_order_and_says_where_they_stand() -> None:
    walked = [(pointer_of(steps), value) for steps, _, value in walk(DOCUMENT)]
    assert [pointer for pointer, _ in walked] == [
        "",
        "/items",
        "/items/0",
        "/items/0/hs",
        "/items/1",
        "/items/1/a~1b~0c",
    ]
    assert all(value is value_at(DOCUMENT, pointer) for pointer, value in walked)


def test_what_is_walked_may_be_replaced_in_its_holder() -> None:
    document = {"a": [1, [2]], "b": 1}
    for steps, holder, value in walk(document):
        if value == 1 and isinstance(holder, dict):
            holder[steps[-1]] = None
        elif value == 1 and isinstance(holder, list):
            holder[int(steps[-1])] = None
    assert document == {"a": [None, [2]], "b": None}


def test_a_walk_is_not_stopped_by_depth() -> None:
    deep: list[object] = []
    for _ in range(100_000):
        deep = [deep]
    assert sum(1 for _ in walk(deep)) == 100_001


def test_a_long_key_is_cut_in_a_pointer_that_is_shown() -> None:
    assert pointer_of(["k" * 1_000, "1"]) == f"/{'k' * 80}…/1"
