"""The smallest sets of leaves that would turn an answer, for each connective."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import cases, conditions

from sanctions_check.logic.case import Case, Scope, Thing, ThingList
from sanctions_check.logic.cell import Cell, Presence
from sanctions_check.logic.condition import All, Any, Condition, Named, Not, Quantified, Quantifier, Test, Where
from sanctions_check.logic.evaluate import prove
from sanctions_check.logic.operator import Operator
from sanctions_check.logic.truth import Truth
from sanctions_check.reasoning.changes.ways import Ways, size_of

A = Test("act", "a", Operator.IN, ("yes",))
B = Test("act", "b", Operator.IN, ("yes",))
C = Test("act", "c", Operator.IN, ("yes",))


def scope(**cells: str) -> Scope:
    known = {name: Cell(Presence.KNOWN, (value,), pointer=f"/{name}") for name, value in cells.items()}
    parties = ThingList(
        (Thing("party", "/parties/0", "X", {"role": Cell(Presence.KNOWN, ("host",), pointer="/p")}),), True
    )
    return Scope.of(Case(Thing("act", "", "the act", known), {"party": parties}))


def pointers(condition: Condition, at: Scope, wanted: Truth, **options: bool) -> list[set[str]]:
    ways = Ways(at, **options).to(prove(condition, at), wanted)
    return [{flip.leaf.read.pointer if flip.leaf.read else flip.leaf.says for flip in way} for way in ways]


def test_a_conjunction_is_mended_by_all_that_fail_and_broken_by_any() -> None:
    assert pointers(All((A, B, C)), scope(a="yes", b="no", c="no"), Truth.YES) == [{"/b", "/c"}]
    assert pointers(All((A, B)), scope(a="yes", b="yes"), Truth.NO) == [{"/a"}, {"/b"}]


def test_a_disjunction_is_mended_by_any_and_broken_by_all() -> None:
    assert pointers(Any((A, B)), scope(a="no", b="no"), Truth.YES) == [{"/a"}, {"/b"}]
    assert pointers(Any((A, B)), scope(a="yes", b="yes"), Truth.NO) == [{"/a", "/b"}]


def test_smaller_sets_come_first_and_larger_ones_that_hold_them_are_left_out() -> None:
    condition = Any((All((A, B)), A, All((B, C))))
    assert pointers(condition, scope(a="no", b="no", c="no"), Truth.YES) == [{"/a"}, {"/b", "/c"}]


def test_negation_turns_the_question() -> None:
    assert pointers(Not(A), scope(a="yes"), Truth.YES) == [{"/a"}]


def test_of_two_conditions_between_which_a_fact_decides_the_one_that_was_asked_is_turned() -> None:
    condition = Where(Test("act", "a", Operator.STATED, (True,)), B, C)
    assert pointers(condition, scope(a="yes", b="no", c="no"), Truth.YES) == [{"/b"}]
    assert pointers(condition, scope(b="no", c="no"), Truth.YES) == [{"/c"}]


def test_what_is_so_already_takes_nothing() -> None:
    assert pointers(A, scope(a="yes"), Truth.YES) == [set()]


def test_only_open_facts_are_asked_for() -> None:
    open_b = All((A, B))
    assert pointers(open_b, scope(a="no"), Truth.YES, unknown_only=True) == []
    assert pointers(open_b, scope(a="yes"), Truth.YES, unknown_only=True) == [{"/b"}]


def test_a_concept_can_be_taken_as_one_condition() -> None:
    concept = Named("a and b", All((A, B)))
    assert pointers(All((concept, C)), scope(a="no", b="no", c="yes"), Truth.YES, whole_concepts=True) == [{"a and b"}]


def test_another_thing_in_the_list_would_do() -> None:
    host = Quantified(Quantifier.SOME, "party", Test("party", "role", Operator.IN, ("carrier",)))
    assert pointers(host, scope(), Truth.YES) == [{"/p"}, {"/parties/-/role"}]


@given(cases(), conditions, st.sampled_from([Truth.YES, Truth.NO]))
def test_no_way_holds_another_and_leaves_do_not_answer_so_yet(case: Case, condition: Condition, wanted: Truth) -> None:
    at = Scope.of(case)
    ways = Ways(at).to(prove(condition, at), wanted)
    keys = [frozenset(flip.key for flip in way) for way in ways]
    assert not any(one < other for one in keys for other in keys)
    assert all(flip.leaf.result is not flip.wanted for way in ways for flip in way)
    assert [size_of(way) for way in ways] == sorted(size_of(way) for way in ways)
