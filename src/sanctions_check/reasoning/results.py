"""The types of reasons: changes to facts, and the verdict that each set of them leads to."""

from __future__ import annotations

from typing import NamedTuple

from msgspec import Struct

from sanctions_check.assess.results import Verdict

__all__ = [
    "EVIDENCE",
    "HEDGE",
    "MOST_SHOWN",
    "NEW",
    "Change",
    "Counterfactual",
    "Fact",
    "Obstacle",
    "Reasons",
    "Request",
    "WhyNot",
]


MOST_SHOWN = 6
"""How many reasons of one kind are given; further ones are left out."""
NEW = "-"
"""In a JSON pointer, as in RFC 6901: the entry after the last one of a list."""
EVIDENCE, HEDGE = "evidence", "hedge"
"""Names of facts that no rule asks for: a source, and whether what the record only suspects or alleges is certain."""


class Fact(Struct, frozen=True):
    """One fact of a record: its JSON pointer, its name, and the fact in words.

    Such facts of all records share the name. It is one of these:
    - the thing and the cell as logic has them ("item.category"); the day that a measure asks for is "act.time"
    - "judgement." and the name of the question
    - the name of a list
    - EVIDENCE or HEDGE
    """

    pointer: str
    name: str
    says: str

    @property
    def added_to(self) -> str:
        """The list to which a new entry with this fact would be added ("/parties").

        "" for a fact of an entry that is on record, and for an entry as a whole.
        """
        where, new, _ = self.pointer.partition(f"/{NEW}/")
        return where if new else ""


class Change(Struct, frozen=True):
    """One fact made different.

    `was`: the value now, in words.
    `becomes`: the new value as a record would state it; None if the fact or entry is taken away.
    `had` and `if_`: the change in words that follow "had" and "if".
    `for_example`: the new value is one of many that would do.
    `was_stated`: the record states the fact, perhaps as unknown.
    """

    fact: Fact
    was: str
    becomes: object
    had: str
    if_: str
    for_example: bool = False
    was_stated: bool = True


class Counterfactual(Struct, frozen=True):
    """A smallest set of changes that gives a finding another verdict, and that verdict. It was tried on the engine."""

    changes: tuple[Change, ...]
    verdict: Verdict
    says: str


class Request(Struct, frozen=True):
    """Facts that together would decide an undetermined finding, with the verdict after each answer that was tried."""

    facts: tuple[Fact, ...]
    says: str
    outcomes: tuple[Counterfactual, ...]


class Obstacle(Struct, frozen=True):
    """A smallest set of conditions, in words, that kept a rule from applying."""

    conditions: tuple[str, ...]
    says: str


class WhyNot(NamedTuple):
    """The label of a thing that a rule could judge, and what keeps the rule from applying to it."""

    label: str
    obstacles: tuple[Obstacle, ...]


class Reasons(Struct, frozen=True):
    """Why a finding is as it is: what stopped the rule, what would decide or change it, and what does not matter."""

    obstacles: tuple[Obstacle, ...] = ()
    requests: tuple[Request, ...] = ()
    counterfactuals: tuple[Counterfactual, ...] = ()
    immaterial: tuple[str, ...] = ()
