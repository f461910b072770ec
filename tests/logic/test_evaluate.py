"""The meaning of conditions: what each kind answers, and the laws that hold for all of them."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.strategies import (
    WORD_FIELDS,
    WORDS,
    cases,
    conditions,
    presence_free_conditions,
    presence_tests,
    with_act_cell,
    word_cells,
)
from tests.times import on, through

from sanctions_check.logic.case import Case, Scope, Thing, ThingList
from sanctions_check.logic.cell import ABSENT, Cell, Presence
from sanctions_check.logic.condition import (
    All,
    Any,
    AnyDay,
    Condition,
    Engaged,
    FactName,
    Judgement,
    Named,
    Not,
    Presumed,
    Provided,
    Quantified,
    Quantifier,
    Where,
)
from sanctions_check.logic.condition import Test as Ask
from sanctions_check.logic.evaluate import prove
from sanctions_check.logic.interval import Interval
from sanctions_check.logic.operator import Operator
from sanctions_check.logic.proof import unavoidable_hedges
from sanctions_check.logic.timespan import Timespan
from sanctions_check.logic.truth import Truth

NO, UNKNOWN, YES = Truth
STATED_UNKNOWN, NONE = Cell(Presence.UNKNOWN), Cell(Presence.NONE)


def known(*values: object, all_hold: bool = False, hedge: str | None = None) -> Cell:
    return Cell(Presence.KNOWN, values, all_hold, hedge)


def ask(operator: Operator, *expected: object, thing: str = "act", field: str = "x") -> Ask:
    return Ask(thing, field, operator, expected)


def act_with(**cells: Cell) -> Scope:
    return Scope.of(Case(Thing("act", "", "the act", cells)))


def answer(condition: Condition, scope: Scope, *, reported_only: bool = False) -> Truth:
    return prove(condition, scope, reported_only=reported_only).result


IS_A = ask(Operator.IN, "a")


@pytest.mark.parametrize(
    ("operator", "expected", "cell", "result"),
    [
        (Operator.IN, ("a", "b"), known("a"), YES),
        (Operator.IN, ("a", "b"), known("a", "b"), YES),
        (Operator.IN, ("a",), known("a", "c"), UNKNOWN),
        (Operator.IN, ("a",), known("c"), NO),
        (Operator.IN, ("a",), known("c", "a", all_hold=True), YES),
        (Operator.NOT_IN, ("a",), known("c", "a", all_hold=True), NO),
        (Operator.NOT_IN, ("a",), known("c"), YES),
        (Operator.NOT_IN, ("a",), known("c", "a"), UNKNOWN),
        (Operator.NOT_IN, ("a",), NONE, YES),
        (Operator.IN, ("a",), NONE, NO),
        (Operator.IN, ("a",), STATED_UNKNOWN, UNKNOWN),
        (Operator.IN, ("a",), ABSENT, UNKNOWN),
        (Operator.IN, ("a",), known("a", hedge="party_claim"), UNKNOWN),
        (Operator.IN, ("a",), known("a", hedge="suspected"), YES),
        (Operator.STARTS_WITH, ("84", "85"), known("8471"), YES),
        (Operator.STARTS_WITH, ("84",), known("9306"), NO),
        (Operator.AT_LEAST, (5,), known(Interval(5, 9)), YES),
        (Operator.MORE_THAN, (5,), known(Interval(5, 9)), UNKNOWN),
        (Operator.AT_MOST, (5,), known(Interval(6, 9)), NO),
        (Operator.LESS_THAN, (5,), known(Interval(1, 2)), YES),
        (Operator.LESS_THAN, (5,), known("five"), UNKNOWN),
        (Operator.BEFORE, (date(2010, 1, 1),), known(on(date(2009, 12, 31))), YES),
        (Operator.ON_OR_AFTER, (date(2010, 1, 1),), known(on(date(2009, 12, 31))), NO),
        (Operator.BEFORE, (date(2010, 1, 1),), known("2009"), UNKNOWN),
        (Operator.STATED, (True,), STATED_UNKNOWN, YES),
        (Operator.STATED, (False,), ABSENT, YES),
        (Operator.KNOWN, (True,), STATED_UNKNOWN, NO),
        (Operator.KNOWN, (False,), NONE, YES),
    ],
)
def test_a_test_of_one_fact(operator: Operator, expected: tuple[object, ...], cell: Cell, result: Truth) -> None:
    assert answer(ask(operator, *expected), act_with(x=cell)) is result


@pytest.mark.parametrize(
    ("one", "other", "result"),
    [
        (known("a"), known("a"), YES),
        (known("a"), known("b"), NO),
        (known("a", "b"), known("a"), UNKNOWN),
        (known("a", "b"), known("c"), NO),
        (known("a", "b", all_hold=True), known("b"), YES),
        (known("a", "b"), known("b", all_hold=True), UNKNOWN),
        (known("a", "b"), known("a", "b", "c", all_hold=True), YES),
        (known("a"), known("a", hedge="party_claim"), UNKNOWN),
        (known("a"), STATED_UNKNOWN, UNKNOWN),
        (known("a"), ABSENT, UNKNOWN),
    ],
)
def test_two_facts_are_the_same_only_when_no_alternative_tells_them_apart(
    one: Cell, other: Cell, result: Truth
) -> None:
    assert answer(ask(Operator.SAME_AS, FactName("act", "y")), act_with(x=one, y=other)) is result


def test_a_thing_that_is_not_in_view_answers_unknown_or_is_not_reported() -> None:
    test = ask(Operator.IN, "a", thing="item")
    assert answer(test, act_with()) is UNKNOWN
    assert answer(test, act_with(), reported_only=True) is NO


@pytest.mark.parametrize(("cell", "result"), [(ABSENT, YES), (known("a"), YES), (known("b"), NO), (NONE, NO)])
def test_a_presumption_holds_until_the_record_says_otherwise(cell: Cell, result: Truth) -> None:
    assert answer(Presumed(IS_A), act_with(x=cell)) is result
    assert answer(Presumed(IS_A), act_with(x=cell), reported_only=True) is result


@pytest.mark.parametrize(
    ("cell", "if_stated", "if_known"),
    [
        (ABSENT, NO, NO),
        (STATED_UNKNOWN, UNKNOWN, NO),
        (NONE, NO, NO),
        (known("a"), YES, YES),
        (known("b"), NO, NO),
        (known("a", "b"), UNKNOWN, UNKNOWN),
    ],
)
def test_a_test_may_be_put_only_to_what_is_stated_or_known(cell: Cell, if_stated: Truth, if_known: Truth) -> None:
    for operator, result in ((Operator.STATED, if_stated), (Operator.KNOWN, if_known)):
        asked = Provided(operator, IS_A)
        assert answer(asked, act_with(x=cell)) is result
        assert answer(asked, act_with(x=cell), reported_only=True) is result


@given(presence_tests, conditions, conditions, cases())
def test_where_asks_one_of_two_and_means_what_is_written_out(
    asked: Ask, then: Condition, otherwise: Condition, case: Case
) -> None:
    where, scope = Where(asked, then, otherwise), Scope.of(case)
    for reported_only in (False, True):
        proof = prove(where, scope, reported_only=reported_only)
        assert proof.result is answer(where.written_out, scope, reported_only=reported_only)
        assert len(proof.children) == 2


@given(st.lists(conditions, min_size=1, max_size=4), cases(), st.booleans())
def test_what_is_asked_in_turn_means_the_same_and_shows_what_led_to_the_answer(
    parts: list[Condition], case: Case, reported_only: bool
) -> None:
    in_turn, at_once = (
        prove(All(tuple(parts), in_turn=each), Scope.of(case), reported_only=reported_only) for each in (True, False)
    )
    assert in_turn.result is at_once.result
    assert unavoidable_hedges(in_turn) == unavoidable_hedges(at_once)
    asked = len(in_turn.children)
    assert in_turn.children == at_once.children[:asked]
    if asked < len(parts):
        assert in_turn.children[-1].result is NO


def test_what_rests_on_a_hedge_does_not_end_the_asking() -> None:
    parts = (IS_A, ask(Operator.IN, "a", field="y"), ask(Operator.IN, "a", field="z"))
    scope = act_with(x=known("b", hedge="alleged"), y=known("b"), z=known("a"))
    proof = prove(All(parts, in_turn=True), scope)
    assert [child.result for child in proof.children] == [NO, NO]
    assert unavoidable_hedges(proof) == ()


@given(cases(), st.lists(conditions, min_size=1, max_size=3), st.lists(st.booleans(), min_size=2, max_size=6))
def test_what_is_remembered_of_a_case_changes_no_proof(case: Case, meanings: list[Condition], ways: list[bool]) -> None:
    concepts = [Named(f"concept {number}", meaning) for number, meaning in enumerate(meanings)]
    for number, reported_only in enumerate(ways):
        concept = concepts[number % len(concepts)]
        fresh = Case(case.act, case.lists)
        assert prove(All((concept, *concepts)), Scope.of(case), reported_only=reported_only) == prove(
            All((concept, *concepts)), Scope.of(fresh), reported_only=reported_only
        )


@pytest.mark.parametrize(
    ("cell", "result"), [(ABSENT, NO), (STATED_UNKNOWN, UNKNOWN), (known("a"), YES), (known("b"), NO)]
)
def test_engaged_asks_whether_the_record_reports_it(cell: Cell, result: Truth) -> None:
    assert answer(Engaged(Named("concept", IS_A)), act_with(x=cell)) is result


def items(*words: str, closed: bool = True) -> Case:
    listed = tuple(Thing("item", f"/items/{n}", f"item {n}", {"x": known(word)}) for n, word in enumerate(words))
    return Case(Thing("act", "", "the act", {}), {"item": ThingList(listed, closed, "/items")})


ITEM_IS_A = ask(Operator.IN, "a", thing="item")


@pytest.mark.parametrize(
    ("case", "some", "every", "no"),
    [
        (items("a", "b"), YES, NO, NO),
        (items("a", "a"), YES, YES, NO),
        (items("b"), NO, NO, YES),
        (items(), NO, YES, YES),
        (items(closed=False), UNKNOWN, UNKNOWN, UNKNOWN),
    ],
)
def test_some_every_and_no_ask_it_of_the_things_in_a_list(case: Case, some: Truth, every: Truth, no: Truth) -> None:
    answers = [answer(Quantified(quantifier, "item", ITEM_IS_A), Scope.of(case)) for quantifier in Quantifier]
    assert answers == [some, every, no]


def test_a_list_that_is_not_stated_is_not_reported() -> None:
    condition = Quantified(Quantifier.NO, "item", ITEM_IS_A)
    assert answer(condition, Scope.of(items(closed=False)), reported_only=True) is NO


def test_an_exemption_is_in_view_only_of_what_it_is_about() -> None:
    exemption = Thing("exemption", "/exemptions/0", "an exemption", {"about": known("/items/0", all_hold=True)})
    case = Case(items("a", "b").act, {**items("a", "b").lists, "exemption": ThingList((exemption,), closed=True)})
    exempt = Quantified(Quantifier.SOME, "exemption", All(()))
    subjects = case.list_of("item").things
    assert [answer(exempt, Scope.of(case, subject)) for subject in subjects] == [YES, NO]


@pytest.mark.parametrize(
    ("about", "made_of", "covered"),
    [
        (["/items/0"], ["item"], NO),
        (["/items/0", "/items/1"], ["item"], YES),
        (["/items/0", "/items/1"], ["item", "group"], YES),
        (["/items/0", "/items/1"], ["group"], NO),
        (["/items/0", "/items/1", "/compensation/0"], ["item"], YES),
        (["/compensation/0"], ["item"], NO),
        (["/parties/0"], [], YES),
        (["/parties/0", "/items/0"], ["item"], NO),
    ],
)
def test_an_exemption_is_of_the_act_only_where_it_is_about_all_that_moves_in_an_act_of_such_things(
    about: list[str], made_of: list[str], covered: Truth
) -> None:
    exemption = Thing("exemption", "/exemptions/0", "an exemption", {"about": known(*about, all_hold=True)})
    main = items("a", "b").list_of("item").things
    returned = Thing("item", "/compensation/0", "money", {"leg": known("return")})
    lists = {"item": ThingList((*main, returned), closed=True), "exemption": ThingList((exemption,), closed=True)}
    exempt = Quantified(Quantifier.SOME, "exemption", All(()))
    act = act_with().case.act.with_cell("made_of", known(*made_of, all_hold=True))
    assert answer(exempt, Scope.of(Case(act, lists))) is covered


def test_a_determination_about_one_thing_answers_for_the_act_too() -> None:
    made = Thing("determination", "/determinations/0", "a determination", {"about": known("/items/0", all_hold=True)})
    case = Case(items("a", "b").act, {**items("a", "b").lists, "determination": ThingList((made,), closed=True)})
    assert answer(Quantified(Quantifier.SOME, "determination", All(())), Scope.of(case)) is YES


@pytest.mark.parametrize(
    ("span", "result"),
    [
        (on(date(2009, 6, 11)), NO),
        (on(date(2009, 6, 12)), YES),
        (on(date(2012, 1, 1)), YES),
        (on(date(2012, 1, 2)), NO),
        (Timespan.somewhere_in(date(2009, 1, 1), date(2009, 12, 31)), UNKNOWN),
        (through(date(2009, 1, 1), date(2009, 12, 31)), YES),
    ],
)
def test_a_measure_is_in_force_on_its_first_and_last_day(span: Timespan, result: Truth) -> None:
    measure = AnyDay("UNSCR-1874-OP9", date(2009, 6, 12), date(2012, 1, 1))
    assert answer(measure, act_with(time=known(span))) is result


@pytest.mark.parametrize(
    ("time", "told"),
    [
        (known(on(date(2010, 6, 11))), "2010-06-11"),
        (known(through(date(2010, 1, 1), date(2010, 12, 31))), "from 2010-01-01 to 2010-12-31"),
        (
            known(through(date(2009, 1, 1), date(2009, 12, 31))),
            "from 2009-01-01 to 2009-12-31, of which 2009-06-12 to 2009-12-31 lies in this time",
        ),
        (
            known(through(date(2009, 1, 1), date(2015, 12, 31)), hedge="alleged"),
            "from 2009-01-01 to 2015-12-31 (alleged), of which 2009-06-12 to 2012-01-01 lies in this time",
        ),
        (
            known(through(date(2009, 1, 1), date(2009, 6, 12))),
            "from 2009-01-01 to 2009-06-12, of which 2009-06-12 lies in this time",
        ),
        (known(through(date(2009, 1, 1), date(2009, 6, 11))), "from 2009-01-01 to 2009-06-11"),
        (
            known(Timespan(date(2009, 1, 1), date(2009, 1, 31), date(2009, 12, 1), date(2009, 12, 31))),
            "from 2009-01-01/2009-01-31 to 2009-12-01/2009-12-31, of which 2009-06-12 to 2009-12-01/2009-12-31 lies in this time",
        ),
        (
            known(Timespan(date(2009, 1, 1), date(2009, 12, 31), date(2010, 1, 1), date(2010, 12, 31))),
            "from 2009-01-01/2009-12-31 to 2010-01-01/2010-12-31, "
            "of which 2009-06-12/2009-12-31 to 2010-01-01/2010-12-31 lies in this time",
        ),
        (
            known(Timespan.somewhere_in(date(2009, 1, 1), date(2009, 12, 31))),
            "some day from 2009-01-01 to 2009-12-31",
        ),
        (
            known(through(date(2009, 1, 1), date(2009, 12, 31)), through(date(2010, 1, 1), date(2010, 2, 1))),
            "from 2009-01-01 to 2009-12-31 or from 2010-01-01 to 2010-02-01",
        ),
    ],
)
def test_the_proof_tells_which_part_of_a_span_a_measure_covers(time: Cell, told: str) -> None:
    measure = AnyDay("UNSCR-1874-OP9", date(2009, 6, 12), date(2012, 1, 1))
    read = prove(measure, act_with(time=time)).read
    assert read is not None
    assert read.value == told


def test_an_item_of_its_own_time_is_judged_by_it() -> None:
    measure = AnyDay("UNSCR-1874-OP9", date(2009, 6, 12), None)
    early = Thing("item", "/items/0", "an item", {"time": known(on(date(2005, 1, 1)))})
    act = Thing("act", "", "the act", {"time": known(on(date(2015, 1, 1)))})
    assert answer(measure, Scope.of(Case(act))) is YES
    assert answer(measure, Scope.of(Case(act), early)) is NO
    assert answer(measure, act_with()) is UNKNOWN


def made(outcome: Cell, competent: Cell) -> Thing:
    cells = {"judgement": known("j"), "outcome": outcome, "competent": competent}
    return Thing("determination", "/determinations/0", "a determination", cells)


ASKED, NOT_ASKED = known(True), known(False)
FOUND, DENIED, CLAIMED = known(True), known(False), known(False, hedge="party_claim")


@pytest.mark.parametrize(
    ("determinations", "result"),
    [
        ((), UNKNOWN),
        ((made(FOUND, ASKED),), YES),
        ((made(DENIED, ASKED),), NO),
        ((made(FOUND, ASKED), made(FOUND, ASKED)), YES),
        ((made(FOUND, ASKED), made(DENIED, ASKED)), UNKNOWN),
        ((made(CLAIMED, ASKED),), UNKNOWN),
        ((made(STATED_UNKNOWN, ASKED),), UNKNOWN),
        ((made(FOUND, NOT_ASKED),), UNKNOWN),
        ((made(FOUND, ABSENT),), UNKNOWN),
        ((made(DENIED, STATED_UNKNOWN),), UNKNOWN),
        ((made(FOUND, ASKED), made(DENIED, NOT_ASKED)), YES),
    ],
)
def test_a_judgement_is_open_until_those_who_are_asked_agree(determinations: tuple[Thing, ...], result: Truth) -> None:
    case = Case(Thing("act", "", "the act", {}), {"determination": ThingList(determinations, closed=True)})
    assert answer(Judgement("j", "is it so", "the host State"), Scope.of(case)) is result
    assert answer(Judgement("another", "is it so", "the host State"), Scope.of(case)) is UNKNOWN


@given(conditions, conditions, cases())
def test_not_turns_all_into_any_and_back(one: Condition, other: Condition, case: Case) -> None:
    scope = Scope.of(case)
    assert answer(Not(All((one, other))), scope) is answer(Any((Not(one), Not(other))), scope)
    assert answer(Not(Not(one)), scope) is answer(one, scope)


@given(st.lists(conditions, max_size=4), cases())
def test_the_order_of_parts_does_not_matter(parts: list[Condition], case: Case) -> None:
    scope, reverse = Scope.of(case), tuple(reversed(parts))
    assert answer(All(tuple(parts)), scope) is answer(All(reverse), scope)
    assert answer(Any(tuple(parts)), scope) is answer(Any(reverse), scope)


@given(conditions, cases())
def test_a_name_changes_nothing(condition: Condition, case: Case) -> None:
    scope = Scope.of(case)
    assert answer(Named("concept", condition), scope) is answer(condition, scope)


@given(conditions, cases())
def test_some_every_and_no_belong_together(condition: Condition, case: Case) -> None:
    scope = Scope.of(case)
    none = answer(Quantified(Quantifier.NO, "item", condition), scope)
    assert none is answer(Not(Quantified(Quantifier.SOME, "item", condition)), scope)
    assert none is answer(Quantified(Quantifier.EVERY, "item", Not(condition)), scope)


@given(conditions, cases())
def test_engaged_is_what_the_record_reports(condition: Condition, case: Case) -> None:
    scope = Scope.of(case)
    assert answer(Engaged(condition), scope) is answer(condition, scope, reported_only=True)


@given(presence_free_conditions, cases(), st.sampled_from(WORD_FIELDS), word_cells)
def test_one_more_fact_never_changes_what_is_decided(condition: Condition, case: Case, field: str, cell: Cell) -> None:
    for open_cell in (ABSENT, STATED_UNKNOWN):
        before = answer(condition, Scope.of(with_act_cell(case, field, open_cell)))
        after = answer(condition, Scope.of(with_act_cell(case, field, cell)))
        assert before in (UNKNOWN, after)


@given(presence_free_conditions, cases(), st.sampled_from(WORD_FIELDS), st.permutations(WORDS), st.integers(2, 3))
def test_ruling_an_alternative_out_never_changes_what_is_decided(
    condition: Condition, case: Case, field: str, words: list[str], count: int
) -> None:
    alternatives = tuple(words[:count])
    before = answer(condition, Scope.of(with_act_cell(case, field, known(*alternatives))))
    after = answer(condition, Scope.of(with_act_cell(case, field, known(*alternatives[1:]))))
    assert before in (UNKNOWN, after)
