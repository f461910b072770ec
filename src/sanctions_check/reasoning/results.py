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
"""Reasons of one kind that are given; further ones are left out."""
NEW = "-"
"""In a JSON pointer, as in RFC 6901: the entry after the last one of a list."""
EVIDENCE, HEDGE = "evidence", "hedge"
"""The names of facts that no rule asks: a source, and that the record only suspects or alleges something."""


class Fact(Struct, frozen=True):
    """One fact of a record: its JSON pointer, its name, which such facts of all records share, and what it is in words.

    The name is its thing and cell as logic has them ("item.category"), "judgement." and the name of the question, that of a
    list, EVIDENCE or HEDGE. A day is always "act.time".
    """

    pointer: str
    name: str
    says: str

    @property
    def added_to(self) -> str:
        """The list in which it would be told of a new entry; "" for a fact of what is on record, and for an entry as a whole."""
        where, new, _ = self.pointer.partition(f"/{NEW}/")
        return where if new else ""


class Change(Struct, frozen=True):
    """One fact made different.

    `was`: the value now, in words. `becomes`: the new value as a record would state it; None if the fact, or the entry of a list,
    is taken away. `had` and `if_`: the change in words that follow "had" and "if". `for_example`: many values would do, of
    which this is one. `was_stated`: the record states it, be it as unknown.
    """

    fact: Fact
    was: str
    becomes: object
    had: str
    if_: str
    for_example: bool = False
    was_stated: bool = True


class Counterfactual(Struct, frozen=True):
    """A smallest set of changes to another verdict, tried on the engine, and that verdict of the finding."""

    changes: tuple[Change, ...]
    verdict: Verdict
    says: str


class Request(Struct, frozen=True):
    """Facts that together would decide an undetermined finding, and the verdict after each answer that was tried."""

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
