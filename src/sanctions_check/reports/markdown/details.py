"""The list below the paragraph of a finding: addressees, what is needed, what would change it, and the decision."""

from __future__ import annotations

from collections.abc import Iterator

from sanctions_check.assess.results import Finding, Law
from sanctions_check.english import joined
from sanctions_check.plain_text import in_words
from sanctions_check.reasoning.sentences import which_decide
from sanctions_check.records.normalise.countries import with_article_of_state

from ..reported import ReportedFinding
from ..words.sentences.dates import dates_in_text, day_in_words
from ..words.sentences.wording import open_questions
from .text import escaped

__all__ = ["bullet", "decision_on", "details_of"]


def details_of(reported: ReportedFinding, *, asked: str = "") -> Iterator[str]:
    """The entries of the list, in order; an indented entry belongs to the one before it.

    `asked`: what is needed and was already stated above.
    """
    yield from _addressees(reported.finding)
    yield from _needed(reported, asked)
    yield from _reasons(reported)
    yield from decision_on(reported)


def bullet(detail: str) -> str:
    """An entry as a line of Markdown."""
    return detail if detail.startswith("  - ") else f"- {detail}"


def _addressees(finding: Finding) -> Iterator[str]:
    duties: dict[str, list[str]] = {}
    for each in finding.addressees:
        duties.setdefault(with_article_of_state(each.name), []).append(each.bears)
    if duties:
        named = joined(f"{country} ({'; '.join(borne)})" for country, borne in duties.items())
        yield f"Addressed to {escaped(named)}."
    elif finding.is_of_a_rule and finding.law in (Law.YES, Law.UNKNOWN):
        yield "Addressed to no State: the record names nobody who certainly bears a duty of this rule."


def _needed(reported: ReportedFinding, asked: str) -> Iterator[str]:
    """What to find out: requests with the outcomes of their answers, if any; else the open questions."""
    requests = reported.reasons.requests
    if requests:
        yield f"Information needed; {which_decide(requests)}:"
        for request in requests:
            outcomes = "; ".join(outcome.says for outcome in request.outcomes)
            yield f"  - {escaped(f'{request.says}: {outcomes}')}."
        return
    needed = [each.needed for each in open_questions(reported.finding) if each.needed != asked]
    if needed:
        opening = "Also needed" if asked else "Information needed"
        end = "" if needed[-1].endswith("?") else "."
        yield f"{opening}: {escaped(dates_in_text('; '.join(needed)))}{end}"


def _reasons(reported: ReportedFinding) -> Iterator[str]:
    """What would change the finding, and what does not matter. Obstacles are left out: `against` gives the reason."""
    reasons = reported.reasons
    if reasons.counterfactuals:
        yield "What would change it. The finding would be:"
        yield from (f"  - {escaped(each.says)}." for each in reasons.counterfactuals)
    if reasons.immaterial:
        yield f"{escaped('; '.join(reasons.immaterial).capitalize())}."


def decision_on(reported: ReportedFinding) -> Iterator[str]:
    """A line on the decision that a person made on the finding, if there is one."""
    decision = reported.decision
    if decision is None:
        return
    late = " It was decided when the finding said something else or its facts were others." if reported.outdated else ""
    what = in_words(decision.kind.value)
    text = f"{what} by {decision.by} on {day_in_words(decision.day)}: {decision.why}"
    yield f"Decision on {reported.fingerprint}: {escaped(text)}{'' if text.endswith('.') else '.'}{late}"
