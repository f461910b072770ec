"""Compares what two reports were made with: versions, packs, options, and the text of rules and measures."""

from __future__ import annotations

from collections.abc import Mapping

from sanctions_check.plain_text import in_words

from .report_file import ReportFile

__all__ = ["settings_that_differ"]


def settings_that_differ(one: ReportFile, other: ReportFile) -> tuple[str, ...]:
    """A line for each version, pack, option, rule and measure that differs."""
    found: list[str] = []
    for name in ("version", "pack", "options"):
        found += _unequal(name, one.receipt[name], other.receipt[name])
    for what in ("rules", "measures"):
        mine, theirs = one.closing["used"][what], other.closing["used"][what]
        found += [
            f"{what.removesuffix('s')} {name} is written otherwise"
            for name in mine.keys() & theirs.keys()
            if mine[name] != theirs[name]
        ]
    return tuple(sorted(found))


def _unequal(name: str, one: object, other: object) -> list[str]:
    if isinstance(one, Mapping) and isinstance(other, Mapping):
        return [
            line
            for key in dict.fromkeys((*one, *other))
            for line in _unequal(f"{name} {key}", one.get(key), other.get(key))
        ]
    return [] if one == other else [f"{in_words(name)}: {_plain(one)}, now {_plain(other)}"]


def _plain(value: object) -> str:
    """A setting in words."""
    if value is None:
        return "not set"
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
