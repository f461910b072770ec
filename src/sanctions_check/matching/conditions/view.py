"""Views, which compiled conditions read: a case, the things in view, and the known answers for this case."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from sanctions_check.logic.case import Case, Scope, Thing

__all__ = ["Answer", "Known", "View"]

Known = dict[int | tuple[int, ...], int]
"""Answers of concepts (0, 1 or 2), by the number of the concept and the ids of the things that it reads beside the act."""


class View:
    """A scope for one evaluation. All views of one case share `known`, which must not outlive the case."""

    __slots__ = ("case", "known", "things")

    def __init__(self, case: Case, things: Mapping[str, Thing], known: Known) -> None:
        self.case = case
        self.things = things
        self.known = known

    def bind(self, thing: Thing) -> View:
        return View(self.case, {**self.things, thing.kind: thing}, self.known)

    def scope(self) -> Scope:
        """The view as a scope of the reference evaluator."""
        return Scope(self.case, self.things)


Answer = Callable[[View], int]
"""A compiled condition: 0 for NO, 1 for UNKNOWN, 2 for YES."""
