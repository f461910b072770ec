"""A rule pack, loaded whole or with every fault at once."""

from __future__ import annotations

from pathlib import Path

from sanctions_check.errors import UsageError
from sanctions_check.sources.limits import DEFAULT_LIMITS, Limits

from .contents import PackContents
from .kept import KeptPack
from .loading.folder import read_texts

__all__ = ["RulePack"]


class RulePack(PackContents, frozen=True):
    """A rule pack without a fault. Made by `RulePack.load`."""

    @staticmethod
    def load(
        folder: str | Path | None = None,
        *,
        strict: bool = False,
        limits: Limits = DEFAULT_LIMITS,
        kept_in: str | Path | None = None,
    ) -> RulePack:
        """The pack in `folder`, or the pack that ships. Raises RulePackError with every fault of every file.

        `strict`: conditions of an exemption that a record does not mention are unknown, and not presumed met.
        `limits`: the largest size, depth and length of the pack and its parts.
        `kept_in`: a folder of the user in which packs that were read are kept, because parsing their YAML takes most of the
        time. A kept pack is used only if all files are the same, byte for byte. None: nothing is kept.
        """
        if not isinstance(limits, Limits):
            raise UsageError(f"limits are Limits, such as Limits(depth=32), and not {limits!r}")
        if not isinstance(strict, bool):
            raise UsageError(f"strict is True or False, and not {strict!r}")
        if kept_in is not None and not isinstance(kept_in, str | Path):
            raise UsageError(f"the folder in which packs are kept is named by its path, and not by {kept_in!r}")
        texts = read_texts(folder, limits)
        kept = None
        if not isinstance(strict, bool):
            raise UsageError(f"strict is True or False, and not {strict!r}")
        if kept_in is not None and not texts.faults:
            kept = KeptPack(Path(kept_in), texts.digest, strict=strict, limits=limits)
        pack = kept.find(RulePack) if kept else None
        if pack is None:
            from .loading.load import read_pack

            pack = read_pack(texts, RulePack, strict=strict, limits=limits)
            if kept:
                kept.keep(pack)
        return pack
