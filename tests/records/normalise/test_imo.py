"""A ship number is read however it is introduced; what holds none is a fault that says what to write."""

from __future__ import annotations

import pytest

from sanctions_check.records.normalise.imo import parse_imo


@pytest.mark.parametrize(
    "written",
    [
        "7303803", 7303803, " 7303803 ", "IMO 7303803", "IMO7303803", "IMO: 7303803", "IMO-7303803", "imo no. 7303803",
        "IMO number 7303803", "IMO ship identification number: 7303803", "IMO № 7303803", "#7303803", "７３０３８０３",
    ],
)  # fmt: skip
def test_the_seven_digits_are_found(written: object) -> None:
    assert parse_imo(written) == ("7303803",)


@pytest.mark.parametrize(
    "written",
    ["N/A", "-", "0", "730380", "73038030", "7303803.0", "7303803 / 9074729", "MMSI 7303803", True, 7303803.0, None],
)
def test_what_is_no_number_is_a_fault_that_says_what_to_write(written: object) -> None:
    with pytest.raises(ValueError, match=r'has seven digits .* leave it out or write "unknown"'):
        parse_imo(written)


@pytest.mark.parametrize("written", ["9066979", 9066979, "IMO 9066879", "1234568"])
def test_a_number_of_which_a_digit_is_wrong_is_a_fault(written: object) -> None:
    with pytest.raises(ValueError, match=r"last digit does not agree .* look it up, or write"):
        parse_imo(written)
