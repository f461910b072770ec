"""Documented events with small errors, in every format. The sound records before and after are always read."""

from __future__ import annotations

import io
import json
import tempfile
from pathlib import Path
from typing import Any

import yaml
from hypothesis import given
from hypothesis import strategies as st
from tests.hostile.mutations import any_records
from tests.hostile.reading import read_soundly

from sanctions_check.records.readers import ReadRecord

from ..choices import choosing, no_seeds

__all__ = ["run", "seeds"]

BEFORE, AFTER = {"id": "the one before", "kind": "launch"}, {"id": "the one after", "kind": "launch"}
_folder = tempfile.TemporaryDirectory(prefix="sanctions-check-fuzz-")


@given(any_records(), st.sampled_from(("jsonl", "json", "yaml", "list.yaml")))
def _read(record: Any, format_: str) -> None:
    records = [BEFORE, record, AFTER]
    path = Path(_folder.name) / f"r.{format_}"
    out = io.StringIO()
    match format_:
        case "jsonl":
            out.writelines(json.dumps(each) + "\n" for each in records)
        case "json":
            json.dump(records, out)
        case "yaml":
            yaml.dump_all(records, out, allow_unicode=False)
        case _:
            yaml.dump(records, out, allow_unicode=True)
    path.write_text(out.getvalue(), encoding="utf-8")
    found = [read.record.id for read in read_soundly([path]) if isinstance(read, ReadRecord)]
    assert (found[0], found[-1]) == (BEFORE["id"], AFTER["id"])


run = choosing(_read)
seeds = no_seeds
