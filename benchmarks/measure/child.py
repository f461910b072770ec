"""Runs one engine on one file: prepares it, times the run alone, prints both times as JSON.

Usage: python -m benchmarks.measure.child ENGINE RULES INPUT OUTPUT, where RULES is the number of rules of a pack or the file
of an exported program, as the engine needs it.
"""

from __future__ import annotations

import json
import os
import pickle
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any

from benchmarks.engines import ENGINES, Given

DEEP = 50_000
ENOUGH = 0.3
"""Seconds for which parsing is repeated."""


def main() -> None:
    key, rules, given, output = sys.argv[1:]
    engine = next(engine for engine in ENGINES if engine.key == key)
    os.environ["POLARS_MAX_THREADS"] = str(len(os.sched_getaffinity(0)))
    sys.setrecursionlimit(DEEP)
    module, _, function = engine.prepare.partition(":")
    prepare: Callable[..., Callable[..., None]] = getattr(import_module(f"benchmarks.{module}"), function)
    arguments = _arguments(engine.given, rules)
    began = time.perf_counter()
    run = prepare(*arguments)
    preparing = time.perf_counter() - began
    if engine.given is Given.RECORDS:
        seconds = _on_average(lambda: run(Path(given)))
    else:
        seconds = _once(lambda: run(Path(given), Path(output)))
    print(json.dumps({"preparing": preparing, "seconds": seconds}))


def _once(work: Callable[[], None]) -> float:
    began = time.perf_counter()
    work()
    return time.perf_counter() - began


def _on_average(work: Callable[[], None]) -> float:
    """The mean of several passes: one pass of a parser over a small file is too short to measure."""
    passes: list[float] = []
    while sum(passes) < ENOUGH:
        passes.append(_once(work))
    return sum(passes) / len(passes)


def _arguments(given: Given, rules: str) -> tuple[Any, ...]:
    if given is Given.RECORDS:
        return ()
    if given is Given.FACTS:
        return (pickle.loads(Path(rules).read_bytes()),)
    from benchmarks.own.packs import pack_of
    from sanctions_check.rules.pack import RulePack

    return (pack_of(RulePack.load(), int(rules)),)


if __name__ == "__main__":
    main()
