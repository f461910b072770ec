"""The folder of a rule pack: which files belong there, and the documents in them."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Container, Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from sanctions_check.errors import Fault
from sanctions_check.sources.document import Entry
from sanctions_check.sources.limits import Limits
from sanctions_check.sources.suggest import did_you_mean
from sanctions_check.sources.yaml_tree import read_yaml

from .files import PackFiles

__all__ = ["DUTIES_FILE", "PACK_FILE", "TESTS_SUFFIX", "PackFolder", "default_pack_path", "read_folder"]

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

_HEAD = "it needs pack:, version: ..."


class PackFolder(Struct, frozen=True):
    """What stands in a pack: the documents by the file at its top, or the folder, that they are in.

    `digest`: SHA-256 of the names and bytes of all files that were read, in hexadecimal.
    """

    documents: Mapping[str, list[Entry]]
    digest: str


def default_pack_path() -> Path:
    """The pack that ships with the program: beside the package in an installation, at the top of a checkout."""
    package = Path(__file__).resolve().parents[2]
    shipped = package / "_pack"
    return shipped if shipped.is_dir() else package.parents[1] / "rules"


def read_folder(root: Path, faults: list[Fault], limits: Limits) -> PackFolder:
    """Every document of a pack, in the order of file names. What cannot be read, and what nothing reads, is a fault."""
    files, digest = PackFiles(root, limits), hashlib.sha256()
    documents: dict[str, list[Entry]] = {name: [] for name in (*_FILES, *_FOLDERS)}
    known = tuple(_files_of(root))
    for name, path in known:
        shown = path.relative_to(root).as_posix()
        read = files.read(path)
        if isinstance(read, Fault):
            faults.append(read)
            continue
        raw, text = read
        digest.update(shown.encode() + b"\0" + raw + b"\0")
        documents[name] += _document(text, shown, faults, limits)
    _refuse_strays(root, {path for _, path in known}, faults)
    return PackFolder(documents, digest.hexdigest())


def _files_of(root: Path) -> Iterator[tuple[str, Path]]:
    """The files at the top, then those of the folders; tests beside them are left out."""
    for name in _FILES:
        if os.path.lexists(root / name):
            yield name, root / name
    for name in _FOLDERS:
        for path in sorted((root / name).rglob("*.yaml")):
            if not path.name.endswith(TESTS_SUFFIX):
                yield name, path


def _document(text: str, file: str, faults: list[Fault], limits: Limits) -> Iterator[Entry]:
    """The one document of a file; none where it is at fault: an empty one is a rule that nobody applies."""
    document = read_yaml(text, file, limits)
    if document is None:
        hint = _HEAD if file == PACK_FILE else "write what it is to hold, or take it away"
        faults.append(Fault.in_file(file, "empty", "the file is empty", hint))
        return
    faults.extend(document.faults)
    if not document.faults:
        yield Entry("", document.data, document.places, faults)


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
