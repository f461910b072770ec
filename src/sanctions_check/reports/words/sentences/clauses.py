"""Turns the sentence of a rule into a clause that can be hedged, and adapts it to the stage of the act.

A rule says "{subject} went from {supplier} to the DPRK". A report says "Cuba transferred the shells to the DPRK", "Cuba is
alleged to have transferred …" or "Cuba planned to transfer …". If the actor is not a party, the whole clause is hedged:
"it is alleged that …".
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

from sanctions_check.assess.words.stages import SHORT_OF_DELIVERY
from sanctions_check.rules.movement import in_active_voice
from sanctions_check.rules.sentence import VERBS, put_in, verb_in, with_recorded_parts

__all__ = ["Clause", "Names", "clause_of", "staged"]

_PARTY = re.compile(r"^(\{(?!subject|vessel)\w+\}|the DPRK)$")


class Clause(Struct, frozen=True):
    """The actor, the verb in three forms, and the rest.

    - `named`: the actor is a party, so that the verb can be hedged ("is alleged to have transferred").
    - `plural`: the actor takes a verb in the plural.
    - `preface`: stands before a clause whose verb cannot be hedged: "under a plan, the shells would go to the DPRK".
    """

    actor: str
    past: str
    base: str
    participle: str
    rest: str
    named: bool = False
    plural: bool = False
    preface: str = ""

    @property
    def told(self) -> str:
        """The clause as a fact: Cuba transferred the shells to the DPRK."""
        if self.preface:
            return f"{self.preface}, {self.actor} would {self.base} {self.rest}".rstrip()
        return " ".join(part for part in (self.actor, self.past, self.rest) if part)

    @property
    def perfect(self) -> str:
        """What follows "is alleged": to have transferred the shells to the DPRK."""
        return f"to have {self.participle} {self.rest}".rstrip()

    @property
    def is_or_are(self) -> str:
        return "are" if self.plural else "is"

    def provided(self) -> Clause:
        """The clause for a service, with "provided" in place of "transferred"."""
        if self.base != "transfer":
            return self
        return replace(self, past="provided", base="provide", participle="provided")


class Names(Struct, frozen=True):
    """The words for the slots of a sentence.

    - `values`: what the record gives.
    - `many`: the slots in the plural.
    - `lacking`: what fills a slot for which the record gives nothing.
    """

    values: Mapping[str, str]
    many: frozenset[str]
    lacking: Mapping[str, str] = {}


def clause_of(says: str, names: Names) -> Clause:
    """A clause from the sentence `says` of a rule, with the names of a record in its slots."""
    template = in_active_voice(with_recorded_parts(says, names.values, many="subject" in names.many))
    verb = verb_in(template)
    assert verb is not None, "a pack with such a sentence is refused"
    actor, rest = template[: verb.start()].strip(), template[verb.end() :].strip()
    words = {**names.lacking, **names.values}
    return Clause(
        put_in(actor, words), verb[0], *VERBS[verb[0]], put_in(rest, words),
        named=bool(_PARTY.match(actor)), plural=actor.strip("{}") in names.many,
    )  # fmt: skip


def staged(clause: Clause, stage: str) -> Clause:
    """The clause for an act at this stage: `planned to transfer` instead of `transferred`."""
    if stage == "intercepted" and clause.base == "transfer":
        base, participle = VERBS["dispatched"]
        return replace(clause, past="dispatched", base=base, participle=participle)
    begun = SHORT_OF_DELIVERY.get(stage)
    if begun is None or not begun.infinitive:
        return clause
    if not clause.named:
        return replace(clause, preface=begun.preface)
    done = f"{stage} to {clause.base}"
    return replace(clause, past=done, base=f"{begun.infinitive} to {clause.base}", participle=done)
