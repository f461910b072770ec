"""The grammar of a rule's `says`: slots in braces, parts in brackets, and one verb in the past tense.

`{supplier or trainer}` is a slot: whoever has the first of these roles that somebody has; `{State of supplier}` is the State
of that party. `[ to {recipient}]` is left out where nobody stands in the slots of the part.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from functools import lru_cache

from sanctions_check.records.vocabulary.parties import RECEIVING_ROLES, ROLES
from sanctions_check.sources.suggest import did_you_mean

__all__ = [
    "DESTINATION",
    "OF_THE_RECORD",
    "ROLES_IN",
    "SLOTS",
    "VERBS",
    "WHERE",
    "faults_in",
    "put_in",
    "slots_in",
    "stand_for_states",
    "verb_in",
    "with_what_is_told",
]

OF_THE_RECORD = ("subject", "vessel")
"""What else than who took part can stand in braces."""
ROLES_IN = {**{role: frozenset({role}) for role in ROLES}, "recipient": RECEIVING_ROLES}
"""The roles that a name in a slot stands for."""
DESTINATION = "destination"
"""The State to which the movement went, where no party stands for it."""
SLOTS = (*OF_THE_RECORD, *ROLES_IN, DESTINATION)
VERBS = {
    "authorised": ("authorise", "authorised"),
    "brokered": ("broker", "brokered"),
    "called": ("call", "called"),
    "carried": ("carry", "carried"),
    "did": ("do", "done"),
    "dispatched": ("dispatch", "dispatched"),
    "earned": ("earn", "earned"),
    "entered": ("enter", "entered"),
    "fought": ("fight", "fought"),
    "gave": ("give", "given"),
    "grew": ("grow", "grown"),
    "held": ("hold", "held"),
    "hosted": ("host", "hosted"),
    "insured": ("insure", "insured"),
    "kept": ("keep", "kept"),
    "launched": ("launch", "launched"),
    "made": ("make", "made"),
    "moved": ("move", "moved"),
    "passed": ("pass", "passed"),
    "provided": ("provide", "provided"),
    "rose": ("rise", "risen"),
    "sent": ("send", "sent"),
    "served": ("serve", "served"),
    "taught": ("teach", "taught"),
    "trained": ("train", "trained"),
    "transferred": ("transfer", "transferred"),
    "travelled": ("travel", "travelled"),
    "was": ("be", "been"),
    "went": ("go", "gone"),
    "were": ("be", "been"),
    "worked": ("work", "worked"),
}
"""Past tense: infinitive and participle. A report hedges the verb: is alleged to have gone, planned to go."""
_REMEMBERED = 1024
"""Sentences that are cut up once: more than a pack has rules."""
WHERE = frozenset({"host", DESTINATION})
"""Where something is done, and no party to it."""
_STATES = WHERE | {"flag_state", "port_state", "transit_state"}
_SLOT = re.compile(r"\{(?:State of )?([^{}]*)\}")
_OTHER_SIDE = re.compile(r" and \{(?:State of )?([^{}]*)\}")
_PART = re.compile(r"\[([^\[\]]*)\]")
_WORD = re.compile(r"\w+")
_AGREES = re.compile(r"^(\{subject\}) (?:was|were)\b")


@lru_cache(maxsize=_REMEMBERED)
def slots_in(says: str) -> tuple[tuple[str, ...], ...]:
    """The slots in their order, each with the names that are tried in turn."""
    return tuple(tuple(name.split(" or ")) for name in _SLOT.findall(says))


@lru_cache(maxsize=_REMEMBERED)
def stand_for_states(says: str) -> frozenset[str]:
    """The slots, by their first names, in which the State of a party stands, and not the party."""
    written = re.findall(r"\{State of (\w+)", says)
    return frozenset((*written, *(names[0] for names in slots_in(says) if names[0] in _STATES)))


def with_what_is_told(says: str, told: Mapping[str, str], *, many: bool) -> str:
    """The sentence without the parts in brackets that would tell nothing new; each slot has its first name alone.

    `told` is what the record tells for a slot, by its first name. `many`: the subject takes its verb in the plural.
    """
    plain = _by_first_names(says)

    def kept(part: re.Match[str]) -> str:
        before = plain[: part.start()]
        named = {told.get(name) for name in _SLOT.findall(before)}
        return part[1] if any(_is_new(name, told.get(name), named, before) for name in _SLOT.findall(part[1])) else ""

    return _AGREES.sub(rf"\1 {'were' if many else 'was'}", _PART.sub(kept, plain))


def _is_new(name: str, said: str | None, named: Collection[str | None], before: str) -> bool:
    """Does the slot tell something new: somebody whom the sentence before it does not name, or where the act was done?"""
    return said is not None and said not in named and (name in WHERE or said not in before)


@lru_cache(maxsize=_REMEMBERED)
def _by_first_names(says: str) -> str:
    return _SLOT.sub(lambda slot: f"{{{slot[1].split(' or ')[0]}}}", says)


def put_in(template: str, names: Mapping[str, str]) -> str:
    """Names for slots; one that holds a comma, and is not quoted, gets another after it where the sentence goes on.

    Of two sides with several names each a comma parts one from the other: between A and B, and C.
    """

    def name(found: re.Match[str]) -> str:
        text = names[found[1]]
        other = _OTHER_SIDE.match(template, found.end())
        if (
            other
            and template[: found.start()].endswith("between ")
            and any(" and " in each for each in (text, names[other[1]]))
        ):
            return f"{text},"
        goes_on = template[found.end() :].strip() and not template[found.end() :].startswith((",", ")"))
        is_open = "," in text and not text.endswith("”") and " and " not in text.rpartition(",")[2]
        return f"{text}," if goes_on and is_open else text

    return _SLOT.sub(name, template).strip()


def verb_in(says: str) -> re.Match[str] | None:
    """The first verb that stands in no braces."""
    bare = _SLOT.sub(lambda slot: " " * len(slot[0]), says)
    return next((word for word in _WORD.finditer(bare) if word[0] in VERBS), None)


def faults_in(says: str) -> Iterator[tuple[str, str]]:
    """What is wrong with a sentence, each with a hint."""
    if _odd(says, _SLOT, "{}") or _odd(says, _PART, "[]"):
        yield "the sentence cannot be read: a brace or bracket is not closed, or stands in another", ""
        return
    for names in slots_in(says):
        for name in names:
            if name not in SLOTS or (name in OF_THE_RECORD and (len(names) > 1 or f"{{State of {name}" in says)):
                yield f"{{{name}}} stands for nothing{did_you_mean(name, SLOTS)}", f"known: {', '.join(SLOTS)}"
    if not all(_SLOT.search(part) for part in _PART.findall(says)):
        yield "a part in brackets has a slot: it is left out where nobody stands there", ""
    if verb_in(says) is None:
        yield "the sentence has no verb that reports know", f"known: {', '.join(VERBS)}"


def _odd(says: str, pair: re.Pattern[str], marks: str) -> bool:
    rest = pair.sub("", says)
    return any(mark in rest for mark in marks)
