"""`--limit NAME=VALUE`: what is understood, and what is said about the rest."""

from __future__ import annotations

import re
from collections.abc import Sequence

import click
import pytest
from click.testing import CliRunner, Result

from sanctions_check.cli.options import limit_option
from sanctions_check.sources.limits import Limits, known_limits


@click.command()
@limit_option
def shows(limits: Limits) -> None:
    click.echo(repr(limits))


def ran(arguments: Sequence[str]) -> Result:
    return CliRunner().invoke(shows, arguments)


@pytest.mark.parametrize(
    ("arguments", "limits"),
    [
        ([], Limits()),
        (["--limit", "depth=10"], Limits(depth=10)),
        (["--limit", "record-size=2M", "--limit", "items=7"], Limits(record_size=2_000_000, items=7)),
        (["--limit", "file_size=1GB"], Limits(file_size=1_000_000_000)),
        (["--limit", "nodes=1_000"], Limits(nodes=1_000)),
        (["--limit", "depth=10", "--limit", "depth=11"], Limits(depth=11)),
    ],
)
def test_limits_are_read(arguments: list[str], limits: Limits) -> None:
    assert ran(arguments).output.strip() == repr(limits)


@pytest.mark.parametrize(
    ("written", "said"),
    [
        ("dept=5", 'did you mean "depth"?'),
        ("colour=5", "there are depth, record_size"),
        ("depth", "takes a whole number of levels"),
        ("depth=", "takes a whole number of levels"),
        ("depth=-1", "takes a whole number of levels"),
        ("depth=1.5", "takes a whole number of levels"),
        ("depth=٣", "takes a whole number of levels"),
        ("depth=0", "at least 1"),
        ("depth=100000", "at most 200 levels"),
        ("items=5001", "at most 5,000 entries"),
    ],
)
def test_what_is_no_limit_is_refused_with_advice(written: str, said: str) -> None:
    result = ran(["--limit", written])
    assert result.exit_code == 2
    assert said in " ".join(result.output.split())


def test_help_names_every_limit() -> None:
    text = "".join(ran(["--help"]).output.split())
    assert all(f"{limit.name}={limit.default}" in text for limit in known_limits().values())


@pytest.mark.parametrize("name", known_limits())
def test_the_example_of_a_limit_is_taken(name: str) -> None:
    said = " ".join(ran(["--limit", f"{name}=x"]).output.split())
    offered = re.findall(rf"({name}=\d+)", said)
    units = re.findall(r"or (\d+M)", said)
    assert offered
    assert {ran(["--limit", each]).exit_code for each in (*offered, *(f"{name}={unit}" for unit in units))} == {0}
