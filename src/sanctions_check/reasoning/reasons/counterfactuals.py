"""The smallest sets of changes after which a finding has another verdict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sanctions_check.assess.results import Finding, Law, Verdict
from sanctions_check.logic.truth import Truth

from ..changes.levers import mitigating_changes
from ..changes.plans import Slot, slots_of
from ..changes.ways import Ways
from ..results import EVIDENCE, MOST_SHOWN, Change, Counterfactual
from ..sentences import counterfactual_says
from ..trying.search import Search

__all__ = ["counterfactuals_of"]

_ANOTHER_STORY = frozenset(
    {"act.kind", "act.direction", "item.direction", "group.direction", "determination.judgement", "determination.by"}
)
"""Facts with which the record would report something else, and not the same otherwise."""
_OTHER_TIES = frozenset({"party.nationality", "party.acts_for"})
"""Ties to a State beside its own, which whoever names none does not consider."""


def counterfactuals_of(search: Search) -> tuple[Counterfactual, ...]:
    """Those to a more serious verdict first, at most MOST_SHOWN of them; then those to a less serious one.

    The smaller come first, and values that stand for many others last.
    """
    found: list[tuple[frozenset[str], Counterfactual]] = []
    for changes, verdict in _turns(search):
        key = frozenset(change.fact.pointer for change in changes)
        same = (known for known, other in found if other.verdict is verdict)
        if search.trials.is_minimal(changes) and not any(known <= key for known in same):
            found.append((key, Counterfactual(changes, verdict, counterfactual_says(changes, verdict))))
    found.sort(key=lambda each: _order(each[1]))
    return tuple(search.beside_others(each) for _, each in _balanced(found, search.finding))


def _tells_another_story(slot: Slot) -> bool:
    is_stated = any(change.was_stated for change in slot.changes)
    return slot.fact.name in _ANOTHER_STORY or (slot.fact.name in _OTHER_TIES and not is_stated)


def _order(found: Counterfactual) -> tuple[int, bool, int]:
    by_example = any(change.for_example for change in found.changes)
    return len(found.changes), by_example, -found.verdict.severity


def _turns(search: Search) -> Iterator[tuple[tuple[Change, ...], Verdict]]:
    """Sets of changes, with the other verdict that the finding has after each."""
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
        if not slots or any(map(_tells_another_story, slots)):
            continue
        found = search.first(slots, (), lambda verdict: verdict is not finding.verdict)
        if found is not None:
            yield found


def _balanced(
    found: Iterable[tuple[frozenset[str], Counterfactual]], finding: Finding
) -> list[tuple[frozenset[str], Counterfactual]]:
    """The first of each direction, so that one does not crowd out the other; the more serious verdicts first."""
    listed = list(found)
    up = [each for each in listed if each[1].verdict.severity > finding.verdict.severity][:MOST_SHOWN]
    down = [each for each in listed if each[1].verdict.severity < finding.verdict.severity][:MOST_SHOWN]
    return [*up, *down]
