"""The library page and plain uses pass a strict check of types, as users run it: without the plugin of pydantic."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from mypy import api

ROOT = Path(__file__).resolve().parents[1]


def complaints(code: str, folder: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    file = folder / "uses.py"
    file.write_text(code, encoding="utf-8")
    monkeypatch.setenv("MYPYPATH", str(ROOT / "src"))
    told, failed, _ = api.run(["--strict", "--config-file=", f"--cache-dir={folder / 'cache'}", str(file)])
    return told.replace(f"{file}:", "") + failed


@pytest.mark.parametrize("page", ["docs/library.md", "README.md"])
def test_the_examples_pass(page: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL)
    assert blocks
    assert complaints("\n".join(blocks), tmp_path, monkeypatch).startswith("Success")


def test_fields_may_be_left_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = 'from sanctions_check import Record\nfrom sanctions_check.records.model import Evidence\nRecord(id="1")\nEvidence()\n'
    assert complaints(code, tmp_path, monkeypatch).startswith("Success")
