"""The facts of one record as rules read them: things of a few kinds, each with named cells."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from itertools import chain
from types import MappingProxyType

from msgspec import Struct
from msgspec.structs import replace

from .cell import ABSENT, Cell, Presence
from .condition import LIMITED_KINDS, SUBJECT_KINDS, FactName
from .memo import ProofMemo

__all__ = ["Case", "Scope", "Thing", "ThingList"]

_SAME_FOR_ALL: Mapping[str, Thing] = MappingProxyType({})


class Thing(Struct, frozen=True):
    """One thing of a record (an act, an item, a group of persons, a party ...) with its cells.

    `pointer` is its place in the record.
    """

    kind: str
    pointer: str
    label: str
    cells: Mapping[str, Cell]
    named: bool = True
    """The label is a name from the record; else it is the State, the role or the place of the thing."""
    implied: bool = False
    """The kind of act implies it, and the record does not list it; its pointer is that of its list, or of the next entry."""
    held_against: Mapping[str, Thing] = _SAME_FOR_ALL
    """The same thing with the cells that it has for one item or group alone, by the pointer of that; empty if it has none."""

    def cell(self, name: str) -> Cell:
        return self.cells.get(name, ABSENT)

    def has_value(self, name: str, *values: object) -> bool:
        """True if the fact has one of these values, perhaps as one of several alternatives."""
        return not frozenset(values).isdisjoint(self.cell(name).values)

    def states_itself(self, name: str) -> bool:
        """True if the fact is stated in the thing itself, and not taken over from the act, a party or a source."""
        cell = self.cell(name)
        return cell.presence is not Presence.ABSENT and cell.pointer.startswith(f"{self.pointer}/")

    @property
    def given_in_return(self) -> bool:
        """True if the thing was given in return for the rest of the act."""
        return self.has_value("leg", "return")

    def with_cell(self, name: str, cell: Cell) -> Thing:
        return self.with_cells({name: cell})

    def with_cells(self, cells: Mapping[str, Cell]) -> Thing:
        return replace(self, cells={**self.cells, **cells})


class ThingList(Struct, frozen=True):
    """The things of one kind.

    `closed`: the record gives the list, even an empty one. `unknown`: the record states that the list is unknown. If neither,
    the record says nothing of it.
    """

    things: tuple[Thing, ...]
    closed: bool
    pointer: str = ""
    unknown: bool = False


EMPTY = ThingList((), closed=False)


@dataclass(frozen=True, slots=True)
class Case:
    """One record as facts: the act, and lists of the things in it by kind."""

    act: Thing
    lists: Mapping[str, ThingList] = field(default_factory=lambda: MappingProxyType({}))
    memo: ProofMemo = field(default_factory=ProofMemo, compare=False, repr=False)
    """What the reference evaluator has already proven for this case."""

    def time_of(self, thing: Thing) -> Cell:
        """The time of a thing: its own time if it states one, even "unknown"; else the time of the act."""
        return self.time_holder(thing).cell("time")

    def time_holder(self, thing: Thing) -> Thing:
        """The thing itself if it states a time of its own; else the act."""
        return self.act if thing.cell("time").presence is Presence.ABSENT else thing

    def at(self, pointer: str) -> Thing | None:
        """The thing at this place of the record; the act for ""."""
        if pointer == self.act.pointer:
            return self.act
        return next((thing for thing in self._all_things() if thing.pointer == pointer), None)

    @property
    def is_hedged(self) -> bool:
        """True if the record hedges anything. Most records do not, which saves looking for hedges in their proofs."""
        if self.memo.hedged is None:
            things = chain([self.act], self._all_things())
            seen = (each for thing in things for each in (thing, *thing.held_against.values()))
            self.memo.hedged = any(cell.hedge for thing in seen for cell in thing.cells.values())
        return self.memo.hedged

    def judged(self) -> Iterator[Thing]:
        """The items and groups, which rules judge one by one, in the order of the record."""
        thing_lists = (thing_list for kind, thing_list in self.lists.items() if kind in SUBJECT_KINDS)
        return (thing for thing_list in thing_lists for thing in thing_list.things)

    def list_of(self, kind: str) -> ThingList:
        return self.lists.get(kind, EMPTY)

    def _all_things(self) -> Iterator[Thing]:
        return (thing for thing_list in self.lists.values() for thing in thing_list.things)


class Scope(Struct, frozen=True):
    """The things that a condition is about while it is evaluated: the act, and at most one thing of each other kind."""

    case: Case
    things: Mapping[str, Thing]

    @classmethod
    def of(cls, case: Case, subject: Thing | None = None) -> Scope:
        things = {"act": case.act}
        if subject is not None:
            things[subject.kind] = subject
        return cls(case, things)

    @property
    def subjects(self) -> frozenset[str]:
        """The pointers of the items and groups in view."""
        return frozenset(thing.pointer for kind, thing in self.things.items() if kind in SUBJECT_KINDS)

    def cell_of(self, fact: FactName) -> Cell:
        """The cell of a fact; an absent one if no such thing is in view."""
        thing = self.things.get(fact.thing)
        return thing.cell(fact.field) if thing is not None else ABSENT

    def in_view(self, thing: Thing) -> bool:
        """True if the thing counts for what is judged. Only exemptions and determinations may be left out.

        - For an item or a group, an exemption or determination counts if it is about it, or does not say what it is about. So
          does a determination about parties alone.
        - For the act as a whole, a determination always counts.
        - For the act as a whole, an exemption counts if it is about everything that moves in the act, or about no item or group.
          In an act that consists of no things (`made_of`), it also counts if it is about a party beside items or groups.
        """
        if thing.kind not in LIMITED_KINDS:
            return True
        about = thing.cell("about")
        if not about.known:
            return True
        if self.subjects:
            return not self.subjects.isdisjoint(about.values) or self._is_a_finding_on_parties(thing)
        return thing.kind != "exemption" or self._is_of_the_act(about)

    def counted(self, kind: str) -> Iterator[Thing]:
        """The things of a kind that count for what is judged, each with the cells that it has for that."""
        for thing in self.case.list_of(kind).things:
            if self.in_view(thing):
                yield self._held_against_the_subject(thing)

    def _held_against_the_subject(self, thing: Thing) -> Thing:
        """The thing as it is for the one item or group in view; as it is for the act where none is, or several are."""
        if not thing.held_against or len(self.subjects) != 1:
            return thing
        (subject,) = self.subjects
        return thing.held_against.get(subject, thing)

    def _is_a_finding_on_parties(self, thing: Thing) -> bool:
        parties = f"{self.case.list_of('party').pointer}/"
        return thing.kind == "determination" and all(
            str(each).startswith(parties) for each in thing.cell("about").values
        )

    def _is_of_the_act(self, about: Cell) -> bool:
        parts = list(self.case.judged())
        named = [part for part in parts if part.pointer in about.values]
        if not named:
            return True
        made_of = self.case.act.cell("made_of").values
        moved = {part.pointer for part in parts if not part.given_in_return}
        if not made_of:
            return len(named) < len(set(about.values)) or moved.issubset(about.values)
        return all(part.kind in made_of for part in named) and moved.issubset(about.values)

    def bind(self, thing: Thing) -> Scope:
        return Scope(self.case, {**self.things, thing.kind: thing})
