"""How a reading of the law weighs in this record, on this day, under this profile."""

from __future__ import annotations

from datetime import date

from sanctions_check.rules.model import Basis, Reading, ReadingHolder

from ..evidence.standing import Weighing
from ..results import AppliedReading, Weight
from ..results.closed_word import ClosedWord

__all__ = ["Profile", "weigh_reading"]


class Profile(ClosedWord):
    """Which readings count: the words alone, also settled practice, or also what States assert."""

    TEXT = "text"
    PRACTICE = "practice"
    BROAD = "broad"

    def takes(self, basis: Basis) -> bool:
        return basis in _TAKEN[self]


_TAKEN = {
    Profile.TEXT: (Basis.TEXTUAL,),
    Profile.PRACTICE: (Basis.TEXTUAL, Basis.PRACTICE),
    Profile.BROAD: tuple(Basis),
}


def weigh_reading(
    reading: Reading, weighing: Weighing, addressed: frozenset[str], names: frozenset[str]
) -> AppliedReading:
    """The reading as it weighs in this record on this day.

    - Practice is only asserted before the day on which a body first concluded so.
    - A dispute by an addressed State makes a reading contested, unless a body has rejected it since.

    `names` are those by which sources may speak of the subject.
    """
    basis, note = reading.basis, ""
    if basis is Basis.PRACTICE and not _settled(reading.concluded_by, weighing.as_of):
        basis, note = Basis.ASSERTED, "no body had yet concluded so on the day of judging"
    weighs = Weight(basis)
    if basis is not Basis.TEXTUAL:
        disputes = weighing.law_disputes
        standing_disputes = [
            pointer
            for pointer, said in disputes.by(addressed, names)
            if not (_rejected(reading, basis, said, weighing.as_of) or disputes.answered_after(said, names))
        ]
        if standing_disputes:
            weighs = Weight.CONTESTED
            note = f"a State that the finding addresses disputes the law ({', '.join(standing_disputes)})"
    return AppliedReading(
        id=reading.id,
        basis=basis,
        weighs=weighs,
        says=reading.says,
        held_by=_names((*reading.concluded_by, *reading.held_by)),
        disputed_by=_names(reading.disputed_by),
        note=note,
    )


def _settled(holders: tuple[ReadingHolder, ...], as_of: date | None) -> bool:
    return as_of is None or any(holder.since is not None and holder.since <= as_of for holder in holders)


def _rejected(reading: Reading, basis: Basis, said: date | None, as_of: date | None) -> bool:
    """True if a body concluded so after the State spoke and by the day of judging."""
    if basis is not Basis.PRACTICE or said is None:
        return False
    return any(
        holder.since is not None and said < holder.since <= (as_of or date.max) for holder in reading.concluded_by
    )


def _names(holders: tuple[ReadingHolder, ...]) -> tuple[str, ...]:
    return tuple(map(str, holders))
