"""One source of a record as it is weighed: its kind, and its reliability."""

from __future__ import annotations

from msgspec import Struct

from sanctions_check.records.model import Evidence, Origin
from sanctions_check.records.stated import is_true
from sanctions_check.rules.model import StandingPolicy

from .alternatives import OneOf, one_of

__all__ = ["Source", "type_of"]


class Source(Struct, frozen=True):
    """One entry of the evidence as it is weighed."""

    pointer: str
    evidence: Evidence
    kind: OneOf
    reliable: bool
    """At least fairly reliable, whichever of its kinds it is."""
    perhaps_reliable: bool
    """At least fairly reliable in one of its kinds."""
    policy: StandingPolicy
    """What each kind of source weighs."""
    presumed_by_party: bool = False
    """It does not state whether it speaks for a party, but only States speak in it that took part in the act."""
    by_accuser: bool = False
    """It speaks for a State that only stopped the act or was robbed in it."""
    records_own_acts: bool = False
    """An authority records what it did itself."""

    @property
    def name(self) -> str:
        return self.evidence.source or str(self.kind) or "a source"

    @property
    def by_party(self) -> bool:
        return (self.presumed_by_party or is_true(self.evidence.by_party)) and not self.by_accuser


def type_of(origin: Origin) -> OneOf:
    """The type of an origin, with its alternatives."""
    return one_of(origin.type)
