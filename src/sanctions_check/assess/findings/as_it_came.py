"""The stage and the days that count for a rule on an act. One part alone may meet the rule."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import cached_property
from typing import NamedTuple

from sanctions_check.logic.case import Case, Scope, Thing
from sanctions_check.logic.cell import ABSENT, Cell, Presence
from sanctions_check.logic.condition import Test
from sanctions_check.logic.proof import deciding_leaves
from sanctions_check.logic.truth import Truth
from sanctions_check.rules.model import Completion, Prohibition

from ..law.derivation import Derivation, derive
from ..law.stages import how_far, how_far_there
from ..results import HowFar, Law, Progress
from .rests_on import Needed, weakest_needed

__all__ = ["AsItCame", "as_it_came"]

_RANKS = {Progress.COMPLETE: 0, Progress.ATTEMPTED: 1, Progress.PLANNED: 2}
_STAGE_OF_THE_ACT = "/stage"
_OF_PARTS = ("/items/", "/personnel/")
_OPEN, _NONE = 3, 4
"""Ranks of a part with which the rule is open, or with which there is no breach."""


class AsItCame(NamedTuple):
    """A subject with the stage and the days that count for one rule, and what the rule says of it then.

    `part`: the part from which these are taken; None if they are the subject's own. `falls_short`: the pointers of
    parts that came less far, or not while the law was in force. `beside`: the pointers of these, and of parts that came
    farther.
    """

    case: Case
    subject: Thing
    derivation: Derivation
    how_far: HowFar
    part: Thing | None = None
    falls_short: frozenset[str] = frozenset()
    beside: frozenset[str] = frozenset()

    @property
    def staged(self) -> Thing:
        """The part or the subject whose stage counts."""
        own = self.part.cell("stage") if self.part is not None else ABSENT
        is_of_the_part = own.presence is not Presence.ABSENT and own.pointer != _STAGE_OF_THE_ACT
        return self.part if self.part is not None and is_of_the_part else self.subject


def as_it_came(rule: Prohibition, derivation: Derivation, case: Case, subject: Thing) -> AsItCame:
    """The subject with the stage and the days of the part without which the rule is not met.

    1. An act takes over the stage and the days of that part, if the part has its own.
    2. If any of several parts is enough, the one that came furthest while the law was in force counts.
    3. A rule that a contract completes is left as it is, since what is brokered may be only planned.
    4. A duty that was not carried out keeps the days of the act, whatever the days of its parts.
    """
    as_it_is = AsItCame(case, subject, derivation, how_far(subject.cell("stage"), rule.completed_by))
    if subject.kind != "act" or rule.completed_by is Completion.CONTRACT:
        return as_it_is
    parts = {
        part.pointer: part for part in case.judged() if _has_own_stage(part, subject) or _has_own_days(part, subject)
    }
    return _ByParts(rule, as_it_is, parts).decided() if parts else as_it_is


class _ByParts:
    """One rule on one act. `parts`: by pointer, the parts with a stage or days of their own."""

    def __init__(self, rule: Prohibition, as_it_is: AsItCame, parts: Mapping[str, Thing]) -> None:
        self._rule, self._as_it_is, self._parts = rule, as_it_is, parts
        self._omits = _is_of_an_omission(as_it_is.derivation)
        self._derived: dict[Cell, Derivation] = {}

    def decided(self) -> AsItCame:
        """The act as it is, or as it came by the part that the rule needs, if that has a stage or days of its own."""
        act, stated = self._as_it_is, self._as_it_is.derivation
        if stated.law is Law.YES:
            return self._as(self._needed(stated))
        if stated.law is Law.EXEMPT:
            return act
        found = [needed for each in self._on_other_days() if (needed := self._needed(each)) is not None]
        best = min(found, key=lambda needed: needed.rank, default=None)
        return act if best is None or best.rank >= _OPEN else self._as(best)

    def _on_other_days(self) -> Iterable[Derivation]:
        """What the rule says of the act on the days of its parts, if it is met on these days."""
        derived = [self._derived_for(part) for part in self._parts.values() if self._lends_its_days(part)]
        return (each for each in derived if each.law is Law.YES)

    def _lends_its_days(self, part: Thing) -> bool:
        return not self._omits and _has_own_days(part, self._as_it_is.subject)

    def _needed(self, derivation: Derivation) -> Needed | None:
        proofs, case = (derivation.engaged, derivation.in_force, derivation.when), self._as_it_is.case
        return weakest_needed(proofs, derivation.unless, case, "", self._rank_at, of_none=self._rank(self._itself))

    def _as(self, needed: Needed | None) -> AsItCame:
        came = self._itself if needed is None else self._as_it_came_at(needed.pointer)
        rank = self._rank(came)
        ranks = {part.pointer: self._rank_at(part.pointer) for part in came.case.judged()}
        return came._replace(
            falls_short=frozenset(part for part, each in ranks.items() if each > rank),
            beside=frozenset(part for part, each in ranks.items() if each != rank),
        )

    @cached_property
    def _itself(self) -> AsItCame:
        """The act, if the rule needs none of its parts.

        If its stage or its days are taken from its parts, the part that came furthest while the law was in force
        counts.
        """
        act = self._as_it_is.subject
        if not any(act.cell(name).pointer.startswith(_OF_PARTS) for name in ("stage", "time")):
            return self._as_it_is
        main = (part.pointer for part in self._as_it_is.case.judged() if not part.given_in_return)
        return min(map(self._as_it_came_at, main), key=self._rank, default=self._as_it_is)

    def _as_it_came_at(self, pointer: str) -> AsItCame:
        part = self._parts.get(pointer)
        return self._as_it_is if part is None else self._as_it_came_for(part)

    def _as_it_came_for(self, part: Thing) -> AsItCame:
        act, case = self._as_it_is.subject, self._as_it_is.case
        own = {"stage": part.cell("stage")} if _has_own_stage(part, act) else {}
        if self._lends_its_days(part):
            own["time"] = part.cell("time")
        then = act.with_cells(own)
        return AsItCame(Case(then, case.lists), then, self._derived_for(part), self._reached(part), part)

    def _rank_at(self, pointer: str) -> int:
        return self._rank(self._as_it_came_at(pointer))

    def _rank(self, came: AsItCame) -> int:
        law, reached = came.derivation.law, came.how_far
        if reached.exists is Truth.NO or law in (Law.NO, Law.EXEMPT):
            return _NONE
        return _OPEN if law is Law.UNKNOWN else _RANKS.get(reached.progress, _OPEN)

    def _reached(self, part: Thing) -> HowFar:
        came = self._as_it_is.how_far
        if _has_own_stage(part, self._as_it_is.subject):
            came = (how_far_there if self._omits else how_far)(part.cell("stage"), self._rule.completed_by)
        return _perhaps_gone(part) if came.exists is Truth.YES and self._may_be_gone(part) else came

    def _may_be_gone(self, part: Thing) -> bool:
        """True for an item under an omitted duty, if the duty did not surely bind on the item's own date."""
        if not (self._omits and part.kind == "item" and part.states_itself("time")):
            return False
        return self._derived_on(part.cell("time")).law is not Law.YES

    def _derived_for(self, part: Thing) -> Derivation:
        """What the rule says of the act on the days of a part."""
        return self._derived_on(part.cell("time")) if self._lends_its_days(part) else self._as_it_is.derivation

    def _derived_on(self, time: Cell) -> Derivation:
        if time not in self._derived:
            then = self._as_it_is.subject.with_cell("time", time)
            self._derived[time] = derive(self._rule, Scope.of(Case(then, self._as_it_is.case.lists), then))
        return self._derived[time]


def _perhaps_gone(part: Thing) -> HowFar:
    told = f"{part.label}: {part.cell('time')}, when the duty did not bind; whether it was there later is not stated"
    return HowFar(Progress.UNKNOWN, told, Truth.UNKNOWN)


def _is_of_an_omission(derivation: Derivation) -> bool:
    """True if the rule asks for a duty that was not carried out."""
    asked = (leaf.asked for leaf in deciding_leaves(derivation.engaged))
    return any(isinstance(each, Test) and each.field == "omitted" for each in asked)


def _has_own_stage(part: Thing, act: Thing) -> bool:
    return part.states_itself("stage") or _differs(part.cell("stage"), act.cell("stage"))


def _has_own_days(part: Thing, act: Thing) -> bool:
    return _differs(part.cell("time"), act.cell("time"))


def _differs(own: Cell, of_the_act: Cell) -> bool:
    """True if it is stated, and differs from that of the act."""
    told = own.presence is not Presence.ABSENT
    return told and (own.presence, own.values, own.hedge) != (of_the_act.presence, of_the_act.values, of_the_act.hedge)
