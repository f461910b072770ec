"""Readers: JSON, JSON Lines, YAML and CSV, plain or gzip, from files, folders, globs and standard input.

`cut_paths` cuts what is behind paths into portions, `read_portion` reads one, and `read_paths` does both. None raises for what
it reads: a fault is a result, and the rest is read.
"""

from .cut import cut_paths, fault_of_repeated_id, read_paths
from .formats import read_portion
from .intake import InputFile, Intake
from .portions import Portion, describe
from .results import PlainRecord, Read, ReadFault, ReadRecord, Settle, SettledRecord
from .seen import FirstLines, SeenIds
from .validate import validate

__all__ = [
    "FirstLines",
    "InputFile",
    "Intake",
    "PlainRecord",
    "Portion",
    "Read",
    "ReadFault",
    "ReadRecord",
    "SeenIds",
    "Settle",
    "SettledRecord",
    "cut_paths",
    "describe",
    "fault_of_repeated_id",
    "read_paths",
    "read_portion",
    "validate",
]
