"""Which way a part goes that does not say so itself: with the act, or against it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import NamedTuple, Self

from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import PARTY_CLAIM, Cell, Presence, worked_out

from ...model import Compensation, Group, Item, Party
from ...normalise.countries import DPRK
from ...vocabulary.parties import GIVING_ROLES, TAKING_ROLES

__all__ = ["GIVES", "REVERSED", "TAKES", "direction_of", "way_between"]

REVERSED = {"from_dprk": "to_dprk", "to_dprk": "from_dprk"}
GIVES = GIVING_ROLES - {"manufacturer"}
TAKES = TAKING_ROLES - {"host", "employer"}
"""The roles of those between whom goods go. A manufacturer need not have given them; hosts and employers take persons."""


def direction_of(part: Item | Group, act: Thing, parties: Sequence[Party], pointer: str) -> Cell:
    """The direction of the act, reversed for what is given in return. A vessel that is held goes nowhere.

    If the act goes both ways and only one side gives, its goods go from that side, or both ways.
    """
    stated = act.cell("direction")
    if isinstance(part, Item) and stated.values == ("both",):
        stated = _of_one_side(part, stated, parties)
    if isinstance(part, Compensation):
        return _reversed(stated)
    return _of_a_held_vessel(part, act, stated, pointer) or stated


def way_between(parties: Sequence[Party]) -> str | None:
    """`from_dprk` where all who give are of the DPRK and all who get of other States, `to_dprk` in reverse; else None."""
    givers, takers = _with(parties, GIVES), _with(parties, TAKES)
    for way, here, there in (("from_dprk", givers, takers), ("to_dprk", takers, givers)):
        if here and there and all(map(_of_the_dprk, here)) and all(map(_elsewhere, there)):
            return way
    return None


def _of_a_held_vessel(part: Item | Group, act: Thing, stated: Cell, pointer: str) -> Cell | None:
    """The direction "none" of a vessel that is held; if it only may be held, "none" beside that of the act. Else None."""
    kinds, category = act.cell("kind").values, part.category if isinstance(part, Item) else None
    if "vessel_freeze" not in kinds or category is None or "vessel" not in category.values:
        return None
    where = f"{pointer}/category"
    if len(kinds) > 1 or len(category.values) > 1 or category.hedge == PARTY_CLAIM:
        ways = dict.fromkeys((*stated.values, "none")) if stated.known else ()
        presence = Presence.KNOWN if ways else Presence.UNKNOWN
        return Cell(presence, tuple(ways), False, stated.hedge, where, "a vessel that may be held")
    return worked_out(("none",), category.hedge, where, "a vessel that is held")


def _of_one_side(part: Item, both: Cell, parties: Sequence[Party]) -> Cell:
    """The direction of goods in an act both ways: from the side that alone gives, or both ways.

    If the role or the State of a party is open, it counts for either side, so that both directions may be left.
    """
    givers, takers = _Side.of(parties, GIVES), _Side.of(parties, TAKES)
    from_dprk = part.origin is not None and DPRK in part.origin.values
    ways = []
    if givers.may_all(_may_be_elsewhere) and any(map(_may_be_of_the_dprk, takers.may)) and not from_dprk:
        ways.append("to_dprk")
    if takers.may_all(_may_be_elsewhere) and givers.may_all(_may_be_of_the_dprk):
        ways.append("from_dprk")
    if not ways:
        return both
    why = "the act goes both ways, and one side alone gives"
    return Cell(both.presence, (*ways, "both"), both.all_hold, both.hedge, both.pointer, why)


class _Side(NamedTuple):
    """Those who surely have one of the roles of a side, and those who may, as far as their roles are told."""

    surely: list[Party]
    may: list[Party]

    @classmethod
    def of(cls, parties: Iterable[Party], roles: frozenset[str]) -> Self:
        told = [(party, party.roles) for party in parties if party.roles is not None]
        surely = [party for party, its in told if its.hedge is None and its.all_hold and roles & set(its.values)]
        may = [party for party, its in told if its.presence is Presence.UNKNOWN or roles & set(its.values)]
        return cls(surely, may)

    def may_all(self, asked: Callable[[Party], bool]) -> bool:
        """May it be said of all on this side, and of somebody?"""
        return all(map(asked, self.surely)) and any(map(asked, self.may))


def _may_be_of_the_dprk(party: Party) -> bool:
    """Its State is the DPRK, perhaps under a hedge or as one alternative, or it is stated unknown."""
    country = party.country
    return country is not None and (DPRK in country.values or country.presence is Presence.UNKNOWN)


def _may_be_elsewhere(party: Party) -> bool:
    country = party.country
    if country is not None and (country.presence is Presence.UNKNOWN or len(country.values) > 1):
        return True
    return _elsewhere(party)


def _with(parties: Iterable[Party], roles: frozenset[str]) -> list[Party]:
    return [party for party in parties if party.roles is not None and not roles.isdisjoint(party.roles.values)]


def _of_the_dprk(party: Party) -> bool:
    return party.country is not None and party.country.values == (DPRK,) and party.country.hedge is None


def _elsewhere(party: Party) -> bool:
    """Of a State that is known and not the DPRK, and not told to act for it."""
    known = party.country is not None and len(party.country.values) == 1
    return known and not any(tie is not None and (DPRK in tie.values or not tie.values) for tie in party.ties)


def _reversed(cell: Cell) -> Cell:
    if not cell.known:
        return cell
    values = tuple(REVERSED.get(word, word) for word in cell.words)
    return Cell(cell.presence, values, cell.all_hold, cell.hedge, cell.pointer, "the act's direction, reversed")
