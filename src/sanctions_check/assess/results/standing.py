"""How well facts are shown, and by which sources."""

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
        """Shown well enough for a violation."""
        return self in (Standing.ADMITTED, Standing.ESTABLISHED, Standing.CORROBORATED)

    @property
    def meaning(self) -> str:
        """What evidence has this standing, in a few words."""
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
    """How the standing came out: one sentence, and the JSON pointers of the sources that made it."""

    standing: Standing
    because: str
    supported_by: tuple[str, ...] = ()
    """JSON pointers of the sources that give the facts this standing."""
    contested_by: str = ""
    """JSON pointer of the source that contests several independent origins; empty if none does."""
    origins: int = 0
    """How many independent origins corroborate."""
    open_inquiry: bool = False
    """All that there is, is an inquiry that has not concluded."""
    attributed_to: str = ""
    """Who says so, where no source of its own speaks of it."""
    hedges: tuple[str, ...] = ()
    """How the record itself hedges the values that the finding rests on, where that alone keeps it from being shown."""
    told_short: bool = False
    """It is shown only with sources that say that the act had come less far."""
    older: tuple[str, ...] = ()
    """The sources among `supported_by` that are dated wholly before the act."""
    denied_by: tuple[str, ...] = ()
    """JSON pointers of the sources that deny the facts and lower nothing by it, as those of a party do; and of the one that
    contests them, where a hedge lowers them more."""
    established_by: tuple[str, ...] = ()
    """JSON pointers of the sources that would establish what a party concedes."""
    rests_on: str = ""
    """The part of the record, by its label, that the finding needs besides its subject and of which this is the standing."""
    too_late: tuple[str, ...] = ()
    """JSON pointers of the sources that say so and are not shown to have been there by the day of judging, as they came later or
    have no date, where no other tells of it."""

    @property
    def sources(self) -> tuple[str, ...]:
        """JSON pointers of all sources that made the standing, the one that contests it last."""
        return (*self.supported_by, self.contested_by) if self.contested_by else self.supported_by

    @property
    def shown(self) -> bool:
        """Shown well enough for a violation."""
        return self.standing.shown
