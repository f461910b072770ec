"""The compiled matcher: concepts remembered for one case only, and the choice of engine."""

from __future__ import annotations

import sys

import pytest

from sanctions_check.errors import EngineError, UsageError
from sanctions_check.logic.case import Case, Thing, ThingList
from sanctions_check.logic.cell import Cell, Presence
from sanctions_check.logic.condition import All, Any, Condition, Named, Not, Quantified, Quantifier
from sanctions_check.logic.condition import Test as Ask
from sanctions_check.logic.operator import Operator
from sanctions_check.logic.truth import Truth
from sanctions_check.matching import ENGINES, MatchRule, default_matcher
from sanctions_check.matching.compiled import CompiledMatcher
from sanctions_check.matching.durable import matcher as durable
from sanctions_check.matching.one_by_one import decide_one_by_one


def known(*values: object) -> Cell:
    return Cell(Presence.KNOWN, values)


def is_yes(thing: str, field: str) -> Ask:
    return Ask(thing, field, Operator.IN, ("yes",))


class CountingCells(dict[str, Cell]):
    """Cells that count how often they are read."""

    reads = 0

    def get(self, *args: object) -> Cell | None:  # type: ignore[override]
        self.reads += 1
        return super().get(*args)  # type: ignore[call-overload, no-any-return]


def test_hostile_names_never_become_code() -> None:
    word = "\"); import os; os._exit(1) #\n'''{0}%d"
    rule = MatchRule(word, "act", All((Ask(word, word, Operator.IN, (word,)), Not(Named(word, Any(()))))), None)
    case = Case(Thing("act", "", word, {word: known(word)}))
    (found,) = CompiledMatcher([rule]).match(case)
    assert (found.rule, found.condition) == (word, Truth.UNKNOWN)


def test_a_concept_is_computed_once_for_a_case_and_again_for_the_next() -> None:
    concept = Named("concept", is_yes("act", "x"))
    rules = [MatchRule(f"rule {n}", "act", All((concept, Named("other", concept))), None) for n in range(100)]
    matcher = CompiledMatcher(rules)
    yes, no = CountingCells(x=known("yes")), CountingCells(x=known("no"))
    assert len(matcher.match(Case(Thing("act", "", "", yes)))) == 100
    assert matcher.match(Case(Thing("act", "", "", no))) == ()
    assert (yes.reads, no.reads) == (1, 1)


def test_a_concept_about_items_is_computed_for_each_item() -> None:
    concept = Named("concept", is_yes("item", "x"))
    items = tuple(Thing("item", f"/items/{n}", "", {"x": known(word)}) for n, word in enumerate(("yes", "no", "yes")))
    case = Case(Thing("act", "", "", {}), {"item": ThingList(items, closed=True)})
    rules = [
        MatchRule("each", "item", concept, None),
        MatchRule("some", "act", Quantified(Quantifier.SOME, "item", concept), None),
        MatchRule("every", "act", Quantified(Quantifier.EVERY, "item", concept), None),
    ]
    found = [(hit.rule, hit.subject.pointer) for hit in CompiledMatcher(rules).match(case)]
    assert found == [("each", "/items/0"), ("each", "/items/2"), ("some", "")]


def test_a_rule_that_judges_things_the_record_does_not_list_says_nothing() -> None:
    rule = MatchRule("rule", "group", All(()), None)
    assert CompiledMatcher([rule]).match(Case(Thing("act", "", "", {}))) == ()


def nested_without_end() -> list[MatchRule]:
    condition: Condition = is_yes("act", "x")
    for _ in range(20_000):
        condition = Not(condition)
    return [MatchRule("deep", "act", All(()), condition), MatchRule("plain", "act", All(()), None)]


def test_nesting_without_end_is_an_error_of_that_rule_alone() -> None:
    rules, case = nested_without_end(), Case(Thing("act", "", "", {}))
    with pytest.raises(RecursionError):
        CompiledMatcher(rules).match(case)
    found, undecided = decide_one_by_one(rules, case)
    assert ([each.rule for each in found], [each.rule for each in undecided]) == (["plain"], ["deep"])


@pytest.mark.skipif(sys.version_info >= (3, 13), reason="durable_rules cannot be imported on Python 3.13 and newer")
def test_nesting_without_end_is_refused_by_the_rete_engine_with_the_name_of_the_rule() -> None:
    with pytest.raises(EngineError, match=r"'deep'.*nested too deeply"):
        durable.DurableMatcher(nested_without_end())


@pytest.mark.skipif(sys.version_info >= (3, 13), reason="durable_rules cannot be imported on Python 3.13 and newer")
def test_the_rete_engine_is_the_default_where_it_runs() -> None:
    assert [default_matcher([]).name, *(default_matcher([], name).name for name in ENGINES)] == ["durable", *ENGINES]


def test_without_the_rete_engine_the_compiled_matcher_is_the_default(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "durable_rules_engine", None)
    assert default_matcher([]).name == "compiled"
    with pytest.raises(EngineError, match='Use the engine "compiled"'):
        default_matcher([], "durable")
    with pytest.raises(EngineError, match=r"up to Python 3\.12"):
        durable.load_engine()


def test_an_unknown_engine_is_a_usage_error() -> None:
    with pytest.raises(UsageError, match="there is no engine 'drools'"):
        default_matcher([], "drools")
