"""Coverage: whether the pack encodes each measure, waits for a determination, or leaves the measure out, and why."""

from __future__ import annotations

from msgspec import Struct

from sanctions_check.logic.condition import All, Any, Condition, Judgement, Not, Quantified, Quantifier, Where, parts_of
from sanctions_check.logic.truth import Truth, invert

from .model import CoverageStatus, Measure
from .pack import RulePack

__all__ = ["Coverage", "coverage_of"]


class Coverage(Struct, frozen=True):
    """One measure with its status and the rules or judgements that encode it (`by`), or the reason why none does (`why`)."""

    measure: Measure
    status: CoverageStatus
    by: tuple[str, ...]
    why: str


def coverage_of(pack: RulePack) -> tuple[Coverage, ...]:
    """The coverage of every measure, in the order of the catalogue."""
    return tuple(_coverage(measure, pack) for measure in pack.measures.values())


def _coverage(measure: Measure, pack: RulePack) -> Coverage:
    citing = [rule for rule in pack.prohibitions if any(c.measure is measure for c in rule.citations)]
    laying_down = [rule for rule in citing if any(c.measure is measure and not c.restates for c in rule.citations)]
    if citing:
        waiting = [_waits_for(rule.when, Truth.YES) for rule in laying_down]
        if waiting and all(waiting):
            judgements = dict.fromkeys(name for names in waiting for name in names)
            return Coverage(measure, CoverageStatus.JUDGEMENT, tuple(judgements), "")
        return Coverage(measure, CoverageStatus.ENCODED, tuple(rule.id for rule in citing), "")
    excepting = [rule.id for rule in pack.prohibitions if measure in rule.exemption_measures.values()]
    if excepting:
        return Coverage(measure, CoverageStatus.ENCODED, ("as an exception",), "")
    aside = pack.left_aside.get(measure.id)
    if aside is None:
        return Coverage(measure, CoverageStatus.LEFT_OUT, (), "nobody has said why")
    return Coverage(measure, aside.status, (), aside.why)


def _waits_for(condition: Condition, answer: Truth) -> tuple[str, ...]:
    """The judgements without which a condition cannot have this answer, whatever else a record says; () if it can."""
    parts, one_is_enough = parts_of(condition), False
    match condition:
        case Judgement(name):
            return (name,)
        case Not(part) | Quantified(Quantifier.NO, _, part):
            return _waits_for(part, invert(answer))
        case Where():
            parts, one_is_enough = parts[1:], True  # what leads to the one or the other is no part of either
        case All():
            one_is_enough = answer is Truth.NO
        case Any():
            one_is_enough = answer is Truth.YES
    waiting = [_waits_for(part, answer) for part in parts]
    if one_is_enough and not all(waiting):
        return ()
    return tuple(name for names in waiting for name in names)
