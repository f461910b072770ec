"""What follows in law from a finding: the last sentences of its paragraph."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from sanctions_check.assess.results import CitedMeasure, Finding, Law, MeasureRole, Progress, Verdict, Weight
from sanctions_check.english import joined
from sanctions_check.logic.timespan import Timespan

from .citations import Piece, capital_first, cited
from .extent import as_far_as

__all__ = ["barring", "consequence_of", "exemption_of"]


def consequence_of(finding: Finding, times: Sequence[Timespan] = ()) -> Iterator[Piece]:
    """The legal consequence of a finding whose law is known.

    It is an exemption, no violation, a call upon States, or a violation, shown or not. `times`: the alternative times of the
    act. If the act began before the law, the violation is limited to what came after.
    """
    if finding.law is Law.EXEMPT:
        yield from _exempt(finding)
    elif finding.law is Law.NO:
        yield f" This is not a violation: {finding.against}."
    elif finding.called_upon:
        yield from _called_upon(finding)
    elif finding.verdict is Verdict.VIOLATION:
        yield from (" This is assessed as a violation of ", *cited(_firm(finding)), f"{as_far_as(finding, times)}.")
    elif finding.verdict is Verdict.POSSIBLE_VIOLATION:
        begun = f" {_provided(finding)} would be a violation of "
        yield from (begun, *cited(_firm(finding)), f"{as_far_as(finding, times)}.")
    else:
        yield from _not_shown(finding, times)
    if finding.law is Law.YES:
        yield from (f" An exemption on record falls short – {each}." for each in finding.falls_short)
        yield from _further(finding)


def _certain(finding: Finding) -> list[CitedMeasure]:
    return [measure for measure in finding.measures if measure.certain]


def _firm(finding: Finding) -> list[CitedMeasure]:
    """The measures that certainly reach the act, without restatements if others remain; all if none is certain."""
    certain = _certain(finding)
    own = [measure for measure in certain if measure.role is not MeasureRole.RESTATES]
    return own or certain or list(finding.measures)


def _granting(finding: Finding) -> list[CitedMeasure]:
    """The measures under which an exemption holds, each once."""
    return _each_once(measure for measure in finding.measures if measure.role is MeasureRole.EXEMPTS)


def barring(finding: Finding) -> list[CitedMeasure]:
    """The measures that would certainly bar an exempt act."""
    return [measure for measure in _certain(finding) if measure.role is not MeasureRole.EXEMPTS]


def exemption_of(finding: Finding) -> Iterator[Piece]:
    """The beginning of a sentence: that an exemption applies, and under which paragraphs."""
    granted = _granting(finding)
    yield from ("An exemption applies", *([" under ", *cited(granted)] if granted else []), f" ({finding.against})")


def _exempt(finding: Finding) -> Iterator[Piece]:
    by = {each.id for each in _granting(finding)}
    barred = [measure for measure in barring(finding) if measure.id not in by]
    yield from (" ", *exemption_of(finding), ", so that this is not a violation")
    yield from (" of ", *cited(barred), ".") if barred else (".",)


def _called_upon(finding: Finding) -> Iterator[Piece]:
    firm = _firm(finding)
    calls, bars = ("call", "bar") if len(firm) > 1 else ("calls", "bars")
    told = f" only {calls} upon States and {bars} nothing: no violation follows."
    yield from (" ", *capital_first(cited(firm)), told)


def _not_shown(finding: Finding, times: Sequence[Timespan]) -> Iterator[Piece]:
    asked = joined((each.says for each in finding.missing if each.is_question), "or")
    lacking = joined(each.says for each in finding.missing if not each.is_question)
    if asked:
        yield f" It remains to be known {asked}."
    if lacking or not asked:
        yield f" {'Short of that, what' if asked else 'What'} is lacking is {lacking or 'more than the record holds'}."
    yield from (
        " If shown, this would be a violation of ",
        *cited(_firm(finding)),
        f"{as_far_as(finding, times)}.",
    )


def _provided(finding: Finding) -> str:
    """The condition under which a possible violation is one: `If confirmed, this`."""
    reading = finding.reading
    if not finding.standing.shown:
        return "If confirmed, this"
    progress = finding.how_far.progress if finding.how_far is not None else None
    if progress is Progress.PLANNED:
        return "If carried out, this"
    if progress is Progress.ATTEMPTED:
        return "If completed, this"
    if reading is not None and not reading.firm:
        return (
            "On a reading that a State concerned disputes, this"
            if reading.weighs is Weight.CONTESTED
            else "On a reading that some States assert, this"
        )
    return "If completed, this"


def _further(finding: Finding) -> Iterator[Piece]:
    """Sentences on the measures that restate others, and on those that may also reach the act."""
    certain = _certain(finding)
    restating = [measure for measure in certain if measure.role is MeasureRole.RESTATES]
    perhaps = [measure for measure in finding.measures if not measure.certain]
    if restating and len(restating) < len(certain):
        yield from (" See also ", *cited(restating), ".")
    if perhaps:
        yield from (" ", *capital_first(cited(perhaps)), " may apply as well.")


def _each_once(measures: Iterable[CitedMeasure]) -> list[CitedMeasure]:
    return list({measure.id: measure for measure in measures}.values())
