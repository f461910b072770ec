"""The verdict of one rule on one subject, with all that it is made of, before any of it is put into words."""

from __future__ import annotations

from msgspec import Struct

from sanctions_check.logic.case import Case, Thing
from sanctions_check.logic.truth import Truth
from sanctions_check.records.parts import names_at
from sanctions_check.rules.model import Prohibition

from ..addressees.answering import applicable
from ..addressees.bearers import bearers_of, progress_for_bearers
from ..addressees.conduct import Conduct
from ..addressees.spared import PossibleBearer, parties_that_may_answer, why_nobody_answers
from ..evidence.standing import Weighing
from ..law.derivation import Derivation
from ..law.readings import weigh_reading
from ..results import AppliedReading, Bearer, HowFar, Law, StandingNote, Verdict
from .as_it_came import AsItCame, as_it_came
from .shown import standing_of_finding
from .verdict import verdict_of

__all__ = ["Weighed", "weigh"]


class Weighed(Struct, frozen=True):
    """The verdict of one rule on one subject, and what it is made of."""

    came: AsItCame
    """The subject with the stage and the days by which it is judged."""
    law: Law
    """What the rule says at the stage of the act, changed by `why_no_bearer` (to no) or `possible_bearers` (to unknown)."""
    how_far: HowFar
    standing: StandingNote
    bearers: tuple[Bearer, ...]
    why_no_bearer: str
    """Why nobody bears a duty for what the law would bar; "" if somebody does or that is open."""
    possible_bearers: tuple[PossibleBearer, ...]
    """The parties that may bear a duty, if nobody certainly bears one."""
    reading: AppliedReading
    verdict: Verdict

    @property
    def derivation(self) -> Derivation:
        """What the rule says of the subject on the days by which it is judged."""
        return self.came.derivation


def weigh(rule: Prohibition, derivation: Derivation, case: Case, subject: Thing, weighing: Weighing) -> Weighed:
    """Join the law of one rule with the stage of the act, the evidence, the addressees and the reading."""
    came = as_it_came(rule, derivation, case, subject)
    derivation, conduct = came.derivation, Conduct.of(came.case, came.subject, came.how_far)
    law = _law_at_stage(derivation.law, conduct.how_far)
    addressees = applicable(rule.addressees, conduct)
    bearers = bearers_of(addressees, conduct)
    reached = progress_for_bearers(bearers, addressees, conduct)
    standing = standing_of_finding(
        rule, derivation, law, conduct._replace(how_far=reached), bearers, weighing, came.falls_short
    )
    nobody = law is Law.YES and not bearers
    possible_bearers = parties_that_may_answer(addressees, conduct) if nobody else ()
    why_no_bearer = why_nobody_answers(addressees, conduct) if nobody and not possible_bearers else ""
    if nobody and (possible_bearers or why_no_bearer):
        law = Law.UNKNOWN if possible_bearers else Law.NO
    addressed, names = frozenset(bearer.country for bearer in bearers), names_at(weighing.record, subject.pointer)
    reading = weigh_reading(rule.reading, weighing, addressed, frozenset(names))
    verdict = verdict_of(
        law, standing.standing, reached.progress, firm_reading=reading.firm, called_upon=rule.called_upon
    )
    return Weighed(came, law, reached, standing, bearers, why_no_bearer, possible_bearers, reading, verdict)


def _law_at_stage(law: Law, reached: HowFar) -> Law:
    """The law on an act at this stage: no if there was no act; unknown instead of yes if that is open."""
    if law is not Law.EXEMPT and reached.exists is Truth.NO:
        return Law.NO
    return Law.UNKNOWN if law is Law.YES and reached.exists is Truth.UNKNOWN else law
