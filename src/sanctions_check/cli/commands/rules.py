"""`sanctions-check rules`: list, show, test and lint the rule pack, and show how far it covers the law."""

from __future__ import annotations

from typing import TYPE_CHECKING

import click

from sanctions_check.assess.results import NOT_COVERED
from sanctions_check.errors import RulePackError
from sanctions_check.reports.words.counts import counted
from sanctions_check.reports.words.pack import (
    NOTHING_REACHES_IT,
    concept_lines,
    entry_lines,
    family_lines,
    measure_lines,
    resting_lines,
)
from sanctions_check.reports.words.paragraphs import citations_of, short_measure
from sanctions_check.rules.model import Gap, NonMeasure, Prohibition, Related
from sanctions_check.sources.limits import Limits
from sanctions_check.sources.suggest import did_you_mean, offer_those_with

from ..deferred import FullHelpGroup
from ..exit_status import ExitStatus
from ..loading import load_pack
from ..options import limit_option, pack_option
from ..say import diagnose, say_page

if TYPE_CHECKING:
    from sanctions_check.rules.pack import RulePack

__all__ = ["rules"]


@click.group(cls=FullHelpGroup)
def rules() -> None:
    """List, show, test and lint the rules."""


def _measures_of(rule: Prohibition) -> str:
    """The measures that a rule is taken from, without those that only restate another."""
    return ", ".join(short_measure(citation.measure) for citation in rule.citations if not citation.restates)


@rules.command("list")
@pack_option
@limit_option
def list_rules(pack_path: str | None, limits: Limits) -> None:
    """One line for each rule: id, what its reading rests on, the measures, and the title."""
    pack = load_pack(pack_path, limits=limits)
    cited = [_measures_of(rule) for rule in pack.prohibitions]
    of_ids = max((len(rule.id) for rule in pack.prohibitions), default=0)
    of_measures = max(map(len, cited), default=0)
    for rule, measures in zip(pack.prohibitions, cited, strict=True):
        click.echo(f"{rule.id:<{of_ids}}  {rule.reading.basis.value:<9} {measures:<{of_measures}}  {rule.title}")
    click.echo(
        f"{len(pack.prohibitions)} rules, {len(pack.concepts)} concepts, {len(pack.measures)} measures, "
        f"{len(pack.non_measures)} declared non-measures, {len(pack.gaps)} places where no rule decides"
    )


@rules.command("show")
@click.argument("rule_id", metavar="ID")
@pack_option
@limit_option
def show(rule_id: str, pack_path: str | None, limits: Limits) -> None:
    """Show a rule, a measure or a concept by its ID: the paragraphs behind it, and what it asks.

    A measure may be named as reports name it, too. Where no rule decides, and conduct that no paragraph bars, are
    shown by the ID that findings give them.

    \b
    Examples:
      sanctions-check rules show arms-from-the-dprk
      sanctions-check rules show UNSCR-1874-OP9
      sanctions-check rules show 1874/9
      sanctions-check rules show "leaves the DPRK"
    """
    pack = load_pack(pack_path, limits=limits)
    lines = _lines_of(rule_id, pack)
    if not lines:
        known = [*(entry.id for entry in _entries_of(pack)), *pack.measures, *pack.concepts, *pack.families]
        hint = did_you_mean(rule_id, known) or f"{offer_those_with(rule_id, known)}; see: sanctions-check rules list"
        raise click.BadParameter(f'"{rule_id}" is not a rule, measure or concept{hint}', param_hint="ID")
    click.echo("\n".join(lines))


def _lines_of(name: str, pack: RulePack) -> list[str]:
    """The lines to print for a name in the pack; an empty list for an unknown name."""
    if name == NOT_COVERED:
        return list(NOTHING_REACHES_IT)
    cited = {_without_spaces(each): measure for measure in pack.measures.values() for each in citations_of(measure)}
    measure = cited.get(_without_spaces(name.rstrip("?"))) or pack.measures.get(name)
    if measure is not None:
        return [*measure_lines(measure), *resting_lines(measure, pack)]
    entry = next((entry for entry in _entries_of(pack) if entry.id == name), None)
    if entry is not None:
        return entry_lines(entry)
    if name in pack.families:
        return family_lines(pack.families[name])
    return concept_lines(pack.concepts[name]) if name in pack.concepts else []


def _without_spaces(citation: str) -> str:
    return "".join(citation.split())


def _entries_of(pack: RulePack) -> tuple[Prohibition | NonMeasure | Gap | Related, ...]:
    """The entries of the pack that reports name by an id. No two have the same id."""
    return (*pack.prohibitions, *pack.non_measures, *pack.gaps, *pack.related)


@rules.command("lint")
@click.argument("folder", required=False, type=click.Path(file_okay=False))
@limit_option
def lint(folder: str | None, limits: Limits) -> int:
    """Check a rule pack and report every fault of every file, with file, line, column, code and hint.

    FOLDER is the pack; without it the pack that ships is checked. The tests beside the rules are read once the pack has no fault.
    """
    from sanctions_check.pack_tests.reading import read_pack_tests
    from sanctions_check.rules.lint import warnings_of

    try:
        pack = load_pack(folder, limits=limits)
        read_pack_tests(folder, pack, limits)
    except RulePackError as problem:
        for fault in problem.faults:
            diagnose(str(fault))
        diagnose(counted(len(problem.faults), "fault"))
        return ExitStatus.RULES
    for warning in warnings_of(pack):
        diagnose(f"warning: {warning}")
    click.echo(
        f"no faults: {len(pack.prohibitions)} rules, {len(pack.concepts)} concepts, {len(pack.measures)} measures"
    )
    return ExitStatus.CLEAR


@rules.command("coverage")
@pack_option
@limit_option
def coverage(pack_path: str | None, limits: Limits) -> None:
    """Which measures are encoded, wait for a determination, are context, or are left out and why (Markdown).

    \b
    Example:
      sanctions-check rules coverage > docs/coverage.md
    """
    from sanctions_check.reports.pages.coverage import coverage_page

    say_page(coverage_page(load_pack(pack_path, limits=limits)), nl=False)


@rules.command("test")
@click.option("--quiet", "-q", is_flag=True, help="Only what failed, and the totals.")
@pack_option
@limit_option
def run_tests(quiet: bool, pack_path: str | None, limits: Limits) -> int:
    """Run the tests that stand beside the rules; each line says which condition decided.

    Non-measures, gaps, caps and the standing of evidence have tests too. A rule that no test makes fire fails, and so does a
    non-measure or gap that none reaches, and a cap that none exceeds.
    """
    from sanctions_check.pack_tests import PackTestRunner, read_pack_tests, unreached

    pack = load_pack(pack_path, limits=limits)
    runner, results = PackTestRunner(pack), []
    for test in read_pack_tests(pack_path, pack, limits):
        result = runner.run(test)
        results.append(result)
        outcome, why = f"{test.about}: {test.name}: {result.outcome_in_words}", result.decided_by
        if not result.passed:
            click.echo(f"FAILED {test.written} {outcome}, expected {test.expect}; {why}")
        elif not quiet:
            click.echo(f"ok     {outcome}; {why}")
    silent = tuple(unreached(pack, results))
    for entry, lacking in silent:
        click.echo(f"FAILED {entry}: {lacking}")
    passed = sum(result.passed for result in results)
    click.echo(
        f"{len(results)} tests of {len(pack.prohibitions)} rules, {len(pack.non_measures)} non-measures, {len(pack.gaps)} gaps, "
        f"{len(pack.caps)} caps and the standing of evidence: {passed} passed, {len(results) - passed} failed, "
        f"{len(silent)} without a test that shows them at work"
    )
    return ExitStatus.RULES if passed < len(results) or silent else ExitStatus.CLEAR
