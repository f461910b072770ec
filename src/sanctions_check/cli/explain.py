"""`sanctions-check explain`: why a finding came out, down to each value and where it was read."""

from __future__ import annotations

import sys
from datetime import date

import click

from sanctions_check.assess.checker import Checker
from sanctions_check.assess.readings import Profile
from sanctions_check.records.readers import ReadFault, ReadRecord, read_paths
from sanctions_check.rules.model import RulePack

from .exit_status import ExitStatus
from .options import DayOption

__all__ = ["explain"]


@click.command()
@click.argument("paths", nargs=-1, required=True)
@click.option("--record", "record_id", help="Id of the record; all records when not given.")
@click.option("--rule", help="Id of one rule, or of a declared non-measure.")
@click.option("--depth", type=click.Choice(["summary", "clauses", "full"]), default="clauses", show_default=True)
@click.option("--rules", "pack_path", type=click.Path(file_okay=False), help="Folder of another rule pack.")
@click.option("--mapping", type=click.Path(exists=True, dir_okay=False), help="Column mapping for CSV files.")
@click.option("--as-of", type=DayOption(), help="Judge with the evidence and practice of this day.")
@click.option(
    "--reading", type=click.Choice([profile.value for profile in Profile]), default="broad", show_default=True
)
@click.option(
    "--strict", is_flag=True, help="Presume no condition of an exemption met that the record does not mention."
)
@click.option("--no-color", is_flag=True, help="No colours.")
def explain(
    paths: tuple[str, ...],
    record_id: str | None,
    rule: str | None,
    depth: str,
    pack_path: str | None,
    mapping: str | None,
    as_of: date | None,
    reading: str,
    strict: bool,
    no_color: bool,
) -> int:
    """Explain the findings of records as proof trees.

    Each step says YES, NO or UNKNOWN, what was read, and where. At depth "clauses" what did not decide is folded with
    its number of steps; at "full" nothing is.

    \b
    Examples:
      sanctions-check explain fixtures/cases/ru-kursk-troops-2025-04.yaml --rule combat-service
      sanctions-check explain events.jsonl --record manifest-1001 --depth full
    """
    from sanctions_check.reports.explain import Depth
    from sanctions_check.reports.explain import explain as draw

    checker = Checker(RulePack.load(pack_path, strict=strict), as_of=as_of, reading=reading)
    drawn, faults, found = 0, 0, False
    for read in read_paths(paths, mapping):
        match read:
            case ReadRecord() if record_id in (None, read.record.id):
                found = True
                assessment = checker.check(read.record, read.source)
                drawn += draw(assessment, sys.stdout, rule=rule, depth=Depth(depth), color=False if no_color else None)
            case ReadFault() if record_id in (None, read.record_id):
                faults += len(read.faults)
                for fault in read.faults:
                    click.echo(str(fault), err=True)
    if not found:
        what = f'no record has the id "{record_id}"' if record_id else "no record was found"
        click.echo(what, err=True)
        return ExitStatus.INPUT
    if not drawn:
        click.echo(f'the rule "{rule}" was not engaged: the record does not report such an act', err=True)
    return ExitStatus.INPUT if faults else ExitStatus.CLEAR
