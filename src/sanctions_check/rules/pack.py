"""A whole rule pack, loaded with every fault at once."""

from __future__ import annotations

from pathlib import Path

from msgspec.structs import asdict

from sanctions_check.sources.limits import DEFAULT_LIMITS, Limits

from .contents import PackContents
from .reading.load import read_pack

__all__ = ["RulePack"]


class RulePack(PackContents, frozen=True):
    """A pack of rules, complete and without a fault. Load with `RulePack.load`."""

    @staticmethod
    def load(folder: str | Path | None = None, *, strict: bool = False, limits: Limits = DEFAULT_LIMITS) -> RulePack:
        """The pack in `folder`, or the one that ships. Raises RulePackError with every fault of every file.

        `strict`: conditions of an exemption that a record does not mention are unknown, instead of presumed met.
        `limits`: how large the pack, and how deep and long what stands in it, may be.
        """
        return RulePack(**asdict(read_pack(folder, strict=strict, limits=limits)))
