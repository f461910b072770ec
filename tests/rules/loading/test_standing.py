"""How far a source is trusted is for the pack to say."""

from __future__ import annotations

import pytest
from msgspec.structs import replace

from sanctions_check import Checker, Record, RulePack

PACK = RulePack.load()
POLICY = PACK.standing
RECORD = Record.model_validate({"id": "r", "items": [{}], "evidence": [{"kind": "court", "speaks_to": "both"}]})


@pytest.mark.parametrize(
    ("kind", "grade", "trusted"),
    [
        pytest.param("press", "B", True, id="graded better than need be"),
        pytest.param("press", "C", True, id="graded just well enough"),
        pytest.param("court", "D", False, id="graded worse, whatever its kind"),
        pytest.param("court", None, True, id="not graded, of a kind that is trusted"),
        pytest.param("document_leak", None, False, id="not graded, of a kind that is not"),
        pytest.param("a kind without a grade", None, False, id="not graded, and neither is its kind"),
    ],
)
def test_a_source_is_trusted_by_its_grade_or_that_of_its_kind(kind: str, grade: str | None, trusted: bool) -> None:
    assert POLICY.trusts(kind, grade) is trusted


@pytest.mark.parametrize(("fairly_reliable", "believed"), [("B", 1), ("A", 0)])
def test_the_pack_says_which_courts_are_believed(fairly_reliable: str, believed: int) -> None:
    case = Checker(_pack_that_trusts(fairly_reliable)).case(RECORD)
    assert len(case.list_of("determination").things) == believed


def _pack_that_trusts(fairly_reliable: str) -> RulePack:
    return replace(PACK, standing=replace(POLICY, fairly_reliable=fairly_reliable))
