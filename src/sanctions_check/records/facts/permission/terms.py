"""Which terms an exemption has, alone or together with those that go on from it, and what it names."""

from __future__ import annotations

from collections.abc import Container, Mapping, Sequence

from sanctions_check.logic.case import Thing
from sanctions_check.logic.cell import Cell, Presence

from ...model import Exemption, Record
from ...parts import parts_in
from ..evidence.hindsight import known_by
from ..evidence.known_sources import KnownSources
from .exemption_period import in_period
from .exemption_quantity import within_quantity
from .prolonged import as_one, going_on

__all__ = ["named_by_exemptions", "terms_of", "undisputed"]


def terms_of(
    exemption: Exemption,
    pointer: str,
    alike: Sequence[Exemption],
    covered: Sequence[Thing],
    items: Sequence[Thing],
    act: Thing,
    subjects: Sequence[Thing],
) -> Mapping[str, Cell]:
    """Whether its period and quantity hold what it covers; the period with that of those `alike` that go on from it, where it
    alone does not.
    """
    in_time, joined = in_period(exemption, covered, act, subjects, pointer), list[Exemption]()
    if in_time.presence is not Presence.ABSENT and in_time.values != (True,):
        joined = going_on(exemption, alike)
        in_time = in_period(as_one(exemption, joined), covered, act, subjects, pointer) if joined else in_time
    return {"in_period": in_time, "within_quantity": within_quantity(exemption, alike, joined, items, pointer)}


def undisputed(known: KnownSources, disputed: Container[str]) -> list[Exemption]:
    """The exemptions that are known by the day of judging and do not stand at one of the `disputed` pointers."""
    told = parts_in(known.record, ("exemptions",))
    return [each for where, each in told if where not in disputed and known_by(known.as_of, each.granted, undated=True)]


def named_by_exemptions(record: Record, about: Mapping[str, str]) -> frozenset[str]:
    """The pointers of what an exemption names."""
    named = (str(name) for each in record.exemptions or () if each.about is not None for name in each.about.values)
    return frozenset(about.get(name, name) for name in named)
