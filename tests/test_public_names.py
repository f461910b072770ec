"""The public names are a promise; changing them is a decision."""

from __future__ import annotations

import ast
import json
import re
from collections.abc import Iterator
from importlib import import_module
from importlib.util import find_spec, resolve_name
from pathlib import Path
from typing import Any

import pytest

import sanctions_check

ROOT = Path(__file__).resolve().parents[1]
SRC = ROOT / "src"


def test_public_names_are_pinned() -> None:
    assert sorted(sanctions_check.__all__) == [
        "Assessment",
        "Checker",
        "EngineError",
        "Fault",
        "Finding",
        "InputError",
        "Law",
        "Profile",
        "Record",
        "RulePack",
        "RulePackError",
        "SanctionsCheckError",
        "Standing",
        "Truth",
        "UsageError",
        "Verdict",
        "__version__",
    ]


def test_the_example_of_the_library_page_runs() -> None:
    page = (ROOT / "docs" / "library.md").read_text(encoding="utf-8")
    code = "\n".join(re.findall(r"```python\n(.*?)```", page, re.DOTALL))
    namespace: dict[str, Any] = {}
    exec(compile(code, "docs/library.md", "exec"), namespace)
    stream = (ROOT / "fixtures" / "stream" / "screening.jsonl").read_text(encoding="utf-8")
    taken = [namespace["route"](json.loads(line)).partition(":")[0] for line in stream.splitlines()]
    assert taken == ["escalate", "file", "file", "ask", "escalate"]
    assert namespace["decision"] == "escalate"


def test_no_boolean_verdict_is_offered() -> None:
    assert not [name for name in dir(sanctions_check.Checker) if "compliant" in name or name.startswith("is_")]


def names_taken(file: Path) -> Iterator[tuple[str, str]]:
    """What a file imports from the program: the module, and the name."""
    inside = file.is_relative_to(SRC)
    package = ".".join(file.parent.relative_to(SRC).parts) if inside else ""
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.ImportFrom) and (inside or not node.level):
            module = resolve_name("." * node.level + (node.module or ""), package) if node.level else str(node.module)
            if module.startswith("sanctions_check."):
                yield from ((module, each.name) for each in node.names)


def is_listed(module: str, name: str) -> bool:
    found = import_module(module)
    is_package = hasattr(found, "__path__")
    return name in getattr(found, "__all__", ()) or (is_package and find_spec(f"{module}.{name}") is not None)


@pytest.mark.parametrize("folder", ["src", "tests", "benchmarks", "fuzz"])
def test_what_others_import_is_in_the_list_of_its_module(folder: str) -> None:
    taken = {each for file in (ROOT / folder).rglob("*.py") for each in names_taken(file)}
    assert taken
    assert [each for each in sorted(taken) if not is_listed(*each)] == []
