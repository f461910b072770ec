"""The library page and plain uses pass a strict check of types, as users run it: without the plugin of pydantic."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]


def complaints(code: str, folder: Path) -> str:
    """What mypy says, in a process of its own: in this one it would raise the limit of recursion for the tests that follow."""
    file = folder / "uses.py"
    file.write_text(code, encoding="utf-8")
    command = [sys.executable, "-m", "mypy", "--strict", "--config-file=", f"--cache-dir={folder / 'cache'}", str(file)]
    paths = {**os.environ, "MYPYPATH": str(ROOT / "src")}
    ran = subprocess.run(command, env=paths, capture_output=True, encoding="utf-8", check=False)
    return ran.stdout.replace(f"{file}:", "") + ran.stderr


@pytest.mark.parametrize("page", ["docs/library.md", "README.md"])
def test_the_examples_pass(page: str, tmp_path: Path) -> None:
    blocks = re.findall(r"```python\n(.*?)```", (ROOT / page).read_text(encoding="utf-8"), re.DOTALL)
    assert blocks
    assert complaints("\n".join(blocks), tmp_path).startswith("Success")


def test_fields_may_be_left_out(tmp_path: Path) -> None:
    code = 'from sanctions_check import Record\nfrom sanctions_check.records.model import Evidence\nRecord(id="1")\nEvidence()\n'
    assert complaints(code, tmp_path).startswith("Success")
