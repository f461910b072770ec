"""The forms in which a rule's `says` tells what moved, and how each is told of a service, of goods in transit, and by reports.

A sentence in other words is told as it is written.
"""

from __future__ import annotations

import re

__all__ = ["opposite_the_dprk", "told_as_passing", "told_by_who_acted", "told_through_the_dprk"]

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
    """The slots, by their first names, at the other end of a way from or to the DPRK: nobody of the DPRK stands there."""
    return frozenset(slot for ends in _OPPOSITE_THE_DPRK.findall(says) for slot in ends if slot)


def told_as_passing(says: str) -> str:
    """The sentence of a service, which passed from one to another: it did not go or move."""
    return _OF_THINGS.sub("passed", says, count=1)


def told_through_the_dprk(says: str) -> str:
    """The sentence of goods of others that only pass through the DPRK, with who sent them."""
    return says.replace(_FROM_THE_DPRK, _THROUGH_THE_DPRK)


def told_by_who_acted(template: str) -> str:
    """A sentence that begins with the thing, with whoever acted first; it has no brackets, and each slot its first name alone."""
    return next((form.sub(better, template) for form, better in _BY_WHO_ACTED if form.match(template)), template)
