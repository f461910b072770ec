"""The files of a rule pack: only what lies inside the folder, only plain files, and no more of them than the limits allow."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from msgspec.structs import replace

from sanctions_check.errors import Fault
from sanctions_check.sources.limits import Limits
from sanctions_check.sources.text import decode

__all__ = ["PackFiles", "in_folder"]


def in_folder(root: Path, faults: Iterable[Fault]) -> list[Fault]:
    """The faults of files of a pack with its folder before each, so that the file can be opened from where one is."""
    return [replace(fault, file=(root / fault.file).as_posix()) for fault in faults]


class PackFiles:
    """Reads the files of one pack, and counts them."""

    def __init__(self, root: Path, limits: Limits) -> None:
        self._root = root
        self._real_root = root.resolve()
        self._real: dict[Path, Path] = {}
        self._limits = limits
        self._files = 0
        self._size = 0

    def read(self, path: Path) -> tuple[bytes, str] | Fault:
        """The bytes of a file and their text, or what is wrong with it."""
        self._files += 1
        if self._files > self._limits.pack_files:
            return self._too_much("too-many", f"the pack has more than {self._limits.pack_files:,} files")
        if not self._is_inside(path):
            return self._fault(path, "outside-pack", "the file lies outside the pack", "copy it into the pack")
        if not path.is_file():
            return self._fault(path, "unreadable", "this is not a plain file", "rule files are UTF-8 text")
        try:
            with path.open("rb") as stream:
                raw = stream.read(self._limits.pack_size - self._size + 1)
            self._size += len(raw)
            if self._size > self._limits.pack_size:
                self._size = self._limits.pack_size
                return self._too_much("too-large", f"the pack has more than {self._limits.pack_size:,} bytes")
        except OSError as problem:
            message = f"the file cannot be read: {problem.strerror or problem}"
            return self._fault(path, "unreadable", message, "rule files are UTF-8 text")
        text = decode(raw, self._shown(path))
        return text if isinstance(text, Fault) else (raw, text)

    def _is_inside(self, path: Path) -> bool:
        """Whether it lies in the pack when all links are followed. Folders are followed once: a pack has few."""
        folder = path.parent
        if folder not in self._real:
            self._real[folder] = folder.resolve()
        real = path.resolve() if path.is_symlink() else self._real[folder]
        return real.is_relative_to(self._real_root)

    def _too_much(self, code: str, message: str) -> Fault:
        """One and the same fault for every file beyond the limit."""
        return Fault.in_file(".", code, message, "split the pack, or raise the limit")

    def _fault(self, path: Path, code: str, message: str, hint: str) -> Fault:
        return Fault.in_file(self._shown(path), code, message, hint)

    def _shown(self, path: Path) -> str:
        return path.relative_to(self._root).as_posix()
