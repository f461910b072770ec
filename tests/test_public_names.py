"""The public names are a promise; changing them is a decision."""

from __future__ import annotations

import re
from pathlib import Path

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
    namespace: dict[str, object] = {}
    exec(compile(code, "docs/library.md", "exec"), namespace)
    assert namespace["decision"] == "escalate"


def test_no_boolean_verdict_is_offered() -> None:
    assert not [name for name in dir(sanctions_check.Checker) if "compliant" in name or name.startswith("is_")]
