"""What lay beside the input and was not read, or named and not used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .intake import Intake

__all__ = ["left_aside"]

MOST_ENDINGS = 5
"""Endings of files that were not read, of which the count is said."""


def left_aside(intake: Intake, mapping: str | None) -> Iterator[str]:
    """A line on the files of folders that were not read, and one on a mapping of columns that nothing needed."""
    if intake.passed_over:
        yield _passed_over(intake.passed_over)
    if mapping is not None and not intake.any_csv:
        yield f"{mapping}: the mapping of columns was not used, as none of the input is CSV"


def _passed_over(endings: Mapping[str, int]) -> str:
    """What is said of files in folders that were not read; `endings`: how many there were of each ending."""
    many = sum(endings.values())
    shown = ", ".join(f"{ending} ({count})" for ending, count in sorted(endings.items())[:MOST_ENDINGS])
    rest = ", …" if len(endings) > MOST_ENDINGS else ""
    files = "1 file of a folder was" if many == 1 else f"{many:,} files of folders were"
    return f"{files} not read, in no format that is known here: {shown}{rest}"
