"""Travellers to their own State: their nationality is that of every State that they enter."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from msgspec.structs import replace

from sanctions_check.logic.case import Thing, ThingList
from sanctions_check.logic.cell import Cell, Presence, doubt, weakest_hedge, worked_out

from ...normalise.countries import DPRK

__all__ = ["visitors_at_home", "with_own_nationals"]

_STATES_OF_ENTRY = ("host", "transit_state", "port_state", "recipient")
_ENTERED = frozenset(_STATES_OF_ENTRY)
_WHY = "the nationality, and the States that are entered"


def with_own_nationals(groups: Sequence[Thing], parties: ThingList, act: Thing) -> list[Thing]:
    """The groups, each with whether they enter their own State: as stated, else by nationality and the States entered."""
    return [group if "own_nationals" in group.cells else _of_group(group, parties, act) for group in groups]


def visitors_at_home(parties: ThingList, act: Thing) -> ThingList:
    """The parties, each visitor with whether it enters its own State; not stated if nothing suggests that it may."""
    if not any(map(_visits, parties.things)):
        return parties
    entered = _entered(parties, act)
    things = tuple(_of_visitor(party, entered) if _visits(party) else party for party in parties.things)
    return replace(parties, things=things)


def _visits(party: Thing) -> bool:
    return party.has_value("roles", "visitor")


def _of_group(group: Thing, parties: ThingList, act: Thing) -> Thing:
    nationality, host = group.cell("nationality"), group.cell("host")
    if not _of_another_state(nationality):
        return _not_at_home(group, "own_nationals", nationality)
    hosted = host.presence is not Presence.ABSENT
    return _at_home(group, "own_nationals", nationality, [host, *_entered(parties, None if hosted else act)])


def _of_visitor(party: Thing, entered: Iterable[Cell]) -> Thing:
    nationality = party.cell("nationality" if "nationality" in party.cells else "country")
    if not _of_another_state(nationality):
        return _not_at_home(party, "enters_own_state", nationality)
    return _at_home(party, "enters_own_state", nationality, entered)


def _not_at_home(thing: Thing, fact: str, nationality: Cell, entered: Cell | None = None) -> Thing:
    """The thing with the answer that it does not enter its own State.

    The answer is hedged like the nationality and the other State that is `entered`. Without a hedge the fact is left
    out: rules ask for it "if stated", and read silence as no.
    """
    hedge = weakest_hedge(nationality.hedge, None if entered is None else entered.hedge)
    if hedge is None:
        return thing
    return thing.with_cell(fact, worked_out((False,), hedge, nationality.pointer, _WHY))


def _entered(parties: ThingList, act: Thing | None) -> list[Cell]:
    """The States that are entered.

    - They are those of parties in such roles, and the destination of the act if no party is the host.
    - The State of a party that may have had another role is unknown here.
    """
    found = []
    for party in parties.things:
        roles, country = party.cell("roles"), party.cell("country")
        if roles.believed and (roles.all_hold or _ENTERED.issuperset(roles.values)):
            found += [country] if party.has_value("roles", *_STATES_OF_ENTRY) else []
        elif roles.presence is not Presence.ABSENT and (not roles.known or party.has_value("roles", *_STATES_OF_ENTRY)):
            found.append(replace(country, presence=Presence.UNKNOWN))
    if act is not None and not any(party.has_value("roles", "host") for party in parties.things):
        found.append(act.cell("movement_destination"))
    return found


def _of_another_state(nationality: Cell) -> bool:
    """True if the nationality is not only the DPRK, or is stated unknown."""
    return nationality.presence is not Presence.ABSENT and nationality.values != (DPRK,)


def _at_home(thing: Thing, fact: str, nationality: Cell, entered: Iterable[Cell]) -> Thing:
    """The thing with the answer yes or unknown; with the answer no if a State that is entered is surely another.

    The DPRK does not count as a State that is entered: it has no duty to refuse.
    """
    told = [cell for cell in entered if cell.presence is not Presence.ABSENT and cell.values != (DPRK,)]
    own = set(nationality.values)
    surely = [cell for cell in told if cell.known or not cell.values]
    elsewhere = [cell for cell in told if own and cell.values and own.isdisjoint(cell.values)]
    if not told:
        return thing
    others = [cell for cell in elsewhere if cell.known]
    if others or (not surely and len(elsewhere) == len(told)):
        return _not_at_home(thing, fact, nationality, min(others, key=lambda cell: doubt(cell.hedge), default=None))
    cells = [nationality, *told]
    sure = all(cell.known and len(cell.values) == 1 for cell in cells)
    presence, values = (Presence.KNOWN, (True,)) if sure else (Presence.UNKNOWN, ())
    hedge = weakest_hedge(*(cell.hedge for cell in cells))
    cell = Cell(presence, values, hedge=hedge, pointer=nationality.pointer, derived_from=_WHY)
    return thing.with_cell(fact, cell)
