"""The steps in which two proofs differ: those that changed the answer, or else those that read something else."""

from __future__ import annotations

from typing import Any

import pytest

from sanctions_check.audit.clauses import clauses_that_differ

ENTRY: dict[str, Any] = {"concepts": {}}


def step(says: str, result: str, *children: dict[str, Any], read: str | None = None) -> dict[str, Any]:
    return {"says": says, "result": result, "children": list(children)} | ({"read": {"value": read}} if read else {})


@pytest.mark.parametrize(
    ("was", "now", "told"),
    [
        (step("all", "no", step("a", "no")), step("all", "no", step("a", "no")), ()),
        (
            step("all", "no", step("a", "no", read="1"), step("b", "no", read="1")),
            step("all", "yes", step("a", "yes", read="2"), step("b", "no", read="2")),
            ("a: no (1), now yes (2)",),
        ),
        (
            step("all", "no", step("a", "no", read="1"), step("b", "no", read="1")),
            step("all", "no", step("a", "no", read="2"), step("b", "no", read="1")),
            ("a: no (1), now no (2)",),
        ),
        (
            step("all", "no", step("a", "no"), step("same", "no")),
            step("all", "no", step("b", "no"), step("same", "no")),
            ("asked “a”, now “b”",),
        ),
        (
            step("all", "yes", step("a", "yes"), step("b", "yes")),
            step("all", "no", step("a", "no")),
            ("all: 2 steps, now 1; yes, now no",),
        ),
        (
            step("rule", "no", step("all", "no", step("a", "no")), step("b", "no", read="1")),
            step("rule", "no", step("all", "no", step("a", "no"), step("c", "no")), step("b", "yes", read="2")),
            ("b: no (1), now yes (2)",),
        ),
    ],
)
def test_what_changed_the_answer_is_told_and_else_what_was_read(
    was: dict[str, Any], now: dict[str, Any], told: tuple[str, ...]
) -> None:
    assert clauses_that_differ(was, now, ENTRY, ENTRY) == told


def test_a_concept_is_looked_up_in_the_report_of_its_proof() -> None:
    see = {"says": "coal", "result": "yes", "see": "c1"}
    was = {"concepts": {"c1": step("coal", "yes", step("category", "yes", read="coal"))}}
    now = {"concepts": {"c1": step("coal", "no", step("category", "no", read="iron"))}}
    assert clauses_that_differ(see, {**see, "result": "no"}, was, now) == ("category: yes (coal), now no (iron)",)
