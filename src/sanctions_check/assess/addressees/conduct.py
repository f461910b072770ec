"""What was done: the subject that is judged, in its case, and how far that had come."""

from __future__ import annotations

from typing import NamedTuple, Self

from sanctions_check.logic.case import Case, Thing
from sanctions_check.logic.cell import Presence
from sanctions_check.records.vocabulary.acts import KINDS_OF_TRAINING, are_of_persons_alone

from ..results import HowFar

__all__ = ["Conduct"]

_KINDS_OF_TEACHING = KINDS_OF_TRAINING | {"specialized_education"}


class Conduct(NamedTuple):
    """What a duty is asked about. `goods_may_be_meant`: it is persons beside the goods of an act that is not of persons alone,
    so that what is told of the act, as that it was stopped, tells nothing of them but by a stage of their own.
    """

    case: Case
    subject: Thing
    how_far: HowFar
    goods_may_be_meant: bool

    @classmethod
    def of(cls, case: Case, subject: Thing, how_far: HowFar) -> Self:
        """What was done, of a thing of this case that had come so far."""
        of_persons = are_of_persons_alone(case.act.cell("kind").values)
        beside_goods = subject.kind == "group" and bool(case.list_of("item").things)
        return cls(case, subject, how_far, beside_goods and not (subject.states_itself("stage") or of_persons))

    @property
    def parties(self) -> tuple[Thing, ...]:
        return self.case.list_of("party").things

    def has_party_as(self, role: str) -> bool:
        """Does the record give a party this role, perhaps beside others?"""
        return any(party.tells("roles", role) for party in self.parties)

    @property
    def is_training_of_nobody_told(self) -> bool:
        """Is it training of which nobody tells who travelled to it, those who learn or those who teach?"""
        kinds = set(map(str, self.case.act.cell("kind").values))
        told = any(self.subject.cell(name).presence is not Presence.ABSENT for name in ("function", "nationality"))
        return self.subject.kind == "group" and bool(kinds) and kinds <= _KINDS_OF_TEACHING and not told

    @property
    def persons_are_stopped(self) -> bool:
        """Were these persons stopped on their way?"""
        return self.how_far.stage == "intercepted" and not self.goods_may_be_meant
