"""Directions hedged like the parties on which they rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import Cell, doubt, unknown

from ...model import TIES
from ...normalise.countries import DPRK, country_names
from ...vocabulary.parties import GIVING_ROLES
from .directions import GIVES, TAKES

__all__ = ["with_hedged_directions"]

_OF_NO_STATE = frozenset({"non_state_group", "international_organisation"})
_OUT, _IN = frozenset({"from_dprk", "both"}), frozenset({"to_dprk", "both"})


def with_hedged_directions(items: Sequence[Thing], parties: Sequence[Thing], act: Thing) -> list[Thing]:
    """The items, each with a direction hedged like the parties on which it rests.

    1. "From the DPRK" rests on a supplier there. "To the DPRK" rests on a recipient there and on a supplier elsewhere.
    2. Of several such parties the one least in doubt counts.
    3. The direction is unknown if that party is of the DPRK or of another State.
    4. The direction stays as stated if it has a hedge of its own, if there is no such party, or if the role or the
       State of the party is unknown.
    """
    if not any(cell.hedge or len(cell.values) > 1 for party in parties for cell in _said_of(party)):
        return list(items)
    return [_hedged(item, parties, act) for item in items]


def _said_of(party: Thing) -> Iterator[Cell]:
    yield from map(party.cell, ("type", *TIES))


def _hedged(item: Thing, parties: Sequence[Thing], act: Thing) -> Thing:
    direction = item.cell("direction")
    if not direction.known:
        return item
    returned = item.given_in_return
    leaves, reaches = (not way.isdisjoint(direction.values) for way in (_OUT, _IN))
    out, back = (reaches, leaves) if returned else (leaves, reaches)
    giving = _giving(parties, act)
    sides: list[list[tuple[Thing, Cell]]] = []
    if out:
        sides.append(list(_of_the_dprk(parties, giving)))
    if back:
        sides += [list(_of_the_dprk(parties, TAKES)), list(_elsewhere(parties, giving))]
    party, cell = max(filter(None, map(_best, sides)), key=lambda told: _doubt(told[1]), default=(None, None))
    if party is None or cell is None:
        return item
    why = f"the country of {party.label}"
    if _is_open(cell):
        why = f"{why}: {country_names(cell.values)}"
        return item.with_cell("direction", unknown(cell.pointer, why))
    if direction.hedge is not None:
        return item
    told = replace(direction, hedge=cell.hedge, pointer=cell.pointer, derived_from=why)
    return item.with_cell("direction", told)


def _giving(parties: Iterable[Thing], act: Thing) -> frozenset[str]:
    """The roles of those who give. A manufacturer gives only if nobody else does, or in joint production."""
    together = act.cell("kind").values == ("joint_production",)
    return GIVES if not together and any(party.has_value("roles", *GIVES) for party in parties) else GIVING_ROLES


def _of_the_dprk(parties: Iterable[Thing], roles: frozenset[str]) -> Iterator[tuple[Thing, Cell]]:
    for party in parties:
        if _surely_in(party, roles):
            ties = [cell for name in TIES if DPRK in (cell := party.cell(name)).values]
            if ties:
                yield party, min(ties, key=_doubt)


def _elsewhere(parties: Iterable[Thing], roles: frozenset[str]) -> Iterator[tuple[Thing, Cell]]:
    for party in parties:
        country, kind = party.cell("country"), party.cell("type")
        if _surely_in(party, roles):
            if country.known and DPRK not in country.values:
                yield party, country
            elif kind.known and _OF_NO_STATE.issuperset(kind.values):
                yield party, kind


def _surely_in(party: Thing, wanted: frozenset[str]) -> bool:
    roles = party.cell("roles")
    return not wanted.isdisjoint(roles.values) and (roles.all_hold or wanted.issuperset(roles.words))


def _best(side: Sequence[tuple[Thing, Cell]]) -> tuple[Thing, Cell] | None:
    """The party least in doubt; None if it is not in doubt, or if the side is empty."""
    told = min(side, key=lambda each: _doubt(each[1]), default=None)
    return told if told is not None and _doubt(told[1]) else None


def _is_open(cell: Cell) -> bool:
    """True if the DPRK is one of several alternative States."""
    return not cell.all_hold and DPRK in cell.values and len(cell.values) > 1


def _doubt(cell: Cell) -> int:
    """How much a fact is in doubt: 0 without a hedge, 1 with one, 2 by a party's claim, 3 as one State of several."""
    return 3 if _is_open(cell) else doubt(cell.hedge)
