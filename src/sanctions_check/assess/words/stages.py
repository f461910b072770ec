"""Words for the stages of an act short of delivery."""

from __future__ import annotations

from msgspec import Struct

__all__ = ["SHORT_OF_DELIVERY", "StageInWords"]


class StageInWords(Struct, frozen=True):
    """The words for one stage; a cargo that was intercepted had left, so that only a remark is made of it."""

    sentence: str
    """By itself: "The act was only planned"."""
    lead: str = ""
    """Before a sentence in the past tense: "there was a plan, and no more, under which " the DPRK transferred shells."""
    remark: str = ""
    """Behind such a sentence: " (stopped on the way)"."""
    infinitive: str = ""
    """The base form of its verb: "plan", as in "is alleged to plan to transfer"."""
    preface: str = ""
    """Before a clause whose verb cannot take the infinitive: "under a plan"."""


SHORT_OF_DELIVERY = {
    "planned": StageInWords(
        "The act was only planned",
        lead="there was a plan, and no more, under which ",
        infinitive="plan",
        preface="under a plan",
    ),
    "offered": StageInWords(
        "The act was offered and did not go further on record",
        lead="there was an offer, and no more on record, under which ",
        infinitive="offer",
        preface="under an offer",
    ),
    "attempted": StageInWords(
        "The act was attempted and not completed",
        lead="there was an attempt, not completed, by which ",
        infinitive="attempt",
        preface="by an attempt",
    ),
    "contracted": StageInWords(
        "A contract was made; delivery is not on record",
        lead="there was a contract, with no delivery on record, under which ",
        infinitive="contract",
        preface="under a contract",
    ),
    "intercepted": StageInWords("The consignment was intercepted on its way", remark=" (stopped on the way)"),
}
"""By the stage as records name it, which is also the past tense of its verb."""
