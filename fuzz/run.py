"""Fuzzes every target in turn and prints what was found.

    python -m fuzz.run --seconds 600              all of them, ten minutes each
    python -m fuzz.run --seconds 60 readers       one of them

Inputs that reach new code are kept in fuzz/corpus, inputs that break something in fuzz/found. Exit status 1 when anything
was found: a crash, an input that took too long or too much memory, or memory that keeps growing.
"""

from __future__ import annotations

import argparse
import hashlib
import re
import subprocess
import sys
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from . import TARGETS, target_of

HERE = Path(__file__).parent
ROOT = HERE.parent
CORPUS, FOUND, LOGS = HERE / "corpus", HERE / "found", HERE / "logs"
LONGEST_INPUT = 1 << 14
"""In bytes."""
GRACE = 120
"""How many seconds a target may take to start and stop, beside fuzzing."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The result of one target. `inputs`: the number of inputs in its corpus."""

    target: str
    executions: int
    inputs: int
    peak_megabytes: int
    problems: tuple[str, ...]

    def __str__(self) -> str:
        said = "; ".join(self.problems) or "nothing found"
        return f"{self.target:<12} {self.executions:>9,} executions {self.inputs:>6,} inputs {self.peak_megabytes:>5} MB  {said}"


def main() -> None:
    """Run the chosen targets in sequence."""
    parser = argparse.ArgumentParser(prog="python -m fuzz.run", description="Fuzz every target in turn.")
    parser.add_argument("targets", nargs="*", metavar="TARGET", help=f"{', '.join(TARGETS)}; all when none is named")
    parser.add_argument("--seconds", type=int, default=60, help="for each target (default 60)")
    parser.add_argument("--input-seconds", type=int, default=20, help="that one input may take (default 20)")
    parser.add_argument("--memory", type=int, default=1500, help="megabytes that a target may hold (default 1500)")
    options = parser.parse_args()
    unknown = [name for name in options.targets if name not in TARGETS]
    if unknown:
        parser.error(f"{', '.join(unknown)}: no such target; there are {', '.join(TARGETS)}")
    failed = False
    for name in options.targets or TARGETS:
        outcome = fuzz(name, options.seconds, options.input_seconds, options.memory)
        print(outcome, flush=True)
        failed = failed or bool(outcome.problems)
    sys.exit(int(failed))


def fuzz(name: str, seconds: int, input_seconds: int, memory: int) -> Outcome:
    """Fuzz one target; if nothing is found, run its inputs again to look for a leak."""
    corpus, found, log = CORPUS / name, FOUND / name, LOGS / f"{name}.log"
    for folder in (corpus, found, LOGS):
        folder.mkdir(parents=True, exist_ok=True)
    plant(name, corpus)
    before = set(found.iterdir())
    limits = (f"-max_total_time={seconds}", f"-timeout={input_seconds}", f"-rss_limit_mb={memory}")
    status = run_logged(
        [
            sys.executable, "-m", "fuzz.one", name, *limits, f"-max_len={LONGEST_INPUT}", f"-artifact_prefix={found}/",
            "-print_final_stats=1", str(corpus),
        ],
        log,
        seconds + GRACE,
    )  # fmt: skip
    problems = problems_of(status, set(found.iterdir()) - before, log)
    if not problems and (leak := leaks(name, corpus)):
        problems.append(leak)
    text = log.read_text(encoding="utf-8", errors="replace")
    return Outcome(
        name,
        number_in(text, r"stat::number_of_executed_units:\s*(\d+)"),
        sum(1 for _ in corpus.iterdir()),
        number_in(text, r"stat::peak_rss_mb:\s*(\d+)"),
        tuple(problems),
    )


def run_logged(command: list[str], log: Path, seconds: int) -> int | None:
    """Run a command with its output in the log. Returns its status; None if it took longer than `seconds`."""
    with log.open("w", encoding="utf-8") as out:
        try:
            return subprocess.run(
                command, cwd=ROOT, stdout=out, stderr=subprocess.STDOUT, timeout=seconds, check=False
            ).returncode
        except subprocess.TimeoutExpired:
            return None


def problems_of(status: int | None, made: Iterable[Path], log: Path) -> list[str]:
    """What went wrong with a target, from its status and the inputs that it wrote as finds (`made`)."""
    problems: list[str] = []
    if status is None:
        problems.append("did not stop: it hangs outside of any input")
    names = sorted(path.name for path in made)
    if names:
        problems.append(f"found {', '.join(names)}; see {log.relative_to(ROOT)}")
    elif status:
        problems.append(f"ended with status {status}; see {log.relative_to(ROOT)}")
    return problems


def plant(name: str, corpus: Path) -> None:
    """Write the seeds of a target into its folder of inputs."""
    for seed in target_of(name).seeds():
        (corpus / hashlib.sha256(seed).hexdigest()[:20]).write_bytes(seed)


def leaks(name: str, corpus: Path) -> str:
    """What `fuzz.leaks` found; "" for no leak."""
    done = subprocess.run(
        [sys.executable, "-m", "fuzz.leaks", name, str(corpus)], cwd=ROOT, capture_output=True, text=True, check=False
    )
    if done.returncode == 0:
        return ""
    return (
        f"memory grows: {done.stdout.strip()}" if done.stdout else f"the search for leaks failed: {done.stderr[-300:]}"
    )


def number_in(text: str, pattern: str) -> int:
    """The last number that the pattern finds; 0 for none."""
    found = re.findall(pattern, text)
    return int(found[-1]) if found else 0


if __name__ == "__main__":
    main()
