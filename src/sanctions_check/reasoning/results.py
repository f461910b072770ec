"""What reasoning about a finding returns: changes to facts, and the verdict that each set of them leads to."""

from __future__ import annotations

from msgspec import Struct

from sanctions_check.assess.results import Verdict

__all__ = ["MOST_SHOWN", "Change", "Counterfactual", "Fact", "Obstacle", "Reasons", "Request"]


MOST_SHOWN = 6
"""Reasons of a kind that are given; the rest is left out."""


class Fact(Struct, frozen=True):
    """One fact of a record: where it stands (JSON pointer), its name as rules write it, and what it is for people."""

    pointer: str
    name: str
    says: str


class Change(Struct, frozen=True):
    """One fact made different.

    `becomes` is the value as a record would state it, None where the fact, or the entry of a list, is taken away. `had`
    reads after "had", `if_` after "if".
    """

    fact: Fact
    was: str
    becomes: object
    had: str
    if_: str


class Counterfactual(Struct, frozen=True):
    """The smallest set of changes with this effect, tried on the engine, and the verdict of the finding after it."""

    changes: tuple[Change, ...]
    verdict: Verdict
    says: str


class Request(Struct, frozen=True):
    """Facts that would together decide an undetermined finding, and what each answer tried would make of it."""

    facts: tuple[Fact, ...]
    says: str
    outcomes: tuple[Counterfactual, ...]


class Obstacle(Struct, frozen=True):
    """A smallest set of conditions that kept a rule from applying, in words, nearest first in a list of them."""

    conditions: tuple[str, ...]
    says: str


class Reasons(Struct, frozen=True):
    """All that is known of why a finding is as it is: what stopped it, what would decide it, change it, or does not matter."""

    obstacles: tuple[Obstacle, ...] = ()
    requests: tuple[Request, ...] = ()
    counterfactuals: tuple[Counterfactual, ...] = ()
    immaterial: tuple[str, ...] = ()
