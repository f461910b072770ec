"""A direction that the parties contradict is told to whoever may have written it the wrong way round."""

from __future__ import annotations

from typing import Any

import pytest

from sanctions_check import Record
from sanctions_check.doubts.directions import doubtful_directions
from sanctions_check.doubts.doubt import Doubt

HERE, RUSSIA = {"country": "DPRK"}, {"country": "Russia"}


def told(direction: Any, giver: dict[str, Any], taker: dict[str, Any], kind: str = "transfer_arms") -> list[Doubt]:
    parties = [{"roles": ["supplier"], **giver}, {"roles": ["recipient"], **taker}]
    record = Record.model_validate({"id": "r", "kind": kind, "direction": direction, "parties": parties})
    return list(doubtful_directions(record))


@pytest.mark.parametrize(
    ("direction", "giver", "taker", "says"),
    [
        ("to_dprk", HERE, RUSSIA, "the act goes to the DPRK, and from who gives to who gets it is from the DPRK"),
        ("from_dprk", RUSSIA, HERE, "the act goes from the DPRK, and from who gives to who gets it is to the DPRK"),
    ],
)
def test_the_wrong_way_round_is_told(direction: str, giver: dict[str, Any], taker: dict[str, Any], says: str) -> None:
    assert told(direction, giver, taker) == [Doubt("/direction", f"{says}; is the direction right?")]


@pytest.mark.parametrize(
    ("direction", "giver", "taker"),
    [
        ("from_dprk", HERE, RUSSIA), ("to_dprk", RUSSIA, HERE), ("both", HERE, RUSSIA), (None, HERE, RUSSIA),
        ({"value": "to_dprk", "qualified": "alleged"}, HERE, RUSSIA), ("unknown", HERE, RUSSIA), ("to_dprk", HERE, {}),
        ("to_dprk", {"country": {"any_of": ["DPRK", "China"]}}, RUSSIA), ("to_dprk", HERE, {"country": "Russia", "acts_for": "DPRK"}),
        ("from_dprk", {"country": "Iran"}, RUSSIA), ("to_dprk", HERE, HERE),
    ],
)  # fmt: skip
def test_what_may_be_right_is_not(direction: Any, giver: dict[str, Any], taker: dict[str, Any]) -> None:
    assert told(direction, giver, taker) == []


@pytest.mark.parametrize("kind", ["military_training", "labour", "financial", "unknown"])
def test_what_is_done_for_somebody_may_go_either_way(kind: str) -> None:
    assert told("to_dprk", HERE, RUSSIA, kind) == []
