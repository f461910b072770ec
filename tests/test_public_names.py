"""The public names are a promise; changing them is a decision."""

from __future__ import annotations

import json
import re
from pathlib import Path
from typing import Any

import sanctions_check

ROOT = Path(__file__).resolve().parents[1]


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
