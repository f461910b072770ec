"""The part of a proof step that is the same for every record. Each condition has one frame, which all its proofs share."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

__all__ = ["NOTHING_ASKED", "Frame", "Step"]


class Step(StrEnum):
    """What kind of step a node of a proof is."""

    TEST = "test"
    PRESUMPTION = "presumption"
    IF_STATED = "if stated"
    IF_KNOWN = "if known"
    ALL = "all"
    ANY = "any"
    NOT = "not"
    WHERE = "where"
    SOME = "some"
    EVERY = "every"
    NONE = "no"
    THING = "thing"
    CONCEPT = "concept"
    ENGAGED = "engaged"
    IN_FORCE = "in force"
    JUDGEMENT = "judgement"


class Frame(Struct, frozen=True):
    """The kind of step, what it asks in words, and where that is written: the rule file and its line.

    A concept names the measure that it is taken from, an exemption also the authority that grants it.
    """

    step: Step
    says: str
    written: str = ""
    source: str = ""
    authority: str = ""


NOTHING_ASKED = Frame(Step.ALL, "")
"""The default of a field `frame`, which `__post_init__` replaces."""
