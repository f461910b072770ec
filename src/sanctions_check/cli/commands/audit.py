"""`sanctions-check verify` and `diff`: read reports back."""

from __future__ import annotations

import json
from collections import Counter
from typing import TYPE_CHECKING

import click
from msgspec import to_builtins

from sanctions_check.plain_text import in_words, shortened
from sanctions_check.reports.words.counts import counted

from ..exit_status import ExitStatus
from ..loading import load_pack
from ..say import say, say_all, say_page

if TYPE_CHECKING:
    from sanctions_check.audit.diff import ReportChange
    from sanctions_check.audit.verify import Verification

__all__ = ["diff", "verify"]

MOST_SHOWN = 50
"""How many differences are shown; the rest are counted."""
LONGEST_SHOWN = 200
"""How many characters of a value are shown."""


@click.command()
@click.argument("report", type=click.Path())
@click.option("--rules", "pack_path", type=click.Path(file_okay=False), help="Folder of the rule pack of the report.")
@click.option("--mapping", type=click.Path(exists=True, dir_okay=False), help="Column mapping of CSV inputs.")
@click.option("--decisions", type=click.Path(exists=True, dir_okay=False), help="The decisions that the report shows.")
@click.option(
    "--inputs/--no-inputs", default=True, show_default=True, help="Read the inputs again where they are at hand."
)
def verify(report: str, pack_path: str | None, mapping: str | None, decisions: str | None, inputs: bool) -> int:
    """Derive every finding of a JSON or JSON Lines REPORT again from its recorded facts.

    It is judged with the options that its receipt names: day, reading, strictness and limits.

    \b
    Exit status:
      0  all of it follows
      1  something does not; each difference is told
      2  the report cannot be read
      3  the rule pack cannot be read
    \b
    Examples:
      sanctions-check check events.jsonl --format json=report.json
      sanctions-check verify report.json
    """
    from sanctions_check.audit.options import options_of
    from sanctions_check.audit.report_file import read_report_file
    from sanctions_check.audit.verify import verify as verify_report
    from sanctions_check.review.reading import read_decisions

    read = read_report_file(report)
    options = options_of(read.receipt)
    done = verify_report(
        read,
        load_pack(pack_path, strict=options.strict, limits=options.limits),
        decisions=read_decisions(decisions, options.limits) if decisions else None,
        use_inputs=inputs,
        mapping=mapping,
    )
    _print_verification(done)
    return ExitStatus.FOUND if done.differences else ExitStatus.CLEAR


def _print_verification(done: Verification) -> None:
    """Print what does not follow, what was taken on trust, and how much was derived again."""
    for difference in done.differences[:MOST_SHOWN]:
        say(str(difference))
    if len(done.differences) > MOST_SHOWN:
        click.echo(f"and {len(done.differences) - MOST_SHOWN} more differences")
    if any(each.pointer.startswith("/receipt/") for each in done.differences):
        click.echo(
            "nothing was derived again: it takes the program and the rule pack that made the report (--rules DIR)"
        )
    say_all(done.left_aside, err=True)
    for trusted in dict.fromkeys(done.on_trust):
        say(f"on trust: {trusted}", err=True)
    outcome = counted(len(done.differences), "difference") if done.differences else "verified"
    click.echo(f"{outcome}: {counted(done.records, 'record')}, {counted(done.findings, 'finding')} derived again")


@click.command()
@click.argument("before", type=click.Path())
@click.argument("after", type=click.Path())
@click.option("--format", "-f", "format_", type=click.Choice(["text", "json"]), default="text", show_default=True)
def diff(before: str, after: str, format_: str) -> int:
    """List the records and findings added, removed and changed from one report to another, with the clauses that changed.

    Of a record whose findings are the same, its facts that differ are listed.

    Compare two rule packs, two readings, two days, or two versions of the records.

    \b
    Exit status: 0 no record and no finding differs, 1 some do, 2 a report cannot be read
    \b
    Example:
      sanctions-check check events.jsonl --reading text -f json=text.json
      sanctions-check check events.jsonl --reading broad -f json=broad.json
      sanctions-check diff text.json broad.json
    """
    from sanctions_check.audit.diff import ChangeKind, diff_reports
    from sanctions_check.audit.report_file import read_report_file
    from sanctions_check.audit.settings import settings_that_differ

    one, other = read_report_file(before), read_report_file(after)
    settings, changes = settings_that_differ(one, other), list(diff_reports(one, other))
    if format_ == "json":
        body = {"settings": list(settings), "changes": to_builtins(changes)}
        say_page(json.dumps(body, ensure_ascii=False, indent=2))
    else:
        for line in settings:
            say(f"setting: {line}")
        for change in changes:
            say_all(_lines(change))
        counts = Counter(change.kind for change in changes)
        click.echo(", ".join(f"{counted(counts[kind], kind.of)} {kind.change}" for kind in ChangeKind))
    return ExitStatus.FOUND if changes else ExitStatus.CLEAR


def _lines(change: ReportChange) -> list[str]:
    about = f"{change.rule} on {change.subject} [{change.fingerprint}]" if change.rule else ""
    what = [
        f"    {_named(name)}: {_shown(change.was.get(name))} → {_shown(change.now.get(name))}"
        for name in {**change.was, **change.now}
    ]
    return [
        f"{change.kind.value}: {change.record} {about}".rstrip(),
        *what,
        *(f"    because {clause}" for clause in change.clauses),
        *([f"    and {counted(change.more_clauses, 'more step')}"] if change.more_clauses else []),
    ]


def _named(what: str) -> str:
    """The name of what differs, in words. A place in the record is shown as it is written."""
    return what if what.startswith("/") else in_words(what)


def _shown(value: object) -> str:
    """A value as it is written in a record."""
    text = value if isinstance(value, str) else json.dumps(value, ensure_ascii=False) if value is not None else ""
    return shortened(text, LONGEST_SHOWN) or "–"
