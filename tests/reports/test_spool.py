"""What waits for the end of a report waits on disk, and comes back as it was."""

from __future__ import annotations

import io
import json
import tracemalloc
from pathlib import Path

import pytest

from sanctions_check.errors import Fault
from sanctions_check.reports import spool
from sanctions_check.reports.account.tally import Tally
from sanctions_check.reports.account.totals import Closing
from sanctions_check.reports.formats import FORMATS, ReportOptions, make_report

from .conftest import PACK, receipt


@pytest.mark.parametrize("name", FORMATS)
def test_faults_do_not_stay_in_memory(name: str, tmp_path: Path) -> None:
    """Ten megabytes of them; a megabyte may wait in memory before it waits on disk."""
    with (tmp_path / "report").open("w", encoding="utf-8", newline="") as out:
        report = make_report(name, out, PACK, ReportOptions(color=False))
        report.begin(receipt())
        tracemalloc.start()
        try:
            for number in range(10_000):
                report.add_faults((Fault("x.jsonl", number, None, "", "value", f"{number}{'x' * 1_000}"),))
            report.end(Closing(Tally()))
            _, peak = tracemalloc.get_traced_memory()
        finally:
            tracemalloc.stop()
    assert peak < 6_000_000


@pytest.mark.parametrize("name", ["json", "html"])
def test_a_fault_that_waits_is_written_as_it_came(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """A file name that is no text, and what would end a block of the page, go to the disk and come back."""
    monkeypatch.setattr(spool, "IN_MEMORY", 1)
    faults = [Fault(file, 1, None, "/a", "value", "</script>\r\n") for file in ("a\udcff.json", "ü.json")]
    out = io.StringIO(newline="")
    report = make_report(name, out, PACK, ReportOptions())
    report.begin(receipt())
    for fault in faults:
        report.add_faults((fault,))
    report.end(Closing(Tally()))
    text = out.getvalue()
    if name == "json":
        found = json.loads(text)["errors"]
    else:
        found = json.loads(text.partition('id="about">')[2].partition("</script>")[0])["faults"]
    assert found == [fault.as_json() for fault in faults]
