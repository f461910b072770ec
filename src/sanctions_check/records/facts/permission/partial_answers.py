"""Determinations that answer "no" of some parts of the act alone: for the act as a whole they leave the question open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from msgspec.structs import replace

from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import ABSENT, unknown

from ...model import Group, Party, Record
from ...parts import parts_in

__all__ = ["answering_for_the_act"]

_LISTS = ("items", "personnel", "parties")
_OF_SOME_ALONE = "it was answered with no, of some alone"


def answering_for_the_act(made: Sequence[Thing], record: Record) -> Iterator[Thing]:
    """The determinations, each with what it answers for the act as a whole; for the parts that it is about it stays as it is.

    A "no" about some parts leaves the act open while there are parts like them that nobody cleared. If a "yes" was determined
    of another part, that answers for the act.
    """
    parts = dict(parts_in(record, _LISTS))
    for each in made:
        same = [other for other in made if _question(other) == _question(each)]
        named = _named(each, parts)
        cleared = {pointer for other in same if _answers(other, False) for pointer in _named(other, parts)}
        if not named or not _answers(each, False) or not _alike(named, parts) - cleared:
            yield each
        elif any(_answers(other, True) for other in same):
            yield replace(each.with_cells({"judgement": ABSENT}), held_against=dict.fromkeys(named, each))
        else:
            open_for_all = {"outcome": unknown(f"{each.pointer}/outcome", _OF_SOME_ALONE)}
            yield replace(each.with_cells(open_for_all), held_against=dict.fromkeys(named, each))


def _question(made: Thing) -> tuple[object, ...]:
    return made.cell("judgement").values, made.cell("competent").values


def _answers(made: Thing, outcome: bool) -> bool:
    return made.cell("outcome").values == (outcome,)


def _named(made: Thing, parts: Mapping[str, Any]) -> set[str]:
    return {str(pointer) for pointer in made.cell("about").values if pointer in parts}


def _alike(named: set[str], parts: Mapping[str, Any]) -> set[str]:
    """The parts of which the same question could be put: entries of the same lists, of persons those of the same nationality, of
    parties those of the same role.
    """
    return {pointer for pointer, part in parts.items() for one in named if _is_like(part, parts[one])}


def _is_like(part: object, other: object) -> bool:
    match part, other:
        case Group(nationality=one), Group(nationality=another):
            return one is None or another is None or not set(one.values).isdisjoint(another.values)
        case Party(roles=one), Party(roles=another):
            return one is not None and another is not None and not set(one.values).isdisjoint(another.values)
        case _:
            return type(part) is type(other)
