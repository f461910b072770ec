"""Notes on files that were not read, and on a mapping that was not used."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from .intake import Intake

__all__ = ["unread_notes"]

MOST_ENDINGS = 5
"""The number of endings that are listed with their count."""


def unread_notes(intake: Intake, mapping: str | None) -> Iterator[str]:
    """A line on files of folders that were not read, and a line on a mapping that was not used."""
    if intake.passed_over:
        yield _passed_over(intake.passed_over)
    if mapping is not None and not intake.any_csv:
        yield f"{mapping}: the mapping of columns was not used, as none of the input is CSV"


def _passed_over(endings: Mapping[str, int]) -> str:
    """The line on files that were not read. `endings`: their number by ending."""
    many = sum(endings.values())
    shown = ", ".join(f"{ending} ({count})" for ending, count in sorted(endings.items())[:MOST_ENDINGS])
    rest = ", …" if len(endings) > MOST_ENDINGS else ""
    files = "1 file of a folder was" if many == 1 else f"{many:,} files of folders were"
    return f"{files} not read, in no format that is known here: {shown}{rest}"
