"""How sentences tell of an act that had not come as far as delivery."""

from __future__ import annotations

from msgspec import Struct

__all__ = ["SHORT_OF_DELIVERY", "StageInWords"]


class StageInWords(Struct, frozen=True):
    """`lead` is put before a sentence in the past tense, of what was not done, or `remark` behind one of what was; `sentence`
    stands by itself.

    `infinitive` goes with the verb of whoever acts, who "planned to transfer"; `preface` comes before a clause whose verb cannot
    take it: "under a plan". A cargo that was intercepted has neither, since it had left.
    """

    sentence: str
    lead: str = ""
    remark: str = ""
    infinitive: str = ""
    preface: str = ""


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
"""By the stage, which is also the past tense of its verb."""
