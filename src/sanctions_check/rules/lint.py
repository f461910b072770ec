"""What is not wrong in a pack but worth a look: terms that nothing uses, readings and judgements without a rule."""

from __future__ import annotations

from collections.abc import Iterator

from sanctions_check.logic.condition import Condition, Judgement, Named, Test, walk

from .pack import RulePack

__all__ = ["warnings_of"]


def warnings_of(pack: RulePack) -> tuple[str, ...]:
    """One sentence for each oddity, with its file and line."""
    nodes = [node for condition in _conditions(pack) for node in walk(condition)]
    used = {node.name for node in nodes if isinstance(node, Named)}
    judged = {node.name for node in nodes if isinstance(node, Judgement)}
    found = [f'{c.written}: nothing uses "{name}"' for name, c in pack.concepts.items() if name not in used]
    found += [f'{j.written}: no rule asks "{name}"' for name, j in pack.judgements.items() if name not in judged]
    asked = {frozenset(node.expected) for node in nodes if isinstance(node, Test)}
    asked |= {frozenset((*each.roles, *each.or_else)) for rule in pack.prohibitions for each in rule.addressees}
    found += [
        f'{family.written}: no condition asks for "{family.name}"'
        for family in pack.families.values()
        if not any(words.issuperset(family.words) for words in asked)
    ]
    cited = {c.measure.id for rule in pack.prohibitions for c in rule.citations}
    cited |= {measure.id for rule in pack.prohibitions for measure in rule.exemption_measures.values()}
    unsaid = pack.measures.keys() - cited - pack.left_aside.keys()
    found += [
        f"{pack.measures[name].written}: no rule cites {name}, and coverage.yaml does not say why" for name in unsaid
    ]
    both = cited & pack.left_aside.keys()
    found += [f"{pack.left_aside[name].written}: {name} is cited by a rule" for name in both]
    held = {rule.reading.id for rule in pack.prohibitions}
    found += [f'{r.written}: no rule follows the reading "{r.id}"' for r in pack.readings.values() if r.id not in held]
    return tuple(sorted(found))


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
