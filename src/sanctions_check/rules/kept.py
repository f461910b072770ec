"""Packs that an earlier run has read, kept in a folder of the user, so that the YAML is not read again."""

from __future__ import annotations

import copyreg
import hashlib
import os
import pickle
import stat
import sys
from collections.abc import Iterator, Mapping
from functools import cached_property
from io import BytesIO
from pathlib import Path
from types import MappingProxyType
from typing import Any, TypeVar

from sanctions_check.sources.limits import Limits

from .contents import PackContents

__all__ = ["KeptPack"]

_OURS = "sanctions_check."
_SUFFIX = ".pack"
_MOST = 8
"""The number of packs that are kept; the oldest are removed first."""
P = TypeVar("P", bound=PackContents)
_DIGEST = hashlib.sha256().digest_size


class KeptPack:
    """The kept form of a pack in `folder`. Its name is a digest of the files of the pack, the settings, and this program.

    It is not found if it is missing, unreadable, writable by another user or changed. If it cannot be written, nothing is
    kept. In both cases the pack is read from its files.
    """

    def __init__(self, folder: Path, digest: str, *, strict: bool, limits: Limits) -> None:
        self._folder = folder
        self._made_of = (digest, strict, limits, sys.version)

    def find(self, made: type[P]) -> P | None:
        """The pack as the type `made`, if an earlier run has kept it."""
        try:
            raw = _own_bytes(self._path)
        except OSError:
            return None
        seal, content = raw[:_DIGEST], memoryview(raw)[_DIGEST:]
        if hashlib.sha256(content).digest() != seal:
            return None
        try:
            found = _Reader(BytesIO(content)).load()
        except Exception:  # not of this program, whatever its seal says
            return None
        return found if isinstance(found, made) else None

    def keep(self, pack: PackContents) -> None:
        """Keep a pack for the next run."""
        content = BytesIO()
        writer = pickle.Pickler(content, protocol=5)
        writer.dispatch_table = copyreg.dispatch_table | {MappingProxyType: _plain}
        try:
            writer.dump(pack)
            self._write(content.getvalue())
        except (OSError, RecursionError):  # read-only, full, or too deep a pack
            return

    @cached_property
    def _path(self) -> Path:
        """Raises OSError if the files of the program cannot be listed."""
        made_of = repr((*self._made_of, *_program()))
        return self._folder / (hashlib.sha256(made_of.encode()).hexdigest() + _SUFFIX)

    def _write(self, content: bytes) -> None:
        """Write the whole file or nothing, readable by the user alone; then remove the oldest."""
        from tempfile import NamedTemporaryFile

        path = self._path
        self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with NamedTemporaryFile(dir=self._folder, delete=False) as stream:
            try:
                stream.write(hashlib.sha256(content).digest() + content)
                stream.close()
                os.replace(stream.name, path)
            except BaseException:
                os.unlink(stream.name)
                raise
        for old in sorted(self._folder.glob("*" + _SUFFIX), key=_age)[_MOST:]:
            old.unlink(missing_ok=True)


def _age(path: Path) -> float:
    """A number to sort by, the newest file first; a file that is gone meanwhile comes last."""
    try:
        return -path.stat().st_mtime
    except OSError:
        return 0


def _own_bytes(path: Path) -> bytes:
    """The bytes of a file that only this user can have written. Raises OSError."""
    with path.open("rb") as stream:
        about = os.fstat(stream.fileno())
        mine = not hasattr(os, "geteuid") or (about.st_uid == os.geteuid() and not about.st_mode & 0o022)
        if not (mine and stat.S_ISREG(about.st_mode)):
            raise PermissionError(path)
        return stream.read()


def _program() -> Iterator[tuple[str, int, int]]:
    """The files of this program with their sizes and times: a working copy changes without a new version. Raises OSError."""
    folders = [str(Path(__file__).parents[1])]
    for folder in folders:
        with os.scandir(folder) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.name.endswith(".py"):
                    about = entry.stat()
                    yield entry.path, about.st_size, about.st_mtime_ns
                elif entry.is_dir() and not entry.name.startswith("_"):
                    folders.append(entry.path)


def frozen(content: dict[Any, Any]) -> Mapping[Any, Any]:
    """A read-only mapping, which pickle cannot write by itself."""
    return MappingProxyType(content)


def _plain(mapping: Mapping[Any, Any]) -> tuple[Any, tuple[dict[Any, Any]]]:
    return frozen, (dict(mapping),)


class _Reader(pickle.Unpickler):
    """Unpickles only the types that a pack consists of."""

    def find_class(self, module: str, name: str, /) -> Any:
        if (module, name) == (frozen.__module__, frozen.__name__):
            return frozen
        if module.startswith(_OURS) or (module, name) == ("datetime", "date"):
            found = super().find_class(module, name)
            if isinstance(found, type):
                return found
        raise pickle.UnpicklingError(f"{module}.{name} is no part of a pack")
