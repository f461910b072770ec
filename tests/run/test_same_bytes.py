"""However many processes check, and whatever the format, the same bytes come out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from sanctions_check.reports.formats import FORMATS

from .conftest import ran


def test_every_format_is_the_same_for_any_number_of_processes(stream: Path, tmp_path: Path) -> None:
    said: list[str] = []
    for jobs in (1, 3):
        folder = tmp_path / str(jobs)
        folder.mkdir()
        formats = [part for name in FORMATS for part in ("-f", f"{name}={folder / name}")]
        done = ran("check", stream, "-j", jobs, *formats)
        assert done.returncode == 2
        said.append(done.stderr)
    assert said[0] == said[1]
    assert said[0].count("\n") == 18
    for name in FORMATS:
        one, other = (tmp_path / jobs / name for jobs in ("1", "3"))
        assert one.read_bytes() == other.read_bytes()
        assert one.stat().st_size > 0


@pytest.mark.parametrize("jobs", [1, 2])
def test_the_caps_add_up_in_the_order_of_the_input(stream: Path, tmp_path: Path, jobs: int) -> None:
    out = tmp_path / "out.csv"
    done = ran("check", stream, "-q", "-j", jobs, "-f", "table", "-f", f"csv={out}")
    assert "exceeded with r58" in " ".join(done.stdout.split())


def test_what_is_shown_is_the_same_for_any_number_of_processes(stream: Path, tmp_path: Path) -> None:
    said: list[str] = []
    for jobs in (1, 2):
        done = ran("check", stream, "-q", "-j", jobs, "-f", "jsonl", "--show", "undetermined")
        said.append(done.stdout)
    assert said[0] == said[1]
    assert '"out_of_scope","by_reading"' not in said[0]
    assert said[0].count('"type":"assessment"') > 100


def test_the_order_of_sets_which_differs_from_process_to_process_shows_in_no_report(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    event = tmp_path / "event.json"
    event.write_text(
        json.dumps(
            {
                "id": "visit", "kind": "travel_listed_person", "direction": "from_dprk", "date": "2018-06-10",
                "parties": [{"roles": ["host"], "country": "SG", "type": "state"}],
                "items": [{"category": "vehicle", "hs": "8703"}, {"category": "machinery", "hs": "8426"}],
                "personnel": [{"nationality": "KP", "un_listed": True}, {"nationality": "KP", "un_listed": True}],
                "exemptions": [{"type": "committee_approval", "status": "granted", "authority": "committee"}],
                "evidence": [{"kind": "un_panel"}],
            }
        ),
        encoding="utf-8",
    )  # fmt: skip
    said: set[str] = set()
    for seed in ("1", "2", "3"):
        monkeypatch.setenv("PYTHONHASHSEED", seed)
        said.add(ran("check", event, "--what-if", "-f", "json").stdout)
    (report,) = said
    assert "is covered by the exemption" in report
