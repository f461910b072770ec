"""Assessments without findings: no link to the DPRK, an act before the regime, or an exception."""

from __future__ import annotations

from msgspec.structs import replace

from sanctions_check.logic.case import Case
from sanctions_check.logic.cell import Cell, Presence
from sanctions_check.logic.frame import Frame, Step
from sanctions_check.logic.proof import FactRead, Proof, missing_facts
from sanctions_check.logic.timespan import known_before
from sanctions_check.logic.truth import Truth
from sanctions_check.rules.pack import RulePack
from sanctions_check.sources.positions import SourceMap

from ..law.readings import Profile
from ..results import Assessment, ByReading, RuleError, Verdict
from ..words.leaves import missing_in
from .overall import incomplete

__all__ = ["not_judged", "outside", "screened_out", "without_findings"]

NO_LINK = "no known fact links the act to the DPRK"
_LINK = Frame(Step.TEST, "a value that could link the act to the DPRK")
NOT_JUDGED = Proof(_LINK, Truth.UNKNOWN, (), FactRead("it could not be looked for", ""))
SCREENED_OUT = Proof(_LINK, Truth.NO, (), FactRead("the record names none", ""))
_UNDER_EVERY_READING = {verdict: ByReading((profile.value, verdict) for profile in Profile) for verdict in Verdict}


def outside(pack: RulePack, case: Case, nexus: Proof) -> tuple[Verdict, str] | None:
    """The verdict and its reason if the record lies outside the regime; `nexus` is the proof of its link to the DPRK."""
    if nexus.result is Truth.UNKNOWN:
        ambiguous = [leaf for leaf in missing_facts(nexus) if not _is_stated_unknown(leaf)]
        if ambiguous:
            words = "; ".join(each.says for each in missing_in(ambiguous))
            return Verdict.UNDETERMINED, f"whether the DPRK is involved is open: {words}"
    if nexus.result is not Truth.YES:
        return Verdict.OUT_OF_SCOPE, NO_LINK
    begins = pack.regime_begins
    if known_before(_times(case), begins):
        return Verdict.OUT_OF_SCOPE, f"the whole act lies before {begins}, when the regime began"
    return None


def _times(case: Case) -> list[Cell]:
    """The times of the act and its parts; of the parts alone if the act has none."""
    act = case.act.cell("time")
    parts = [thing.cell("time") for thing in (*case.list_of("item").things, *case.list_of("group").things)]
    return parts if parts and act.presence is Presence.ABSENT else [act, *parts]


def _is_stated_unknown(leaf: Proof) -> bool:
    cell = leaf.read.cell if leaf.read is not None else None
    return cell is not None and cell.presence is Presence.UNKNOWN


def without_findings(
    identifier: str, title: str | None, source: SourceMap, nexus: Proof, verdict: Verdict, why: str
) -> Assessment:
    """An assessment without findings, the same under every reading."""
    return Assessment(
        record=identifier,
        title=title or "",
        verdict=verdict,
        rests_on=None,
        findings=(),
        excluded=(),
        errors=(),
        nexus=nexus,
        summary=why,
        source=source,
        by_reading=_UNDER_EVERY_READING[verdict],
    )


def screened_out(identifier: str, title: str | None, source: SourceMap) -> Assessment:
    """The assessment of a record without any link to the DPRK."""
    return without_findings(identifier, title, source, SCREENED_OUT, Verdict.OUT_OF_SCOPE, NO_LINK)


def not_judged(identifier: str, title: str | None, source: SourceMap, problem: Exception) -> Assessment:
    """The assessment of a record that raised an exception: undetermined, incomplete, with the error."""
    errors = (RuleError.of(None, "", problem),)
    assessment = without_findings(identifier, title, source, NOT_JUDGED, Verdict.UNDETERMINED, incomplete(errors))
    return replace(assessment, errors=errors)
