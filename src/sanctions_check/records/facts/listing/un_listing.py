"""One listing by the Council or its 1718 Committee."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from ...normalise.countries import DPRK

__all__ = ["UnListing"]


class UnListing(Struct, frozen=True):
    """One listing: the name on the list, its number there ("" where that is not known), its first day and its last.

    `sits_in`: the States where the list has a body; empty where the list does not state them. Any may also be of the DPRK.
    `serves_missions`: a paragraph lets missions and relief of the United Nations be paid through this body.
    """

    name: str
    reference: str
    since: date
    until: date | None = None
    sits_in: frozenset[str] = frozenset({DPRK})
    serves_missions: bool = False
