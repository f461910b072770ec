"""The folder of a rule pack: which files belong there, and the documents in them."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from msgspec import Struct

from sanctions_check.errors import Fault
from sanctions_check.sources.limits import Limits
from sanctions_check.sources.yaml_tree import read_yaml

from .document import Entry, FaultList
from .files import PackFiles

__all__ = ["PACK_FILE", "TESTS_SUFFIX", "PackFolder", "default_pack_path", "read_folder"]

PACK_FILE = "pack.yaml"
TESTS_SUFFIX = ".tests.yaml"
_FOLDERS = ("measures", "concepts", "exemptions", "prohibitions")
_FILES = (
    PACK_FILE,
    "readings.yaml",
    "judgements.yaml",
    "standing.yaml",
    "non_measures.yaml",
    "gaps.yaml",
    "related.yaml",
    "coverage.yaml",
    "caps.yaml",
)


class PackFolder(Struct, frozen=True):
    """What stands in a pack: the documents by the file at its top, or the folder, that they are in.

    `digest`: SHA-256 of the names and bytes of all files that were read, in hexadecimal.
    """

    documents: Mapping[str, list[Entry]]
    digest: str


def default_pack_path() -> Path:
    """The pack that ships with the program: beside the package in an installation, at the top of a checkout."""
    package = Path(__file__).resolve().parents[1]
    shipped = package / "_pack"
    return shipped if shipped.is_dir() else package.parents[1] / "rules"


def read_folder(root: Path, faults: FaultList, limits: Limits) -> PackFolder:
    """Every document of a pack, in the order of file names. What cannot be read, and what nothing reads, is a fault."""
    files, digest = PackFiles(root, limits), hashlib.sha256()
    documents: dict[str, list[Entry]] = {name: [] for name in (*_FILES, *_FOLDERS)}
    for name, path in _files_of(root):
        shown = path.relative_to(root).as_posix()
        read = files.read(path)
        if isinstance(read, Fault):
            faults.faults.append(read)
            continue
        raw, text = read
        digest.update(shown.encode() + b"\0" + raw + b"\0")
        documents[name] += _documents(text, shown, faults, limits)
    _refuse_strays(root, faults)
    return PackFolder(documents, digest.hexdigest())


def _files_of(root: Path) -> Iterator[tuple[str, Path]]:
    """The files at the top, then those of the folders; tests beside the rules are no part of a pack."""
    for name in _FILES:
        if (root / name).is_file():
            yield name, root / name
    for name in _FOLDERS:
        for path in sorted((root / name).rglob("*.yaml")):
            if not path.name.endswith(TESTS_SUFFIX):
                yield name, path


def _documents(text: str, file: str, faults: FaultList, limits: Limits) -> Iterator[Entry]:
    for document in read_yaml(text, file, limits):
        faults.faults.extend(document.faults)
        if document.data is not None and not document.faults:
            yield Entry(file, "", document.data, document.places, faults)


def _refuse_strays(root: Path, faults: FaultList) -> None:
    """A YAML file that nothing reads is a rule that nobody applies."""
    for path in sorted(root.glob("*.yaml")):
        if path.name not in _FILES and not path.name.endswith(TESTS_SUFFIX):
            message, hint = "no such file belongs in a pack", f"known: {', '.join(_FILES)}"
            faults.faults.append(Fault(path.name, None, None, "", "unknown-file", message, hint))
