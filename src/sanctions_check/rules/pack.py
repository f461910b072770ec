"""A whole rule pack, loaded with every fault at once."""

from __future__ import annotations

from pathlib import Path

from sanctions_check.errors import UsageError
from sanctions_check.sources.limits import DEFAULT_LIMITS, Limits

from .contents import PackContents
from .kept import KeptPack
from .loading.folder import read_texts

__all__ = ["RulePack"]


class RulePack(PackContents, frozen=True):
    """A pack of rules, complete and without a fault. Load with `RulePack.load`."""

    @staticmethod
    def load(
        folder: str | Path | None = None,
        *,
        strict: bool = False,
        limits: Limits = DEFAULT_LIMITS,
        kept_in: str | Path | None = None,
    ) -> RulePack:
        """The pack in `folder`, or the one that ships. Raises RulePackError with every fault of every file.

        `strict`: conditions of an exemption that a record does not mention are unknown, instead of presumed met.
        `limits`: how large the pack, and how deep and long what stands in it, may be.
        `kept_in`: a folder of the user in which packs are kept once they were read, since reading their YAML takes most
        of the time of loading them. All files of the pack are read all the same, and a kept one is taken only where
        they are, byte for byte, what it was made of. None: nothing is kept.
        """
        if not isinstance(limits, Limits):
            raise UsageError(f"limits are Limits, such as Limits(depth=32), and not {limits!r}")
        if kept_in is not None and not isinstance(kept_in, str | Path):
            raise UsageError(f"the folder in which packs are kept is named by its path, and not by {kept_in!r}")
        texts = read_texts(folder, limits)
        kept = None
        if kept_in is not None and not texts.faults:
            kept = KeptPack(Path(kept_in), texts.digest, strict=strict, limits=limits)
        pack = kept.find(RulePack) if kept else None
        if pack is None:
            from .loading.load import read_pack

            pack = read_pack(texts, RulePack, strict=strict, limits=limits)
            if kept:
                kept.keep(pack)
        return pack
