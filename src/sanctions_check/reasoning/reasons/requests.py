"""Sets of open facts that would decide a finding, each with the answers that decide it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import islice

from sanctions_check.assess.results import Verdict
from sanctions_check.logic.truth import Truth

from ..changes.slots import Slot, slots_of
from ..changes.ways import Ways
from ..results import MOST_SHOWN, Change, Counterfactual, Fact, Request
from ..sentences import answer_says, request_says
from ..trying.search import Search

__all__ = ["requests_of"]

_NEW_THINGS = {
    "/parties": "who else took part, and in what part",
    "/exemptions": "whether an exemption was granted or notified",
    "/determinations": "what the State concerned determined",
}
"""What is asked for when an answer would add an entry to one of these lists."""


def requests_of(search: Search) -> tuple[Request, ...]:
    """Sets of open facts that would decide the finding: smallest first, at most MOST_SHOWN.

    A larger set is named only for a verdict that no smaller set leads to.
    """
    outcomes: dict[frozenset[str], list[Counterfactual]] = {}
    facts: dict[frozenset[str], tuple[Fact, ...]] = {}
    for answers, shown, verdict in _open_answers(search):
        asked = tuple(dict.fromkeys(_asked_for(change.fact) for change in answers))
        key = frozenset(fact.pointer for fact in asked)
        facts.setdefault(key, asked)
        known = outcomes.setdefault(key, [])
        if all(outcome.verdict is not verdict for outcome in known):
            changes = (*answers, *shown)
            known.append(Counterfactual(changes, verdict, answer_says(changes, verdict)))
    found: list[Request] = []
    for key in sorted(outcomes, key=len):
        led_to = {outcome.verdict for fewer in outcomes if fewer < key for outcome in outcomes[fewer]}
        kept = tuple(outcome for outcome in outcomes[key] if outcome.verdict not in led_to)
        if kept and len(found) < MOST_SHOWN:
            found.append(Request(facts[key], request_says(facts[key]), tuple(map(search.beside_others, kept))))
    return tuple(found)


def _open_answers(search: Search) -> Iterator[tuple[tuple[Change, ...], tuple[Change, ...], Verdict]]:
    """Answers to open facts that decide the finding, the source that must be added, if any, and the verdict then."""
    ways = Ways(search.scope, unknown_only=True)
    for wanted in (Truth.YES, Truth.NO):
        for way in ways.to(search.finding.proof, wanted):
            slots = slots_of(way, search.scope)
            yield from islice(_deciding(search, slots, wanted) if slots else (), 1)
    for changes, verdict in search.aggravations():
        yield changes, (), verdict


def _deciding(
    search: Search, slots: Sequence[Slot], wanted: Truth
) -> Iterator[tuple[tuple[Change, ...], tuple[Change, ...], Verdict]]:
    """Values for the slots that decide the finding: first towards the `wanted` side, then either way."""
    for accepted in (_is_more if wanted is Truth.YES else _is_less, _is_decided):
        for shown in ((), search.better_source):
            found = search.first(slots, shown, accepted)
            if found is not None:
                yield found[0], shown, found[1]


def _is_more(verdict: Verdict) -> bool:
    return verdict.severity > Verdict.UNDETERMINED.severity


def _is_less(verdict: Verdict) -> bool:
    return verdict.severity < Verdict.UNDETERMINED.severity


def _is_decided(verdict: Verdict) -> bool:
    return verdict is not Verdict.UNDETERMINED


def _asked_for(fact: Fact) -> Fact:
    """The fact itself; for a field of an entry that is not on record yet, the list of such entries."""
    where = fact.added_to
    if where not in _NEW_THINGS:
        return fact
    return Fact(where, where.removeprefix("/"), _NEW_THINGS[where])
