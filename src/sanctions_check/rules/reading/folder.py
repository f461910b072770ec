"""The folder of a rule pack: which files belong there, and their text."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Container, Iterator
from pathlib import Path

from msgspec import Struct

from sanctions_check.errors import Fault, RulePackError, UsageError
from sanctions_check.plain_text import shortened
from sanctions_check.sources.limits import Limits
from sanctions_check.sources.suggest import did_you_mean

from .files import PackFiles

__all__ = [
    "DUTIES_FILE",
    "GROUPS",
    "PACK_FILE",
    "TESTS_SUFFIX",
    "PackText",
    "PackTexts",
    "default_pack_path",
    "read_texts",
]

PACK_FILE = "pack.yaml"
DUTIES_FILE = "duties.yaml"
TESTS_SUFFIX = ".tests.yaml"
_YAML = (".yaml", ".yml")
_FOLDERS = ("measures", "concepts", "exemptions", "prohibitions")
_FILES = (
    PACK_FILE,
    "readings.yaml",
    "judgements.yaml",
    "words.yaml",
    DUTIES_FILE,
    "listed.yaml",
    "standing.yaml",
    "non_measures.yaml",
    "gaps.yaml",
    "related.yaml",
    "coverage.yaml",
    "caps.yaml",
)

GROUPS = (*_FILES, *_FOLDERS)
"""The files at the top of a pack, and its folders: what stands in a file goes by the one that it is, or is in."""


class PackText(Struct, frozen=True):
    """The text of one file of a pack, and the group that it belongs to."""

    group: str
    file: str
    text: str


class PackTexts(Struct, frozen=True):
    """The files of the pack in `root`, in the order of their names, and the faults of those that cannot be read or do not belong.

    `digest`: SHA-256 of the names and bytes of all files that were read, in hexadecimal.
    """

    root: Path
    texts: tuple[PackText, ...]
    digest: str
    faults: tuple[Fault, ...]


def default_pack_path() -> Path:
    """The pack that ships with the program: beside the package in an installation, at the top of a checkout."""
    package = Path(__file__).resolve().parents[2]
    shipped = package / "_pack"
    return shipped if shipped.is_dir() else package.parents[1] / "rules"


def read_texts(folder: str | Path | None, limits: Limits) -> PackTexts:
    """The files of the pack in `folder` (None: the one that ships). Raises RulePackError where there is none."""
    root = _root(folder)
    files, digest = PackFiles(root, limits), hashlib.sha256()
    texts: list[PackText] = []
    faults: list[Fault] = []
    known = tuple(_files_of(root))
    for group, path in known:
        shown = path.relative_to(root).as_posix()
        read = files.read(path)
        if isinstance(read, Fault):
            faults.append(read)
            continue
        raw, text = read
        digest.update(shown.encode() + b"\0" + raw + b"\0")
        texts.append(PackText(group, shown, text))
    _refuse_strays(root, {path for _, path in known}, faults)
    return PackTexts(root, tuple(texts), digest.hexdigest(), tuple(faults))


def _root(folder: object) -> Path:
    if folder is not None and not isinstance(folder, str | Path):
        raise UsageError(f"a rule pack is named by its folder, and not by {folder!r}")
    root = Path(folder) if folder is not None else default_pack_path()
    try:
        found = (root / PACK_FILE).is_file()
    except OSError:  # of a name that is too long, say
        found = False
    if not found:
        missing = f"there is no {PACK_FILE} here"
        raise RulePackError([Fault.in_file(shortened(str(root)), "no-pack", missing, "name the folder that holds it")])
    return root


def _files_of(root: Path) -> Iterator[tuple[str, Path]]:
    """The files at the top, then those of the folders; tests beside them are left out."""
    for name in _FILES:
        if os.path.lexists(root / name):
            yield name, root / name
    for name in _FOLDERS:
        for path in sorted((root / name).rglob("*.yaml")):
            if not path.name.endswith(TESTS_SUFFIX):
                yield name, path


def _refuse_strays(root: Path, known: Container[Path], faults: list[Fault]) -> None:
    """A YAML file that nothing reads is a rule that nobody applies; so is whatever stands behind a link to a folder."""
    for path in sorted(root.rglob("*")):
        place = path.relative_to(root)
        if path.is_symlink() and path.is_dir():
            if place.as_posix() not in _FOLDERS:
                _refuse(place, "a link to a folder is not followed", "copy it into the pack", faults)
        elif path.suffix.lower() in _YAML and path not in known and not path.name.endswith(TESTS_SUFFIX):
            _refuse(place, *_why_stray(place), faults)


def _why_stray(place: Path) -> tuple[str, str]:
    """Why a YAML file does not belong to a pack, and what to do about it."""
    top = place.parts[0]
    if len(place.parts) == 1:
        return f"no such file belongs in a pack{did_you_mean(top, _FILES)}", f"known: {', '.join(_FILES)}"
    if top not in _FOLDERS:
        return f"no such folder belongs in a pack{did_you_mean(top, _FOLDERS)}", f"known: {', '.join(_FOLDERS)}"
    return "only files whose names end in .yaml are read", f"call it {place.with_suffix('.yaml').name}"


def _refuse(place: Path, message: str, hint: str, faults: list[Fault]) -> None:
    faults.append(Fault.in_file(place.as_posix(), "unknown-file", message, hint))
