"""How well the facts are shown, and by which sources."""

from __future__ import annotations

from msgspec import Struct

from .closed_word import ClosedWord

__all__ = ["Standing", "StandingNote"]


class Standing(ClosedWord):
    """How well the facts are shown, best first."""

    ADMITTED = "admitted"
    ESTABLISHED = "established"
    CORROBORATED = "corroborated"
    CONTESTED = "contested"
    ASSERTED = "asserted"
    UNSUPPORTED = "unsupported"

    @property
    def shown(self) -> bool:
        """True if the facts are shown well enough for a violation."""
        return self in (Standing.ADMITTED, Standing.ESTABLISHED, Standing.CORROBORATED)

    @property
    def meaning(self) -> str:
        """The evidence that has this standing, in a few words."""
        return _MEANINGS[self]


_MEANINGS = {
    Standing.ADMITTED: "a party concedes the facts",
    Standing.ESTABLISHED: "examined, judged, recorded or concluded by a competent body",
    Standing.CORROBORATED: "two or more independent origins",
    Standing.CONTESTED: "corroborated, but denied or not determined by somebody who is no party",
    Standing.ASSERTED: "one identified origin, or an inquiry still open",
    Standing.UNSUPPORTED: "anonymous, unreliable or a party's own word, or nothing",
}


class StandingNote(Struct, frozen=True):
    """The standing of the facts, why, and the JSON pointers of the sources that gave it."""

    standing: Standing
    because: str
    supported_by: tuple[str, ...] = ()
    """JSON pointers of the sources that give the facts this standing."""
    contested_by: str = ""
    """JSON pointer of the source that contests several independent origins; empty if none does."""
    origins: int = 0
    """The number of independent origins that corroborate."""
    open_inquiry: bool = False
    """It rests only on inquiries that have not concluded."""
    attributed_to: str = ""
    """Who says so, if no source of its own speaks of it."""
    hedges: tuple[str, ...] = ()
    """The hedges of values that the finding rests on ("suspected"), if they alone keep it from being shown;
    of an area that no rule decides, those of the values that show that the record is in it."""
    rests_on_less_advanced_reports: bool = False
    """It would be shown only with sources that state a less advanced stage, and is therefore asserted."""
    older: tuple[str, ...] = ()
    """The sources among `supported_by` that are dated wholly before the act."""
    denied_by: tuple[str, ...] = ()
    """JSON pointers of the sources that deny the facts without lowering the standing, such as a party's; and of the one that
    contests the facts, where a hedge lowers the standing further."""
    established_by: tuple[str, ...] = ()
    """JSON pointers of the sources that would establish what a party concedes."""
    rests_on: str = ""
    """The part of the record, by its label, that the finding needs besides its subject and of which this is the standing."""
    known_too_late: tuple[str, ...] = ()
    """JSON pointers of the supporting sources that came after the day of judging or have no date, if there are no others."""

    @property
    def sources(self) -> tuple[str, ...]:
        """JSON pointers of all sources that made the standing, the one that contests it last."""
        return (*self.supported_by, self.contested_by) if self.contested_by else self.supported_by

    @property
    def shown(self) -> bool:
        """True if the facts are shown well enough for a violation."""
        return self.standing.shown
