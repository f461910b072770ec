"""A value as it is stated: known, unknown, none, hedged, or one of several."""

from __future__ import annotations

import pytest
from pydantic import ValidationError

from sanctions_check import Record


@pytest.mark.parametrize(
    "country", [{"any_of": ["RU", "unknown"]}, {"value": "none", "qualified": "suspected"}], ids=str
)
def test_unknown_and_none_stand_alone(country: object) -> None:
    with pytest.raises(ValidationError, match="stands alone, in place of the whole value"):
        Record.model_validate(
            {"id": "1", "kind": "transfer_arms", "parties": [{"roles": ["buyer"], "country": country}]}
        )


def test_a_word_that_is_unknown_in_another_way_is_told_as_such() -> None:
    with pytest.raises(ValidationError, match='"Atlantis" is not a known country'):
        Record.model_validate(
            {"id": "1", "kind": "transfer_arms", "parties": [{"country": {"any_of": ["RU", "Atlantis"]}}]}
        )


@pytest.mark.parametrize(("written", "small"), [("Unknown", "unknown"), ("UNKNOWN ", "unknown"), ("None", "none")])
@pytest.mark.parametrize("field", ["country", "type"])
def test_unknown_and_none_are_written_small(field: str, written: str, small: str) -> None:
    with pytest.raises(ValidationError, match=f'"{written}" is written {small}, in small letters'):
        Record.model_validate({"id": "1", "parties": [{field: written}]})
