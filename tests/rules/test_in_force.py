"""The periods in which the measures of a rule are in force, alone and one after another."""

from __future__ import annotations

from datetime import date

import pytest

from sanctions_check import RulePack
from sanctions_check.logic.condition import NOWHERE, Any, AnyDay
from sanctions_check.rules.in_force import in_force_of
from sanctions_check.rules.model import Citation

MEASURES = RulePack.load().measures


def citation(name: str, *, restates: bool = False) -> Citation:
    return Citation(MEASURES[name], None, restates)


def test_one_measure_is_in_force_in_its_own_period() -> None:
    found = in_force_of([citation("UNSCR-2371-OP11"), citation("UNSCR-2375-OP14", restates=True)], NOWHERE)
    assert isinstance(found, AnyDay)
    assert found.measures == ("UNSCR-2371-OP11",)
    assert (found.since, found.until) == (date(2017, 8, 5), date(2017, 9, 11))


@pytest.mark.parametrize("names", [("UNSCR-2371-OP11", "UNSCR-2375-OP14"), ("UNSCR-2375-OP14", "UNSCR-2371-OP11")])
def test_measures_that_replace_one_another_count_as_one_period_too(names: tuple[str, str]) -> None:
    found = in_force_of(map(citation, names), NOWHERE)
    assert isinstance(found, Any)
    *single, joined = found.parts
    assert isinstance(joined, AnyDay)
    assert [each.measures for each in single if isinstance(each, AnyDay)] == [(name,) for name in names]
    assert joined.measures == ("UNSCR-2371-OP11", "UNSCR-2375-OP14")
    assert (joined.since, joined.until) == (date(2017, 8, 5), date(2017, 12, 31))


def test_measures_with_days_between_them_are_not_joined() -> None:
    found = in_force_of(map(citation, ("UNSCR-2270-OP29", "UNSCR-2375-OP14")), NOWHERE)
    assert isinstance(found, Any)
    assert len(found.parts) == 2
