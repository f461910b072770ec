"""How long a command takes that has next to nothing to do: `python -m benchmarks.start_up`, from the root of the repository."""

from __future__ import annotations

import subprocess
import sys
import time
from pathlib import Path
from statistics import median

from benchmarks.installed import compile_program

ROUNDS = 11
RECORD = min(Path("fixtures/cases").glob("*.yaml"))
COMMANDS = (
    ("--version",),
    ("--help",),
    ("rules", "list"),
    *(("check", str(RECORD), "--format", "jsonl", "--engine", engine) for engine in ("durable", "compiled")),
)


def main() -> None:
    """Print a table in Markdown: medians of ROUNDS runs, in seconds."""
    compile_program()
    print("| command | seconds |\n| --- | ---: |")
    for command in COMMANDS:
        seconds = median(_timed(command) for _ in range(ROUNDS))
        print(f"| `sanctions-check {' '.join(command)}` | {seconds:.2f} |", flush=True)


def _timed(command: tuple[str, ...]) -> float:
    began = time.perf_counter()
    subprocess.run([sys.executable, "-m", "sanctions_check", *command], stdout=subprocess.DEVNULL, check=False)
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
