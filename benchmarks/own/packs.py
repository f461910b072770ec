"""Packs with fewer rules than the real one, or with more."""

from __future__ import annotations

from datetime import timedelta

from msgspec import structs

from sanctions_check.logic.condition import All, Any, AnyDay, Condition, Named, Not
from sanctions_check.rules.model import Prohibition
from sanctions_check.rules.pack import RulePack

__all__ = ["pack_of"]


def pack_of(pack: RulePack, rules: int) -> RulePack:
    """The pack with `rules` prohibitions: some of its own, evenly spread; or all of them, and copies under new ids.

    Copies share the concepts of the pack, but their dates are shifted by some days, so that no two tests of dates are the same.
    """
    own = pack.prohibitions
    if rules <= len(own):
        return structs.replace(pack, prohibitions=tuple(own[place * len(own) // rules] for place in range(rules)))
    copies = [_copy(own[number % len(own)], number // len(own)) for number in range(len(own), rules)]
    return structs.replace(pack, prohibitions=(*own, *copies))


def _copy(rule: Prohibition, number: int) -> Prohibition:
    return structs.replace(rule, id=f"{rule.id}-{number}", in_force=_moved(rule.in_force, timedelta(days=number)))


def _moved(condition: Condition, by: timedelta) -> Condition:
    match condition:
        case All(parts):
            return structs.replace(condition, parts=tuple(_moved(part, by) for part in parts))
        case Any(parts):
            return structs.replace(condition, parts=tuple(_moved(part, by) for part in parts))
        case Not(part):
            return structs.replace(condition, part=_moved(part, by))
        case Named(meaning=meaning):
            return structs.replace(condition, meaning=_moved(meaning, by))
        case AnyDay(since=since):
            return structs.replace(condition, since=since + by)
        case _:
            return condition
