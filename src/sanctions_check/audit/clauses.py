"""The steps in which two proofs of one finding differ."""

from __future__ import annotations

from collections.abc import Iterator

from .report_file import Json

__all__ = ["clauses_that_differ"]


def clauses_that_differ(was: Json, now: Json, entry_was: Json, entry_now: Json) -> Iterator[str]:
    """The deepest steps of two proofs that differ, in words: in the answer, in what was read, or in what is asked.

    The entries of the record in the two reports hold the concepts that the proofs refer to.
    """
    was, now = _concept_of(was, entry_was), _concept_of(now, entry_now)
    steps_was, steps_now = was.get("children", ()), now.get("children", ())
    if was["says"] != now["says"]:
        yield f"asked “{was['says']}”, now “{now['says']}”"
        return
    if len(steps_was) != len(steps_now):
        yield f"{was['says']}: {len(steps_was)} steps, now {len(steps_now)}; {_answer(was)}, now {_answer(now)}"
        return
    pairs = zip(steps_was, steps_now, strict=True)
    deeper = [clause for pair in pairs for clause in clauses_that_differ(*pair, entry_was, entry_now)]
    if deeper:
        yield from deeper
    elif _answer(was) != _answer(now):
        yield f"{was['says']}: {_answer(was)}, now {_answer(now)}"


def _concept_of(step: Json, entry: Json) -> Json:
    """The concept that the step refers to; else the step itself, also where the report does not hold the concept."""
    found: Json = entry["concepts"].get(step.get("see"), step)
    return found


def _answer(step: Json) -> str:
    read = step.get("read")
    return f"{step['result']} ({read['value']})" if read else step["result"]
