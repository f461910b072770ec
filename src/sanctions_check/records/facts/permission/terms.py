"""Whether an exemption, alone or prolonged by others, holds what it covers; and what exemptions name."""

from __future__ import annotations

from collections.abc import Callable, Container, Mapping, Sequence
from typing import NamedTuple

from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import Cell, Presence, unknown

from ...model import Exemption, Record
from ...parts import parts_in
from ..evidence.hindsight import known_by
from ..evidence.known_sources import KnownSources
from .exemption_period import in_period
from .exemption_quantity import within_quantity
from .prolonged import prolonging, with_joined_period

__all__ = ["Terms", "named_by_exemptions", "terms_of", "undisputed"]


class Terms(NamedTuple):
    """The cells `in_period` and `within_quantity` of an exemption.

    `of_the_whole`: for all that it covers together. `of_each`: for one item or group alone, by its pointer, where they differ.
    """

    of_the_whole: Mapping[str, Cell]
    of_each: Mapping[str, Mapping[str, Cell]]


class _Period(NamedTuple):
    """Whether the period of an exemption contains something, and the exemptions that were joined to it for the answer."""

    answer: Cell
    joined: Sequence[Exemption] = ()


def terms_of(
    exemption: Exemption,
    pointer: str,
    alike: Sequence[Exemption],
    named: Sequence[Thing],
    act: Thing,
    subjects: Sequence[Thing],
) -> Terms:
    """The terms of an exemption. `named`: the items and groups that it names. Exemptions granted `alike` may prolong it."""
    held = _Held(exemption, pointer, alike)
    items = [each for each in named or subjects if each.kind == "item"]
    period = held.period(lambda each: in_period(each, named, act, subjects, pointer))
    whole = _Whole(period, held.terms(period, items, items))
    judged = named or [each for each in subjects if not each.given_in_return]
    return Terms(whole.cells, held.terms_of_each(judged, items, act, whole) if len(judged) > 1 or not named else {})


class _Whole(NamedTuple):
    """The period and the cells for all that an exemption covers together."""

    period: _Period
    cells: Mapping[str, Cell]


class _Held(NamedTuple):
    """One exemption, and those granted alike, to be compared with what it covers."""

    exemption: Exemption
    pointer: str
    alike: Sequence[Exemption]

    def period(self, asked: Callable[[Exemption], Cell]) -> _Period:
        """The answer of its own period, or of the joined periods where its own does not contain what is `asked`."""
        alone = asked(self.exemption)
        if alone.presence is Presence.ABSENT or alone.values == (True,):
            return _Period(alone)
        joined = prolonging(self.exemption, self.alike)
        return _Period(asked(with_joined_period(self.exemption, joined)), joined) if joined else _Period(alone)

    def terms(self, period: _Period, surely: Sequence[Thing], perhaps: Sequence[Thing]) -> Mapping[str, Cell]:
        """Both cells. `surely`, `perhaps`: the items that certainly, or possibly, count towards its quantity."""
        most = within_quantity(self.exemption, self.alike, period.joined, perhaps, self.pointer)
        if most.values == (False,) and len(surely) < len(perhaps):
            least = within_quantity(self.exemption, self.alike, period.joined, surely, self.pointer)
            if least.values != (False,):
                most = unknown(self.pointer, "how much of it went in the time of the exemption")
        return {"in_period": period.answer, "within_quantity": most}

    def terms_of_each(
        self, judged: Sequence[Thing], items: Sequence[Thing], act: Thing, whole: _Whole
    ) -> Mapping[str, Mapping[str, Cell]]:
        """The cells of each that differ from those of the whole. What lies outside the period does not count as quantity."""
        groups = self._by_time(judged, act)
        outside = {pointer for period, pointers in groups if period.answer.values == (False,) for pointer in pointers}
        undecided = {pointer for period, pointers in groups if _is_open(period) for pointer in pointers}
        perhaps = [item for item in items if item.pointer not in outside]
        surely = [item for item in perhaps if item.pointer not in undecided]
        found: dict[str, Mapping[str, Cell]] = {}
        for period, pointers in groups:
            late = outside.issuperset(pointers)
            same_amount = len(surely) == len(items) and bool(period.joined) == bool(whole.period.joined)
            cells: Mapping[str, Cell] = {**whole.cells, "in_period": period.answer}
            if not (late or same_amount):
                cells = self.terms(period, surely, perhaps)
            if cells != whole.cells:
                found |= dict.fromkeys(pointers, cells)
        return found

    def _by_time(self, judged: Sequence[Thing], act: Thing) -> list[tuple[_Period, list[str]]]:
        """The subjects grouped by time and stage: the period of each group, and its pointers.

        A subject without a time has that of the act.
        """
        groups: dict[tuple[Cell, Cell], tuple[Thing, list[str]]] = {}
        for subject in judged:
            timed = act if subject.cell("time").presence is Presence.ABSENT else subject
            _, pointers = groups.setdefault((timed.cell("time"), timed.cell("stage")), (timed, []))
            pointers.append(subject.pointer)
        return [(self._period_of(timed, act), pointers) for timed, pointers in groups.values()]

    def _period_of(self, timed: Thing, act: Thing) -> _Period:
        return self.period(lambda exemption: in_period(exemption, [timed], act, (), self.pointer))


def _is_open(period: _Period) -> bool:
    return period.answer.presence is Presence.UNKNOWN


def undisputed(known: KnownSources, disputed: Container[str]) -> list[Exemption]:
    """The exemptions that are known by the day of judging and not at one of the `disputed` pointers."""
    told = parts_in(known.record, ("exemptions",))
    return [each for where, each in told if where not in disputed and known_by(known.as_of, each.granted, undated=True)]


def named_by_exemptions(record: Record, about: Mapping[str, str]) -> frozenset[str]:
    """The pointers of all that some exemption names."""
    named = (str(name) for each in record.exemptions or () if each.about is not None for name in each.about.values)
    return frozenset(about.get(name, name) for name in named)
