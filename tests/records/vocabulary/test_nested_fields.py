"""What a part of a record has is shown there, where somebody writes it at the top."""

from __future__ import annotations

import pytest

from sanctions_check.records.layout import field_at
from sanctions_check.records.model import Record
from sanctions_check.records.vocabulary.nested_fields import (
    NESTED_PLACES,
    NESTED_ROLES,
    SEVERAL_PLACES,
    nested_form_hint,
)
from sanctions_check.records.vocabulary.parties import ROLES


@pytest.mark.parametrize("path", NESTED_PLACES)
def test_every_place_is_one_of_a_record(path: str) -> None:
    assert field_at(path.split("/")) is not None


def test_every_role_is_one_and_no_name_is_a_field_or_twice_there() -> None:
    assert NESTED_ROLES.keys() <= ROLES.keys()
    names = " ".join((*NESTED_PLACES.values(), *NESTED_ROLES.values(), *SEVERAL_PLACES)).split()
    assert len(names) == len(set(names))
    assert not set(names) & set(Record.model_fields)


@pytest.mark.parametrize(
    ("written", "shown"),
    [
        ("Vessel", "; write movement: {vessel: ...}"),
        ("vessels", "; one vessel is written movement: {vessel: ..., imo: ...}, of several each is a party"),
        ("from", "; write movement: {origin: {country: ...}}"),
        ("Quantity", "; write items: [{quantity: ...}]"),
        ("country", "; write parties: [{country: ...}]"),
        ("seller", "; write parties: [{name: ..., roles: [supplier]}]"),
        ("where", "; the place of a thing's way is written movement: {origin: "),
        ("zzz", ""),
    ],
)
def test_it_is_shown_as_it_is_written(written: str, shown: str) -> None:
    assert nested_form_hint(written).startswith(shown)
    assert bool(nested_form_hint(written)) == bool(shown)
