"""Changes to the evidence and to the stage of the act. They can change a verdict while the rest of the act stays as it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any

from sanctions_check.assess.results import Finding, Law, Verdict
from sanctions_check.logic.case import Thing
from sanctions_check.logic.proof import FactRead, Proof, walk_proof
from sanctions_check.plain_text import in_words
from sanctions_check.records.model import Record
from sanctions_check.records.parts import evidence_at
from sanctions_check.records.stated import sole
from sanctions_check.records.vocabulary.items import NATURES_OF_NO_THING
from sanctions_check.rules.model import StandingPolicy
from sanctions_check.sources.pointers import value_at

from ..results import EVIDENCE, HEDGE, NEW, Change, Fact
from .writable import entry_of

__all__ = ["aggravating_changes", "establishing_source", "mitigating_changes"]

Facts = Mapping[str, Any]
_EXAMINED = "physical_inspection"
_PROPOSED = {_EXAMINED: "a physical inspection", "court": "the finding of a court"}
"""Kinds of source to propose, in this order, each with its words. The first that the policy lets establish facts is taken."""


def aggravating_changes(finding: Finding, facts: Facts, better: tuple[Change, ...]) -> tuple[tuple[Change, ...], ...]:
    """Changes that could make a finding more serious, each to be made alone or with others.

    Only a finding whose law says yes has any:
    - a better source (`better`, if there is one), unless the facts are shown already
    - values stated without their hedge
    - an act that was completed
    """
    if finding.law is not Law.YES or finding.verdict is Verdict.VIOLATION:
        return ()
    found: list[tuple[Change, ...]] = []
    if better and not finding.standing.shown:
        found.append(better)
    hedged = tuple(_unhedged(finding, facts))
    if hedged:
        found.append(hedged)
    fact = _stage(finding)
    found.append((Change(fact, finding.stage, "delivered", "the act been completed", "the act was completed"),))
    return tuple(found)


def establishing_source(
    subject: Thing, names: tuple[str, ...], policy: StandingPolicy, as_of: date | None
) -> tuple[Change, ...]:
    """A change that adds a source of a kind that establishes facts; none if the policy has no such kind.

    `names`: the ids by which the source can speak about the subject.
    """
    kinds = (
        kind for kind in _PROPOSED if kind in policy.establishing and (kind != _EXAMINED or _can_be_examined(subject))
    )
    kind = next(kinds, None) or min(policy.establishing, default=None)
    if kind is None:
        return ()
    source: dict[str, object] = {"kind": kind, "stance": "supports", "reliability": "A"}
    if subject.given_in_return:
        source["about"] = list(names)
    if as_of is not None:
        source["date"] = as_of.isoformat()
    asked = (
        "a source that establishes the facts: an examination of the thing itself, a court, an authority's own record"
    )
    fact = Fact(f"/evidence/{NEW}", EVIDENCE, asked)
    words = _PROPOSED.get(kind) or in_words(kind)
    return (Change(fact, "none", source, f"{words} shown it", f"{words} shows it"),)


def _can_be_examined(subject: Thing) -> bool:
    return subject.kind == "item" and NATURES_OF_NO_THING.isdisjoint(subject.cell("nature").values)


def _unhedged(finding: Finding, facts: Facts) -> Iterator[Change]:
    """For each hedged value or entry that the proof reads, the change that states it without the hedge."""
    found: dict[str, Change] = {}
    for leaf in walk_proof(finding.proof):
        if leaf.read is None or leaf.read.hedge is None:
            continue
        change = _plain_value(leaf, leaf.read, facts) or _plain_entry(leaf, leaf.read, facts)
        if change is not None:
            found.setdefault(change.fact.pointer, change)
    yield from found.values()


def _plain_value(leaf: Proof, read: FactRead, facts: Facts) -> Change | None:
    written = value_at(facts, read.pointer)
    if not isinstance(written, Mapping) or "qualified" not in written:
        return None
    plain = {key: value for key, value in written.items() if key != "qualified"}
    what = read.derived_from or f"{leaf.subject} is {in_words(read.unhedged)}"
    return _certain(read.pointer, read, read.value, plain.get("value", plain), what)


def _plain_entry(leaf: Proof, read: FactRead, facts: Facts) -> Change | None:
    entry, _, _ = read.pointer.rpartition("/")
    written = value_at(facts, entry)
    if not isinstance(written, Mapping) or written.get("qualified") != read.hedge:
        return None
    return _certain(f"{entry}/qualified", read, str(read.hedge), None, f"all that is recorded of {leaf.subject}")


def _certain(pointer: str, read: FactRead, was: str, becomes: object, what: str) -> Change:
    says = f"certain and not only {in_words(read.hedge)}: {what}"
    fact = Fact(pointer, HEDGE, f"whether it is certain: {what}")
    return Change(fact, was, becomes, f"it been {says}", f"it is {says}")


def _stage(finding: Finding) -> Fact:
    of = finding.staged or finding.subject
    return Fact(f"{entry_of(of.pointer)}/stage", f"{of.kind}.stage", f"how far it came with {of.label}")


def mitigating_changes(finding: Finding, record: Record) -> Iterator[Change]:
    """Changes that could make a finding less serious: a source is left out, or the act was only planned or refused."""
    if finding.law is not Law.YES:
        return
    for pointer in finding.standing.sources:
        source = evidence_at(record, pointer)
        if source is None:
            continue
        kind = sole(source.kind)
        name = source.source or in_words(kind or "")
        fact = Fact(pointer, EVIDENCE, f"the evidence of {name or 'this source'}")
        yield Change(fact, "on record", None, f"{_the(name)} not been on record", f"{_the(name)} is not on record")
    fact = _stage(finding)
    for stage, words in (("planned", "only planned"), ("refused", "refused")):
        yield Change(fact, finding.stage, stage, f"the act been {words}", f"the act was {words}")


def _the(source: str) -> str:
    return f'the evidence "{source}"' if source else "this evidence"
