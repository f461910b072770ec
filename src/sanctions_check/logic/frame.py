"""Frames: the part of a proof step that is the same for every record. All proofs of a condition share its frame."""

from __future__ import annotations

from enum import StrEnum

from msgspec import Struct

__all__ = ["NOTHING_ASKED", "Frame", "Step"]


class Step(StrEnum):
    """The kind of a step in a proof."""

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
    """The part of a step that its condition determines."""

    step: Step
    says: str
    """The question in words."""
    written: str = ""
    """The rule file and line of the condition: `FILE:LINE`."""
    source: str = ""
    """The measure from which a concept or exemption is taken."""
    authority: str = ""
    """The authority that grants an exemption."""


NOTHING_ASKED = Frame(Step.ALL, "")
"""The default of a field `frame`, which `__post_init__` replaces."""
