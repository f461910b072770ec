"""The `sanctions-check` command."""

from __future__ import annotations

import gc
import os
import sys
from contextlib import suppress
from pathlib import Path

import click

from sanctions_check import __version__
from sanctions_check.errors import InputError, RulePackError, SanctionsCheckError, UsageError

from .deferred import DeferredCommand, DeferringGroup, ReaderGoneError
from .exit_status import ExitStatus

__all__ = ["cli", "main"]

EPILOG = """\b
Examples:
  sanctions-check check fixtures/cases
  sanctions-check check events.jsonl --format json --output report.json
  sanctions-check check events.csv --mapping events.mapping.yaml --as-of 2024-03-31
  zcat stream.jsonl.gz | sanctions-check check - --format jsonl --fail-on violation
  sanctions-check explain events.jsonl --record manifest-1001
  sanctions-check questions events.jsonl
  sanctions-check rules show arms-from-the-dprk
"""


@click.group(
    cls=DeferringGroup,
    epilog=EPILOG,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 110},
)
@click.version_option(__version__, prog_name="sanctions-check")
def cli() -> None:
    """Check records of events against the UN Security Council's measures on the DPRK.

    Findings carry their own proof: the paragraph, the facts and where they were read, the standing of the evidence, and
    the reading of the law.
    """


for _deferred in (
    DeferredCommand("check", "check", "Check records against the rule pack."),
    DeferredCommand("explain", "explain", "Explain the findings of records as proof trees."),
    DeferredCommand("questions", "questions", "Rank the questions that would settle the most undetermined records."),
    DeferredCommand("verify", "audit", "Derive every finding of a JSON or JSON Lines REPORT again from its recorded facts."),
    DeferredCommand(
        "diff", "audit",
        "List the records and findings added, removed and changed from one report to another, with the clauses that changed.",
    ),
    DeferredCommand("rules", "rules", "List, show, test and lint the rules."),
    DeferredCommand("schema", "schema", "Print the JSON Schema of the formats, and the words of a record."),
    DeferredCommand("completion", "shell", "Print the completion script for SHELL."),
):  # fmt: skip
    cli.add_command(_deferred)


def main() -> None:
    """Run the command and exit with its status; every error that we raise on purpose becomes a line on standard error."""
    _start_lightly()
    if sys.stdout is None:  # the shell has closed it: >&-
        sys.stdout = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115
    try:
        status = cli.main(standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Abort:
        click.echo("stopped", err=True)
        sys.exit(ExitStatus.STOPPED)
    except click.ClickException as problem:
        problem.show()
        sys.exit(ExitStatus.INPUT)
    except UsageError as problem:
        click.echo(f"sanctions-check: {problem}", err=True)
        sys.exit(ExitStatus.INPUT)
    except InputError as problem:
        click.echo(str(problem), err=True)
        sys.exit(ExitStatus.INPUT)
    except RulePackError as problem:
        click.echo(str(problem), err=True)
        sys.exit(ExitStatus.RULES)
    except SanctionsCheckError as problem:
        click.echo(f"sanctions-check: {problem}", err=True)
        sys.exit(ExitStatus.RULES)
    except (ReaderGoneError, BrokenPipeError):
        _write_to_nobody()
        sys.exit(ExitStatus.READER_GONE)
    sys.exit(status if isinstance(status, int) else ExitStatus.CLEAR)


def _write_to_nobody() -> None:
    """What is still to be written goes nowhere; else Python would complain of it on its way out."""
    with suppress(OSError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def _start_lightly() -> None:
    """What starting loads stays, and is no garbage: looking for circles less often saves a fifteenth of a short run.

    Nor does this program have plugins of pydantic, for which it would look through every package that is installed.
    """
    gc.set_threshold(200_000, 20, 100)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
