"""Findings that are no violation, grouped: by the exemption that holds, and by the reason for which a rule does not apply."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from sanctions_check.assess.findings.names import capitalised

from ..reported import ReportedFinding
from ..words.sentences.consequence import granting
from ..words.sentences.dates import dates_in_text
from .details import decision_on
from .text import escaped

__all__ = ["by_exemption", "by_reason"]


def by_exemption(exempt: Iterable[ReportedFinding]) -> Iterable[list[ReportedFinding]]:
    """Exempt findings by what exempts them, on which paragraphs."""
    groups: dict[object, list[ReportedFinding]] = {}
    for each in exempt:
        granted = tuple(measure.id for measure in granting(each.finding))
        groups.setdefault((each.finding.against, granted), []).append(each)
    return groups.values()


def by_reason(found: Mapping[str, Sequence[ReportedFinding]], act: str) -> Iterator[str]:
    """A line for each reason and set of subjects, with the rules that were considered; then the decisions on them."""
    for reason, sharing in found.items():
        considered: dict[str, dict[str, None]] = {}
        for each in sharing:
            subject = "the act" if each.finding.subject.kind == "act" else each.finding.subject.label
            considered.setdefault(each.finding.title, {})[subject] = None
        titles: dict[tuple[str, ...], list[str]] = {}
        for title, subjects in considered.items():
            titles.setdefault(tuple(subjects), []).append(title)
        why = dates_in_text(reason.replace(act, "the act") if act else reason).removesuffix(".")
        for named, rules in titles.items():
            what, considered_rules = "; ".join(named), "; ".join(rules)
            yield f"- {escaped(f'{capitalised(what)}: {why}. Considered: {considered_rules}.')}"
        yield from (f"  - {line}" for each in sharing for line in decision_on(each))
