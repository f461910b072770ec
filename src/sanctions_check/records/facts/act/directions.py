"""The direction of a part that does not state one: that of the act, or its reverse."""

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
"""The roles of those between whom goods go. A manufacturer need not have supplied them. Hosts and employers take persons."""


def direction_of(part: Item | Group, act: Thing, parties: Sequence[Party], pointer: str) -> Cell:
    """The direction of a part by that of the act.

    - It is reversed for what is given in return.
    - It is "none" for a vessel that is held.
    - If the act goes both ways and only one side gives, its goods go from that side, or both ways.
    """
    stated = act.cell("direction")
    if isinstance(part, Item) and stated.values == ("both",):
        stated = _of_one_side(part, stated, parties)
    if isinstance(part, Compensation):
        return _reversed(stated)
    return _of_a_held_vessel(part, act, stated, pointer) or stated


def way_between(parties: Sequence[Party]) -> str | None:
    """The way "from_dprk" if all givers are of the DPRK and all takers of other States, "to_dprk" in reverse; else None."""
    givers, takers = _with(parties, GIVES), _with(parties, TAKES)
    for way, here, there in (("from_dprk", givers, takers), ("to_dprk", takers, givers)):
        if here and there and all(map(_of_the_dprk, here)) and all(map(_elsewhere, there)):
            return way
    return None


def _of_a_held_vessel(part: Item | Group, act: Thing, stated: Cell, pointer: str) -> Cell | None:
    """The direction "none" of a vessel that is held; None for any other part.

    For a vessel that only may be held, "none" is an alternative to the direction of the act.
    """
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

    A party whose role or State is open counts for either side, so both directions may remain.
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
    """The parties that surely have one of the roles of a side, and those that may have one."""

    surely: list[Party]
    may: list[Party]

    @classmethod
    def of(cls, parties: Iterable[Party], roles: frozenset[str]) -> Self:
        told = [(party, party.roles) for party in parties if party.roles is not None]
        surely = [party for party, its in told if its.hedge is None and its.all_hold and roles & set(its.values)]
        may = [party for party, its in told if its.presence is Presence.UNKNOWN or roles & set(its.values)]
        return cls(surely, may)

    def may_all(self, asked: Callable[[Party], bool]) -> bool:
        """True if it holds of all sure parties of this side, and of at least one possible party."""
        return all(map(asked, self.surely)) and any(map(asked, self.may))


def _may_be_of_the_dprk(party: Party) -> bool:
    """True if its State is the DPRK, even hedged or as one alternative, or is stated unknown."""
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
    """True if it has one known State, and none of its ties is the DPRK or unknown."""
    known = party.country is not None and len(party.country.values) == 1
    return known and not any(tie is not None and (DPRK in tie.values or not tie.values) for tie in party.ties)


def _reversed(cell: Cell) -> Cell:
    if not cell.known:
        return cell
    values = tuple(REVERSED.get(word, word) for word in cell.words)
    return Cell(cell.presence, values, cell.all_hold, cell.hedge, cell.pointer, "the act's direction, reversed")
