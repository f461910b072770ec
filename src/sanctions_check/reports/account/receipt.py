"""The receipt of a run: what a reader needs to run the same check again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import asdict
from typing import TypedDict

from sanctions_check import __version__
from sanctions_check.assess.checker import Checker
from sanctions_check.rules.pack import RulePack
from sanctions_check.sources.limits import DEFAULT_LIMITS, Limits

from .showing import VerdictFilter

__all__ = ["SCHEMA_VERSION", "Receipt", "pack_as_json", "receipt_of"]

SCHEMA_VERSION = "1"
"""Version of the shape of JSON reports. It changes when the new shape would mislead a program made for the old one."""


class PackName(TypedDict):
    """Name, version and hash of a rule pack."""

    name: str
    version: str
    sha256: str


class Options(TypedDict):
    """The options that affect results, as JSON values."""

    as_of: str | None
    reading: str
    strict: bool
    engine: str
    what_if: bool
    show: list[str] | None
    limits: dict[str, int]


class Receipt(TypedDict):
    """Versions, pack, options and paths of a run. `schema` is SCHEMA_VERSION."""

    program: str
    version: str
    schema: str
    pack: PackName
    options: Options
    inputs: list[str]


def receipt_of(
    checker: Checker,
    paths: Sequence[str],
    *,
    what_if: bool = False,
    show: VerdictFilter = None,
    limits: Limits = DEFAULT_LIMITS,
) -> Receipt:
    """The receipt of a run, made before the first record. Hashes of inputs, rules and measures follow in `Closing`."""
    pack = checker.pack
    return {
        "program": "sanctions-check",
        "version": __version__,
        "schema": SCHEMA_VERSION,
        "pack": pack_as_json(pack),
        "options": {
            "as_of": checker.as_of.isoformat() if checker.as_of else None,
            "reading": checker.profile.value,
            "strict": pack.strict,
            "engine": checker.engine,
            "what_if": what_if,
            "show": None if show is None else [verdict.value for verdict in show],
            "limits": asdict(limits),
        },
        "inputs": list(paths),
    }


def pack_as_json(pack: RulePack) -> PackName:
    return {"name": pack.name, "version": pack.version, "sha256": pack.digest}
