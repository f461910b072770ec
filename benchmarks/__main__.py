"""The one command: `python -m benchmarks`, from the root of the repository."""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.plan import Plan, contenders, growing, plan_of
from benchmarks.prepared import prepare_stream
from benchmarks.program import compile_program
from benchmarks.report import Growth, Outcome, draw, insert_into, markdown
from benchmarks.report.outcome import Table
from benchmarks.rounds import Contender, Disagreement, Result, measure
from benchmarks.setting import setting
from benchmarks.streams import Stream
from sanctions_check.rules.pack import RulePack

RESULTS = Path(__file__).with_name("results")


def main() -> int:
    """Measure, print and write the results. Returns 1 if an engine disagrees with the reference evaluator."""
    wanted = _arguments()
    began = time.monotonic()
    compile_program()
    try:
        outcome = _run(plan_of(rounds=wanted.rounds, records=wanted.records, quick=wanted.quick), wanted.jobs)
    except Disagreement as disagreement:
        print(disagreement, file=sys.stderr)
        return 1
    text = markdown(outcome)
    print(text)
    if not wanted.quick:
        _keep(outcome, text)
    if wanted.write is not None:
        insert_into(wanted.write, text)
    _say(f"done in {(time.monotonic() - began) / 60:.1f} minutes")
    return 0


def _keep(outcome: Outcome, text: str) -> None:
    """The tables and the plot of a whole run, in place of the last one's."""
    RESULTS.mkdir(exist_ok=True)
    (RESULTS / "last.md").write_text(text, encoding="utf-8")
    if not draw(outcome, RESULTS / "last.svg"):
        _say("no plot: matplotlib is not installed")


def _run(plan: Plan, jobs: list[int]) -> Outcome:
    pack = RulePack.load()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        tables = tuple(_table(pack, stream, plan, jobs, folder) for stream in plan.streams)
        by_records = [(stream, len(pack.prohibitions)) for stream in plan.growth]
        by_rules = [(plan.under_packs, rules) for rules in plan.packs]
        growth = (
            Growth(
                "records",
                tuple(stream.records for stream, _ in by_records),
                _grown(pack, by_records, plan.record_rounds, growing(rules=False), folder),
            ),
            Growth("rules", plan.packs, _grown(pack, by_rules, plan.rule_rounds, growing(rules=True), folder)),
        )
    return Outcome(setting(), plan.rounds, tables, growth)


def _table(pack: RulePack, stream: Stream, plan: Plan, jobs: list[int], folder: Path) -> Table:
    prepared = prepare_stream(pack, stream, folder)
    results = measure(prepared, contenders(jobs), plan.rounds, _say)
    return Table(stream, prepared.bytes_per_record, len(prepared.expected), tuple(results))


def _grown(
    pack: RulePack, sizes: list[tuple[Stream, int]], rounds: int, grown: list[Contender], folder: Path
) -> tuple[tuple[Result, ...], ...]:
    found: list[tuple[Result, ...]] = []
    for stream, number in sizes:
        prepared = prepare_stream(pack, stream, folder, number)
        found.append(tuple(measure(prepared, grown, rounds, _say)))
    return tuple(found)


def _arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks", description=__doc__)
    parser.add_argument("--rounds", type=int, default=5, help="interleaved rounds, of which the median is taken (5)")
    parser.add_argument("--records", type=int, default=10_000, help="records of the largest stream (10000)")
    parser.add_argument("--quick", action="store_true", help="one round of small streams, to see that all of it works")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the tables into this page, between its marks")
    parser.add_argument(
        "--jobs",
        type=lambda text: [int(number) for number in text.split(",")],
        default=[2],
        help="numbers of workers that the command is given on two cores, if it takes --jobs (2)",
    )
    return parser.parse_args()


def _say(text: str) -> None:
    print(text, file=sys.stderr)


if __name__ == "__main__":
    sys.exit(main())
