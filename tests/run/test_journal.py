"""What a journal knows a portion by."""

from __future__ import annotations

from pathlib import Path

from sanctions_check.records.readers.cut import cut_paths
from sanctions_check.records.readers.intake import Intake
from sanctions_check.run.journal import digest_of
from sanctions_check.sources.limits import DEFAULT_LIMITS

ROWS = "Ref,A,B\nr1,DPRK,Syria\n"


def digests(folder: Path, mapping: str) -> list[str]:
    (folder / "rows.csv").write_text(ROWS, encoding="utf-8")
    (folder / "rows.mapping.yaml").write_text(mapping, encoding="utf-8")
    return [digest_of(each) for each in cut_paths([str(folder / "rows.csv")], None, DEFAULT_LIMITS, Intake())]


def test_rows_under_another_mapping_are_another_portion(tmp_path: Path) -> None:
    one, other = (
        f"columns: {{Ref: id, {first}: parties/0/country, {second}: parties/1/country}}"
        for first, second in ("AB", "BA")
    )
    assert digests(tmp_path, one) == digests(tmp_path, one)
    assert digests(tmp_path, one) != digests(tmp_path, other)
