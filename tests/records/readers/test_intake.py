"""How much was taken in, and from what."""

from __future__ import annotations

import gzip
import hashlib
from pathlib import Path

from tests.records.readers.reading import put

from sanctions_check.records.readers import Intake, cut_paths
from sanctions_check.records.readers.intake import open_binary
from sanctions_check.sources.limits import DEFAULT_LIMITS


def test_how_much_was_taken_in_is_counted_as_it_lies_on_the_disk(tmp_path: Path) -> None:
    files = put(tmp_path, "a.jsonl", '{"id": "a"}\n'), put(tmp_path, "b.jsonl.gz", gzip.compress(b'{"id": "b"}\n' * 99))
    intake = Intake()
    assert len(list(cut_paths([str(file) for file in files], None, DEFAULT_LIMITS, intake))) == 2
    assert intake.size == sum(file.stat().st_size for file in files)


def test_what_a_reader_left_of_a_file_is_hashed_too_and_what_a_folder_passes_over_is_counted(tmp_path: Path) -> None:
    file = put(tmp_path, "a.jsonl", '{"id": "a"}\n' * 9)
    intake = Intake()
    with open_binary(str(file), intake) as stream:
        assert stream.readline() == b'{"id": "a"}\n'
    (read,) = intake.files
    assert (read.file, read.size, read.sha256) == (
        str(file),
        file.stat().st_size,
        hashlib.sha256(file.read_bytes()).hexdigest(),
    )
    put(tmp_path, "notes.txt", "no record")
    list(cut_paths([str(tmp_path)], None, DEFAULT_LIMITS, intake))
    assert intake.passed_over == {".txt": 1}
