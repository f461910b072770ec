"""Two proofs of one finding side by side: the steps that differ."""

from __future__ import annotations

from collections.abc import Iterator

from .report_file import Json

__all__ = ["clauses_that_differ"]


def clauses_that_differ(mine: Json, theirs: Json, one: Json, other: Json) -> Iterator[str]:
    """The deepest steps of `mine` and `theirs` that differ: in their answer, in what was read, or in what is asked.

    `one` and `other` are the entries that hold the concepts of the two proofs.
    """
    mine, theirs = _opened(mine, one), _opened(theirs, other)
    ones, others = mine.get("children", ()), theirs.get("children", ())
    if mine["says"] != theirs["says"]:
        yield f"asked “{mine['says']}”, now “{theirs['says']}”"
        return
    if len(ones) != len(others):
        yield f"{mine['says']}: {len(ones)} steps, now {len(others)}; {_answer(mine)}, now {_answer(theirs)}"
        return
    deeper = [clause for pair in zip(ones, others, strict=True) for clause in clauses_that_differ(*pair, one, other)]
    if deeper:
        yield from deeper
    elif _answer(mine) != _answer(theirs):
        yield f"{mine['says']}: {_answer(mine)}, now {_answer(theirs)}"


def _opened(step: Json, entry: Json) -> Json:
    """The step, or the concept that it names: a report may name one that it does not hold."""
    found: Json = entry["concepts"].get(step.get("see"), step)
    return found


def _answer(step: Json) -> str:
    read = step.get("read")
    return f"{step['result']} ({read['value']})" if read else step["result"]
