"""The reader of the output goes away, as `head` does: that is no finding."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
CASE = ROOT / "fixtures" / "cases" / "ru-kursk-troops-2025-04.yaml"


@pytest.mark.parametrize(
    "arguments",
    [
        ("check", CASE), ("check", CASE, "--format", "jsonl"), ("check", CASE, "--format", "html"), ("explain", CASE),
        ("rules", "list"), ("schema", "record"), ("--help",),
    ],
    ids=lambda arguments: " ".join(map(str, arguments)).replace(str(CASE), "CASE"),
)  # fmt: skip
def test_what_nobody_reads_ends_as_a_shell_expects(arguments: tuple[str | Path, ...]) -> None:
    reader, writer = os.pipe()
    os.close(reader)
    command = [sys.executable, "-m", "sanctions_check", *map(str, arguments)]
    path = {**os.environ, "PYTHONPATH": str(ROOT / "src")}
    with os.fdopen(writer, "wb") as out:
        ran = subprocess.run(command, stdout=out, stderr=subprocess.PIPE, check=False, cwd=ROOT, env=path)
    assert (ran.returncode, ran.stderr) == (141, b"")
