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
    same: dict[object, list[Thing]] = {}
    for each in made:
        same.setdefault(_question(each), []).append(each)
    not_cleared = {question: _not_cleared(answers, parts) for question, answers in same.items()}
    for each in made:
        question, named = _question(each), _named(each, parts)
        if not _answers(each, False) or not _has_like(named, not_cleared[question], parts):
            yield each
        elif any(_answers(other, True) for other in same[question]):
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


def _not_cleared(answers: Sequence[Thing], parts: Mapping[str, Any]) -> list[Any]:
    """The parts that no "no" among the answers to one question is about."""
    cleared = {pointer for each in answers if _answers(each, False) for pointer in _named(each, parts)}
    return [part for pointer, part in parts.items() if pointer not in cleared]


def _has_like(named: set[str], not_cleared: Sequence[Any], parts: Mapping[str, Any]) -> bool:
    """True if the same question could be put of a part that is not cleared: an entry of the same list, of persons one of the
    same nationality, of parties one in the same role.
    """
    return any(_is_like(part, parts[one]) for one in named for part in not_cleared)


def _is_like(part: object, other: object) -> bool:
    match part, other:
        case Group(nationality=one), Group(nationality=another):
            return one is None or another is None or not set(one.values).isdisjoint(another.values)
        case Party(roles=one), Party(roles=another):
            return one is not None and another is not None and not set(one.values).isdisjoint(another.values)
        case _:
            return type(part) is type(other)
