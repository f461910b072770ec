"""Loads the rules when a command runs: reading YAML takes time, and --help needs none of it."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from sanctions_check.sources.limits import Limits

if TYPE_CHECKING:
    from sanctions_check.rules.pack import RulePack

__all__ = ["CACHE", "kept_packs", "load_pack"]

CACHE = "SANCTIONS_CHECK_CACHE"
"""The environment variable that names the folder for what is kept between runs. Empty: nothing is kept."""
OURS = "sanctions-check"
"""The name of our folder in the user's folder for caches."""


def kept_packs() -> Path | None:
    """The folder in which packs are kept between runs: the one that CACHE names, else one in the user's folder for caches.

    None if CACHE is empty, and for a user without a home.
    """
    named = os.environ.get(CACHE)
    if named is not None:
        return Path(named) if named else None
    caches = os.environ.get("XDG_CACHE_HOME", "")
    if os.path.isabs(caches):
        return Path(caches) / OURS
    home = Path(os.path.expanduser("~"))
    return home / ".cache" / OURS if home.is_dir() else None


def load_pack(folder: str | None, *, limits: Limits, strict: bool = False) -> RulePack:
    """The pack in `folder`, or the one that ships. Raises RulePackError with every fault of every file."""
    from sanctions_check.rules.pack import RulePack

    return RulePack.load(folder, strict=strict, limits=limits, kept_in=kept_packs())
