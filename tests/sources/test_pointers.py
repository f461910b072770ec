import pytest
from hypothesis import given
from hypothesis import strategies as st

from sanctions_check.sources.pointers import pointer_token, steps_of, value_at

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
