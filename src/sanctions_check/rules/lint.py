"""Lint: warnings about terms that nothing uses, readings that no rule follows, and measures without a reason."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from sanctions_check.logic.condition import Condition, Judgement, Named, Test, walk

from .pack import RulePack

__all__ = ["warnings_of"]


def warnings_of(pack: RulePack) -> tuple[str, ...]:
    """The warnings, sorted: one sentence each, with file and line."""
    nodes = [node for condition in _conditions(pack) for node in walk(condition)]
    found = (
        *_unused_names(pack, nodes),
        *_unused_families(pack, nodes),
        *_unnamed_duties(pack),
        *_unexplained_measures(pack),
        *_unfollowed_readings(pack),
    )
    return tuple(sorted(found))


def _unused_names(pack: RulePack, nodes: Iterable[Condition]) -> Iterator[str]:
    """Concepts, exemptions and judgements that no condition names."""
    named: set[str] = set()
    judged: set[str] = set()
    for node in nodes:
        match node:
            case Named(name):
                named.add(name)
            case Judgement(name):
                judged.add(name)
    for name, concept in pack.concepts.items():
        if name not in named:
            yield f'{concept.written}: nothing uses "{name}"'
    for name, question in pack.judgements.items():
        if name not in judged:
            yield f'{question.written}: no rule asks "{name}"'


def _unused_families(pack: RulePack, nodes: Iterable[Condition]) -> Iterator[str]:
    """Families that no condition and no addressee uses."""
    asked = {frozenset(node.expected) for node in nodes if isinstance(node, Test)}
    asked |= {frozenset((*each.roles, *each.or_else)) for rule in pack.prohibitions for each in rule.addressees}
    for family in pack.families.values():
        if not any(words.issuperset(family.words) for words in asked):
            yield f'{family.written}: no condition asks for "{family.name}"'


def _unnamed_duties(pack: RulePack) -> Iterator[str]:
    """Shared duties that no rule names, and rules that repeat a shared duty word for word."""
    laid = [(rule, each) for rule in pack.prohibitions for each in rule.addressees]
    for name, shared in pack.duties.items():
        if not any(each is shared.addressee for _, each in laid):
            yield f'{shared.written}: no rule names the duty "{name}"'
        for rule, each in laid:
            if each == shared.addressee and each is not shared.addressee:
                yield f'{rule.written}: the rule spells out "{name}", which {shared.written} has'


def _unexplained_measures(pack: RulePack) -> Iterator[str]:
    """Measures that no rule cites and coverage.yaml does not explain, and measures that are cited and explained."""
    cited = {citation.measure.id for rule in pack.prohibitions for citation in rule.citations}
    cited |= {measure.id for rule in pack.prohibitions for measure in rule.exemption_measures.values()}
    for name in pack.measures.keys() - cited - pack.left_aside.keys():
        yield f"{pack.measures[name].written}: no rule cites {name}, and coverage.yaml does not say why"
    for name in cited & pack.left_aside.keys():
        yield f"{pack.left_aside[name].written}: {name} is cited by a rule"


def _unfollowed_readings(pack: RulePack) -> Iterator[str]:
    followed = {rule.reading.id for rule in pack.prohibitions}
    for reading in pack.readings.values():
        if reading.id not in followed:
            yield f'{reading.written}: no rule follows the reading "{reading.id}"'


def _conditions(pack: RulePack) -> Iterator[Condition]:
    yield pack.nexus
    for rule in pack.prohibitions:
        yield rule.engaged
        yield rule.when
        yield rule.in_force
        if rule.unless is not None:
            yield rule.unless
        yield from (citation.covers for citation in rule.citations if citation.covers is not None)
        yield from (each.where for each in rule.addressees if each.where is not None)
    yield from (entry.when for entry in pack.non_measures)
    yield from (gap.when for gap in pack.gaps)
    yield from (entry.when for entry in pack.related)
    yield from (cap.counts for cap in pack.caps)
