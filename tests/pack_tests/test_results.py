"""Which condition a test of the pack tells as the one that decided."""

from __future__ import annotations

import pytest

from sanctions_check.logic.case import Case, Scope, Thing
from sanctions_check.logic.cell import Cell, Presence
from sanctions_check.logic.condition import All, Any, Condition, Not, Test
from sanctions_check.logic.evaluate import prove
from sanctions_check.logic.operator import Operator
from sanctions_check.pack_tests.results import deciding

LABOUR = Test("act", "kind", Operator.IN, ("labour",))
SPORT = Test("act", "kind", Operator.IN, ("sport",))
OUTWARD = Test("act", "direction", Operator.IN, ("from_dprk",))


@pytest.mark.parametrize(
    ("condition", "decided"),
    [
        (All((Any((SPORT, LABOUR)), Not(OUTWARD))), "direction"),
        (All((Any((SPORT, LABOUR)), Not(SPORT))), "labour"),
        (Not(SPORT), "labour"),
        (LABOUR, "labour"),
    ],
)
def test_what_decided_is_no_alternative_that_failed(condition: Condition, decided: str) -> None:
    told = {"kind": Cell(Presence.KNOWN, ("labour",)), "direction": Cell(Presence.KNOWN, ("from_dprk",))}
    proof = prove(condition, Scope.of(Case(Thing("act", "", "the act", told))))
    assert decided in deciding(proof)
