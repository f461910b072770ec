"""What a rule comes to for one subject once law and evidence are joined, before any of it is put into words."""

from __future__ import annotations

from msgspec import Struct

from sanctions_check.logic.case import Case, Thing
from sanctions_check.logic.truth import Truth
from sanctions_check.records.parts import names_at
from sanctions_check.rules.model import Prohibition

from ..addressees.answering import applicable
from ..addressees.bearers import as_far_as_they_came, bearers_of
from ..addressees.conduct import Conduct
from ..addressees.spared import PerhapsSpared, who_may_answer, why_nobody_answers
from ..evidence.standing import Weighing
from ..law.derivation import Derivation
from ..law.readings import weigh_reading
from ..law.stages import how_far
from ..results import AppliedReading, Bearer, HowFar, Law, StandingNote, Verdict
from .shown import standing_of_finding
from .verdict import verdict_of

__all__ = ["Weighed", "weigh"]


class Weighed(Struct, frozen=True):
    """The law as far as the act had come, how well the facts are shown, who answers for it, and the verdict of all that.

    `spared` says why nobody who acted bears a duty for what the law would bar; else it is empty. `perhaps_spared` are the
    parties of which that is open, where nobody else bears one.
    """

    derivation: Derivation
    law: Law
    how_far: HowFar
    standing: StandingNote
    bearers: tuple[Bearer, ...]
    spared: str
    perhaps_spared: tuple[PerhapsSpared, ...]
    reading: AppliedReading
    verdict: Verdict


def weigh(rule: Prohibition, derivation: Derivation, case: Case, subject: Thing, weighing: Weighing) -> Weighed:
    """Join the law of one rule with the stage of the act, the evidence, the addressees and the reading."""
    conduct = Conduct.of(case, subject, how_far(subject.cell("stage"), rule.completed_by))
    law = _as_far_as_it_came(derivation.law, conduct.how_far)
    addressees = applicable(rule.addressees, conduct)
    bearers = bearers_of(addressees, conduct)
    reached = as_far_as_they_came(bearers, addressees, conduct)
    standing = standing_of_finding(rule, derivation, law, conduct._replace(how_far=reached), weighing)
    nobody = law is Law.YES and not bearers
    perhaps_spared = who_may_answer(addressees, conduct) if nobody else ()
    spared = why_nobody_answers(addressees, conduct) if nobody and not perhaps_spared else ""
    if nobody and (perhaps_spared or spared):
        law = Law.UNKNOWN if perhaps_spared else Law.NO
    addressed, names = frozenset(bearer.country for bearer in bearers), names_at(weighing.record, subject.pointer)
    reading = weigh_reading(rule.reading, weighing, addressed, frozenset(names))
    verdict = verdict_of(
        law, standing.standing, reached.progress, firm_reading=reading.firm, called_upon=rule.called_upon
    )
    return Weighed(derivation, law, reached, standing, bearers, spared, perhaps_spared, reading, verdict)


def _as_far_as_it_came(law: Law, reached: HowFar) -> Law:
    """The law on an act that came so far: no if there was none; unknown, instead of yes, if that is open."""
    if law is not Law.EXEMPT and reached.exists is Truth.NO:
        return Law.NO
    return Law.UNKNOWN if law is Law.YES and reached.exists is Truth.UNKNOWN else law
