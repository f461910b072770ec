"""Which fields the rules of a pack read, and what kind of value each holds."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from enum import Enum

from sanctions_check.logic.condition import AnyDay, Condition, FactName, Judgement, Test, walk
from sanctions_check.logic.operator import Operator
from sanctions_check.rules.pack import RulePack

__all__ = ["FieldKind", "Fields", "fields_of"]


class FieldKind(Enum):
    """What the values of a field are."""

    WORD = "word"
    HS_CODE = "HS code"
    NUMBER = "number"
    TIME = "time"


Fields = Mapping[tuple[str, str], FieldKind]
"""By thing and field, such as ("item", "category")."""

_BY_OPERATOR = {
    Operator.STARTS_WITH: FieldKind.HS_CODE,
    Operator.AT_LEAST: FieldKind.NUMBER,
    Operator.AT_MOST: FieldKind.NUMBER,
    Operator.MORE_THAN: FieldKind.NUMBER,
    Operator.LESS_THAN: FieldKind.NUMBER,
    Operator.ON_OR_AFTER: FieldKind.TIME,
    Operator.BEFORE: FieldKind.TIME,
}
_ALWAYS_READ = {
    ("act", "time"): FieldKind.TIME,
    ("item", "time"): FieldKind.TIME,
    ("group", "time"): FieldKind.TIME,
    ("determination", "judgement"): FieldKind.WORD,
    ("determination", "outcome"): FieldKind.WORD,
    ("determination", "competent"): FieldKind.WORD,
}


def fields_of(pack: RulePack) -> Fields:
    """Every field that a prohibition of the pack, or its test of a link to the DPRK, reads."""
    found: dict[tuple[str, str], FieldKind] = {}
    for condition in _conditions(pack):
        for node in walk(condition):
            match node:
                case Test(thing, field, Operator.SAME_AS, (FactName(other_thing, other_field),)):
                    found.setdefault((thing, field), FieldKind.WORD)
                    found.setdefault((other_thing, other_field), FieldKind.WORD)
                case Test(thing, field, operator):
                    kind = _BY_OPERATOR.get(operator, FieldKind.WORD)
                    if kind is not FieldKind.WORD or (thing, field) not in found:
                        found[thing, field] = kind
                case AnyDay() | Judgement():
                    found.update(_ALWAYS_READ)
    return dict(sorted(found.items()))


def _conditions(pack: RulePack) -> Iterator[Condition]:
    yield pack.nexus
    for rule in pack.prohibitions:
        yield from (rule.engaged, rule.in_force, rule.when)
        if rule.unless is not None:
            yield rule.unless
