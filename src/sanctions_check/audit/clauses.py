"""The steps in which two proofs of one finding differ."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from .report_file import Json

__all__ = ["clauses_that_differ"]


class _Clause(NamedTuple):
    words: str
    decides: bool
    """True if the answer or the question differs; False if only what was read differs."""


def clauses_that_differ(was: Json, now: Json, entry_was: Json, entry_now: Json) -> tuple[str, ...]:
    """The deepest steps in which two proofs differ, in words, each once.

    Steps with another answer or another question come alone. Without such steps: those in which something else was read.
    `entry_was`, `entry_now`: the entries of the record in the two reports, which hold the concepts of the proofs.
    """
    found = list(_clauses(was, now, entry_was, entry_now))
    decisive = [clause for clause in found if clause.decides]
    return tuple(dict.fromkeys(clause.words for clause in decisive or found))


def _clauses(was: Json, now: Json, entry_was: Json, entry_now: Json) -> Iterator[_Clause]:
    was, now = _concept_of(was, entry_was), _concept_of(now, entry_now)
    steps_was, steps_now = was.get("children", ()), now.get("children", ())
    if was["says"] != now["says"]:
        yield _Clause(f"asked “{was['says']}”, now “{now['says']}”", True)
        return
    if len(steps_was) != len(steps_now):
        steps = f"{was['says']}: {len(steps_was)} steps, now {len(steps_now)}; {_answer(was)}, now {_answer(now)}"
        yield _Clause(steps, was["result"] != now["result"])
        return
    pairs = zip(steps_was, steps_now, strict=True)
    deeper = [clause for pair in pairs for clause in _clauses(*pair, entry_was, entry_now)]
    if deeper:
        yield from deeper
    elif _answer(was) != _answer(now):
        yield _Clause(f"{was['says']}: {_answer(was)}, now {_answer(now)}", was["result"] != now["result"])


def _concept_of(step: Json, entry: Json) -> Json:
    """The concept that the step refers to; the step itself if it refers to no concept that the report holds."""
    found: Json = entry["concepts"].get(step.get("see"), step)
    return found


def _answer(step: Json) -> str:
    read = step.get("read")
    return f"{step['result']} ({read['value']})" if read else step["result"]
