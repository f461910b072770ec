"""Readers: JSON, JSON Lines, YAML and CSV, plain or gzip, from files, folders, globs and standard input.

`cut_paths` cuts the files into portions, `read_portion` reads one portion, and `read_paths` does both. They do not raise for
bad input: a fault is a result, and reading goes on.
"""

from .cut import cut_paths, fault_of_repeated_id, named_paths, read_into, read_paths
from .files import find_files, mapping_beside
from .formats import read_portion
from .intake import STDIN, InputFile, Intake
from .portions import Document, Lines, Portion, Rows, describe, is_long
from .results import PlainRecord, Read, ReadFault, ReadRecord, Settle, SettledRecord
from .seen import FirstLines, SeenIds
from .unread import unread_notes
from .validate import validate

__all__ = [
    "STDIN",
    "Document",
    "FirstLines",
    "InputFile",
    "Intake",
    "Lines",
    "PlainRecord",
    "Portion",
    "Read",
    "ReadFault",
    "ReadRecord",
    "Rows",
    "SeenIds",
    "Settle",
    "SettledRecord",
    "cut_paths",
    "describe",
    "fault_of_repeated_id",
    "find_files",
    "is_long",
    "mapping_beside",
    "named_paths",
    "read_into",
    "read_paths",
    "read_portion",
    "unread_notes",
    "validate",
]
