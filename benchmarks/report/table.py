"""The results as Markdown."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from benchmarks.engines import FACTS, Given
from benchmarks.rounds import Result

from .outcome import Growth, Outcome, Table

__all__ = ["markdown"]


def markdown(outcome: Outcome) -> str:
    """Tables for every stream, then for growth."""
    lines = [outcome.setting, "", f"Medians of {outcome.rounds}. Every engine found every pair of record and rule.", ""]
    for table in outcome.tables:
        lines += [*_stream(table), ""]
    for growth in outcome.growth:
        lines += [*_growth(growth), ""]
    return "\n".join(lines)


def _stream(table: Table) -> Iterator[str]:
    stream = table.stream
    size = f"{table.bytes_per_record:,.0f} bytes a record, {table.pairs:,} pairs"
    yield f"### {stream.kind.capitalize()}: {stream.records:,} records, {stream.share:.0%} linked to the DPRK ({size})"
    yield ""
    yield "| engine | cores | records/s | × `json.loads` | from records, records/s | peak MB | preparing s |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: | ---: |"
    facts = next((each for each in table.results if each.contender.engine is FACTS and not each.failure), None)
    for result in table.results:
        yield _row(result, facts)


def _row(result: Result, facts: Result | None) -> str:
    head = f"| {result.contender.label} | {result.contender.cores} |"
    if result.failure:
        return f"{head} {_one_line(result.failure)} | | | | |"
    preparing = f"{result.preparing:.2f}" if result.preparing >= 0.005 else "–"
    whole = _from_records(result, facts)
    figures = (f"{result.per_second:,.0f}", _ratio(result.ratio), whole, f"{result.peak:,.0f}", preparing)
    return f"{head} {' | '.join(figures)} |"


def _from_records(result: Result, facts: Result | None) -> str:
    """Records a second if the time to work out the facts is added for engines that are given facts; "–" for parsers."""
    match result.contender.engine.given:
        case Given.FACTS:
            return f"{result.records / (result.seconds + facts.seconds):,.0f}" if facts is not None else "–"
        case Given.RECORDS:
            return "–"
        case _:
            return "–" if result.contender.engine is FACTS else f"{result.per_second:,.0f}"


def _growth(growth: Growth) -> Iterator[str]:
    added = ["each further record, records/s"] if growth.of == "records" else []
    yield f"### Growth with {growth.of}, one core: records/s, and peak MB"
    yield ""
    yield f"| engine | {' | '.join([*(f'{size:,} {growth.of}' for size in growth.sizes), *added])} |"
    yield f"| --- |{' ---: |' * (len(growth.sizes) + len(added))}"
    for row in zip(*growth.results, strict=True):
        cells = [
            _one_line(each.failure) if each.failure else f"{each.per_second:,.0f} ({each.peak:,.0f} MB)" for each in row
        ]
        yield f"| {row[0].contender.label} | {' | '.join([*cells, *(_further(row) for _ in added)])} |"


def _further(row: Sequence[Result]) -> str:
    """Records a second without the fixed cost of a run: from the difference between the last two sizes."""
    before, last = row[-2:]
    if before.failure or last.failure or last.seconds <= before.seconds:
        return "–"
    return f"{(last.records - before.records) / (last.seconds - before.seconds):,.0f}"


def _ratio(ratio: float) -> str:
    return f"{ratio:.2f}" if ratio >= 0.1 else f"{ratio:.4f}"


def _one_line(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")[:200]
