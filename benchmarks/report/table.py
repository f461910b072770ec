"""A run as Markdown."""

from __future__ import annotations

from collections.abc import Iterator

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
    yield "| engine | cores | records/s | × `json.loads` | peak MB | preparing s |"
    yield "| --- | ---: | ---: | ---: | ---: | ---: |"
    for result in table.results:
        yield _row(result)


def _row(result: Result) -> str:
    head = f"| {result.contender.label} | {result.contender.cores} |"
    if result.failure:
        return f"{head} {_one_line(result.failure)} | | | |"
    figures = (f"{result.per_second:,.0f}", _ratio(result.ratio), f"{result.peak:,.0f}", f"{result.preparing:.2f}")
    return f"{head} {' | '.join(figures)} |"


def _growth(growth: Growth) -> Iterator[str]:
    yield f"### Growth with {growth.of}, one core: records/s, and peak MB"
    yield ""
    yield f"| engine | {' | '.join(f'{size:,}' for size in growth.sizes)} |"
    yield f"| --- |{' ---: |' * len(growth.sizes)}"
    for row in zip(*growth.results, strict=True):
        cells = [
            _one_line(each.failure) if each.failure else f"{each.per_second:,.0f} ({each.peak:,.0f} MB)" for each in row
        ]
        yield f"| {row[0].contender.label} | {' | '.join(cells)} |"


def _ratio(ratio: float) -> str:
    return f"{ratio:.2f}" if ratio >= 0.1 else f"{ratio:.4f}"


def _one_line(text: str) -> str:
    return " ".join(text.split()).replace("|", "\\|")[:200]
