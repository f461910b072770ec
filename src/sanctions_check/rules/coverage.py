"""Which measures the pack encodes, which stop at a judgement, which are context, and which are left out and why."""

from __future__ import annotations

from collections.abc import Mapping
from enum import Enum

from msgspec import Struct

from sanctions_check.logic.condition import Condition, Judgement, walk

from .document import Entry
from .model import LeftAside, Measure, RulePack

__all__ = ["Coverage", "Status", "coverage_of", "read_coverage"]


class Status(Enum):
    """How the pack treats a measure."""

    ENCODED = "encoded"
    JUDGEMENT = "judgement"
    CONTEXT = "context"
    LEFT_OUT = "left out"


_ASIDE = {status.value: status.value for status in (Status.CONTEXT, Status.LEFT_OUT)}


class Coverage(Struct, frozen=True):
    """One measure: its status, the rules (or judgements) that carry it, or the reason why none does."""

    measure: Measure
    status: Status
    by: tuple[str, ...]
    why: str


def read_coverage(file: Entry, measures: Mapping[str, Measure], into: dict[str, LeftAside]) -> None:
    if not file.closed("coverage"):
        return
    for name, entry in file.pairs("coverage"):
        if name not in measures:
            entry.fault("unknown-measure", f"{name} is not in the catalogue")
        elif entry.closed("status", "why"):
            into[name] = LeftAside(entry.choice("status", _ASIDE), entry.text("why"), entry.written)


def coverage_of(pack: RulePack) -> tuple[Coverage, ...]:
    """Every measure of the catalogue, in its order."""
    return tuple(_coverage(measure, pack) for measure in pack.measures.values())


def _coverage(measure: Measure, pack: RulePack) -> Coverage:
    citing = [rule for rule in pack.prohibitions if any(c.measure is measure for c in rule.citations)]
    laying_down = [rule for rule in citing if any(c.measure is measure and not c.restates for c in rule.citations)]
    if citing:
        judged = [name for rule in laying_down for name in _judgements(rule.when)]
        if laying_down and len([rule for rule in laying_down if _judgements(rule.when)]) == len(laying_down):
            return Coverage(measure, Status.JUDGEMENT, tuple(dict.fromkeys(judged)), "")
        return Coverage(measure, Status.ENCODED, tuple(rule.id for rule in citing), "")
    excepting = [rule.id for rule in pack.prohibitions if measure in rule.exemption_measures.values()]
    if excepting:
        return Coverage(measure, Status.ENCODED, ("as an exception",), "")
    aside = pack.left_aside.get(measure.id)
    if aside is None:
        return Coverage(measure, Status.LEFT_OUT, (), "nobody has said why")
    return Coverage(measure, Status(aside.status), (), aside.why)


def _judgements(condition: Condition) -> list[str]:
    return [node.name for node in walk(condition) if isinstance(node, Judgement)]
