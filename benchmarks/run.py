"""From file to report: records a second, against `json.loads` of the same file in the same run."""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from streams import write_stream

ROUNDS = 5
STREAMS = ((20_000, 0.01), (5_000, 0.1), (500, 1.0))
"""Records, and the share that names the DPRK."""


def main() -> None:
    print("| records | name the DPRK | records/s | x json.loads | peak memory |")
    print("| ---: | ---: | ---: | ---: | ---: |")
    with tempfile.TemporaryDirectory() as folder:
        for records, share in STREAMS:
            path = Path(folder) / f"{share}.jsonl"
            write_stream(path, records, share)
            rounds = [(_parsed(path), _checked(path)) for _ in range(ROUNDS)]
            seconds = statistics.median(checked for _, checked in rounds)
            ratio = statistics.median(parsed / checked for parsed, checked in rounds)
            peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024
            print(f"| {records:,} | {share:.0%} | {records / seconds:,.0f} | {ratio:.3f} | {peak} MB |")


def _parsed(path: Path) -> float:
    began = time.perf_counter()
    with path.open(encoding="utf-8") as lines:
        for line in lines:
            json.loads(line)
    return time.perf_counter() - began


def _checked(path: Path) -> float:
    report = path.with_suffix(".report")
    command = [sys.executable, "-m", "sanctions_check", "check", str(path), "-q", "-f", f"jsonl={report}"]
    began = time.perf_counter()
    done = subprocess.run(command, check=False, capture_output=True, text=True)
    if done.returncode not in (0, 1, 4):
        raise SystemExit(f"the check failed with {done.returncode}: run it without -q to see why")
    return time.perf_counter() - began


if __name__ == "__main__":
    main()
