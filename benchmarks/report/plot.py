"""The results as a plot: streams above, growth below."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from .outcome import Growth, Outcome, Table

__all__ = ["draw"]

OWN, PEER, FLOOR = "#b03060", "#4a6fa5", "#9a9a9a"


def draw(outcome: Outcome, path: Path) -> bool:
    """Write the plot as SVG; False if matplotlib is not installed."""
    try:
        from matplotlib import rc_context
        from matplotlib.figure import Figure
    except ImportError:
        return False
    figure = Figure(figsize=(13, 12), layout="constrained")
    columns = max(len(outcome.tables), 1)
    halves: Any = figure.subfigures(2, 1, height_ratios=[3, 2])
    upper, lower = halves
    for table, axes in zip(outcome.tables, upper.subplots(1, columns, sharey=True, squeeze=False)[0], strict=True):
        _bars(axes, table)
    for growth, axes in zip(outcome.growth, lower.subplots(1, len(outcome.growth), squeeze=False)[0], strict=True):
        _lines(axes, growth)
    with rc_context({"svg.fonttype": "none", "svg.hashsalt": "benchmark"}):
        figure.savefig(path, format="svg", metadata={"Date": None})
    return True


def _bars(axes: Any, table: Table) -> None:
    results = [result for result in reversed(table.results) if not result.failure and result.contender.cores == 1]
    names = [_plain(result.contender.label) for result in results]
    axes.barh(names, [result.ratio for result in results], color=[_colour(name) for name in names])
    axes.set_xscale("log")
    axes.set_xlim(left=min(result.ratio for result in results) / 2)
    axes.set_title(f"{table.stream.kind}, {table.stream.share:.0%}", fontsize=10)
    axes.set_xlabel("× json.loads, one core")
    axes.axvline(1, color="black", linewidth=0.5)


def _lines(axes: Any, growth: Growth) -> None:
    for row in zip(*growth.results, strict=True):
        measured = [(size, each.per_second) for size, each in zip(growth.sizes, row, strict=True) if not each.failure]
        name = _plain(row[0].contender.label)
        axes.plot(*zip(*measured, strict=True), marker="o", label=name) if measured else None
    axes.set(xscale="log", yscale="log", xlabel=growth.of, ylabel="records/s", xticks=growth.sizes)
    axes.set_xticklabels([f"{size:,}" for size in growth.sizes])
    axes.minorticks_off()
    axes.legend(fontsize=7)


def _plain(label: str) -> str:
    return label.replace("*", "").replace("`", "").partition(",")[0]


def _colour(name: str) -> str:
    if name.startswith("parsing"):
        return FLOOR
    return OWN if name.startswith(("sanctions-check", "Checker")) else PEER
