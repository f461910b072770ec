"""The sentence of a rule as a clause that can be hedged: who, did what, and how far it had come.

A rule says "{subject} went from {supplier} to the DPRK". A report says "Cuba transferred the shells to the DPRK", "Cuba is
alleged to have transferred …" or "Cuba planned to transfer …". Where the one who acts is no named party, the clause stays
whole and is hedged from outside: "it is alleged that …".
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from msgspec import Struct
from msgspec.structs import replace

__all__ = ["Clause", "Names", "clause_of", "staged"]

_VERBS = {
    "transferred": ("transfer", "transferred"),
    "dispatched": ("dispatch", "dispatched"),
    "provided": ("provide", "provided"),
    "gave": ("give", "given"),
    "kept": ("keep", "kept"),
    "sent": ("send", "sent"),
    "trained": ("train", "trained"),
    "hosted": ("host", "hosted"),
    "taught": ("teach", "taught"),
    "authorised": ("authorise", "authorised"),
    "launched": ("launch", "launched"),
    "carried": ("carry", "carried"),
    "called": ("call", "called"),
    "entered": ("enter", "entered"),
    "fought": ("fight", "fought"),
    "worked": ("work", "worked"),
    "earned": ("earn", "earned"),
    "held": ("hold", "held"),
    "served": ("serve", "served"),
    "passed": ("pass", "passed"),
    "went": ("go", "gone"),
    "moved": ("move", "moved"),
    "grew": ("grow", "grown"),
    "rose": ("rise", "risen"),
    "did": ("do", "done"),
    "was": ("be", "been"),
    "were": ("be", "been"),
}
"""Past tense: infinitive and participle."""
_REWRITTEN = (
    (re.compile(r"^\{subject\} went from (\{supplier\}|the DPRK) to (.+)$"), r"\1 transferred {subject} to \2"),
    (re.compile(r"^\{subject\} (?:moved|passed) between (\{supplier\}) and (.+)$"), r"\1 transferred {subject} to \2"),
    (re.compile(r"^goods passed at sea between (\{supplier\}) and (.+)$"), r"\1 transferred goods to \2 at sea"),
    (re.compile(r"^\{subject\} from the DPRK were taught in (\{host\})$"), r"\1 taught {subject} from the DPRK"),
    (re.compile(r"^(\{host\}) trained \{subject\} of the DPRK in arms$"), r"\1 trained {subject} of the DPRK in the use of arms"),
    (re.compile(r"^\{subject\} were held in (\{host\})$"), r"\1 hosted {subject}"),
    (re.compile(r"^a transfer between (\{supplier\}) and (.+) was brokered$"), r"a transfer from \1 to \2 was brokered"),
    (re.compile(r"^\{act\}: (.+)$"), r"\1"),
)  # fmt: skip
"""Sentences that name things where a report names who acted."""
_PARTY = re.compile(r"^(\{(?:supplier|recipient|host|sender)\}|the DPRK)$")
_WORD = re.compile(r"\w+")


class Clause(Struct, frozen=True):
    """Subject, verb in three forms, and the rest. `named`: the subject is a party, so that its verb can be hedged."""

    actor: str
    past: str
    base: str
    participle: str
    rest: str
    named: bool = False
    plural: bool = False
    frame: str = ""

    @property
    def told(self) -> str:
        """As a fact: Cuba transferred the shells to the DPRK."""
        if self.frame:
            return f"{self.frame}, {self.actor} would {self.base} {self.rest}".rstrip()
        return " ".join(part for part in (self.actor, self.past, self.rest) if part)

    @property
    def perfect(self) -> str:
        """After "is alleged": to have transferred the shells to the DPRK."""
        return f"to have {self.participle} {self.rest}".rstrip()

    @property
    def is_or_are(self) -> str:
        return "are" if self.plural else "is"

    def provided(self) -> Clause:
        """Of a service, which is provided and not transferred."""
        if self.base != "transfer":
            return self
        return replace(self, past="provided", base="provide", participle="provided")


class Names(Struct, frozen=True):
    """What stands for the braces of a sentence; `many` holds those that are more than one."""

    values: Mapping[str, str]
    many: frozenset[str]


def clause_of(template: str, names: Names) -> Clause:
    """The sentence of a rule with the names of a record, as a clause."""
    for pattern, better in _REWRITTEN:
        if pattern.match(template):
            template = pattern.sub(better, template)
            break
    words = list(_WORD.finditer(template))
    for word in words:
        forms = _VERBS.get(word[0])
        if forms is None or template[: word.start()].count("{") != template[: word.start()].count("}"):
            continue
        actor, rest = template[: word.start()].strip(), template[word.end() :].strip()
        slot = actor.strip("{}")
        past = (
            ("was" if slot.split("}")[0] == "subject" and "subject" not in names.many else "were")
            if word[0] == "were" and actor.startswith("{subject}")
            else word[0]
        )
        return Clause(
            _filled(actor, names), past, forms[0], forms[1], _filled(rest, names),
            named=bool(_PARTY.match(actor)), plural=slot in names.many,
        )  # fmt: skip
    return Clause("there", "was", "be", "been", _filled(template, names))


def _filled(template: str, names: Names) -> str:
    """Names put in; one that holds a comma gets another after it where the clause goes on."""

    def name(found: re.Match[str]) -> str:
        text = names.values.get(found[1], found[0])
        goes_on = template[found.end() :].strip() and not template[found.end() :].startswith((",", ")"))
        return f"{text}," if goes_on and "," in text and " and " not in text.rpartition(",")[2] else text

    return re.sub(r"\{(\w+)\}", name, template).strip()


def staged(clause: Clause, stage: str) -> Clause:
    """The clause for an act that had come this far."""
    if stage == "intercepted" and clause.base == "transfer":
        base, participle = _VERBS["dispatched"]
        return replace(clause, past="dispatched", base=base, participle=participle)
    start = {"planned": "plan", "offered": "offer", "attempted": "attempt", "contracted": "contract"}.get(stage)
    if start is None:
        return clause
    if not clause.named:
        frame = {
            "planned": "under a plan",
            "offered": "under an offer",
            "attempted": "by an attempt",
            "contracted": "under a contract",
        }
        return replace(clause, frame=frame[stage])
    past = {"plan": "planned", "offer": "offered"}.get(start, f"{start}ed")
    doing = f"to {clause.base}"
    return replace(clause, past=f"{past} {doing}", base=f"{start} {doing}", participle=f"{past} {doing}")
