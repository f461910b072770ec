"""How sentences tell of an act that had not come as far as delivery."""

from __future__ import annotations

from msgspec import Struct

__all__ = ["SHORT_OF_DELIVERY", "StageInWords"]


class StageInWords(Struct, frozen=True):
    """`remark` is put in brackets behind a sentence in the past tense; `sentence` stands by itself.

    `infinitive` goes with the verb of whoever acts, who "planned to transfer"; `preface` comes before a clause whose verb cannot
    take it: "under a plan". A cargo that was intercepted has neither, since it had left.
    """

    remark: str
    sentence: str
    infinitive: str = ""
    preface: str = ""


SHORT_OF_DELIVERY = {
    "planned": StageInWords("only planned", "The act was only planned", "plan", "under a plan"),
    "offered": StageInWords(
        "offered, and no further on record",
        "The act was offered and did not go further on record",
        "offer",
        "under an offer",
    ),
    "attempted": StageInWords(
        "attempted, and not completed", "The act was attempted and not completed", "attempt", "by an attempt"
    ),
    "contracted": StageInWords(
        "contracted; delivery is not on record",
        "A contract was made; delivery is not on record",
        "contract",
        "under a contract",
    ),
    "intercepted": StageInWords("stopped on the way", "The consignment was intercepted on its way"),
}
"""By the stage, which is also the past tense of its verb."""
