"""What was done: the subject that is judged, its case, and its stage."""

from __future__ import annotations

from typing import NamedTuple, Self

from sanctions_check.logic.case import Case, Thing
from sanctions_check.logic.cell import Presence
from sanctions_check.records.vocabulary.acts import KINDS_OF_TRAINING, are_of_persons_alone

from ..results import HowFar

__all__ = ["Conduct"]

_KINDS_OF_TEACHING = KINDS_OF_TRAINING | {"specialized_education"}


class Conduct(NamedTuple):
    """The conduct that a duty is held against."""

    case: Case
    subject: Thing
    how_far: HowFar
    stage_may_be_of_goods: bool
    """True for persons listed beside goods: the act's stage may then describe the goods only, so these persons need a stage of
    their own. Never for an act of persons alone.
    """

    @classmethod
    def of(cls, case: Case, subject: Thing, how_far: HowFar) -> Self:
        """The conduct for one thing of a case."""
        of_persons = are_of_persons_alone(case.act.cell("kind").values)
        beside_goods = subject.kind == "group" and bool(case.list_of("item").things)
        return cls(case, subject, how_far, beside_goods and not (subject.states_itself("stage") or of_persons))

    @property
    def parties(self) -> tuple[Thing, ...]:
        return self.case.list_of("party").things

    def has_party_as(self, role: str) -> bool:
        """True if a party has this role, perhaps beside others."""
        return any(party.has_value("roles", role) for party in self.parties)

    @property
    def leaves_open_who_travelled(self) -> bool:
        """True for training where neither function nor nationality shows whether learners or teachers travelled."""
        kinds = set(self.case.act.cell("kind").words)
        told = any(self.subject.cell(name).presence is not Presence.ABSENT for name in ("function", "nationality"))
        return self.subject.kind == "group" and bool(kinds) and kinds <= _KINDS_OF_TEACHING and not told

    @property
    def persons_are_stopped(self) -> bool:
        """True if these persons were stopped on their way."""
        return self.how_far.stage == "intercepted" and not self.stage_may_be_of_goods
