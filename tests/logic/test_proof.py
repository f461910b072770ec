"""Proofs carry their answer: every step follows from its children; what is missing or hedged can be read off them."""

from __future__ import annotations

import pytest
from hypothesis import given
from tests.strategies import cases, conditions

from sanctions_check.logic.case import Case, Scope, Thing, ThingList
from sanctions_check.logic.cell import ABSENT, Cell, Presence
from sanctions_check.logic.condition import All, Any, Condition, Not, Quantified, Quantifier
from sanctions_check.logic.condition import Test as Ask
from sanctions_check.logic.evaluate import prove
from sanctions_check.logic.frame import Step
from sanctions_check.logic.operator import Operator
from sanctions_check.logic.proof import FactRead, Proof, missing_facts, unavoidable_hedges, walk_proof
from sanctions_check.logic.truth import Truth, all_of, any_of, invert


def is_a(field: str, thing: str = "act") -> Ask:
    return Ask(thing, field, Operator.IN, ("a",))


def proof_of(condition: Condition, **cells: Cell) -> Proof:
    return prove(condition, Scope.of(Case(Thing("act", "", "the act", cells))))


def stated(value: str, hedge: str | None = None) -> Cell:
    return Cell(Presence.KNOWN, (value,), hedge=hedge)


def follows(proof: Proof) -> Truth:
    results = [child.result for child in proof.children]
    match proof.step:
        case Step.ALL | Step.EVERY:
            return all_of(results)
        case Step.ANY | Step.SOME:
            return any_of(results)
        case Step.NONE:
            return invert(any_of(results))
        case Step.NOT:
            return invert(results[0])
        case Step.WHERE:
            return results[1]
        case _:
            return results[0]


@given(conditions, cases())
def test_every_step_follows_from_its_children(condition: Condition, case: Case) -> None:
    for node in walk_proof(prove(condition, Scope.of(case))):
        if node.children:
            assert node.result is follows(node)
            assert node.read is None


@given(conditions, cases())
def test_a_step_without_children_says_what_it_read_unless_it_asks_nothing(condition: Condition, case: Case) -> None:
    for node in walk_proof(prove(condition, Scope.of(case))):
        assert node.children or node.read or node.step in (Step.ALL, Step.ANY)


@given(conditions, cases())
def test_what_is_missing_is_a_list_of_unknown_leaves_exactly_when_the_answer_is_unknown(
    condition: Condition, case: Case
) -> None:
    proof = prove(condition, Scope.of(case))
    missing = missing_facts(proof)
    assert bool(missing) == (proof.result is Truth.UNKNOWN)
    assert all(leaf.result is Truth.UNKNOWN and not leaf.children for leaf in missing)
    places = [(leaf.read.pointer, leaf.says) for leaf in missing if leaf.read]
    assert len(places) == len(set(places)) == len(missing)


@given(conditions, cases())
def test_hedges_are_sorted_and_stand_on_leaves_of_the_proof(condition: Condition, case: Case) -> None:
    proof = prove(condition, Scope.of(case))
    hedges = unavoidable_hedges(proof)
    found = {node.read.hedge for node in walk_proof(proof) if node.read}
    assert list(hedges) == sorted(set(hedges))
    assert found.issuperset(hedges)


def test_an_unhedged_alternative_makes_a_hedged_one_needless() -> None:
    cells = {"x": stated("a", "suspected"), "y": stated("a")}
    assert unavoidable_hedges(proof_of(Any((is_a("x"), is_a("y"))), **cells)) == ()
    assert unavoidable_hedges(proof_of(All((is_a("x"), is_a("y"))), **cells)) == ("suspected",)


def test_a_no_rests_on_the_one_part_that_fails() -> None:
    cells = {"x": stated("b", "suspected"), "y": stated("b"), "z": stated("a", "reported")}
    assert unavoidable_hedges(proof_of(All((is_a("x"), is_a("y"), is_a("z"))), **cells)) == ()
    assert unavoidable_hedges(proof_of(Any((is_a("x"), is_a("y"))), **cells)) == ("suspected",)
    assert unavoidable_hedges(proof_of(Not(All((is_a("x"), is_a("z")))), **cells)) == ("suspected",)


def test_nothing_found_rests_on_every_thing_and_something_found_on_one() -> None:
    things = tuple(
        Thing("item", f"/items/{n}", f"item {n}", {"x": cell})
        for n, cell in enumerate((stated("b"), stated("b", "suspected")))
    )
    scope = Scope.of(Case(Thing("act", "", "the act", {}), {"item": ThingList(things, closed=True)}))
    nothing = prove(Quantified(Quantifier.NO, "item", is_a("x", "item")), scope)
    assert (nothing.result, unavoidable_hedges(nothing)) == (Truth.YES, ("suspected",))
    something = prove(Quantified(Quantifier.SOME, "item", Not(is_a("x", "item"))), scope)
    assert (something.result, unavoidable_hedges(something)) == (Truth.YES, ())


@pytest.mark.parametrize(
    ("entries", "hedges"),
    [
        pytest.param({}, ("suspected",), id="a value is hedged"),
        pytest.param({"/items/1": "suspected"}, (), id="the entry as a whole: nothing is such, with it and without"),
        pytest.param({"/items/1": "alleged"}, ("suspected",), id="the value has a hedge of its own"),
        pytest.param({"/items/0": "suspected"}, ("suspected",), id="another entry"),
    ],
)
def test_that_nothing_is_such_does_not_rest_on_an_entry_that_may_not_be_there(
    entries: dict[str, str], hedges: tuple[str, ...]
) -> None:
    things = tuple(
        Thing("item", f"/items/{n}", f"item {n}", {"x": cell})
        for n, cell in enumerate((stated("b"), stated("b", "suspected")))
    )
    scope = Scope.of(Case(Thing("act", "", "the act", {}), {"item": ThingList(things, closed=True)}))
    for condition in (
        Quantified(Quantifier.NO, "item", is_a("x", "item")),
        Not(Quantified(Quantifier.SOME, "item", is_a("x", "item"))),
    ):
        assert unavoidable_hedges(prove(condition, scope), entries) == hedges


def test_within_what_no_entry_is_such_another_that_is_still_counts_with_its_hedge() -> None:
    things = (
        Thing("item", "/items/0", "item 0", {"x": stated("a"), "y": stated("b")}),
        Thing("item", "/items/1", "item 1", {"x": stated("b", "suspected"), "y": stated("a", "suspected")}),
    )
    scope = Scope.of(Case(Thing("act", "", "the act", {}), {"item": ThingList(things, closed=True)}))
    without_another = Not(Quantified(Quantifier.SOME, "item", is_a("y", "item")))
    found = prove(Quantified(Quantifier.NO, "item", All((is_a("x", "item"), without_another))), scope)
    assert unavoidable_hedges(found, {"/items/1": "suspected"}) == ("suspected",)


def test_that_something_is_such_rests_on_the_hedged_entry_that_is() -> None:
    things = (Thing("item", "/items/0", "item 0", {"x": stated("a", "suspected")}),)
    scope = Scope.of(Case(Thing("act", "", "the act", {}), {"item": ThingList(things, closed=True)}))
    found = prove(Quantified(Quantifier.SOME, "item", is_a("x", "item")), scope)
    assert unavoidable_hedges(found, {"/items/0": "suspected"}) == ("suspected",)


def test_a_fact_that_is_missing_twice_is_named_once() -> None:
    proof = proof_of(All((is_a("x"), Any((is_a("x"), is_a("y"))), is_a("z"))), z=stated("a"))
    assert [leaf.read for leaf in missing_facts(proof)] == [
        FactRead.of(ABSENT, "/x"),
        FactRead.of(ABSENT, "/y"),
    ]


def test_a_proof_is_walked_parents_first_in_reading_order() -> None:
    proof = proof_of(All((Not(is_a("x")), is_a("y"))))
    steps = [(node.step, node.read.pointer if node.read else "") for node in walk_proof(proof)]
    assert steps == [(Step.ALL, ""), (Step.NOT, ""), (Step.TEST, "/x"), (Step.TEST, "/y")]


def test_what_was_read_says_where_and_how_the_record_hedges() -> None:
    cell = Cell(Presence.KNOWN, (True,), hedge="suspected", pointer="/items/0/x", derived_from="the HS code")
    read = proof_of(is_a("x"), x=cell).read
    assert read == FactRead("yes (suspected)", "/items/0/x", "suspected", "the HS code", cell)
    assert read.unhedged == "yes"
