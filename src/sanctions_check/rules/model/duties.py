"""The bearers of a duty."""

from __future__ import annotations

from msgspec import Struct

from sanctions_check.logic.condition import Condition, Written

__all__ = ["Addressee", "SharedDuty"]


class Addressee(Struct, frozen=True):
    """A duty and who bears it.

    1. The States of the parties in `roles` bear it.
    2. The DPRK bears it if `dprk` is set.
    3. The State of a party in a role of `or_else` bears it only if no party is recorded in `roles`, or if that State bears it
       already.
    """

    duty: str
    roles: tuple[str, ...]
    or_else: tuple[str, ...]
    dprk: bool
    any_state: bool = False
    """Parties of the DPRK count too: the DPRK bears the duty for what they did, as any other State."""
    voyage_ends: bool = False
    """The States at both ends of a voyage bear it too, even if no party stands for them."""
    nationals: bool = False
    """The State whose nationals the persons are bears it too."""
    journey_ends: bool = False
    """The State to which persons travelled bears it too, if no host is recorded."""
    spares_own_nationals: bool = False
    """The State whose nationals all the travellers are does not bear it: it need not refuse its own nationals."""
    where: Condition | None = None
    """The things to which the duty applies; None: all that the rule judges."""


class SharedDuty(Struct, frozen=True):
    """A duty of duties.yaml, which several rules name."""

    addressee: Addressee
    written: Written
