"""The limits of one record: the length of its lists and texts, and its total size."""

from __future__ import annotations

from collections.abc import Sequence

from sanctions_check.errors import Fault
from sanctions_check.sources.limits import Limits
from sanctions_check.sources.pointers import pointer_of, walk
from sanctions_check.sources.positions import SourceMap
from sanctions_check.sources.refusals import Refusal, too_long

from .results import ReadFault, ReadRecord, id_shown
from .validate import validate

__all__ = ["validate_within"]


def validate_within(
    data: object,
    source: SourceMap,
    limits: Limits,
    *,
    base: str = "",
    text: str | None = None,
    found: Sequence[Fault] = (),
) -> ReadRecord | ReadFault:
    """The record in `data`; a fault if it is beyond a limit.

    `text`: the text of the record, if it is known. `found`: faults of the record that were found while it was read.
    """
    if text is None or not limits.surely_keep(len(text)):
        beyond = _beyond(data, limits)
        if beyond is not None:
            pointer, why = beyond
            line, column = source.position_of(base + pointer)
            shown = id_shown(data)
            fault = Fault(source.file, line, column, base + pointer, why.code, why.message, "split the record", shown)
            return ReadFault((*found, fault), source.file, source.position_of(base).line, shown)
    return validate(data, source, base, found)


def _beyond(data: object, limits: Limits) -> tuple[str, Refusal] | None:
    """The pointer and the refusal of the first value that is too long, or of the whole record ("") if it is too large."""
    characters = 0
    for steps, _, value in walk(data):
        if isinstance(value, str):
            characters += len(value)
            if len(value) > limits.string_length:
                return pointer_of(steps), too_long(value, limits.string_length)
        elif isinstance(value, dict | list):
            if len(value) > limits.items:
                what = "list" if isinstance(value, list) else "mapping"
                message = f"{len(value):,} entries in one {what}; the limit is {limits.items:,}"
                return pointer_of(steps), Refusal("too-many", message)
            if isinstance(value, dict):
                characters += sum(map(len, value))
        if characters > limits.record_size:
            return "", Refusal("too-large", f"a record of more than {limits.record_size:,} characters")
    return None
