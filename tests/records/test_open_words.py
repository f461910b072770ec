"""A word that alone leaves open which State is meant is no list of States that all hold."""

from __future__ import annotations

import pytest

from sanctions_check import Checker, Record, RulePack, Verdict
from sanctions_check.logic.cell import Presence

CHECKER = Checker(RulePack.load(), engine="compiled")


def at_sea(flag: object) -> Record:
    return Record.model_validate(
        {
            "id": "r",
            "kind": "ship_to_ship_transfer",
            "direction": "to_dprk",
            "date": "2018-06-01",
            "items": [{"category": "food"}],
            "movement": {"flag": flag},
            "evidence": [{"kind": "court"}],
        }
    )


@pytest.mark.parametrize(
    ("flag", "values", "all_hold"),
    [
        ("Korea", ("KP", "KR"), False),
        (["Korea"], ("KP", "KR"), False),
        (["Togo", "Korea"], ("TG", "KP", "KR"), False),
        (["Togo", "DPRK"], ("TG", "KP"), True),
        ("DPRK", ("KP",), True),
    ],
)
def test_korea_among_flags_is_one_korea_or_the_other(flag: object, values: tuple[str, ...], all_hold: bool) -> None:
    movement = at_sea(flag).movement
    assert movement is not None
    stated = movement.flag
    assert stated is not None
    assert (stated.presence, stated.values, stated.all_hold) == (Presence.KNOWN, values, all_hold)


@pytest.mark.parametrize(
    ("flag", "verdict"),
    [
        ("Korea", Verdict.UNDETERMINED),
        (["Togo", "Korea"], Verdict.UNDETERMINED),
        (["Togo", "DPRK"], Verdict.VIOLATION),
        (["Togo", "Togo"], Verdict.NOT_A_VIOLATION),
    ],
)
def test_which_flag_is_meant_decides(flag: object, verdict: Verdict) -> None:
    assert CHECKER.check(at_sea(flag)).verdict is verdict
