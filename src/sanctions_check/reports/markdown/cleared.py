"""Findings that are no violation, grouped by exemption or by the reason why a rule does not apply."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from sanctions_check.assess.results import Finding
from sanctions_check.english import capitalised

from ..reported import ReportedFinding
from ..words.sentences.citations import Piece
from ..words.sentences.dates import dates_in_text
from .details import decision_on
from .text import escaped

__all__ = ["by_reason", "by_what_they_share"]


def by_what_they_share(
    exempt: Iterable[ReportedFinding], told: Callable[[Finding], Iterable[Piece]]
) -> Iterable[tuple[tuple[Piece, ...], list[ReportedFinding]]]:
    """Exempt findings, grouped by the text from `told`: the exemption, the standing of the facts, the date."""
    groups: dict[tuple[Piece, ...], list[ReportedFinding]] = {}
    for each in exempt:
        groups.setdefault(tuple(told(each.finding)), []).append(each)
    return groups.items()


def by_reason(found: Iterable[ReportedFinding]) -> Iterator[str]:
    """A line for each reason and set of subjects, with the rules considered; then the decisions on them."""
    reasons: dict[str, list[ReportedFinding]] = {}
    for each in found:
        reasons.setdefault(each.finding.against, []).append(each)
    for reason, sharing in reasons.items():
        considered: dict[str, dict[str, None]] = {}
        for each in sharing:
            considered.setdefault(each.finding.title, {})[each.finding.subject.called] = None
        titles: dict[tuple[str, ...], list[str]] = {}
        for title, subjects in considered.items():
            titles.setdefault(tuple(subjects), []).append(title)
        why = dates_in_text(reason).removesuffix(".")
        for named, rules in titles.items():
            what, considered_rules = "; ".join(named), "; ".join(rules)
            yield f"- {escaped(f'{capitalised(what)}: {why}. Considered: {considered_rules}.')}"
        yield from (f"  - {line}" for each in sharing for line in decision_on(each))
    if reasons:
        yield ""
