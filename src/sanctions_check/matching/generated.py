"""Generates Python source for the skeletons of rules: nothing but our own identifiers and numbers stands in it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import cast

from sanctions_check.logic.condition import All, Any, Condition, Not

from .closures import too_deep
from .leaves import LeafTable, cheap_first
from .port import MatchRule, Outcome
from .view import View

__all__ = ["MAX_NESTING", "Decide", "generate"]

Decide = Callable[[View, int, frozenset[int], list[Outcome]], None]
"""Appends an outcome for each of the wanted rules whose condition is not NO for the subject in view, at this position."""

MAX_NESTING = 12
_LEAST, _GREATEST, _MIRROR = "least", "greatest", "mirror"
_Skeleton = int | tuple[str, list["_Skeleton"]]


def generate(rules: Sequence[tuple[int, MatchRule]], leaves: LeafTable) -> Decide:
    """One function for these rules, given with their numbers. All of them judge the same kind of subject.

    Raises EngineError for a rule whose conditions are nested too deeply.
    """
    skeletons = [(number, *_skeletons_of(rule, leaves)) for number, rule in rules]
    uses = Counter(leaf for _, condition, _ in skeletons for leaf in _leaves_in(condition))
    uses.update(leaf for _, _, exception in skeletons if exception is not None for leaf in _leaves_in(exception))
    source = _Source(frozenset(leaf for leaf, count in uses.items() if count > 1))
    for number, condition, exception in skeletons:
        source.add_rule(number, condition, exception)
    answers = leaves.answers
    names: dict[str, object] = {f"leaf_{leaf}": answers[leaf] for leaf in uses}
    exec(compile(source.text(), "<rules compiled to Python>", "exec"), names)
    return cast(Decide, names["decide"])


def _skeletons_of(rule: MatchRule, leaves: LeafTable) -> tuple[_Skeleton, _Skeleton | None]:
    """The condition and the exception of a rule."""
    try:
        exception = None if rule.exception is None else _skeleton(rule.exception, leaves)
        return _skeleton(rule.condition, leaves), exception
    except RecursionError:
        raise too_deep(rule.id) from None


def _skeleton(condition: Condition, leaves: LeafTable, depth: int = 0) -> _Skeleton:
    if depth == MAX_NESTING:
        return leaves.number(condition)
    match condition:
        case All(parts):
            return _LEAST, [_skeleton(part, leaves, depth + 1) for part in cheap_first(parts)]
        case Any(parts):
            return _GREATEST, [_skeleton(part, leaves, depth + 1) for part in cheap_first(parts)]
        case Not(part):
            return _MIRROR, [_skeleton(part, leaves, depth + 1)]
        case _:
            return leaves.number(condition)


def _leaves_in(skeleton: _Skeleton) -> Iterator[int]:
    if isinstance(skeleton, int):
        yield skeleton
    else:
        for part in skeleton[1]:
            yield from _leaves_in(part)


class _Source:
    """Lines of one function. A leaf that several places ask is kept in a local name and computed when first asked."""

    def __init__(self, kept: frozenset[int]) -> None:
        self._kept = kept
        self._lines = ["def decide(view, position, wanted, found):"]
        self._lines += [f" kept_{leaf} = -1" for leaf in sorted(kept)]

    def add_rule(self, number: int, condition: _Skeleton, exception: _Skeleton | None) -> None:
        self._lines.append(f" if {number} in wanted:")
        self._answer(condition, 0, "  ")
        self._lines.append("  if answer_0:")
        if exception is not None:
            self._answer(exception, 1, "   ")
        self._lines.append(
            f"   found.append(({number}, position, answer_0, {'0' if exception is None else 'answer_1'}))"
        )

    def text(self) -> str:
        return "\n".join([*self._lines, " return", ""])

    def _answer(self, skeleton: _Skeleton, depth: int, indent: str) -> None:
        target = f"answer_{depth}"
        if isinstance(skeleton, int):
            self._lines.append(f"{indent}{target} = {self._leaf(skeleton)}")
            return
        word, parts = skeleton
        if not parts:
            self._lines.append(f"{indent}{target} = {2 if word == _LEAST else 0}")
            return
        self._answer(parts[0], depth, indent)
        if word == _MIRROR:
            self._lines.append(f"{indent}{target} = 2 - {target}")
        open_while, better = (f"if {target}:", "<") if word == _LEAST else (f"if {target} < 2:", ">")
        for part in parts[1:]:
            self._lines.append(f"{indent}{open_while}")
            self._answer(part, depth + 1, indent + " ")
            self._lines.append(f"{indent} if answer_{depth + 1} {better} {target}: {target} = answer_{depth + 1}")

    def _leaf(self, leaf: int) -> str:
        call = f"leaf_{leaf}(view)"
        return f"(kept_{leaf} if kept_{leaf} >= 0 else (kept_{leaf} := {call}))" if leaf in self._kept else call
