"""The YAML documents of a rule pack, with positions, by the group of their file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from sanctions_check.errors import Fault
from sanctions_check.sources.document import Entry
from sanctions_check.sources.limits import Limits
from sanctions_check.sources.yaml_documents import read_yaml

from .folder import GROUPS, PACK_FILE, PackTexts

__all__ = ["Documents", "read_documents"]

Documents = Mapping[str, list[Entry]]

_HEAD = "it needs pack:, version: ..."


def read_documents(pack: PackTexts, faults: list[Fault], limits: Limits) -> Documents:
    """Every document of a pack by its group, in the order of file names. A file that is no YAML, or empty, is a fault."""
    documents: dict[str, list[Entry]] = {group: [] for group in GROUPS}
    for each in pack.texts:
        documents[each.group] += _document(each.text, each.file, faults, limits)
    return documents


def _document(text: str, file: str, faults: list[Fault], limits: Limits) -> Iterator[Entry]:
    """The document of a file; none if the file cannot be read to its end or is empty."""
    document = read_yaml(text, file, limits)
    if document is None:
        hint = _HEAD if file == PACK_FILE else "write what it is to hold, or take it away"
        faults.append(Fault.in_file(file, "empty", "the file is empty", hint))
        return
    faults.extend(document.faults)
    if document.whole:
        yield Entry("", document.data, document.places, faults)
