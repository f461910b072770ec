"""How long a command takes that has next to nothing to do: `python -m benchmarks.start_up`, from the root of the repository."""

from __future__ import annotations

import subprocess
import time
from pathlib import Path
from statistics import median

from benchmarks.program import CHECK_STATUSES, command, compile_program

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
    for arguments in COMMANDS:
        seconds = median(_timed(arguments) for _ in range(ROUNDS))
        print(f"| `sanctions-check {' '.join(arguments)}` | {seconds:.2f} |", flush=True)


def _timed(arguments: tuple[str, ...]) -> float:
    """Exits if the command fails."""
    began = time.perf_counter()
    done = subprocess.run(command(*arguments), stdout=subprocess.DEVNULL, check=False)
    if done.returncode not in CHECK_STATUSES:
        raise SystemExit(f"{' '.join(arguments)} failed with status {done.returncode}")
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
