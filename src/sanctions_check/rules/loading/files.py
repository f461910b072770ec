"""Access to the files of a rule pack: plain files inside the folder only, within the limits."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from msgspec.structs import replace

from sanctions_check.errors import Fault
from sanctions_check.sources.limits import Limits
from sanctions_check.sources.text import decode

__all__ = ["PackFiles", "in_folder"]

_TEXT = "rule files are UTF-8 text"


def in_folder(root: Path, faults: Iterable[Fault]) -> list[Fault]:
    """The faults, each with the folder of the pack before its file name, so that the path can be opened."""
    return [replace(fault, file=(root / fault.file).as_posix()) for fault in faults]


class PackFiles:
    """Reads files of the pack in `root` by their relative names, and counts files and bytes."""

    def __init__(self, root: Path, limits: Limits) -> None:
        self._root = str(root)
        self._real_root = os.path.realpath(root)
        self._inside: dict[str, bool] = {}
        self._limits = limits
        self._files = 0
        self._size = 0

    def read(self, place: str) -> tuple[bytes, str] | Fault:
        """The bytes of a file and their text, or the fault of the file."""
        self._files += 1
        if self._files > self._limits.pack_files:
            return self._too_much("too-many", f"the pack has more than {self._limits.pack_files:,} files")
        path = os.path.join(self._root, place)
        if not self._is_inside(path):
            return Fault.in_file(place, "outside-pack", "the file lies outside the pack", "copy it into the pack")
        if not os.path.isfile(path):
            return Fault.in_file(place, "unreadable", "this is not a plain file", _TEXT)
        try:
            with open(path, "rb") as stream:
                raw = stream.read(self._limits.pack_size - self._size + 1)
            self._size += len(raw)
            if self._size > self._limits.pack_size:
                self._size = self._limits.pack_size
                return self._too_much("too-large", f"the pack has more than {self._limits.pack_size:,} bytes")
        except OSError as problem:
            return Fault.in_file(place, "unreadable", f"the file cannot be read: {problem.strerror or problem}", _TEXT)
        text = decode(raw, place)
        return text if isinstance(text, Fault) else (raw, text)

    def _is_inside(self, path: str) -> bool:
        """True if the file lies in the pack after all links are followed. The answer for a folder is remembered."""
        if os.path.islink(path):
            return self._leads_inside(path)
        folder = os.path.dirname(path)
        if folder not in self._inside:
            self._inside[folder] = self._leads_inside(folder)
        return self._inside[folder]

    def _leads_inside(self, path: str) -> bool:
        return Path(os.path.realpath(path)).is_relative_to(self._real_root)

    def _too_much(self, code: str, message: str) -> Fault:
        """The fault for every file beyond the limit; equal faults are reported once."""
        return Fault.in_file(".", code, message, "split the pack, or raise the limit")
