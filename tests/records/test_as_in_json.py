"""A record made of Python values is the one that the same words in JSON make."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import msgspec
import pytest
from pydantic import ValidationError

from sanctions_check import Record


def made(**facts: Any) -> Record:
    return Record.model_validate({"id": "1", **facts})


@pytest.mark.parametrize(
    ("given", "in_json"),
    [
        (Decimal("1.5"), 1.5),
        (Decimal("310000.00"), 310000),
        (Decimal("1E+3"), 1000),
        ({"at_least": Decimal("2")}, {"at_least": 2}),
        ({"any_of": (Decimal("2"), 3)}, {"any_of": [2, 3]}),
        (
            {"value": {"at_least": Decimal("2")}, "qualified": "alleged"},
            {"value": {"at_least": 2}, "qualified": "alleged"},
        ),
    ],
)
def test_a_decimal_is_a_number(given: object, in_json: object) -> None:
    record = made(items=[{"quantity": given}])
    assert record == made(items=[{"quantity": in_json}])
    assert msgspec.json.decode(record.model_dump_json(exclude_unset=True))["items"] == [{"quantity": in_json}]


@pytest.mark.parametrize("given", ["NaN", "Infinity", "1E+1000000"])
def test_a_decimal_that_is_no_amount_is_refused(given: str) -> None:
    with pytest.raises(ValidationError):
        made(items=[{"quantity": Decimal(given)}])


@pytest.mark.parametrize("roles", [("supplier",), ("supplier", "broker"), ()])
def test_a_tuple_is_a_list_for_tags_as_for_parts(roles: tuple[str, ...]) -> None:
    record = made(parties=({"roles": roles},))
    assert record == made(parties=[{"roles": list(roles)}])


def test_a_tuple_is_no_value_where_a_list_is_none() -> None:
    with pytest.raises(ValidationError, match="one value only"):
        made(kind=("launch", "agreement"))
