"""`sanctions-check schema`: the JSON Schema of records and reports, and a list of the fields and words of a record."""

from __future__ import annotations

import json

import click

from sanctions_check.sources.limits import DEFAULT_LIMITS

from ..deferred import FullHelpGroup
from ..loading import load_pack
from ..say import say_page

__all__ = ["schema"]


@click.group(cls=FullHelpGroup)
def schema() -> None:
    """Print the JSON Schema of the formats, and the words of a record."""


@schema.command("record")
def schema_of_record() -> None:
    """The JSON Schema of an event record.

    \b
    Example:
      sanctions-check schema record > record.schema.json
    """
    from sanctions_check.records.json_schema import record_schema

    _print(record_schema())


@schema.command("report")
def schema_of_report() -> None:
    """The JSON Schema of a report that `check --format json` writes.

    \b
    Example:
      sanctions-check schema report > report.schema.json
    """
    from sanctions_check.reports.json_report.shape import report_schema

    _print(report_schema())


@schema.command("report-line")
def schema_of_report_line() -> None:
    """The JSON Schema of each line of a report that `check --format jsonl` writes.

    \b
    Example:
      sanctions-check schema report-line > report-line.schema.json
    """
    from sanctions_check.reports.json_report.shape import report_line_schema

    _print(report_line_schema())


@schema.command("words")
@click.argument("place", required=False)
def words(place: str | None) -> None:
    """List the fields of a part of a record, or the words that a field takes, with their meanings.

    Without PLACE all of them, as a page of Markdown.

    \b
    Examples:
      sanctions-check schema words kind
      sanctions-check schema words parties.roles
      sanctions-check schema words exemptions
    """
    from sanctions_check.reports.pages.record_words import words_at, words_page

    pack = load_pack(None, limits=DEFAULT_LIMITS)
    say_page(words_page(pack) if place is None else words_at(place, pack), nl=place is not None)


def _print(document: dict[str, object]) -> None:
    say_page(json.dumps(document, ensure_ascii=False, indent=2))
