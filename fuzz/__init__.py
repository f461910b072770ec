"""Fuzzing with atheris: targets, seeds, and one command that runs them and reports crashes, hangs and leaks."""

from __future__ import annotations

import importlib
import sys
from types import ModuleType

__all__ = ["TARGETS", "target_of"]

TARGETS = {
    "readers": "any bytes as JSON, JSON Lines, YAML or CSV with its mapping, plain or gzip",
    "documents": "documented events, a little wrong, between two sound records",
    "rule_packs": "the rule pack with a file a little wrong",
    "conditions": "arbitrary conditions and cases: both matchers against the reference evaluator",
    "judging": "any valid record, judged on both engines",
    "reasons": "any valid record: what would change a finding, tried",
    "reports": "any valid record, hostile text in it, through every format",
    "read_back": "any bytes as a report to verify, or as decisions",
}
"""What each target does, by name, in the order in which they are run."""


def target_of(name: str) -> ModuleType:
    """The module of a target, with its `run` and `seeds`. Exits for an unknown name."""
    if name not in TARGETS:
        sys.exit(f"{name} is no target; there are {', '.join(TARGETS)}")
    return importlib.import_module(f"fuzz.targets.{name}")
