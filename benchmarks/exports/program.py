"""The rules of a pack for other engines: a gate, and four conditions for each rule."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.facts import Layout, Schema
from sanctions_check.logic.condition import All
from sanctions_check.rules.model import Prohibition, Subject
from sanctions_check.rules.pack import RulePack

from .builder import Builder
from .nodes import Node
from .translate import Scope, Translator

__all__ = ["Outcome", "Program", "export"]

ACT: Scope = {"act": ("act", "")}


@dataclass(frozen=True, slots=True)
class Outcome:
    """One rule. `may`: its condition is at least unknown for something that it judges; `sure`: it is yes.

    The same of its exception, for a thing for which the condition is at least unknown. The answer of an engine is `may + sure`:
    0 no, 1 unknown, 2 yes.
    """

    rule: str
    may: Node
    sure: Node
    exception_may: Node
    exception_sure: Node


@dataclass(frozen=True, slots=True)
class Program:
    """The exported rules. `gate`: true if a known fact links the record to the DPRK; else no rule is asked."""

    gate: Node
    outcomes: tuple[Outcome, ...]
    schema: Schema


def export(pack: RulePack, layout: Layout) -> Program:
    """All rules of the pack for facts in this layout. Raises Untranslatable if a rule cannot be asked of them."""
    builder = Builder()
    translator = Translator(builder, layout)
    return Program(
        gate=translator.at_least(pack.nexus, 2, ACT, reported_only=True),
        outcomes=tuple(_outcome(rule, translator, builder) for rule in pack.prohibitions),
        schema=layout.schema(),
    )


def _outcome(rule: Prohibition, translator: Translator, builder: Builder) -> Outcome:
    judged = rule.judges.value
    scope = ACT if rule.judges is Subject.ACT else {**ACT, judged: (judged, "")}
    condition = All((rule.engaged, rule.in_force, rule.when))

    def somewhere(node: Node) -> Node:
        return node if rule.judges is Subject.ACT else builder.some(judged, node)

    may, sure = (translator.at_least(condition, value, scope) for value in (1, 2))
    exceptions = [] if rule.unless is None else [translator.at_least(rule.unless, value, scope) for value in (1, 2)]
    excepted = [builder.all(may, exception) for exception in exceptions] or [builder.any(), builder.any()]
    return Outcome(rule.id, *(somewhere(node) for node in (may, sure, *excepted)))
