"""Weighs the evidence of a small record, and the sources of which it is mostly made."""

from __future__ import annotations

from datetime import date
from typing import Any

from tests.times import on

from sanctions_check import Record, RulePack
from sanctions_check.assess.evidence.standing import Weighing
from sanctions_check.assess.results import StandingNote

POLICY = RulePack.load().standing
ACT = on(date(2023, 6, 1))


def weigh(*evidence: dict[str, Any], as_of: date | None = None) -> StandingNote:
    record = Record.model_validate({"id": "r", "items": [{"id": "a"}, {"id": "b"}], "evidence": list(evidence)})
    return Weighing(record, POLICY, as_of).standing_of("/items/0", ACT, None)


def state(country: object, **more: Any) -> dict[str, Any]:
    return {"kind": "official_statement", "country": country, "reliability": "B", **more}


def press(**more: Any) -> dict[str, Any]:
    return {"kind": "press", "reliability": "C", **more}
