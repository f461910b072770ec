"""Government bodies beside others of the same State in a record, such as an embassy beside a consulate."""

from __future__ import annotations

from msgspec.structs import replace

from sanctions_check.logic.case import Thing, ThingList
from sanctions_check.logic.cell import Cell, Presence

__all__ = ["with_fellow_bodies"]

_FACT = "beside_other_bodies"
_BODY = "government_body"


def with_fellow_bodies(parties: ThingList) -> ThingList:
    """The parties, each government body with whether the record has another body of its State.

    Not stated for other parties, or if there is only one body.
    """
    bodies = [party for party in parties.things if party.has_value("type", _BODY)]
    if len(bodies) < 2:
        return parties
    things = tuple(_told(party, bodies) if party in bodies else party for party in parties.things)
    return replace(parties, things=things)


def _told(body: Thing, bodies: list[Thing]) -> Thing:
    beside = any(_is_a_fellow(body, other) for other in bodies)
    return body.with_cell(_FACT, Cell(Presence.KNOWN, (beside,), pointer=f"{body.pointer}/type"))


def _is_a_fellow(body: Thing, other: Thing) -> bool:
    """True if it is another body that may be of the same State."""
    shared = set(body.cell("country").values) & set(other.cell("country").values)
    return other.label != body.label and bool(shared)
