"""One listing by the Council or its 1718 Committee."""

from __future__ import annotations

from datetime import date

from msgspec import Struct

from ...normalise.countries import DPRK

__all__ = ["UnListing"]


class UnListing(Struct, frozen=True):
    """One listing: the name on the list, its number there ("" where that is not known), its first day and its last.

    `sits_in`: the States where the list has a body; empty where it does not tell. Any may be of the DPRK besides.
    `serves_missions`: may missions and relief of the United Nations be paid through it, as a paragraph says of this body?
    """

    name: str
    reference: str
    since: date
    until: date | None = None
    sits_in: frozenset[str] = frozenset({DPRK})
    serves_missions: bool = False
