"""`sanctions-check schema`: the JSON Schema of what goes in."""

from __future__ import annotations

import json

import click

from sanctions_check.records.model import Record

__all__ = ["schema"]


@click.group()
def schema() -> None:
    """Print the JSON Schema of the formats."""


@schema.command("record")
def record_schema() -> None:
    """The JSON Schema of an event record.

    \b
    Example:
      sanctions-check schema record > record.schema.json
    """
    document = {"$schema": "https://json-schema.org/draft/2020-12/schema", **Record.model_json_schema()}
    click.echo(json.dumps(document, ensure_ascii=False, indent=2))
