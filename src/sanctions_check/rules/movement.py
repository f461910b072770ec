"""Rewording of a rule's `says` about what moved: for services, for goods in transit, and in the active voice.

A sentence that has none of these forms stays as it is.
"""

from __future__ import annotations

import re

__all__ = ["in_active_voice", "opposite_the_dprk", "worded_as_service", "worded_as_transit"]

_OF_THINGS = re.compile(r"\b(?:went|moved)\b")
_OPPOSITE_THE_DPRK = re.compile(
    r"from \{(?:State of )?(\w+)[^{}]*\} to the DPRK|from the DPRK to \{(?:State of )?(\w+)"
)
_FROM_THE_DPRK, _THROUGH_THE_DPRK = "went from the DPRK to", "went from {supplier} through the DPRK to"
_BY_WHO_ACTED = (
    (re.compile(r"^\{subject\} went from (\{supplier\}|the DPRK) to (.+)$"), r"\1 transferred {subject} to \2"),
    (re.compile(r"^\{subject\} went from (\{supplier\}) (through the DPRK to .+)$"), r"\1 transferred {subject} \2"),
    (re.compile(r"^\{subject\} (?:moved|passed) between (\{supplier\}) and (.+)$"), r"\1 transferred {subject} to \2"),
    (re.compile(r"^goods passed at sea between (\{supplier\}) and (.+)$"), r"\1 transferred goods to \2 at sea"),
)  # fmt: skip


def opposite_the_dprk(says: str) -> frozenset[str]:
    """The slots, by first name, at the other end of a movement from or to the DPRK, where no party of the DPRK can stand."""
    return frozenset(slot for ends in _OPPOSITE_THE_DPRK.findall(says) for slot in ends if slot)


def worded_as_service(says: str) -> str:
    """The sentence for a service, which passed and did not go or move."""
    return _OF_THINGS.sub("passed", says, count=1)


def worded_as_transit(says: str) -> str:
    """The sentence for goods that only pass through the DPRK, with their supplier."""
    return says.replace(_FROM_THE_DPRK, _THROUGH_THE_DPRK)


def in_active_voice(template: str) -> str:
    """The sentence in the active voice: "{supplier} transferred {subject} to ..." for "{subject} went from {supplier} to ...".

    The template has no brackets, and only the first name in each slot.
    """
    return next((form.sub(better, template) for form, better in _BY_WHO_ACTED if form.match(template)), template)
