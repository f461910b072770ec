"""The matcher on durable_rules, a Rete engine in C. Only this module uses the engine.

- No text of a user reaches the engine. A fact is flat: the answers of the leaves, 0 to 2, under names made here.
- One fact is in an engine at a time; it is retracted before the next.
- The C functions are called directly, because `Host` starts threads and swallows exceptions.
- `networks` keeps every rule set within the limits of the engine.
"""

from __future__ import annotations

import itertools
import threading
from collections.abc import Iterable
from functools import cached_property
from types import ModuleType
from typing import TYPE_CHECKING

from msgspec import Struct

from sanctions_check.errors import EngineError
from sanctions_check.logic.case import Case, Scope

from ..candidates import MOST_KEPT, Candidates
from ..conditions.leaves import LeafTable
from ..conditions.view import Known, View
from ..port import Activation, MatchRule, Outcome, activations, subjects_of
from .networks import Network, RulePlan, build_networks

if TYPE_CHECKING:
    from ..compiled import CompiledMatcher

__all__ = ["MAX_FRESH_STARTS", "DurableMatcher", "load_engine"]

MATCHED, NOT_MATCHED = 0, 1
"""The answers of the engine to a fact; any other status is a failure."""
RETRACT = '{"id":1}'
"""The message that retracts the only fact."""
MAX_FRESH_STARTS = 8
"""How often rule sets are started afresh after a failure. After that the engine is not used again."""
_ruleset_numbers = itertools.count()


def load_engine() -> ModuleType:
    """The C module of durable_rules. Raises EngineError if it cannot be imported, as on Python 3.13 and newer."""
    try:
        import durable_rules_engine
    except ImportError as problem:
        raise EngineError(
            'the engine "durable" needs durable_rules 2.0.28, which cannot be imported here '
            f'({problem}); it works up to Python 3.12. Use the engine "compiled", which gives the same answers'
        ) from problem
    engine: ModuleType = durable_rules_engine
    return engine


class EngineFailure(Exception):
    """The engine failed, so that the compiled matcher decides the case. Never leaves this module."""


class DurableMatcher:
    """Decides rules with the Rete engine. If the engine fails on a case, the compiled matcher decides it.

    A matcher belongs to the thread that first claims it or calls `match`. A call from another thread raises EngineError, because
    two threads on one session steal each other's results. `failures`: the number of cases decided without the engine.
    """

    name = "durable"

    def __init__(self, rules: Iterable[MatchRule]) -> None:
        """Build the networks. Raises EngineError if the engine is missing, or a rule does not fit into it."""
        engine = load_engine()
        self._rules = tuple(rules)
        self._leaves = LeafTable()
        by_subject: dict[str, list[tuple[int, MatchRule]]] = {}
        for number, rule in enumerate(self._rules):
            by_subject.setdefault(rule.judges, []).append((number, rule))
        self._sessions = [
            (judges, [_Session(engine, network) for network in build_networks(numbered, self._leaves)])
            for judges, numbered in by_subject.items()
        ]
        self._candidates = Candidates(self._rules)
        self._open: dict[frozenset[int], _Sessions] = {}
        self._owner: int | None = None
        self._fresh_starts = 0
        self.failures = 0

    def match(self, case: Case) -> tuple[Activation, ...]:
        """Activations in the order of the rules, then of the subjects. Raises EngineError in a second thread."""
        self.claim_thread()
        if self._fresh_starts <= MAX_FRESH_STARTS:
            try:
                return activations(self._rules, case, self._outcomes(case))
            except EngineFailure:
                self._fresh_starts += 1
        self.failures += 1
        return self._compiled.match(case)

    @cached_property
    def _compiled(self) -> CompiledMatcher:
        """Made at the first failure."""
        from ..compiled import CompiledMatcher

        return CompiledMatcher(self._rules)

    def claim_thread(self) -> None:
        """Bind the matcher to the calling thread. Raises EngineError in a second thread."""
        here = threading.get_ident()
        if self._owner is None:
            self._owner = here
        elif self._owner != here:
            raise EngineError(
                'a Checker on the engine "durable" belongs to the thread that used it first; make one for each thread, '
                'or one with engine="compiled", which threads may share'
            )

    def _outcomes(self, case: Case) -> list[Outcome]:
        known: Known = {}
        found: list[Outcome] = []
        for judges, sessions in self._open_for(self._candidates.of(case)):
            for position, subject in enumerate(subjects_of(case, judges)):
                asked = _LeafAnswers(self._leaves, View(case, Scope.of(case, subject).things, known))
                for session, plans in sessions:
                    values = asked.values_for(session.network, plans)
                    if values is not None:
                        found += session.outcomes(values, position)
        return found

    def _open_for(self, wanted: frozenset[int]) -> _Sessions:
        """The sessions and plans for these rules. They are kept, because records of a stream are alike."""
        found = self._open.get(wanted)
        if found is None:
            if len(self._open) == MOST_KEPT:
                self._open.clear()
            found = self._open[wanted] = [
                (judges, [(each, plans) for each in sessions if (plans := each.network.plans_of(wanted))])
                for judges, sessions in self._sessions
            ]
        return found


class _LeafAnswers:
    """The answers of leaves for one subject, each computed when it is first needed."""

    __slots__ = ("_found", "_leaves", "_view")

    def __init__(self, leaves: LeafTable, view: View) -> None:
        self._leaves = leaves
        self._view = view
        self._found = [-1] * len(leaves)

    def values_for(self, network: Network, plans: Iterable[RulePlan]) -> tuple[int, ...] | None:
        """The answers of the leaves of a network, which make its fact; None if no rule can fire.

        `plans`: the rules of the network that may be open. Leaves that only other rules read stay 0, as do the gates of those
        rules.
        """
        found = self._found
        some_open = False
        for rule in plans:
            for gate in rule.gates:
                if not (found[gate] if found[gate] >= 0 else self._ask(gate)):
                    break
            else:
                some_open = True
                for leaf in rule.leaves:
                    if found[leaf] < 0:
                        self._ask(leaf)
        if not some_open:
            return None
        return tuple([found[leaf] if found[leaf] > 0 else 0 for leaf in network.leaves])

    def _ask(self, leaf: int) -> int:
        answer = self._found[leaf] = self._leaves.ask(leaf, self._view)
        return answer


class _Session(Struct):
    """One network in the engine. It is started when first used, and started afresh after a failure."""

    engine: ModuleType
    network: Network
    template: str = ""
    handle: int | None = None

    def __post_init__(self) -> None:
        self.template = self.network.fact_template

    def outcomes(self, values: tuple[int, ...], position: int) -> list[Outcome]:
        """The outcomes of the rules of the network that fire for this fact."""
        answers = [list(rule.always) for rule in self.network.rules]
        if self.network.proves:
            for name in self._fired(self.template % values):
                for shown in self.network.proves[int(name[1:])]:
                    of_rule = answers[shown.place]
                    of_rule[shown.part] = max(of_rule[shown.part], shown.value)
        return [
            Outcome(rule.number, position, condition, exception)
            for rule, (condition, exception) in zip(self.network.rules, answers, strict=True)
            if condition
        ]

    def _fired(self, fact: str) -> set[str]:
        try:
            return self._drain(fact)
        except Exception as problem:
            self.handle = None
            raise EngineFailure(str(problem)) from problem

    def _drain(self, fact: str) -> set[str]:
        """The names of the engine's rules that the fact satisfies. A rule fires once for each path that is true."""
        engine = self.engine
        handle = self.handle = self._start() if self.handle is None else self.handle
        status, state = engine.assert_fact(handle, fact)
        if status == NOT_MATCHED:
            return set()
        if status != MATCHED:
            raise EngineFailure(f"status {status} for a fact of our own")
        started = engine.start_action_for_state(handle, state)
        fired: set[str] = set()
        message = started[1] if started else None
        for _ in range(self.network.most_firings):
            if message is None:
                break
            fired.add(message[2 : message.index('"', 2)])
            message = engine.complete_and_start_action(handle, state)
        if message is not None or not fired:
            raise EngineFailure("the engine does not come to an end")
        engine.retract_fact(handle, RETRACT)
        return fired

    def _start(self) -> int:
        name = f"sanctions-check-{next(_ruleset_numbers)}"
        try:
            return int(self.engine.create_ruleset(name, self.network.definition))
        except (self.engine.error, MemoryError, ValueError) as problem:
            raise EngineFailure(f"a rule set is refused: {problem}") from problem


_Sessions = list[tuple[str, list[tuple[_Session, list[RulePlan]]]]]
"""For each kind of subject: the networks that can fire, each with its rules that may fire."""
