"""On whom a duty falls."""

from __future__ import annotations

from msgspec import Struct

from sanctions_check.logic.condition import Condition, Written

__all__ = ["Addressee", "SharedDuty"]


class Addressee(Struct, frozen=True):
    """A duty and who bears it: the States of the parties in `roles`, and the DPRK if `dprk` is set. The State of a party in
    a role of `or_else` bears it only if nobody is told to have one of `roles`, or if that State bears it already.
    """

    duty: str
    roles: tuple[str, ...]
    or_else: tuple[str, ...]
    dprk: bool
    any_state: bool = False
    """Does it fall also on the DPRK, by what its parties did, and not on other States alone?"""
    voyage_ends: bool = False
    """Does it fall also on the States from and to which a voyage went, without a party that stands for them?"""
    nationals: bool = False
    """Does it fall also on the State whose nationals the persons are?"""
    journey_ends: bool = False
    """Does it fall also on the State to which persons travelled, where none is told to be their host?"""
    spares_own_nationals: bool = False
    """Does it leave out the State whose nationals all the travellers are, which need not refuse them?"""
    where: Condition | None = None
    """Of what the duty is; None: of all that the rule judges."""


class SharedDuty(Struct, frozen=True):
    """A duty that several rules name, as duties.yaml has it."""

    addressee: Addressee
    written: Written
