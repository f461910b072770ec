"""A record made of Python values is the one that the same words in JSON make."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import msgspec
import pytest
from pydantic import ValidationError

from sanctions_check import Record
from sanctions_check.records.readers import ReadFault, validate
from sanctions_check.sources.positions import NO_FILE


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


@pytest.mark.parametrize(
    ("given", "text"),
    [
        (date(2024, 5, 1), "2024-05-01"),
        ({"start": date(2024, 5, 1), "end": date(2024, 6, 1)}, {"start": "2024-05-01", "end": "2024-06-01"}),
        ({"any_of": [date(2024, 5, 1), "2023"]}, {"any_of": ["2024-05-01", "2023"]}),
    ],
)
def test_a_date_is_a_text_and_can_be_read_again(given: object, text: object) -> None:
    record = made(date=given)
    assert record == made(date=text) == Record.model_validate_json(record.model_dump_json())


@pytest.mark.parametrize(
    "given",
    [
        datetime(2024, 5, 1, 23, 59),
        datetime(2024, 5, 1),
        datetime(2024, 5, 1, 23, 59, tzinfo=timezone(timedelta(hours=-10))),
        {"start": datetime(2024, 5, 1, 3)},
    ],
)
def test_a_time_of_day_is_refused_as_in_text(given: object) -> None:
    with pytest.raises(ValidationError, match="has a time of day, and only the day is written here: 2024-05-01"):
        made(date=given)


@pytest.mark.parametrize("part", [{"items": [{"hs": 10**5000}]}, {"movement": {"imo": 10**5000}}, {"date": 10**5000}])
def test_a_number_too_long_for_python_is_refused_in_our_words(part: dict[str, Any]) -> None:
    with pytest.raises(ValidationError, match="a number here has at most 16 digits"):
        made(**part)


@pytest.mark.parametrize("roles", [{"supplier"}, frozenset({"supplier"}), {"any_of": {"supplier", "buyer"}}])
def test_a_set_is_refused_since_its_order_is_that_of_no_text(roles: object) -> None:
    with pytest.raises(ValidationError, match="a set has no order; give a list"):
        made(parties=[{"roles": roles}])


HALF = "\ud800"


@pytest.mark.parametrize(
    ("part", "pointer"),
    [
        ({"parties": [{"country": HALF}]}, "/parties/0/country"),
        ({"parties": [{"roles": ["supplier", HALF]}]}, "/parties/0/roles"),
        ({"parties": [{"country": {"value": HALF, "qualified": "alleged"}}]}, "/parties/0/country"),
        ({"parties": [{"country": {"value": "KP", HALF: 1}}]}, "/parties/0/country"),
        ({"kind": HALF}, "/kind"),
        ({"date": {"start": HALF}}, "/date"),
        ({"items": [{"quantity": 1, "unit": f"boxes {HALF}"}]}, "/items/0/unit"),
        ({"movement": {"imo": HALF}}, "/movement/imo"),
        ({"context": {"a": [1, {"b": HALF}]}}, "/context/a/1/b"),
        ({"context": {"a": {HALF: 1}}}, "/context/a"),
        ({"context": {HALF: 1}}, "/context"),
    ],
)
def test_half_a_character_is_a_fault_wherever_it_stands(part: dict[str, Any], pointer: str) -> None:
    read = validate({"id": "1", **part}, NO_FILE)
    assert isinstance(read, ReadFault)
    assert [(each.code, each.pointer) for each in read.faults] == [("surrogate", pointer)]
    with pytest.raises(ValidationError) as raised:
        made(**part)
    assert "half a character" in str(raised.value)
    assert raised.value.errors()[0]["type"] == "surrogate"


def test_a_context_that_holds_itself_is_carried_as_it_is() -> None:
    context: dict[str, Any] = {"text": "\N{GRINNING FACE}"}
    context["itself"] = context
    assert made(context=context).context == context


def test_a_tuple_is_no_value_where_a_list_is_none() -> None:
    with pytest.raises(ValidationError, match="one value only"):
        made(kind=("launch", "agreement"))
