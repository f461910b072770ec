"""`sanctions-check rules`: list, show and lint the rule pack."""

from __future__ import annotations

import click

from sanctions_check.errors import RulePackError
from sanctions_check.logic.condition import (
    All,
    Any,
    Condition,
    Engaged,
    InForce,
    Judgement,
    Named,
    Not,
    Operator,
    Presumed,
    Provided,
    Quantified,
    Test,
    Where,
)
from sanctions_check.reports.words.counts import counted
from sanctions_check.reports.words.paragraphs import short_measure
from sanctions_check.rules.model import Measure, Prohibition, RulePack
from sanctions_check.sources.suggest import did_you_mean

from .deferred import ToldGroup
from .exit_status import ExitStatus

__all__ = ["rules"]

_PACK = click.option("--rules", "pack_path", type=click.Path(file_okay=False), help="Folder of another rule pack.")


@click.group(cls=ToldGroup)
def rules() -> None:
    """List, show, test and lint the rules."""


@rules.command("list")
@_PACK
def list_rules(pack_path: str | None) -> None:
    """One line for each rule: id, what its reading rests on, the measures, and the title."""
    pack = RulePack.load(pack_path)
    width = max(len(rule.id) for rule in pack.prohibitions)
    for rule in pack.prohibitions:
        cited = ", ".join(_short(citation.measure) for citation in rule.citations if not citation.restates)
        click.echo(f"{rule.id:<{width}}  {rule.reading.basis.value:<9} {cited:<30} {rule.title}")
    click.echo(
        f"{len(pack.prohibitions)} rules, {len(pack.concepts)} concepts, {len(pack.measures)} measures, "
        f"{len(pack.non_measures)} declared non-measures, {len(pack.gaps)} areas not encoded"
    )


@rules.command("show")
@click.argument("rule_id", metavar="ID")
@_PACK
def show(rule_id: str, pack_path: str | None) -> int:
    """Show a rule, a measure or a concept by its ID: the paragraphs behind it, and what it asks.

    A measure may be named as reports name it, too.

    \b
    Examples:
      sanctions-check rules show arms-from-the-dprk
      sanctions-check rules show UNSCR-1874-OP9
      sanctions-check rules show 1874/9
      sanctions-check rules show "leaves the DPRK"
    """
    pack = RulePack.load(pack_path)
    rule_id = {_short(measure): measure.id for measure in pack.measures.values()}.get(rule_id.rstrip("?"), rule_id)
    if rule_id in pack.measures:
        click.echo("\n".join(_measure_lines(pack.measures[rule_id])))
        return ExitStatus.CLEAR
    for rule in pack.prohibitions:
        if rule.id == rule_id:
            click.echo("\n".join(_rule_lines(rule)))
            return ExitStatus.CLEAR
    if rule_id in pack.concepts:
        click.echo("\n".join(_concept_lines(pack.concepts[rule_id])))
        return ExitStatus.CLEAR
    known = [*(rule.id for rule in pack.prohibitions), *pack.measures, *pack.concepts]
    hint = did_you_mean(rule_id, known) or "; see: sanctions-check rules list"
    raise click.BadParameter(f'"{rule_id}" is no rule, measure or concept{hint}', param_hint="ID")


@rules.command("lint")
@click.argument("folder", required=False, type=click.Path(file_okay=False))
def lint(folder: str | None) -> int:
    """Check a rule pack and report every fault of every file, with file, line, column, code and hint."""
    try:
        pack = RulePack.load(folder)
    except RulePackError as problem:
        for fault in problem.faults:
            click.echo(str(fault), err=True)
        click.echo(counted(len(problem.faults), "fault"), err=True)
        return ExitStatus.RULES
    for warning in pack.warnings:
        click.echo(f"warning: {warning}", err=True)
    click.echo(
        f"no faults: {len(pack.prohibitions)} rules, {len(pack.concepts)} concepts, {len(pack.measures)} measures"
    )
    return ExitStatus.CLEAR


@rules.command("coverage")
@_PACK
def coverage(pack_path: str | None) -> None:
    """Which measures are encoded, stop at a judgement, are context, or are left out and why (Markdown).

    \b
    Example:
      sanctions-check rules coverage > docs/coverage.md
    """
    from sanctions_check.reports.coverage import coverage_page

    click.echo(coverage_page(RulePack.load(pack_path)), nl=False)


@rules.command("test")
@click.option("--quiet", "-q", is_flag=True, help="Only what failed, and the totals.")
@_PACK
def run_tests(quiet: bool, pack_path: str | None) -> int:
    """Run the tests that stand beside the rules; each line says which condition decided.

    A rule that no test makes fire fails.
    """
    from sanctions_check.assess.rule_tests import read_rule_tests, run_rule_test

    pack = RulePack.load(pack_path)
    known = {rule.id: rule for rule in pack.prohibitions}
    failed, fired = 0, set()
    tests = read_rule_tests(pack_path, pack)
    for test in tests:
        result = run_rule_test(test, known[test.rule], pack.standing)
        if result.outcome == "breach":
            fired.add(test.rule)
        if not result.passed:
            failed += 1
            click.echo(
                f"FAILED {test.written} {test.rule}: {test.name}: {result.outcome}, expected {test.expect}; {result.decided_by}"
            )
        elif not quiet:
            click.echo(f"ok     {test.rule}: {test.name}: {result.outcome}; {result.decided_by}")
    silent = sorted(known.keys() - fired)
    for rule in silent:
        click.echo(f"FAILED {known[rule].written} {rule}: no test makes it fire")
    click.echo(
        f"{len(tests)} tests of {len(known)} rules: {len(tests) - failed} passed, {failed} failed, {len(silent)} rules never fire"
    )
    return ExitStatus.RULES if failed or silent else ExitStatus.CLEAR


def _short(measure: Measure) -> str:
    return short_measure(measure.resolution, measure.paragraph)


def _measure_lines(measure: Measure) -> list[str]:
    until = f" to {measure.in_force_until}" if measure.in_force_until else ""
    return [
        f"{measure.id}  {measure.title}",
        f"  {measure.resolution}, operative paragraph {measure.paragraph} ({measure.document})",
        f"  {measure.verb}; {measure.force}; binds {measure.binds}; in force from {measure.in_force_from}{until}",
        f"  text verified: {measure.verified}; paragraph number: {measure.number_check}; {measure.written}",
        f"  {measure.summary}",
    ]


def _concept_lines(concept: Named) -> list[str]:
    lines = [f"{concept.name}  (about the {concept.about})"]
    lines += [f"  {concept.text.strip()}"] if concept.text else []
    lines.append(f"  written in {concept.written}{f'; taken from {concept.source}' if concept.source else ''}")
    lines += [f"  granted by {concept.authority}"] if concept.authority else []
    return [*lines, "  means:", *_condition_lines(concept.meaning, 4)]


def _rule_lines(rule: Prohibition) -> list[str]:
    lines = [f"{rule.id}  {rule.title}", f"  {rule.text}", f"  written in {rule.written}; judges {rule.judges.value}"]
    lines.append(f"  reading: {rule.reading.basis.value} – {rule.reading.says}")
    lines += [f"    concluded by {body.who}, {body.since} ({body.said_in})" for body in rule.reading.concluded_by]
    lines += [f"    held by {holder.who} ({holder.said_in})" for holder in rule.reading.held_by]
    lines += [f"    disputed by {holder.who} ({holder.said_in})" for holder in rule.reading.disputed_by]
    for citation in rule.citations:
        covers = f", for {citation.covers_name}" if citation.covers_name else ""
        lines.append(f"  law: {citation.measure.id}{covers}{' (restates)' if citation.restates else ''}")
        lines += [f"    {line.strip()}" for line in _measure_lines(citation.measure)[1:]]
    for heading, condition in (("engaged by", rule.engaged), ("when", rule.when), ("unless", rule.unless)):
        if condition is not None:
            lines.append(f"  {heading}:")
            lines += _condition_lines(condition, 4)
    for addressee in rule.addressees:
        who = ", ".join((*addressee.roles, *(["the DPRK"] if addressee.dprk else [])))
        lines.append(f"  {addressee.duty}: {who}")
    return lines


def _condition_lines(condition: Condition, indent: int) -> list[str]:
    pad = " " * indent
    match condition:
        case All(parts) | Any(parts):
            head = "all of" if isinstance(condition, All) else "any of"
            return [f"{pad}{head}", *(line for part in parts for line in _condition_lines(part, indent + 2))]
        case Not(part):
            return [f"{pad}not", *_condition_lines(part, indent + 2)]
        case Where(asked, then, otherwise):
            return [
                *(f"{pad}where {asked}", *_condition_lines(then, indent + 2)),
                *(f"{pad}otherwise", *_condition_lines(otherwise, indent + 2)),
            ]
        case Engaged(part):
            return _condition_lines(part, indent)
        case Quantified(quantifier, thing, part):
            return [f"{pad}{quantifier.value} {thing}", *_condition_lines(part, indent + 2)]
        case Named(name=name, text=text):
            return [f"{pad}{name}{f' – {text}' if text else ''}"]
        case Presumed(test):
            return [f"{pad}{test} (presumed where not stated)"]
        case Provided(operator, test):
            return [f"{pad}{test} (no where not {'stated' if operator is Operator.STATED else 'known'})"]
        case Judgement(name, question):
            return [f"{pad}judgement {name}: {question}?"]
        case Test():
            return [f"{pad}{condition}"]
        case InForce(measure, since, until):
            return [f"{pad}{measure}: a day from {since}{f' to {until}' if until else ''}"]
