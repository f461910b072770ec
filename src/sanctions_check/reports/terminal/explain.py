"""Draws findings as trees: from the sentence down to each value and where it was read."""

from __future__ import annotations

from collections.abc import Sequence
from enum import Enum
from typing import TextIO

from rich.tree import Tree

from sanctions_check.assess.law.decisive import distance
from sanctions_check.assess.results import AppliedReading, Assessment, Finding, Law
from sanctions_check.logic.frame import Step
from sanctions_check.logic.proof import Proof, deciding_leaves, deciding_steps, walk_proof
from sanctions_check.logic.truth import Truth
from sanctions_check.reasoning.places_to_write import in_brackets, places_of_facts, places_to_write
from sanctions_check.reasoning.results import Reasons, WhyNot
from sanctions_check.reasoning.sentences import which_decide
from sanctions_check.sources.positions import SourceMap, place_of

from ..reported import ReportedFinding, ReportedRecord
from ..words.counts import counted
from ..words.decisions import decision_in_words
from ..words.paragraphs import how_far_verified, short_measure
from .console import ReportConsole
from .shown import shown
from .verdicts import mark_of, marked

__all__ = ["Depth", "draw_findings", "draw_why_not"]

UNWRAPPED = 100_000
"""The width if the output is no terminal: no line is wrapped."""
MOST_TOLD = 5
"""The most leaves that depth SUMMARY shows; the rest are counted."""
ANSWERS = {Truth.YES: "[green]YES[/]", Truth.NO: "[red]NO[/]", Truth.UNKNOWN: "[cyan]UNKNOWN[/]"}

_UNSTATED = {
    Step.PRESUMPTION: "presumed, as the record does not state it",
    Step.IF_STATED: "counts only where the record states it",
    Step.IF_KNOWN: "counts only where it is known",
    Step.ENGAGED: "here what the record does not state counts as no",
}
"""Notes on steps that can answer although the record does not state the fact."""


class Depth(Enum):
    """How much of a proof is drawn.

    - SUMMARY: the leaves that decided.
    - CLAUSES: the tree, with steps that did not decide folded.
    - FULL: every step.
    """

    SUMMARY = "summary"
    CLAUSES = "clauses"
    FULL = "full"


def draw_findings(
    reported: ReportedRecord,
    out: TextIO,
    *,
    rule: str | None = None,
    depth: Depth = Depth.CLAUSES,
    color: bool | None = None,
    listed: str = "",
) -> int:
    """Draw the findings of a record, or only those of `rule`; returns how many were drawn.

    Without findings, and without `rule`, the test of a link to the DPRK is drawn instead and counts as one. `listed`: who was
    on the list of the Council and its Committee, in words.
    """
    console = _console(out, color)
    assessment = reported.assessment
    console.print(f"[bold]{shown(assessment.record)}[/] {shown(assessment.title)}")
    console.print(f"{marked(assessment.verdict)}  {shown(assessment.summary)}")
    if listed:
        console.print(shown(listed))
    chosen = [each for each in reported.findings if rule in (None, each.finding.rule)]
    for each in chosen:
        console.print()
        console.print(_finding(each, assessment.source, depth))
    if assessment.related and rule is None:
        console.print()
        console.print(_related(assessment))
    if not assessment.findings and rule is None:
        tree = Tree("does a known fact link the act to the DPRK?")
        _grow(tree, assessment.nexus, assessment.source, depth, decided=True)
        console.print(tree)
        return 1
    return len(chosen)


def _console(out: TextIO, color: bool | None) -> ReportConsole:
    width = None if out.isatty() else UNWRAPPED
    return ReportConsole(out, color=color, width=width)


def _finding(reported: ReportedFinding, source: SourceMap, depth: Depth) -> Tree:
    finding = reported.finding
    note = " (left out by the chosen readings)" if reported.left_out else ""
    tree = Tree(f"{mark_of(finding.verdict)} {shown(finding.message)}{note}")
    subject = finding.subject
    rule = f"{finding.rule} ({finding.written})" if finding.written else finding.rule
    tree.add(shown(f"about {subject.label} ({place_of(source, subject.pointer)} {subject.pointer or '/'})"))
    tree.add(
        shown(f"law {finding.law.value}; rule {rule}; finding {reported.fingerprint}; facts {reported.facts_digest}")
    )
    if reported.decision is not None:
        tree.add(shown(decision_in_words(reported)))
    _measures(tree, finding)
    if finding.reading is not None:
        if finding.law is not Law.NO:
            _reading(tree, finding.reading)
        tree.add(
            f"standing: {finding.standing.standing.value} – {shown(finding.standing.because)} {_places(finding, source)}"
        )
    for bearer in finding.addressees:
        tree.add(shown(f"addressed to {bearer.name}: {bearer.bears}"))
    for missing in finding.missing:
        tree.add(f"[cyan]not known[/]: {shown(missing.says + in_brackets(places_to_write(missing)))}")
    _reasons(tree, reported.reasons)
    if depth is Depth.SUMMARY:
        _decided_by(tree.add("decided by"), finding.proof, source)
    else:
        _grow(tree.add("proof"), finding.proof, source, depth, decided=True)
    return tree


def _reading(tree: Tree, reading: AppliedReading) -> None:
    branch = tree.add(f"reading: {reading.weighs} – {shown(reading.says)}")
    for holder in reading.held_by:
        branch.add(f"held by {shown(holder)}")
    for holder in reading.disputed_by:
        branch.add(f"disputed by {shown(holder)}")


def _decided_by(tree: Tree, proof: Proof, source: SourceMap) -> None:
    """Add the most relevant leaves (known facts first), in the order of the proof, and the number of the rest."""
    leaves = list({(leaf.says, leaf.thing): leaf for leaf in deciding_leaves(proof)}.values())
    telling = sorted(leaves, key=distance)[:MOST_TOLD]
    for leaf in leaves:
        if any(leaf is each for each in telling):
            tree.add(_words(leaf, source))
    if len(leaves) > MOST_TOLD:
        tree.add(f"[dim](+{counted(len(leaves) - MOST_TOLD, 'condition')}: --depth clauses)[/]")


def _reasons(tree: Tree, reasons: Reasons) -> None:
    """Add a branch for each kind of reason that the finding has."""
    if reasons.obstacles:
        branch = tree.add("what kept the rule from applying, nearest first")
        for obstacle in reasons.obstacles:
            branch.add(shown(obstacle.says))
    if reasons.requests:
        branch = tree.add(f"what to find out: {which_decide(reasons.requests)}")
        for request in reasons.requests:
            asked = branch.add(shown(request.says + in_brackets(places_of_facts(request.facts))))
            for outcome in request.outcomes:
                asked.add(shown(outcome.says))
    if reasons.counterfactuals:
        branch = tree.add("what would change it")
        for counterfactual in reasons.counterfactuals:
            branch.add(shown(counterfactual.says))
    for says in reasons.immaterial:
        tree.add(shown(says))


def draw_why_not(title: str, by_subject: Sequence[WhyNot], out: TextIO, *, color: bool | None = None) -> None:
    """Draw why the rule with this title does not apply, for each subject."""
    console = _console(out, color)
    tree = Tree(shown(f"{title}: does not apply"))
    for label, obstacles in by_subject:
        branch = tree.add(shown(f"to {label}, for it would take"))
        for obstacle in obstacles:
            branch.add(shown(obstacle.says))
    if not by_subject:
        tree.add("the record reports nothing that this rule judges")
    console.print(tree)


def _related(assessment: Assessment) -> Tree:
    tree = Tree("look at also (no finding rests on these)")
    for related in assessment.related:
        measure = related.measure
        tree.add(
            shown(
                f"{measure.resolution} paragraph {measure.paragraph}: {measure.title} ({measure.period}) – {related.why}"
            )
        )
    return tree


def _measures(tree: Tree, finding: Finding) -> None:
    for measure in finding.measures:
        text = f"{measure.resolution} paragraph {measure.paragraph}: {measure.title}"
        told = (measure.role_in_words, measure.force, measure.period, how_far_verified(measure))
        tree.add(shown(f"{text} ({'; '.join(told)})"))
    if finding.chain:
        chain = tree.add("chain of amendment (decides nothing)")
        cited = {measure.id: short_measure(measure) for measure in finding.measures}
        for link in finding.chain:
            chain.add(shown(f"{link.resolution} paragraph {link.paragraph} {link.relation} {cited[link.of]}"))


def _places(finding: Finding, source: SourceMap) -> str:
    """The lines and pointers of the sources for and against the facts."""
    standing = finding.standing
    pointers = dict.fromkeys((*standing.sources, *standing.established_by, *standing.denied_by))
    found = ", ".join(f"{place_of(source, pointer)} {pointer}" for pointer in pointers)
    return shown(f"[{found}]") if found else ""


def _grow(tree: Tree, proof: Proof, source: SourceMap, depth: Depth, *, decided: bool) -> None:
    """Add a step and the steps below it. Unless depth is FULL, steps that did not decide are folded into a line each."""
    branch = tree.add(_words(proof, source))
    deciding = deciding_steps(proof) if decided else ()
    for child in proof.children:
        child_decided = decided and any(child is step for step in deciding)
        if depth is Depth.FULL or child_decided:
            _grow(branch, child, source, depth, decided=child_decided)
        elif proof.step is not Step.CONCEPT:
            steps = sum(1 for _ in walk_proof(child)) - 1
            folded = f" [dim](+{counted(steps, 'step')})[/]" if steps else ""
            branch.add(_words(child, source) + folded)


def _words(proof: Proof, source: SourceMap) -> str:
    text = f"{ANSWERS[proof.result]} {shown(proof.says)}"
    if proof.step in _UNSTATED:
        text += f" [dim]({_UNSTATED[proof.step]})[/]"
    if proof.authority:
        text += f" [dim]({shown(f'{proof.source}; granted by {proof.authority}')})[/]"
    if proof.read is not None:
        place = f"{place_of(source, proof.read.pointer)} {proof.read.pointer or '/'}"
        origin = f", from {proof.read.derived_from}" if proof.read.derived_from else ""
        text += f": [bold]{shown(proof.read.value)}[/] [dim]{shown(f'({place}{origin})')}[/]"
    return f"{text} [dim]{shown(proof.written)}[/]" if proof.written else text
