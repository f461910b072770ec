"""The durable matcher keeps away from every trap of its engine, and survives it when the engine fails."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import threading
from collections.abc import Iterable, Sequence
from pathlib import Path

import pytest

from sanctions_check import Checker, RulePack
from sanctions_check.errors import EngineError
from sanctions_check.logic.case import Case, Thing, ThingList
from sanctions_check.logic.cell import Cell, Presence
from sanctions_check.logic.condition import All, Any, Condition, Engaged, Not, Test
from sanctions_check.logic.operator import Operator
from sanctions_check.logic.truth import Truth
from sanctions_check.matching import MatchRule
from sanctions_check.matching.compiled import CompiledMatcher
from sanctions_check.matching.durable.matcher import MAX_FRESH_STARTS, DurableMatcher, load_engine
from sanctions_check.records.readers import ReadRecord, read_paths

pytestmark = pytest.mark.skipif(
    sys.version_info >= (3, 13), reason="durable_rules cannot be imported on Python 3.13 and newer"
)


ROOT = Path(__file__).resolve().parents[3]


def known(*values: object) -> Cell:
    return Cell(Presence.KNOWN, values)


def is_yes(field: str) -> Test:
    return Test("act", field, Operator.IN, ("yes",))


def case_with(**cells: Cell) -> Case:
    return Case(Thing("act", "", "the act", cells))


def rules_of(*conditions: Condition) -> tuple[MatchRule, ...]:
    return tuple(MatchRule(f"rule {number}", "act", condition, None) for number, condition in enumerate(conditions))


def both_agree(rules: Sequence[MatchRule], *records: Case) -> DurableMatcher:
    durable, compiled = DurableMatcher(rules), CompiledMatcher(rules)
    for case in records:
        assert durable.match(case) == compiled.match(case)
    assert durable.failures == 0
    return durable


def fields(count: int) -> list[str]:
    return [f"f{number}" for number in range(count)]


ALL_YES = case_with(**{name: known("yes") for name in fields(700)})
ALL_NO = case_with(**{name: known("no") for name in fields(700)})
SOME_YES = case_with(**{name: known("yes" if number % 3 else "no") for number, name in enumerate(fields(700))})
RECORDS = (ALL_YES, ALL_NO, SOME_YES, case_with())


def test_300_rules_may_end_on_the_same_condition() -> None:
    matcher = both_agree(rules_of(*[is_yes("f0")] * 300), *RECORDS)
    assert len(matcher.match(ALL_YES)) == 300


def test_one_fact_may_satisfy_300_rules() -> None:
    matcher = both_agree(rules_of(*map(is_yes, fields(300))), *RECORDS)
    assert len(matcher.match(ALL_YES)) == 300


def test_4200_rules_are_split_over_many_rule_sets() -> None:
    rules = rules_of(*(All((is_yes(f"f{n % 70}"), is_yes(f"f{100 + n // 70}"))) for n in range(4200)))
    matcher = both_agree(rules, SOME_YES)
    assert 0 < len(matcher.match(SOME_YES)) < 4200


@pytest.mark.parametrize(
    "condition",
    [
        pytest.param(
            All(tuple(Any((is_yes(f"f{n}"), is_yes(f"f{n + 100}"))) for n in range(20))), id="20 groups side by side"
        ),
        pytest.param(Any(tuple(map(is_yes, fields(600)))), id="600 alternatives"),
        pytest.param(All(tuple(map(is_yes, fields(600)))), id="600 conditions together"),
        pytest.param(All(tuple(Engaged(is_yes(name)) for name in fields(100))), id="100 engaged conditions"),
        pytest.param(Not(All((Any(tuple(map(is_yes, fields(30)))), is_yes("f40")))), id="a negated conjunction"),
    ],
)
def test_a_single_rule_may_be_very_large(condition: Condition) -> None:
    both_agree((MatchRule("large", "act", condition, condition),), *RECORDS)


def test_groups_may_be_nested_deeply() -> None:
    condition: Condition = is_yes("f0")
    for number in range(1, 60):
        condition = (Any if number % 2 else All)((is_yes(f"f{number}"), Not(condition)))
    both_agree(rules_of(condition), *RECORDS)


def test_nesting_without_end_is_refused_with_the_name_of_the_rule() -> None:
    condition: Condition = is_yes("f0")
    for _ in range(20_000):
        condition = Not(condition)
    with pytest.raises(EngineError, match=r"'rule 0'.*nested too deeply"):
        DurableMatcher(rules_of(condition))


def test_rules_without_any_question_are_decided_too() -> None:
    always, never = All(()), Any(())
    rules = (*rules_of(always, never, Not(always), Not(never)), MatchRule("excepted", "act", always, always))
    answers = {found.rule: (found.condition, found.exception) for found in both_agree(rules, *RECORDS).match(ALL_NO)}
    assert answers == {
        "rule 0": (Truth.YES, Truth.NO),
        "rule 3": (Truth.YES, Truth.NO),
        "excepted": (Truth.YES, Truth.YES),
    }


def test_the_same_record_may_come_again_and_again() -> None:
    matcher = DurableMatcher(rules_of(is_yes("f0"), Not(is_yes("f1"))))
    first = matcher.match(ALL_YES)
    assert all(matcher.match(ALL_YES) == first for _ in range(50))
    assert matcher.failures == 0


@pytest.mark.parametrize(
    "word", ["x" * 10_000_000, '"}],', "\x00", "\\u00e9", "\ud800", "null", "1e+400", "$and", "{" * 100_000]
)
def test_nothing_that_a_user_wrote_reaches_the_engine(word: str, monkeypatch: pytest.MonkeyPatch) -> None:
    test = Test("act", word, Operator.IN, (word,))
    matcher = DurableMatcher([MatchRule(word, "act", test, Not(test))])
    sent: list[str] = []
    real = load_engine().assert_fact

    def overheard(handle: int, fact: str) -> object:
        sent.append(fact)
        return real(handle, fact)

    monkeypatch.setattr("durable_rules_engine.assert_fact", overheard)
    (found,) = matcher.match(Case(Thing(word, word, word, {})))
    assert (found.rule, found.condition, found.exception) == (word, Truth.UNKNOWN, Truth.UNKNOWN)
    (found,) = matcher.match(Case(Thing("act", word, word, {word: known(word)})))
    assert (found.condition, found.exception, matcher.failures) == (Truth.YES, Truth.NO, 0)
    assert len(sent) == 2
    assert set("".join(sent)) <= set('{}":,pid0123456789')


class Overheard:
    """The engine's module, with the name of every function that is called and every argument."""

    def __init__(self) -> None:
        self.calls: list[tuple[str, tuple[object, ...]]] = []
        self.error = load_engine().error

    def __getattr__(self, name: str) -> object:
        real = getattr(load_engine(), name)

        def call(*arguments: object) -> object:
            self.calls.append((name, arguments))
            return real(*arguments)

        return call


def test_five_functions_of_the_engine_are_used_and_no_other(monkeypatch: pytest.MonkeyPatch) -> None:
    """No events, no second session, no state or rule set deleted, no timer, no queue, nothing called back."""
    overheard = Overheard()
    monkeypatch.setattr("sanctions_check.matching.durable.matcher.load_engine", lambda: overheard)
    checker = Checker(RulePack.load(), engine="durable")
    for path in sorted((ROOT / "fixtures" / "cases").glob("*.yaml"))[:12]:
        for read in read_paths([str(path)]):
            assert isinstance(read, ReadRecord)
            checker.check(read.record)
    assert {name for name, _ in overheard.calls} == {
        "create_ruleset",
        "assert_fact",
        "start_action_for_state",
        "complete_and_start_action",
        "retract_fact",
    }
    facts = [str(arguments[1]) for name, arguments in overheard.calls if name == "assert_fact"]
    assert len(facts) > 20
    assert all(re.fullmatch(r'\{("p\d{1,3}":[012],)*"id":1\}', fact) for fact in facts)


def check_plain(expression: dict[str, object]) -> None:
    """Comparisons of one property of our own with a small number, joined by and/or: nothing else of the engine's language."""
    ((operator, inside),) = expression.items()
    if operator in ("$and", "$or"):
        assert isinstance(inside, list)
        assert inside
        for part in inside:
            check_plain(part)
        return
    if operator in ("$gte", "$lte"):
        assert isinstance(inside, dict)
        ((operator, inside),) = inside.items()
    assert re.fullmatch(r"p\d{1,3}", operator)
    assert inside in (0, 1, 2)
    assert type(inside) is int


def test_rule_sets_use_a_corner_of_the_language_of_the_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """One pattern a rule: no joins, no arrays, no texts, no regular expressions, no arithmetic, no absent properties."""
    overheard = Overheard()
    monkeypatch.setattr("sanctions_check.matching.durable.matcher.load_engine", lambda: overheard)
    Checker(RulePack.load(), engine="durable")
    definitions = [json.loads(str(arguments[1])) for name, arguments in overheard.calls if name == "create_ruleset"]
    assert len({str(arguments[0]) for _, arguments in overheard.calls}) == len(definitions)
    for definition in definitions:
        for number, (name, rule) in enumerate(definition.items()):
            assert name == f"r{number}"
            assert list(rule) == ["all"]
            (pattern,) = rule["all"]
            assert list(pattern) == ["m"]
            check_plain(pattern["m"])


def test_the_thin_layer_with_its_threads_is_never_imported() -> None:
    script = (
        "import sys\nfrom sanctions_check import Checker, Record, RulePack\n"
        "checker = Checker(RulePack.load(), engine='durable')\n"
        "checker.check(Record.model_validate({'id': '1', 'kind': 'launch', 'parties': [{'country': 'DPRK'}]}))\n"
        "import threading\n"
        "print([name for name in sys.modules if name.split('.')[0] == 'durable'], threading.active_count())"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=True)
    assert done.stdout.strip() == "[] 1"


def test_matchers_do_not_share_anything_in_the_engine() -> None:
    one, other = DurableMatcher(rules_of(is_yes("f0"))), DurableMatcher(rules_of(Not(is_yes("f0"))))
    for _ in range(3):
        assert len(one.match(ALL_YES)) == 1
        assert other.match(ALL_YES) == ()
        assert len(other.match(ALL_NO)) == 1


def test_a_second_thread_is_refused() -> None:
    matcher = DurableMatcher(rules_of(is_yes("f0")))
    matcher.match(ALL_YES)
    refused: list[str] = []

    def use() -> None:
        try:
            matcher.match(ALL_YES)
        except EngineError as problem:
            refused.append(str(problem))

    thread = threading.Thread(target=use)
    thread.start()
    thread.join()
    assert "make one for each thread" in refused[0]
    assert len(matcher.match(ALL_YES)) == 1


def test_two_threads_with_a_matcher_each_do_not_disturb_each_other() -> None:
    wrong: list[object] = []

    def use(condition: Condition, expected: int) -> None:
        matcher = DurableMatcher(rules_of(condition))
        wrong.extend(found for _ in range(2000) if len(found := matcher.match(ALL_YES)) != expected)
        wrong.extend([matcher.failures] if matcher.failures else [])

    threads = [threading.Thread(target=use, args=pair) for pair in ((is_yes("f0"), 1), (Not(is_yes("f0")), 0))]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert wrong == []


def failing(*_: object) -> object:
    raise RuntimeError("error code: 303")


@pytest.mark.parametrize(
    ("function", "replacement"),
    [
        ("assert_fact", failing),
        ("start_action_for_state", failing),
        ("complete_and_start_action", failing),
        ("retract_fact", failing),
        ("assert_fact", lambda handle, fact: (2, 0)),
        ("start_action_for_state", lambda handle, state: None),
        ("start_action_for_state", lambda handle, state: ("{}", "")),
        ("complete_and_start_action", lambda handle, state: '{"r0":{}}'),
    ],
)
def test_the_compiled_matcher_decides_what_the_engine_cannot(
    function: str, replacement: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    rules = rules_of(is_yes("f0"), Any((is_yes("f1"), is_yes("f2"))))
    matcher = DurableMatcher(rules)
    expected = CompiledMatcher(rules).match(ALL_YES)
    with monkeypatch.context() as broken:
        broken.setattr(f"durable_rules_engine.{function}", replacement)
        assert matcher.match(ALL_YES) == expected
        assert matcher.failures == 1
    assert matcher.match(ALL_YES) == expected
    assert matcher.failures == 1


def test_the_compiled_matcher_is_made_at_the_first_failure(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[object] = []
    real = CompiledMatcher.__init__

    def counted(self: CompiledMatcher, rules: Iterable[MatchRule]) -> None:
        made.append(self)
        real(self, rules)

    monkeypatch.setattr(CompiledMatcher, "__init__", counted)
    matcher = DurableMatcher(rules_of(is_yes("f0")))
    matcher.match(ALL_YES)
    assert made == []
    monkeypatch.setattr("durable_rules_engine.assert_fact", failing)
    for _ in range(3):
        matcher.match(ALL_YES)
    assert len(made) == 1


def test_an_engine_that_keeps_failing_is_given_up(monkeypatch: pytest.MonkeyPatch) -> None:
    rules = rules_of(is_yes("f0"))
    matcher = DurableMatcher(rules)
    expected = CompiledMatcher(rules).match(ALL_YES)
    starts: list[str] = []
    real = load_engine().create_ruleset

    def counted(name: str, definition: str) -> object:
        starts.append(name)
        return real(name, definition)

    monkeypatch.setattr("durable_rules_engine.assert_fact", failing)
    monkeypatch.setattr("durable_rules_engine.create_ruleset", counted)
    assert all(matcher.match(ALL_YES) == expected for _ in range(50))
    assert (matcher.failures, len(starts)) == (50, MAX_FRESH_STARTS + 1)


def test_a_rule_set_that_cannot_be_started_again_does_not_stop_the_check(monkeypatch: pytest.MonkeyPatch) -> None:
    matcher = DurableMatcher(rules_of(is_yes("f0")))
    expected = matcher.match(ALL_YES)
    monkeypatch.setattr("durable_rules_engine.retract_fact", failing)
    monkeypatch.setattr("durable_rules_engine.create_ruleset", failing)
    assert [matcher.match(ALL_YES), matcher.match(ALL_YES)] == [expected, expected]
    assert matcher.failures == 2


def test_what_the_engine_refuses_at_its_start_is_decided_by_the_compiled_matcher(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refuse(*_: object) -> object:
        raise MemoryError

    monkeypatch.setattr("durable_rules_engine.create_ruleset", refuse)
    rules = rules_of(is_yes("f0"))
    matcher = DurableMatcher(rules)
    assert matcher.match(ALL_YES) == CompiledMatcher(rules).match(ALL_YES)
    assert matcher.failures == 1


def test_memory_stays_flat_over_many_facts() -> None:
    resource = pytest.importorskip("resource")
    matcher = DurableMatcher(rules_of(is_yes("f0"), Any((is_yes("f1"), is_yes("f2")))))

    def peak_kilobytes() -> int:
        return int(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)

    for _ in range(1000):
        matcher.match(ALL_YES)
    before = peak_kilobytes()
    for _ in range(20_000):
        matcher.match(ALL_YES)
    assert peak_kilobytes() - before < 4096


def test_subjects_come_in_the_order_of_the_record_within_each_rule() -> None:
    things = tuple(Thing("item", f"/items/{n}", f"item {n}", {"x": known("yes")}) for n in range(3))
    case = Case(Thing("act", "", "the act", {"f0": known("yes")}), {"item": ThingList(things, closed=True)})
    rules = [
        MatchRule("on items", "item", Test("item", "x", Operator.IN, ("yes",)), None),
        MatchRule("on the act", "act", is_yes("f0"), None),
        MatchRule("on items again", "item", Test("item", "y", Operator.IN, ("yes",)), None),
    ]
    found = [(hit.rule, hit.subject.pointer) for hit in both_agree(rules, case).match(case)]
    assert found == [
        *(("on items", f"/items/{n}") for n in range(3)),
        ("on the act", ""),
        *(("on items again", f"/items/{n}") for n in range(3)),
    ]
