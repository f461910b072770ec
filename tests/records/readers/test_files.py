"""Which files are behind the paths, and which of them are refused."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from tests.records.readers.reading import faults, ids, put, read

from sanctions_check.errors import UsageError
from sanctions_check.records.readers import ReadRecord, read_paths


def test_folders_globs_and_repeats(tmp_path: Path) -> None:
    (tmp_path / "sub").mkdir()
    put(tmp_path, "b.yaml", "id: b")
    put(tmp_path / "sub", "a.json", '{"id": "a"}')
    put(tmp_path, "notes.txt", "no record")
    put(tmp_path, ".hidden.yaml", "id: hidden")
    assert ids(read(tmp_path)) == ["b", "a"]
    assert ids(read(tmp_path / "**" / "*.json")) == ["a"]
    assert ids(read(tmp_path / "b.yaml", tmp_path)) == ["b", "a"]
    assert ids(read(tmp_path / "*")) == ["b", "a"]


@pytest.mark.parametrize("paths", [None, 5, b"a.json", [b"a.json"], ["a.json", None]])
def test_what_names_no_file_is_a_usage_error(paths: object) -> None:
    with pytest.raises(UsageError, match="a path is a text or a Path, and not"):
        list(read_paths(paths))  # type: ignore[arg-type]


def test_an_empty_path_is_a_fault_and_not_the_folder_where_one_is() -> None:
    (fault,) = faults(read(""))
    assert str(fault).startswith('"": no-file: an empty path names nothing')


def test_one_path_will_do_and_a_path_may_be_a_path(tmp_path: Path) -> None:
    path = put(tmp_path, "a.yaml", "id: a\n---\n# nothing here\n")
    for paths in (str(path), path, [path], [str(path)]):
        assert [type(each) for each in read_paths(paths)] == [ReadRecord]


@pytest.mark.parametrize("path", ["nowhere.json", "nowhere/*.json", "x\0y", "y" * 5000])
def test_a_path_that_leads_nowhere_is_a_fault(path: str) -> None:
    assert [fault.code for fault in faults(read(path))] == ["no-file"]


def test_a_link_out_of_the_folder_is_refused_and_a_circle_ends(tmp_path: Path) -> None:
    outside = put(tmp_path, "outside.json", '{"id": "secret"}')
    folder = tmp_path / "folder"
    folder.mkdir()
    (folder / "link.json").symlink_to(outside)
    (folder / "circle").symlink_to(folder)
    put(folder, "a.json", '{"id": "a"}')
    results = read(folder)
    assert ids(results) == ["a"]
    assert {fault.code for fault in faults(results)} == {"outside-folder"}


def test_a_link_to_a_folder_elsewhere_is_told(tmp_path: Path) -> None:
    for name in ("folder", "elsewhere"):
        (tmp_path / name).mkdir()
        put(tmp_path / name, "a.json", f'{{"id": "{name}"}}')
    (tmp_path / "folder" / "more").symlink_to(tmp_path / "elsewhere")
    results = read(tmp_path / "folder")
    assert ids(results) == ["folder"]
    (fault,) = faults(results)
    assert (fault.code, fault.hint) == ("outside-folder", "name the folder itself")


def test_links_that_lead_nowhere_or_in_a_circle_and_pipes_are_told(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").symlink_to("b.jsonl")
    (tmp_path / "b.jsonl").symlink_to("a.jsonl")
    (tmp_path / "c.json").symlink_to("nowhere.json")
    (tmp_path / "d.txt").symlink_to("nowhere.txt")
    os.mkfifo(tmp_path / "e.jsonl")
    put(tmp_path, "f.json", '{"id": "f"}')
    for path in (tmp_path, tmp_path / "*.json*"):
        results = read(path)
        assert ids(results) == ["f"]
        found = {Path(fault.file).name: fault for fault in faults(results)}
        assert sorted(found) == ["a.jsonl", "b.jsonl", "c.json", "e.jsonl"]
        assert {fault.code for fault in found.values()} == {"no-file"}
        assert found["c.json"].message == found["a.jsonl"].message == "the link leads to nothing"
        assert found["e.jsonl"].message == "this is neither a file nor a folder"


@pytest.mark.skipif(sys.platform == "win32", reason="rights to list a folder are those of POSIX")
@pytest.mark.parametrize("path", ["", "**/*.yaml", "locked", "locked/in.yaml"])
def test_a_folder_that_nobody_lets_us_list_is_a_fault_beside_what_could_be_read(tmp_path: Path, path: str) -> None:
    """In a process without the rights of root, which may list everything."""
    put(tmp_path, "a.yaml", "id: a")
    locked = tmp_path / "locked"
    locked.mkdir()
    put(locked, "in.yaml", "id: b")
    locked.chmod(0)
    tmp_path.chmod(0o755)
    told = """
import os, sys
from sanctions_check.records.readers import ReadFault, read_paths
list(read_paths([sys.argv[2]]))  # the modules of the program may lie where only root reads
if os.getuid() == 0:
    os.setgid(65534), os.setuid(65534)
reads = list(read_paths([sys.argv[1]]))
print(*(read.faults[0].code if isinstance(read, ReadFault) else read.id for read in reads))
"""
    try:
        for folder in tmp_path.parents[:3]:
            folder.chmod(folder.stat().st_mode | 0o011)
        ran = subprocess.run(
            [sys.executable, "-c", told, str(tmp_path / path), str(tmp_path / "a.yaml")],
            capture_output=True,
            text=True,
            check=True,
        )
    finally:
        locked.chmod(0o755)
    assert sorted(ran.stdout.split()) == (["unreadable"] if path.startswith("locked") else ["a", "unreadable"])
