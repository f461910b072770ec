"""The grammar of a rule's `says`: slots in braces, parts in brackets, and one verb in the past tense.

- `{supplier or trainer}` is a slot for the party that has the first of these roles which any party has.
- `{State of supplier}` is a slot for the State of that party.
- `[ to {recipient}]` is left out if nobody fills a slot of the part.
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
    "with_recorded_parts",
]

OF_THE_RECORD = ("subject", "vessel")
"""The slots that are not for parties."""
ROLES_IN = {**{role: frozenset({role}) for role in ROLES}, "recipient": RECEIVING_ROLES}
"""The roles for which a name in a slot stands."""
DESTINATION = "destination"
"""The slot for the State to which the movement went, if no party stands for it."""
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
"""By the past tense of a verb: infinitive and participle. Reports hedge with them: "is alleged to have gone"."""
_REMEMBERED = 1024
"""The size of the caches below: more than a pack has rules."""
WHERE = frozenset({"host", DESTINATION})
"""Slots for the State in which something is done."""
_STATES = WHERE | {"flag_state", "port_state", "transit_state"}
_SLOT = re.compile(r"\{(?:State of )?([^{}]*)\}")
_OTHER_SIDE = re.compile(r" and \{(?:State of )?([^{}]*)\}")
_PART = re.compile(r"\[([^\[\]]*)\]")
_WORD = re.compile(r"\w+")
_AGREES = re.compile(r"^(\{subject\}) (?:was|were)\b")


@lru_cache(maxsize=_REMEMBERED)
def slots_in(says: str) -> tuple[tuple[str, ...], ...]:
    """The slots in their order, each with its names, which are tried in turn."""
    return tuple(tuple(name.split(" or ")) for name in _SLOT.findall(says))


@lru_cache(maxsize=_REMEMBERED)
def stand_for_states(says: str) -> frozenset[str]:
    """The slots, by first name, that are for the State of a party and not for the party."""
    written = re.findall(r"\{State of (\w+)", says)
    return frozenset((*written, *(names[0] for names in slots_in(says) if names[0] in _STATES)))


def with_recorded_parts(says: str, recorded: Mapping[str, str], *, many: bool) -> str:
    """The sentence without bracketed parts that add nothing; each slot has only its first name.

    `recorded`: the text for each slot that the record fills, by first name. `many`: the subject takes a plural verb.
    """
    plain = _by_first_names(says)

    def kept(part: re.Match[str]) -> str:
        before = plain[: part.start()]
        named = {recorded.get(name) for name in _SLOT.findall(before)}
        return (
            part[1] if any(_is_new(name, recorded.get(name), named, before) for name in _SLOT.findall(part[1])) else ""
        )

    return _AGREES.sub(rf"\1 {'were' if many else 'was'}", _PART.sub(kept, plain))


def _is_new(name: str, said: str | None, named: Collection[str | None], before: str) -> bool:
    """True if the slot adds something: a party that the sentence has not named before, or the State of the act."""
    return said is not None and said not in named and (name in WHERE or said not in before)


@lru_cache(maxsize=_REMEMBERED)
def _by_first_names(says: str) -> str:
    return _SLOT.sub(lambda slot: f"{{{slot[1].split(' or ')[0]}}}", says)


def put_in(template: str, names: Mapping[str, str]) -> str:
    """The template with a name in each slot.

    - A name that contains a comma and is not quoted gets a comma behind it if the sentence goes on.
    - In "between X and Y", a comma separates the sides if one has several names: "between A and B, and C".
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
    """The first known verb outside of braces."""
    bare = _SLOT.sub(lambda slot: " " * len(slot[0]), says)
    return next((word for word in _WORD.finditer(bare) if word[0] in VERBS), None)


def faults_in(says: str) -> Iterator[tuple[str, str]]:
    """The faults of a sentence, each with a hint."""
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
