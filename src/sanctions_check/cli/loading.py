"""Loads the rules when a command runs: reading YAML takes time, and whoever asks for --help needs none of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sanctions_check.sources.limits import Limits

if TYPE_CHECKING:
    from sanctions_check.rules.pack import RulePack

__all__ = ["load_pack"]


def load_pack(folder: str | None, *, limits: Limits, strict: bool = False) -> RulePack:
    """The pack in `folder`, or the one that ships. Raises RulePackError with every fault of every file."""
    from sanctions_check.rules.pack import RulePack

    return RulePack.load(folder, strict=strict, limits=limits)
