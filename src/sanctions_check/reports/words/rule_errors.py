"""Errors of rules as lines of diagnostics."""

from __future__ import annotations

from collections.abc import Iterable

from sanctions_check.assess.results import RuleError
from sanctions_check.sources.positions import SourceMap

__all__ = ["rule_errors_in_words"]


def rule_errors_in_words(record: str, source: SourceMap, errors: Iterable[RuleError]) -> list[str]:
    """A line for each error: `FILE: RECORD: rule RULE: MESSAGE`. `record`: the id of the record."""
    return [f"{source.file}: {record}: {error.named}: {error.message}" for error in errors]
