"""Any valid record: both engines judge it alike, and no rule fails."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from tests.hostile.mutations import any_records

from sanctions_check import Checker, RulePack

from ..choices import choosing, no_seeds, record_of

__all__ = ["run", "seeds"]

PACK = RulePack.load()
DURABLE, COMPILED = Checker(PACK, engine="durable"), Checker(PACK, engine="compiled", screen=False)


@given(any_records())
def _judge(data: Any) -> None:
    record = record_of(data)
    if record is None:
        return
    one, other = DURABLE.check(record), COMPILED.check(record)
    assert (one.verdict, one.findings, one.excluded) == (other.verdict, other.findings, other.excluded)
    assert one.errors == other.errors == ()
    assert DURABLE.engine_failures == 0


run = choosing(_judge)
seeds = no_seeds
