"""States that only stopped the act or were robbed in it: what they say of others concedes nothing."""

from __future__ import annotations

from sanctions_check.records.facts.parties.stopping import are_of_stopping_alone
from sanctions_check.records.model import Evidence, Party, Record
from sanctions_check.records.stated import sole
from sanctions_check.records.vocabulary.parties import GIVING_ROLES

from .alternatives import one_of
from .voices import speakers_of

__all__ = ["is_by_accuser"]

_ROBBED = GIVING_ROLES
_THEFT = "cyber_theft"
_ADMISSION = "admission"


def is_by_accuser(evidence: Evidence, record: Record) -> bool:
    """True if the source speaks for a State that did nothing in the act but stop it or be robbed.

    False for an admission, and for a source that passes on what others say.
    """
    speakers = speakers_of(evidence)
    if not speakers or evidence.origins or one_of(evidence.kind).perhaps({_ADMISSION}):
        return False
    (speaker,) = speakers
    if _has_a_part_without_a_party(record, speaker):
        return False
    robbed = _ROBBED if sole(record.kind) == _THEFT else frozenset()
    own = [one_of(party.roles).words for party in record.parties or () if _may_be_of(party, speaker)]
    return bool(own) and all(are_of_stopping_alone(roles - robbed) or roles <= robbed for roles in own)


def _has_a_part_without_a_party(record: Record, country: str) -> bool:
    """True if the State is that of the flag, of the owner of the vessel or a host."""
    movement = record.movement
    carrier = (movement.flag, movement.owner) if movement is not None else ()
    hosts = (group.host for group in record.personnel or ())
    return any(country in told.values for told in (*carrier, *hosts) if told is not None)


def _may_be_of(party: Party, country: str) -> bool:
    return any(country in tie.values for tie in party.ties if tie is not None)
