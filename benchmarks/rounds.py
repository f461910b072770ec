"""Interleaved rounds: in each, every engine runs once, and `json.loads` of the same file is the baseline."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import islice
from statistics import median

from benchmarks.engines import BASELINE, FACTS, Engine, Given
from benchmarks.measure import Failure, Job, Run, run
from benchmarks.own.found import pairs_of_report
from benchmarks.pairs import Pairs, differences, read_pairs
from benchmarks.prepared import Prepared

__all__ = ["Contender", "Disagreement", "Result", "measure", "require_agreement"]

LIMIT = 300.0
"""How many seconds one run may take."""
SHOWN = 10
"""How many differences a Disagreement names."""
Say = Callable[[str], None]


class Disagreement(RuntimeError):
    """An engine found other pairs than the reference evaluator. Its figures mean nothing."""


@dataclass(frozen=True, slots=True)
class Contender:
    """An engine on some cores. `options`: further options of the command line."""

    engine: Engine
    cores: int = 1
    options: tuple[str, ...] = ()

    @property
    def label(self) -> str:
        return " ".join([self.engine.label, *(f"`{option}`" for option in self.options)])


@dataclass(frozen=True, slots=True)
class Result:
    """Medians over the rounds, and the highest `peak` in MiB.

    `ratio`: to the speed of `json.loads`. `failure`: why there are no figures.
    """

    contender: Contender
    records: int
    seconds: float = 0.0
    preparing: float = 0.0
    ratio: float = 0.0
    peak: float = 0.0
    failure: str = ""

    @property
    def per_second(self) -> float:
        return self.records / self.seconds


def measure(prepared: Prepared, contenders: Sequence[Contender], rounds: int, say: Say) -> list[Result]:
    """Run every contender `rounds` times. Raises Disagreement if one of them finds other pairs than expected."""
    runs: dict[Contender, list[tuple[Run, float]]] = {contender: [] for contender in contenders}
    failures = {each: f"{each.engine.package} is not installed" for each in contenders if each.engine.missing}
    for number in range(rounds):
        base = run(_job(prepared, Contender(BASELINE)), LIMIT)
        for contender in contenders:
            if contender in failures:
                continue
            say(f"{prepared.stream.name}: round {number + 1} of {rounds}, {contender.engine.key} on {contender.cores}")
            job = _job(prepared, contender)
            try:
                done = base if contender.engine is BASELINE else run(job, LIMIT)
            except Failure as failure:
                failures[contender] = str(failure)
                continue
            _compare(prepared, job)
            runs[contender].append((done, base.seconds / done.seconds))
    return [_result(each, prepared.stream.records, runs[each], failures.get(each, "")) for each in contenders]


def _job(prepared: Prepared, contender: Contender) -> Job:
    given = contender.engine.given
    return Job(
        engine=contender.engine,
        given=prepared.facts if given is Given.FACTS else prepared.records,
        output=prepared.records.with_suffix(f".{contender.engine.key}"),
        rules=str(prepared.program) if given is Given.FACTS else str(len(prepared.rules)),
        cores=contender.cores,
        options=contender.options,
    )


def _compare(prepared: Prepared, job: Job) -> None:
    if job.engine.given is Given.RECORDS or job.engine is FACTS:
        return
    found = pairs_of_report(job.output, prepared.rules) if job.engine.given is Given.COMMAND else read_pairs(job.output)
    require_agreement(prepared.expected, found, f"{job.engine.key} on {prepared.stream.name}")


def require_agreement(expected: Pairs, found: Pairs, who: str) -> None:
    """Raises Disagreement, with the first differences, if the pairs are not the same."""
    shown = list(islice(differences(expected, found), SHOWN))
    if shown:
        raise Disagreement("\n".join([f"{who} does not agree with the reference evaluator:", *shown]))


def _result(contender: Contender, records: int, runs: Iterable[tuple[Run, float]], failure: str) -> Result:
    measured = list(runs)
    if failure or not measured:
        return Result(contender, records, failure=failure or "no round was run")
    return Result(
        contender,
        records,
        seconds=median(done.seconds for done, _ in measured),
        preparing=median(done.preparing for done, _ in measured),
        ratio=median(ratio for _, ratio in measured),
        peak=max(done.peak for done, _ in measured),
    )
