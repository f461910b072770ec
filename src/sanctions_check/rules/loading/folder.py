"""The folder of a rule pack: the files that belong there, and their text."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable, Iterator
from operator import itemgetter
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
    "PackTexts",
    "default_pack_path",
    "places_in",
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
"""The groups of documents: files at the top of a pack, and its folders."""


class PackText(Struct, frozen=True):
    """The text of one file of a pack, with its group."""

    group: str
    file: str
    text: str


class PackTexts(Struct, frozen=True):
    """The files of the pack in `root`, in the order of their names, and the faults of files that are unreadable or misplaced.

    `digest`: SHA-256 of the names and bytes of all files that were read, in hexadecimal.
    """

    root: Path
    texts: tuple[PackText, ...]
    digest: str
    faults: tuple[Fault, ...]


def default_pack_path() -> Path:
    """The folder of the pack that ships: beside the package in an installation, at the top of a checkout."""
    package = Path(__file__).resolve().parents[2]
    shipped = package / "_pack"
    return shipped if shipped.is_dir() else package.parents[1] / "rules"


def read_texts(folder: str | Path | None, limits: Limits) -> PackTexts:
    """The files of the pack in `folder` (None: the pack that ships). Raises RulePackError if there is no pack."""
    root = _root(folder)
    files, digest = PackFiles(root, limits), hashlib.sha256()
    texts: list[PackText] = []
    faults: list[Fault] = []
    for group, place in _members(places_in(root, faults), faults):
        read = files.read(place)
        if isinstance(read, Fault):
            faults.append(read)
            continue
        raw, text = read
        digest.update(os.fsencode(place) + b"\0" + raw + b"\0")
        texts.append(PackText(group, place, text))
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


def places_in(root: Path, faults: list[Fault]) -> Iterator[str]:
    """The relative names of all files and folders of a pack, sorted.

    A link is followed if it replaces one of the folders of a pack. Any other link to a folder is a fault, since it is skipped.
    """
    waiting = _entries(root, "", faults)
    while waiting:
        place, entry = waiting.pop()
        is_folder = os.path.isdir(entry.path) if entry.is_symlink() else entry.is_dir()
        if is_folder and entry.is_symlink() and place not in _FOLDERS:
            _refuse(place, "a link to a folder is not followed", "copy it into the pack", faults)
            continue
        yield place
        if is_folder:
            waiting += _entries(entry, place + "/", faults)


def _entries(folder: os.PathLike[str], before: str, faults: list[Fault]) -> list[tuple[str, os.DirEntry[str]]]:
    """The entries of one folder that are not hidden, with their relative names, sorted backwards."""
    try:
        with os.scandir(folder) as entries:
            seen = ((before + entry.name, entry) for entry in entries if not entry.name.startswith("."))
            return sorted(seen, key=itemgetter(0), reverse=True)
    except OSError as problem:
        message = f"the folder cannot be read: {problem.strerror or problem}"
        faults.append(Fault.in_file(before or ".", "unreadable", message, "let the user who checks read it"))
        return []


def _members(places: Iterable[str], faults: list[Fault]) -> list[tuple[str, str]]:
    """The files to read, each with its group, in the order of the groups. Test files are left out.

    A YAML file that belongs to no group is a fault: nobody would apply its rules.
    """
    members = []
    for place in places:
        if place.endswith(TESTS_SUFFIX):
            continue
        group = _group_of(place)
        if group:
            members.append((group, place))
        elif place.lower().endswith(_YAML):
            _refuse(place, *_why_stray(Path(place)), faults)
    return sorted(members, key=lambda member: GROUPS.index(member[0]))


def _group_of(place: str) -> str:
    """The group of a file; "" for a file that belongs to none."""
    top, inside, _ = place.partition("/")
    belongs = top in _FOLDERS and place.endswith(".yaml") if inside else top in _FILES
    return top if belongs else ""


def _why_stray(place: Path) -> tuple[str, str]:
    """Why a YAML file does not belong to a pack, and a hint."""
    top = place.parts[0]
    if len(place.parts) == 1:
        return f"no such file belongs in a pack{did_you_mean(top, _FILES)}", f"known: {', '.join(_FILES)}"
    if top not in _FOLDERS:
        return f"no such folder belongs in a pack{did_you_mean(top, _FOLDERS)}", f"known: {', '.join(_FOLDERS)}"
    return "only files whose names end in .yaml are read", f"call it {place.with_suffix('.yaml').name}"


def _refuse(place: str, message: str, hint: str, faults: list[Fault]) -> None:
    faults.append(Fault.in_file(place, "unknown-file", message, hint))
