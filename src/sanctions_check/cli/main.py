"""The `sanctions-check` command."""

from __future__ import annotations

import gc
import os
import sys
from pathlib import Path

import click

from sanctions_check import __version__
from sanctions_check.errors import InputError, RulePackError, SanctionsCheckError, UsageError
from sanctions_check.plain_text import write_what_it_can

from .deferred import DeferredCommand, DeferringGroup, ReaderGoneError
from .exit_status import ExitStatus, status_of_signal
from .say import diagnose, discard_output

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

\b
Environment:
  SANCTIONS_CHECK_CACHE  folder in which the rules are kept as they were read, to start sooner; empty keeps nothing
                         (default: sanctions-check in XDG_CACHE_HOME, or in ~/.cache)
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
    """Run the command and exit with its status; every SanctionsCheckError becomes a line on standard error."""
    _start_lightly()
    _make_streams_writable()
    try:
        status = cli.main(standalone_mode=False)
        sys.stdout.flush()
    except click.exceptions.Abort as stop:
        diagnose("stopped")
        sys.exit(_status_of_stop(stop.__cause__))
    except click.ClickException as problem:
        try:
            problem.show()
        except OSError:
            discard_output(sys.stderr)
        sys.exit(ExitStatus.INPUT)
    except UsageError as problem:
        diagnose(f"sanctions-check: {problem}")
        sys.exit(ExitStatus.INPUT)
    except InputError as problem:
        diagnose(str(problem))
        sys.exit(ExitStatus.INPUT)
    except RulePackError as problem:
        diagnose(str(problem))
        sys.exit(ExitStatus.RULES)
    except SanctionsCheckError as problem:
        diagnose(f"sanctions-check: {problem}")
        sys.exit(ExitStatus.RULES)
    except (ReaderGoneError, BrokenPipeError):
        discard_output(sys.stdout)
        sys.exit(ExitStatus.READER_GONE)
    except OSError as problem:  # each file that is read has its own fault
        discard_output(sys.stdout)
        diagnose(f"sanctions-check: the output cannot be written: {problem.strerror or problem}")
        sys.exit(ExitStatus.INPUT)
    sys.exit(status if isinstance(status, int) else ExitStatus.CLEAR)


def _make_streams_writable() -> None:
    """Make both streams writable.

    - A stream that the shell has closed (>&-) goes to the null device.
    - A character that the terminal lacks is written otherwise, and raises nothing.
    """
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115
        else:
            write_what_it_can(stream)


def _status_of_stop(cause: BaseException | None) -> ExitStatus:
    from sanctions_check.run.signals import AskedToEnd

    return status_of_signal(cause.number) if isinstance(cause, AskedToEnd) else ExitStatus.STOPPED


def _start_lightly() -> None:
    """Save time at the start.

    - Collect garbage less often: what is loaded at the start stays to the end. This saves a fifteenth of a short run.
    - Keep pydantic from looking for plugins in every installed package: there are none.
    """
    gc.set_threshold(200_000, 20, 100)
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")
