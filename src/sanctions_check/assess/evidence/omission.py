"""A duty that States did not carry out, and which sources speak of it."""

from __future__ import annotations

from msgspec import Struct

from sanctions_check.records.facts.evidence.speakers import names_no_part
from sanctions_check.records.model import Evidence
from sanctions_check.records.normalise.countries import responsible_state

from .voices import speakers_of

__all__ = ["Omission"]


class Omission(Struct, frozen=True):
    """A duty that was not carried out."""

    by: frozenset[str]
    """The codes of the States that had the duty; of a territory that of its Member State."""
    names: frozenset[str]
    """The ids and places of their parties and of the persons concerned: "sa", "parties[1]", "personnel[0]"."""

    def is_reported_by(self, evidence: Evidence) -> bool:
        """True if the source names no part, or one of these parties or persons, or if one of these States speaks in it.

        A source about an item, or about another party, does not say what these States left undone.
        """
        if names_no_part(evidence):
            return True
        assert evidence.about is not None
        return not self.names.isdisjoint(evidence.about.values) or not self.by.isdisjoint(_speakers(evidence))

    def is_own_act_of_speaker(self, evidence: Evidence) -> bool:
        """True if each of these States speaks in the source."""
        return bool(self.by) and self.by <= _speakers(evidence)


def _speakers(evidence: Evidence) -> frozenset[str]:
    return frozenset(map(responsible_state, speakers_of(evidence) or ()))
