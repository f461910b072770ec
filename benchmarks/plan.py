"""What a run measures."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from benchmarks.engines import COMMAND, ENGINES, FACTS, LIBRARY, Given
from benchmarks.rounds import Contender
from benchmarks.streams import Stream

__all__ = ["Plan", "contenders", "growing", "plan_of"]

LINKED = 3_000
"""The most records of a stream whose records are all linked to the DPRK."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The streams and packs of a run, and the rounds for each.

    `growth`: streams of 1, 4 and 16 times as many records.
    `packs`: numbers of rules, measured on the stream `under_packs`.
    Growth is measured in fewer rounds: only its shape matters, and the largest packs take long to compile.
    """

    streams: tuple[Stream, ...]
    growth: tuple[Stream, ...]
    under_packs: Stream
    packs: tuple[int, ...]
    rounds: int
    record_rounds: int
    rule_rounds: int


def plan_of(*, rounds: int, records: int, quick: bool) -> Plan:
    """The plan of a run.

    `records`: how many the stream with 1 % linked records has. The other streams are smaller, since linked records take longer.
    """
    if quick:
        rounds, records = 1, min(records, 1_000)
    tenth = max(records * 3 // 10, 20)
    linked = max(min(LINKED, records // 10), 10)
    streams = (
        Stream("screening", records, 0.01),
        Stream("screening", tenth, 0.1),
        Stream("screening", linked, 1.0),
        Stream("documented", max(linked // 2, 10), 1.0),
    )
    base = max(records // 40, 20)
    return Plan(
        streams=streams[1::2] if quick else streams,
        growth=tuple(Stream("screening", base * times, 0.1) for times in ((1, 4) if quick else (1, 4, 16))),
        under_packs=Stream("screening", base, 0.1),
        packs=(50, 200) if quick else (50, 200, 800),
        rounds=rounds,
        record_rounds=min(rounds, 3),
        rule_rounds=1,
    )


def contenders(jobs: Sequence[int]) -> list[Contender]:
    """Every engine on one core, and on two if it can use them. `jobs`: values of --jobs for the command line on two cores."""
    found: list[Contender] = []
    for engine in ENGINES:
        found.append(Contender(engine))
        if engine is COMMAND:
            found.append(Contender(engine, options=("--engine", "compiled")))
        if engine is COMMAND and jobs:
            found += [Contender(engine, 2, ("--jobs", str(number))) for number in jobs]
        elif engine.threads:
            found.append(Contender(engine, 2))
    return found


def growing(*, rules: bool) -> list[Contender]:
    """The engines whose growth is measured. With `rules` the library takes the place of the command, which runs with one pack."""
    own = LIBRARY if rules else COMMAND
    return [
        Contender(own),
        *(Contender(engine) for engine in ENGINES if engine.given is Given.FACTS and engine is not FACTS),
    ]
