"""The verdicts by reading are those of one assessment, or of many that share them: nobody changes them."""

from __future__ import annotations

import json
import pickle
from collections.abc import Callable
from copy import copy, deepcopy
from datetime import date
from typing import Any

import msgspec
import pytest

from sanctions_check import Checker, Record, RulePack, Verdict
from sanctions_check.assess.results import ByReading

CHECKER = Checker(RulePack.load())
LINKED = {"kind": "launch", "parties": [{"roles": ["user"], "country": "DPRK"}]}
CHANGES: list[Callable[[Any], object]] = [
    lambda each: each.__setitem__("broad", Verdict.OUT_OF_SCOPE),
    lambda each: each.__delitem__("broad"),
    lambda each: each.update(broad=Verdict.OUT_OF_SCOPE),
    lambda each: each.setdefault("more", Verdict.OUT_OF_SCOPE),
    lambda each: each.pop("broad"),
    lambda each: each.popitem(),
    lambda each: each.clear(),
    lambda each: each.__ior__({}),
]


@pytest.mark.parametrize("facts", [{}, LINKED])
@pytest.mark.parametrize("change", CHANGES)
def test_nobody_changes_them(facts: dict[str, Any], change: Callable[[Any], object]) -> None:
    by_reading = CHECKER.check(Record.model_validate({"id": "1", **facts})).by_reading
    before = dict(by_reading)
    with pytest.raises(TypeError, match="cannot be changed"):
        change(by_reading)
    assert by_reading == before


@pytest.mark.parametrize("again", [copy, deepcopy, lambda each: pickle.loads(pickle.dumps(each))])
def test_they_are_written_and_copied_as_any_dict(again: Callable[[Any], Any]) -> None:
    made = ByReading(broad=Verdict.VIOLATION)
    assert again(made) == made == {"broad": "violation"}
    assert type(again(made)) is ByReading
    assert json.dumps(made) == '{"broad": "violation"}'
    assert msgspec.json.encode(made) == b'{"broad":"violation"}'


def test_how_a_checker_judges_is_not_changed() -> None:
    checker: Any = CHECKER
    for name, value in (("as_of", date(2020, 1, 1)), ("profile", "text"), ("pack", None)):
        with pytest.raises(AttributeError):
            setattr(checker, name, value)
