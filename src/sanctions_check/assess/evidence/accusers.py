"""States that only stopped the act, or were robbed in it: what they say tells what others did, and concedes nothing."""

from __future__ import annotations

from sanctions_check.records.facts.parties.stopping import are_of_stopping_alone
from sanctions_check.records.model import Evidence, Party, Record
from sanctions_check.records.stated import sole
from sanctions_check.records.vocabulary.parties import GIVING_ROLES

from .alternatives import one_of
from .voices import speakers_of

__all__ = ["tells_of_others"]

_ROBBED = GIVING_ROLES
_THEFT = "cyber_theft"
_ADMISSION = "admission"


def tells_of_others(evidence: Evidence, record: Record) -> bool:
    """Does the source speak for a State whose only parts in the act are to have stopped it, or to have been robbed?

    No for a source that calls itself an admission, or that passes on what others say.
    """
    speakers = speakers_of(evidence)
    if not speakers or evidence.origins or one_of(evidence.kind).perhaps({_ADMISSION}):
        return False
    (speaker,) = speakers
    if _is_told_elsewhere(record, speaker):
        return False
    robbed = _ROBBED if sole(record.kind) == _THEFT else frozenset()
    own = [one_of(party.roles).words for party in record.parties or () if _may_be_of(party, speaker)]
    return bool(own) and all(are_of_stopping_alone(roles - robbed) or roles <= robbed for roles in own)


def _is_told_elsewhere(record: Record, country: str) -> bool:
    """Has the State a part in the act that no party stands for: by its flag, as owner of the vessel, or as host?"""
    movement = record.movement
    carrier = (movement.flag, movement.owner) if movement is not None else ()
    hosts = (group.host for group in record.personnel or ())
    return any(country in told.values for told in (*carrier, *hosts) if told is not None)


def _may_be_of(party: Party, country: str) -> bool:
    return any(country in tie.values for tie in party.ties if tie is not None)
