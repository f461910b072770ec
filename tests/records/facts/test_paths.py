"""Whoever reads a fact by its name reads one that there is: a misspelt or renamed one would be "not stated" without a word."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

import sanctions_check
from sanctions_check.assess.addressees import answering
from sanctions_check.assess.words import facts
from sanctions_check.records.facts.paths import known_paths

SOURCE = Path(sanctions_check.__file__).parent
PATH = re.compile(r"(act|item|group|party|movement|exemption|determination)\.[a-z_]*[a-z]")
NAME = re.compile(r"[a-z_]*[a-z]")
PATHS = known_paths().keys() | {f"{fact.thing}.{fact.cell}" for fact in known_paths().values()}
"""Facts as a rule names them, and by their cells: `movement.flag` is `act.movement_flag`."""
NAMES = {fact.cell for fact in known_paths().values()} | {"about"}
"""And that of which an exemption or a determination speaks, which decides whether it is in view."""


def code() -> Iterator[tuple[str, ast.AST]]:
    """Every node of the program, with the file and line where it stands."""
    for file in sorted(SOURCE.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            yield f"{file.relative_to(SOURCE).as_posix()}:{getattr(node, 'lineno', 0)}", node


def texts_in(node: ast.AST) -> Iterator[str]:
    for each in ast.walk(node):
        if isinstance(each, ast.Constant) and isinstance(each.value, str):
            yield each.value


def names_read(node: ast.AST) -> Iterator[str]:
    """The names in `thing.cell("country")`, `party.has_value("roles", ...)` and `cells["time"]`."""
    match node:
        case ast.Call(func=ast.Attribute(attr="cell" | "has_value"), args=[name, *_]):
            yield from texts_in(name)
        case ast.Subscript(value=ast.Name(id="cells") | ast.Attribute(attr="cells"), slice=name):
            yield from texts_in(name)


def test_every_fact_that_is_read_or_made_by_its_name_is_one() -> None:
    read = [(where, name) for where, node in code() for name in names_read(node) if NAME.fullmatch(name)]
    assert len(read) > 90
    assert [each for each in read if each[1] not in NAMES] == []


def test_every_path_of_a_fact_is_one() -> None:
    written = [(where, text) for where, node in code() if isinstance(node, ast.Constant) for text in texts_in(node)]
    paths = [each for each in written if PATH.fullmatch(each[1])]
    assert len(paths) > 30
    assert [each for each in paths if each[1] not in PATHS] == []


@pytest.mark.parametrize(
    "names",
    [
        answering.TIES,
        facts._OF_THE_ACT,
        facts._OF_A_THING,
        facts._OF_AN_EXEMPTION,
        facts._CIRCUMSTANCES,
    ],
    ids=["ties", "of the act", "of a thing", "of an exemption", "circumstances"],
)
def test_every_table_of_facts_is_about_facts(names: tuple[str, ...] | frozenset[str] | dict[str, object]) -> None:
    assert set(names) - NAMES - {"in_its_time"} == set()  # asked of an exemption, and no fact of its own
