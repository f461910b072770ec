"""The folders of fixtures do what their names say."""

from __future__ import annotations

from pathlib import Path

from sanctions_check.records.readers import ReadFault, read_paths

from .conftest import Run

FIXTURES = Path(__file__).resolve().parents[2] / "fixtures"


def test_every_file_of_bad_input_gives_a_fault_of_its_own(run: Run) -> None:
    ran = run("check", FIXTURES / "bad")
    assert ran.status == 2
    files = {path.name for path in (FIXTURES / "bad").iterdir() if not path.name.endswith(".mapping.yaml")}
    faulty = {
        Path(fault.file).name
        for read in read_paths([str(FIXTURES / "bad")])
        if isinstance(read, ReadFault)
        for fault in read.faults
    }
    assert faulty == files


def test_the_stream_has_all_but_one_verdict(run: Run) -> None:
    ran = run("check", FIXTURES / "stream", "--no-color")
    assert ran.status == 1
    assert "9 records: 4 violation, 0 possible violation, 1 undetermined, 2 not a violation, 2 out of scope" in ran.out
