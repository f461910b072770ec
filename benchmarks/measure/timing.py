"""One measured run: an engine, its files, its cores."""

from __future__ import annotations

import json
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from benchmarks.engines import Engine, Given
from benchmarks.program import CHECK_STATUSES, check_command

__all__ = ["Failure", "Job", "Run", "run"]

ROOT = Path(__file__).resolve().parents[2]
LAUNCHER = Path(__file__).with_name("launch.py")
KILLED = -9


@dataclass(frozen=True, slots=True)
class Job:
    """`given`: the file that the engine reads. `rules`: the file of an exported program, or the number of rules of the pack."""

    engine: Engine
    given: Path
    output: Path
    rules: str
    cores: int = 1
    options: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Run:
    """Seconds of the run and of preparing it, and the peak memory of the largest process in MiB.

    The command line is timed as a whole: its `preparing` is 0.
    """

    seconds: float
    preparing: float
    peak: float


class Failure(RuntimeError):
    """An engine failed or did not finish; the message has the end of its output."""


def run(job: Job, limit: float) -> Run:
    """Run the job once. Raises Failure if it fails, or takes more than `limit` seconds."""
    cores = ",".join(str(core) for core in range(job.cores))
    command = [sys.executable, str(LAUNCHER), cores, str(limit), *_command(job)]
    done = subprocess.run(command, capture_output=True, text=True, cwd=ROOT, check=True)
    measured = json.loads(done.stdout)
    peak = measured["peak"] / 1024
    if measured["status"] == KILLED:
        raise Failure(f"did not finish within {limit:.0f} seconds")
    if job.engine.given is Given.COMMAND:
        if measured["status"] not in CHECK_STATUSES:
            raise Failure(f"exit status {measured['status']}: {measured['said']}")
        return Run(measured["seconds"], 0.0, peak)
    if measured["status"]:
        raise Failure(f"exit status {measured['status']}: {measured['said'].strip()[-300:]}")
    inner = json.loads(measured["said"].splitlines()[-1])
    return Run(inner["seconds"], inner["preparing"], peak)


def _command(job: Job) -> list[str]:
    if job.engine.given is Given.COMMAND:
        return check_command(job.given, job.output, *job.options)
    child = [sys.executable, "-m", "benchmarks.measure.child", job.engine.key]
    return [*child, job.rules, str(job.given), str(job.output)]
