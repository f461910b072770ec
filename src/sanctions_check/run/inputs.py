"""The inputs of a run."""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass

from sanctions_check.records.readers import named_paths

__all__ = ["Inputs"]


@dataclass(frozen=True, init=False)
class Inputs:
    """What to check: files, folders, globs, or "-" for standard input.

    Takes one path or several, as strings or Paths. Raises UsageError for anything else.

    `mapping`: the file with the column mapping of CSV files.
    """

    paths: tuple[str, ...]
    mapping: str | None

    def __init__(
        self,
        paths: str | os.PathLike[str] | Iterable[str | os.PathLike[str]],
        mapping: str | os.PathLike[str] | None = None,
    ) -> None:
        object.__setattr__(self, "paths", tuple(named_paths(paths)))
        object.__setattr__(self, "mapping", None if mapping is None else "".join(named_paths((mapping,))))
