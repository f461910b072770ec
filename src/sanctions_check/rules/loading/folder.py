"""The folder of a rule pack: which files belong there, and their text."""

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
    """All that lies in a pack, as it is called from its root, in the order of the names.

    A link to a folder is followed where the pack has its folders; any other is a fault, since what lies behind it is left out.
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
    """What lies right in a folder, each by its place in the pack, the first name last."""
    try:
        with os.scandir(folder) as entries:
            return sorted(((before + entry.name, entry) for entry in entries), key=itemgetter(0), reverse=True)
    except OSError as problem:
        message = f"the folder cannot be read: {problem.strerror or problem}"
        faults.append(Fault.in_file(before or ".", "unreadable", message, "let the user who checks read it"))
        return []


def _members(places: Iterable[str], faults: list[Fault]) -> list[tuple[str, str]]:
    """The files that are read, each behind its group and in the order of the groups; the tests beside them are not.

    A YAML file that nothing reads is a fault: it is a rule that nobody applies.
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
    """The file or folder of GROUPS by which a file of a pack goes; empty for what belongs to none."""
    top, inside, _ = place.partition("/")
    belongs = top in _FOLDERS and place.endswith(".yaml") if inside else top in _FILES
    return top if belongs else ""


def _why_stray(place: Path) -> tuple[str, str]:
    """Why a YAML file does not belong to a pack, and what to do about it."""
    top = place.parts[0]
    if len(place.parts) == 1:
        return f"no such file belongs in a pack{did_you_mean(top, _FILES)}", f"known: {', '.join(_FILES)}"
    if top not in _FOLDERS:
        return f"no such folder belongs in a pack{did_you_mean(top, _FOLDERS)}", f"known: {', '.join(_FOLDERS)}"
    return "only files whose names end in .yaml are read", f"call it {place.with_suffix('.yaml').name}"


def _refuse(place: str, message: str, hint: str, faults: list[Fault]) -> None:
    faults.append(Fault.in_file(place, "unknown-file", message, hint))
