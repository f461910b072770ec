"""Measures how long a command takes that does almost nothing: `python -m benchmarks.start_up`, from the root."""

from __future__ import annotations

import os
import subprocess
import time
from pathlib import Path
from statistics import median
from tempfile import TemporaryDirectory

from benchmarks.program import CHECK_STATUSES, command, compile_program
from sanctions_check.cli.loading import CACHE

ROUNDS = 11
RECORD = min(Path("fixtures/cases").glob("*.yaml"))
COMMANDS = (
    ("--version",),
    ("--help",),
    ("rules", "list"),
    *(("check", str(RECORD), "--format", "jsonl", "--engine", engine) for engine in ("durable", "compiled")),
)


def main() -> None:
    """Print a table in Markdown: medians of ROUNDS runs, in seconds, with a pack kept and with none."""
    compile_program()
    print("| command | seconds | with nothing kept |\n| --- | ---: | ---: |")
    with TemporaryDirectory() as folder:
        for arguments in COMMANDS:
            kept, anew = (median(_timed(arguments, cache) for _ in range(ROUNDS)) for cache in (folder, ""))
            print(f"| `sanctions-check {' '.join(arguments)}` | {kept:.2f} | {anew:.2f} |", flush=True)


def _timed(arguments: tuple[str, ...], cache: str) -> float:
    """Exits if the command fails."""
    environment = {**os.environ, CACHE: cache}
    began = time.perf_counter()
    done = subprocess.run(command(*arguments), stdout=subprocess.DEVNULL, check=False, env=environment)
    if done.returncode not in CHECK_STATUSES:
        raise SystemExit(f"{' '.join(arguments)} failed with status {done.returncode}")
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
