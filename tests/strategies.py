"""Hypothesis strategies for the logic: random cells, things, cases and conditions over a small shared vocabulary."""

from __future__ import annotations

from datetime import date

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from msgspec.structs import replace
from tests.times import on, through

from sanctions_check.logic.case import Case, Thing, ThingList
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
    Test,
    Where,
)
from sanctions_check.logic.interval import Interval
from sanctions_check.logic.operator import Operator
from sanctions_check.logic.timespan import Timespan

__all__ = ["cases", "cells", "conditions", "presence_free_conditions", "presence_tests", "with_act_cell", "word_cells"]

settings.register_profile("steady", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.load_profile("steady")

KINDS = ("act", "item", "group", "party")
WORDS = ("a", "b", "c")
WORD_FIELDS = ("x", "y")
JUDGEMENTS = ("j", "k")
QUALIFIERS = (None, "suspected", "party_claim")
DAYS = tuple(date(year, 1, 1) for year in (2005, 2010, 2015, 2020))

_numbers = st.integers(-2, 2)
_days = st.sampled_from(DAYS)
_words = st.sampled_from(WORDS)


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low, high = draw(st.none() | _numbers), draw(st.none() | _numbers)
    if low is not None and high is not None:
        low, high = min(low, high), max(low, high)
    wide = low is None or high is None or low < high
    return Interval(low, high, wide and draw(st.booleans()), wide and draw(st.booleans()))


@st.composite
def timespans(draw: st.DrawFn) -> Timespan:
    first, second, third, fourth = sorted(draw(st.tuples(_days, _days, _days, _days)))
    return draw(
        st.sampled_from(
            (
                on(first),
                Timespan.somewhere_in(first, fourth),
                through(first, fourth),
                Timespan(first, second, third, fourth),
            )
        )
    )


def cells(values: st.SearchStrategy[object], *, all_hold: bool = True) -> st.SearchStrategy[Cell]:
    """Cells in every presence; known ones hold one to three alternatives, or values that all hold."""
    known = st.builds(
        Cell,
        st.just(Presence.KNOWN),
        st.lists(values, min_size=1, max_size=3, unique=True).map(tuple),
        st.booleans() if all_hold else st.just(False),
        st.sampled_from(QUALIFIERS),
    )
    other = st.sampled_from((ABSENT, Cell(Presence.UNKNOWN), Cell(Presence.NONE)))
    return st.one_of(known, known, other)


word_cells = cells(_words)


@st.composite
def things(draw: st.DrawFn, kind: str, pointer: str) -> Thing:
    found = {field: draw(word_cells) for field in WORD_FIELDS if draw(st.booleans())}
    if draw(st.booleans()):
        found["n"] = draw(cells(intervals(), all_hold=False))
    if draw(st.booleans()):
        found["time"] = draw(cells(timespans(), all_hold=False))
    return Thing(kind, pointer, f"{kind} at {pointer}", found)


@st.composite
def thing_lists(draw: st.DrawFn, kind: str) -> ThingList:
    size = draw(st.integers(0, 2))
    found = tuple(draw(things(kind, f"/{kind}/{number}")) for number in range(size))
    return ThingList(found, closed=draw(st.booleans()), pointer=f"/{kind}")


@st.composite
def determinations(draw: st.DrawFn) -> Thing:
    found = {"judgement": Cell(Presence.KNOWN, (draw(st.sampled_from(JUDGEMENTS)),))}
    if draw(st.booleans()):
        found["outcome"] = draw(cells(st.booleans(), all_hold=False))
    found["competent"] = draw(cells(st.booleans(), all_hold=False))
    if draw(st.booleans()):
        about = draw(st.lists(st.sampled_from(("/item/0", "/item/1", "/group/0", "/nowhere")), min_size=1, unique=True))
        found["about"] = Cell(Presence.KNOWN, tuple(about), all_hold=True)
    return Thing("determination", "/determination/0", "a determination", found)


@st.composite
def exemptions(draw: st.DrawFn) -> Thing:
    base = draw(things("exemption", "/exemption/0"))
    about = draw(st.sampled_from((None, ("/item/0",), ("/group/0", "/item/1"))))
    more = {} if about is None else {"about": Cell(Presence.KNOWN, about, all_hold=True)}
    return Thing(base.kind, base.pointer, base.label, {**base.cells, **more})


@st.composite
def exemptions_of(draw: st.DrawFn, items: ThingList | None) -> Thing:
    """An exemption that may have other cells for one item than for all else."""
    whole = draw(exemptions())
    if items is None or not items.things or draw(st.booleans()):
        return whole
    item = draw(st.sampled_from(items.things))
    return replace(whole, held_against={item.pointer: whole.with_cells(draw(things("exemption", whole.pointer)).cells)})


@st.composite
def cases(draw: st.DrawFn) -> Case:
    """Cases with an act, up to two items, groups and parties, and perhaps an exemption and determinations."""
    lists = {kind: draw(thing_lists(kind)) for kind in ("item", "group", "party") if draw(st.booleans())}
    made = tuple(draw(st.lists(determinations(), max_size=2)))
    lists["determination"] = ThingList(made, closed=draw(st.booleans()))
    if draw(st.booleans()):
        lists["exemption"] = ThingList((draw(exemptions_of(lists.get("item"))),), closed=True)
    return Case(draw(things("act", "")), lists)


@st.composite
def fact_tests(draw: st.DrawFn, about_presence: bool) -> Test:
    thing = draw(st.sampled_from((*KINDS, "exemption")))
    words = st.lists(_words, min_size=1, max_size=2, unique=True).map(tuple)
    compare = st.sampled_from((Operator.AT_LEAST, Operator.AT_MOST, Operator.MORE_THAN, Operator.LESS_THAN))
    moment = st.sampled_from((Operator.ON_OR_AFTER, Operator.BEFORE))
    presence = st.sampled_from((Operator.STATED, Operator.KNOWN))
    word = st.sampled_from((Operator.IN, Operator.NOT_IN, Operator.STARTS_WITH))
    other = st.tuples(st.sampled_from(KINDS), st.sampled_from(WORD_FIELDS)).map(lambda pair: (FactName(*pair),))
    field = st.sampled_from(WORD_FIELDS)
    shapes: list[st.SearchStrategy[tuple[str, Operator, tuple[object, ...]]]] = [
        st.tuples(field, word, words),
        st.tuples(field, word, words),
        st.tuples(st.just("n"), compare, st.tuples(_numbers)),
        st.tuples(st.just("time"), moment, st.tuples(_days)),
        st.tuples(field, st.just(Operator.SAME_AS), other),
    ]
    if about_presence:
        shapes.append(st.tuples(field, presence, st.tuples(st.booleans())))
    name, operator, expected = draw(st.one_of(shapes))
    return Test(thing, name, operator, expected)


presence_tests: st.SearchStrategy[Test] = st.builds(
    lambda thing, field, operator: Test(thing, field, operator, (True,)),
    st.sampled_from(KINDS),
    st.sampled_from(WORD_FIELDS),
    st.sampled_from((Operator.STATED, Operator.KNOWN)),
)


def _over(base: st.SearchStrategy[Condition], *, monotone: bool) -> st.SearchStrategy[Condition]:
    def grow(inner: st.SearchStrategy[Condition]) -> st.SearchStrategy[Condition]:
        parts = st.lists(inner, max_size=3).map(tuple)
        grown: list[st.SearchStrategy[Condition]] = [
            st.builds(All, parts, in_turn=st.booleans()),
            st.builds(Any, parts),
            st.builds(Not, inner),
            st.builds(Named, st.sampled_from(("concept", "another")), inner),
        ]
        if not monotone:
            quantifier, kind = st.sampled_from(Quantifier), st.sampled_from((*KINDS[1:], "exemption"))
            grown += [
                st.builds(Engaged, inner),
                st.builds(Where, presence_tests, inner, inner),
                st.builds(Quantified, quantifier, kind, inner),
            ]
        return st.one_of(grown)

    return st.recursive(base, grow, max_leaves=8)


_any_test = fact_tests(about_presence=True)
_in_force = st.builds(AnyDay, st.just("a measure"), _days, st.none()) | st.builds(
    lambda days: AnyDay("a measure", min(days), max(days)), st.tuples(_days, _days)
)
_judgements = st.builds(Judgement, st.sampled_from(JUDGEMENTS), st.just("is it so?"))

_provided = st.builds(Provided, st.sampled_from((Operator.STATED, Operator.KNOWN)), _any_test)

conditions: st.SearchStrategy[Condition] = _over(
    st.one_of(_any_test, _any_test, _any_test.map(Presumed), _provided, _in_force, _judgements),
    monotone=False,
)
"""Every kind of condition, nested."""

presence_free_conditions: st.SearchStrategy[Condition] = _over(fact_tests(about_presence=False), monotone=True)
"""Conditions on values alone: no question whether a fact is stated, no presumption, no quantifier."""


def with_act_cell(case: Case, field: str, cell: Cell) -> Case:
    """The same case, with another cell on its act."""
    act = Thing(case.act.kind, case.act.pointer, case.act.label, {**case.act.cells, field: cell})
    return Case(act, case.lists)
