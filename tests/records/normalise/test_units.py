"""Units have canonical names, and are converted only where something tells how."""

from __future__ import annotations

import pytest

from sanctions_check.logic.interval import Interval
from sanctions_check.records.normalise.units import canonical_unit, convert, one_of


@pytest.mark.parametrize(
    ("written", "unit"),
    [("Tonnes", "tonnes"), ("MT", "tonnes"), ("bbl", "barrels"), ("barrels", "barrels"), ("US$", "USD"), ("Containers", "containers"), ("head", "head")],
)  # fmt: skip
def test_units_have_canonical_names(written: str, unit: str) -> None:
    assert canonical_unit(written) == (unit,)


@pytest.mark.parametrize("written", ["", 5, None, "x" * 100])
def test_what_is_no_unit_is_refused(written: object) -> None:
    with pytest.raises(ValueError, match="unit"):
        canonical_unit(written)


@pytest.mark.parametrize(
    ("written", "scale", "unit"),
    [
        ("bn", "billion", None),
        ("k", "thousand", None),
        ("million barrels", "million", "barrels"),
        ("barrels (million)", "million", "barrels"),
        ("million cigarettes", "million", "cigarettes"),
        ("USD bn", "billion", "USD"),
        ("USDm", "million", "USD"),
        ("M USD", "million", "USD"),
        ("'000 tonnes", "thousand", "tonnes"),
        ("1,000 t", "thousand", "tonnes"),
    ],
)
def test_what_multiplies_the_number_is_no_part_of_its_unit(written: str, scale: str, unit: str | None) -> None:
    here = f', and "{unit}" here' if unit else ""
    with pytest.raises(ValueError, match=f'multiplies the number.* write "1.5 {scale}" there{here}$'):
        canonical_unit(written)


@pytest.mark.parametrize(("written", "scale"), [("m", "million"), ("b", "billion")])
def test_what_may_multiply_or_measure_is_asked_for_in_full(written: str, scale: str) -> None:
    with pytest.raises(ValueError, match=f"may be {scale} or a measure"):
        canonical_unit(written)


@pytest.mark.parametrize("written", ["boxes of a dozen", "100 kg bags", "MMK", "m3", "mt", "dwt", "bbl", "(", "ETH"])
def test_what_only_looks_like_a_multiplier_is_a_unit(written: str) -> None:
    assert canonical_unit(written)


@pytest.mark.parametrize(
    ("unit", "one"),
    [
        ("boxes", "box"),
        ("tonnes", "tonne"),
        ("us_gallons", "us_gallon"),
        ("USD", "USD"),
        ("series", "series"),
        ("bus", "bus"),
    ],
)
def test_a_unit_that_is_known_has_a_name_for_one(unit: str, one: str) -> None:
    assert one_of(unit) == one


def test_conversion_is_exact_within_a_dimension_and_there_is_none_across() -> None:
    assert convert(Interval(2, 3), "tonnes", "kg") == Interval(2000, 3000)
    assert convert(Interval.exactly(9), "kg", "tonnes") == Interval.exactly(0.009)
    assert convert(Interval.exactly(262_500_003), "kg", "tonnes") == Interval.exactly(262_500.003)
    assert convert(Interval(1, 1), "tonnes", "barrels") is None
    assert convert(Interval(1, 1), "containers", "tonnes") is None
