"""A long run: speed and memory, what a second core gives, and whether a run that is killed and resumed writes the same bytes.

python -m benchmarks.long_run                        a million records, twenty kills
python -m benchmarks.long_run --records 100000
"""

from __future__ import annotations

import argparse
import filecmp
import json
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.program import CHECK_STATUSES, check_command, compile_program
from benchmarks.streams import Stream, write_stream

SEED = 1718
FEW, MANY = 0.01, 0.1
"""Shares of the records that are linked to the DPRK."""
PART = 16
"""The part of the records that is run first: memory must not grow from this run to the run of all records."""
ROUNDS = 3


@dataclass(frozen=True, slots=True)
class Ran:
    """Seconds that a run took, and the peak memory of its largest process in megabytes."""

    seconds: float
    megabytes: int


def main() -> None:
    """Print the results as Markdown. Exits with 1 if the killed run wrote another report."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--records", type=int, default=1_000_000)
    parser.add_argument("--kills", type=int, default=20)
    options = parser.parse_args()
    compile_program()
    with tempfile.TemporaryDirectory(prefix="long-run-") as name:
        folder = Path(name)
        stream, report = print_speed(options.records, folder)
        print_second_core(options.records, folder)
        resumed = folder / "killed.jsonl"
        killed = kill_at_random(stream, resumed, options.kills)
        same = filecmp.cmp(report, resumed, shallow=False)
        print(f"\n{killed}: the report is {'the same, byte for byte' if same else 'ANOTHER ONE'}.")
        sys.exit(not same)


def print_speed(records: int, folder: Path) -> tuple[Path, Path]:
    """Print speed and memory of a part of the records, and of all. Returns the stream of all, and its report."""
    print("| records | records/s | largest process, MB |\n| ---: | ---: | ---: |")
    report = folder / "whole.jsonl"
    for number in (records // PART, records):
        stream = folder / f"{number}.jsonl"
        write_stream(Stream("screening", number, FEW), stream)
        ran = run_whole(stream, report)
        print(f"| {number:,} | {number / ran.seconds:,.0f} | {ran.megabytes} |", flush=True)
    return stream, report


def print_second_core(records: int, folder: Path) -> None:
    """Print what a second core gives: on a fifth of the records with few linked, and on fewer with many linked."""
    print("\n| linked | records | one core, records/s | two cores | times as fast | × `json.loads` on one, on two |")
    print("| ---: | ---: | ---: | ---: | ---: | ---: |")
    for share, number in ((FEW, records // 5), (MANY, records // 25)):
        print(second_core(Stream("screening", number, share), folder), flush=True)


def run_whole(stream: Path, out: Path, *options: str) -> Ran:
    """Run once without interruption. Exits if the check fails."""
    began = time.perf_counter()
    run = subprocess.Popen(check_command(stream, out, *options))
    _, status, usage = os.wait4(run.pid, 0)
    if os.waitstatus_to_exitcode(status) not in CHECK_STATUSES:
        raise SystemExit(f"the check failed with status {status}")
    return Ran(time.perf_counter() - began, usage.ru_maxrss // 1024)


def second_core(stream: Stream, folder: Path) -> str:
    """A row of the table: medians of ROUNDS, each with `json.loads` of the lines, a run on one core, and one on two.

    Exits if the two reports are not the same.
    """
    path, one, two = folder / "cores.jsonl", folder / "one.jsonl", folder / "two.jsonl"
    write_stream(stream, path)
    rounds = [
        (parsing(path), run_whole(path, one, "--jobs", "1").seconds, run_whole(path, two, "--jobs", "2").seconds)
        for _ in range(ROUNDS)
    ]
    if not filecmp.cmp(one, two, shallow=False):
        raise SystemExit("one core and two write different reports")
    parsed, alone, both = (median(figures) for figures in zip(*rounds, strict=True))
    gained = median(first / second for _, first, second in rounds)
    return (
        f"| {stream.share:.0%} | {stream.records:,} | {stream.records / alone:,.0f} | {stream.records / both:,.0f} "
        f"| {gained:.2f} | {parsed / alone:.3f}, {parsed / both:.3f} |"
    )


def parsing(path: Path) -> float:
    """Seconds that `json.loads` takes for every line."""
    began = time.perf_counter()
    with path.open("rb") as lines:
        for line in lines:
            json.loads(line)
    return time.perf_counter() - began


def kill_at_random(stream: Path, out: Path, kills: int) -> str:
    """Kill a worker or the whole run at random moments, and resume the run each time. Returns in words what was killed."""
    draw = random.Random(SEED)
    runs = workers = 0
    while True:
        run = subprocess.Popen(check_command(stream, out, "--resume"), stderr=subprocess.DEVNULL)
        while run.poll() is None and runs + workers < kills:
            time.sleep(draw.uniform(0.3, 1.5))
            found = workers_of(run.pid)
            if found and draw.random() < 0.5:
                workers += kill(draw.choice(found))
            elif run.poll() is None:
                runs += kill(run.pid)
        if run.wait() >= 0:
            return f"{workers} workers and {runs} runs were killed"


def workers_of(pid: int) -> Sequence[int]:
    """The ids of the processes that a run has started."""
    try:
        return [int(word) for word in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []


def kill(pid: int) -> bool:
    """Kill a process; False if it has ended already."""
    try:
        os.kill(pid, signal.SIGKILL)
    except ProcessLookupError:
        return False
    return True


if __name__ == "__main__":
    main()
