"""One source of a record as it is weighed: what kind of source it is, and how far it can be relied on."""

from __future__ import annotations

from msgspec import Struct

from sanctions_check.records.model import Evidence, Origin
from sanctions_check.records.stated import is_true
from sanctions_check.rules.model import StandingPolicy

from .alternatives import OneOf, one_of

__all__ = ["Source", "type_of"]


class Source(Struct, frozen=True):
    """One entry of the evidence: its kind, and whether it is at least fairly reliable, surely or in one of its kinds.

    `policy`: what its kind weighs. `presumed_party`: it does not say whether it speaks for a party to the act, but a State that
    is one speaks in it. `tells_of_others`: the party for which it speaks bears nothing for the act. `tells_own_acts`: an
    authority records what it did itself.
    """

    pointer: str
    evidence: Evidence
    kind: OneOf
    reliable: bool
    perhaps_reliable: bool
    policy: StandingPolicy
    presumed_party: bool = False
    tells_of_others: bool = False
    tells_own_acts: bool = False

    @property
    def name(self) -> str:
        return self.evidence.source or str(self.kind) or "a source"

    @property
    def by_party(self) -> bool:
        return (self.presumed_party or is_true(self.evidence.by_party)) and not self.tells_of_others


def type_of(origin: Origin) -> OneOf:
    """What an origin is told to be, by the words for its type."""
    return one_of(origin.type)
