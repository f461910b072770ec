"""The smallest sets of changes after which a finding has another verdict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sanctions_check.assess.results import Finding, Law, Verdict
from sanctions_check.logic.truth import Truth

from ..changes.evidence_and_stage import mitigating_changes
from ..changes.slots import Slot, slots_of
from ..changes.ways import Ways
from ..results import EVIDENCE, MOST_SHOWN, Change, Counterfactual
from ..sentences import counterfactual_says
from ..trying.search import Search

__all__ = ["counterfactuals_of"]

_WHAT_IS_REPORTED = frozenset(
    {"act.kind", "act.direction", "item.direction", "group.direction", "determination.judgement", "determination.by"}
)
"""Facts that say what is reported. With another value the record would report something else, so none is proposed."""
_OTHER_TIES = frozenset({"party.nationality", "party.acts_for"})
"""Ties of a party to a State other than its own. None is proposed for a party that states none."""


def counterfactuals_of(search: Search) -> tuple[Counterfactual, ...]:
    """The smallest sets of changes that give the finding another verdict.

    At most MOST_SHOWN lead to a more serious verdict; they come first. At most as many lead to a less serious one. Among each,
    smaller sets come first, and those with a value that is only an example last.
    """
    found: list[tuple[frozenset[str], Counterfactual]] = []
    for changes, verdict in _effective_changes(search):
        key = frozenset(change.fact.pointer for change in changes)
        same = (known for known, other in found if other.verdict is verdict)
        if search.trials.is_minimal(changes) and not any(known <= key for known in same):
            found.append((key, Counterfactual(changes, verdict, counterfactual_says(changes, verdict))))
    found.sort(key=lambda each: _order(each[1]))
    return tuple(search.beside_others(each) for _, each in _balanced(found, search.finding))


def _reports_something_else(slot: Slot) -> bool:
    is_stated = any(change.was_stated for change in slot.changes)
    return slot.fact.name in _WHAT_IS_REPORTED or (slot.fact.name in _OTHER_TIES and not is_stated)


def _order(found: Counterfactual) -> tuple[int, bool, int]:
    by_example = any(change.for_example for change in found.changes)
    return len(found.changes), by_example, -found.verdict.severity


def _effective_changes(search: Search) -> Iterator[tuple[tuple[Change, ...], Verdict]]:
    """Sets of changes after which the finding has another verdict, each with that verdict."""
    finding, trials = search.finding, search.trials
    yield from search.aggravations()
    lesser = tuple(mitigating_changes(finding, search.record))
    effects = [(change, trials.verdict((change,))) for change in lesser]
    for change, verdict in effects:
        if verdict not in (None, finding.verdict):
            yield (change,), verdict
    sources = tuple(change for change in lesser if change.fact.name == EVIDENCE)
    if len(sources) > 1 and all(verdict in (None, finding.verdict) for change, verdict in effects if change in sources):
        verdict = trials.verdict(sources)
        if verdict not in (None, finding.verdict):
            yield sources, verdict
    wanted = Truth.NO if finding.law is Law.YES else Truth.YES
    for way in Ways(search.scope).to(finding.proof, wanted):
        slots = slots_of(way, search.scope)
        if not slots or any(map(_reports_something_else, slots)):
            continue
        found = search.first(slots, (), lambda verdict: verdict is not finding.verdict)
        if found is not None:
            yield found


def _balanced(
    found: Iterable[tuple[frozenset[str], Counterfactual]], finding: Finding
) -> list[tuple[frozenset[str], Counterfactual]]:
    """At most MOST_SHOWN to more serious verdicts, then at most as many to less serious ones."""
    listed = list(found)
    up = [each for each in listed if each[1].verdict.severity > finding.verdict.severity][:MOST_SHOWN]
    down = [each for each in listed if each[1].verdict.severity < finding.verdict.severity][:MOST_SHOWN]
    return [*up, *down]
