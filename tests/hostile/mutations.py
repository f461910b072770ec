"""Documents that were sound once: the fixtures and the rule pack, with parts cut out, doubled, swapped or replaced."""

from __future__ import annotations

import copy
from collections.abc import Sequence
from functools import cache
from pathlib import Path
from typing import Any

import yaml
from hypothesis import strategies as st
from tests.record_strategies import RECORD, TEXTS, hostile_records

from sanctions_check.rules.loading.folder import default_pack_path
from sanctions_check.sources.yaml_documents import iter_yaml

__all__ = [
    "FIXTURES",
    "PACK_FILES",
    "any_records",
    "edited_pack_files",
    "fixture_records",
    "mutated",
    "mutated_records",
    "mutated_text",
]

ROOT = Path(__file__).resolve().parents[2]
FIXTURES = ROOT / "fixtures"
PACK_FILES = tuple(
    sorted(path.relative_to(default_pack_path()).as_posix() for path in default_pack_path().rglob("*.yaml"))
)
MOST_EDITS = 5
Slot = tuple[Any, Any]
"""A container and the key or index of one value in it."""

_ODD: st.SearchStrategy[Any] = st.sampled_from(
    [
        None, True, False, 0, -1, 1, 10**15, -(10**15), 0.1, 1e308, -1e-300, "", " ", "unknown", "none", "null", "0", "-", "²",
        [], {}, [[]], [None], [{}], {"": ""}, {"value": 1}, {"value": None}, {"any_of": []}, {"any_of": ["a", "b"]},
        {"any_of": [["a"], {"b": 1}]}, {"value": "DPRK", "qualified": "party_claim"}, {"value": {"value": "KP"}},
        {"qualified": "suspected"}, {"start": "2016", "end": "2015"}, {"start": {}, "of": []}, {"at_least": "x"}, "0000-00-00",
        "9999-12-31", "0001-01-01", "between 5 and 3", "about", "1 or", "x" * 5_000, "a.b", "a/b~c", "{subject", "{0.__class__}",
        {"all": []}, {"any": [{"not": {}}]}, {"some": "item"}, {"no item": {}}, {"judgement": {}}, {"presumed": []},
        {"at least": None}, {"any day": {"from": "x"}}, ["KP", "KP"], {"value": [], "qualified": None},
    ]
).map(copy.deepcopy)  # fmt: skip
"""Values that fit nowhere, or nearly somewhere."""


def _slots(tree: Any) -> list[Slot]:
    found: list[Slot] = []
    waiting = [tree]
    while waiting:
        container = waiting.pop()
        keys = list(container) if isinstance(container, dict) else range(len(container))
        for key in keys:
            found.append((container, key))
            if isinstance(container[key], dict | list):
                waiting.append(container[key])
    return found


@st.composite
def mutated(draw: st.DrawFn, tree: Any) -> Any:
    """A copy of a tree of plain values with up to five edits."""
    changed = copy.deepcopy(tree)
    for _ in range(draw(st.integers(0, MOST_EDITS))):
        slots = _slots(changed) if isinstance(changed, dict | list) else []
        if not slots:
            return changed
        container, key = slots[draw(st.integers(0, len(slots) - 1))]
        match draw(st.sampled_from(("replace", "replace", "text", "cut", "swap", "add", "double"))):
            case "replace":
                container[key] = draw(_ODD)
            case "text":
                container[key] = draw(TEXTS)
            case "cut":
                del container[key]
            case "swap":
                other, place = slots[draw(st.integers(0, len(slots) - 1))]
                container[key] = copy.deepcopy(other[place])
            case "add" if isinstance(container, dict):
                container[draw(TEXTS)] = draw(_ODD)
            case "add":
                container.append(draw(_ODD))
            case _:
                container[key] = [container[key], copy.deepcopy(container[key])]
    return changed


@cache
def fixture_records() -> tuple[Any, ...]:
    """Every record of fixtures/cases as plain values."""
    paths = sorted((FIXTURES / "cases").glob("*.yaml"))
    return tuple(document.data for path in paths for document in iter_yaml(path.read_text(encoding="utf-8"), path.name))


@st.composite
def mutated_records(draw: st.DrawFn) -> Any:
    """A documented event, a little wrong."""
    records = fixture_records()
    return draw(mutated(records[draw(st.integers(0, len(records) - 1))]))


def any_records() -> st.SearchStrategy[Any]:
    """Records of every kind: sound, with hostile text, made up from the vocabularies, and broken."""
    return st.one_of(mutated_records(), hostile_records(), RECORD, RECORD.flatmap(mutated))


@st.composite
def mutated_text(draw: st.DrawFn, text: str) -> str:
    """A text with up to five pieces cut out, written twice, or put in."""
    for _ in range(draw(st.integers(1, MOST_EDITS))):
        start = draw(st.integers(0, len(text)))
        end = min(len(text), start + draw(st.integers(0, 80)))
        piece = draw(
            st.sampled_from(
                ("", "", text[start:end] * 2, "\n", ": ", "- ", "&a ", "*a", "!!x ", "[", "{", "'", "#", "\t")
            )
            | TEXTS
        )
        text = text[:start] + piece + text[end:]
    return text


@st.composite
def edited_pack_files(draw: st.DrawFn, names: Sequence[str] = PACK_FILES) -> tuple[str, str]:
    """The name of one of these files of the rule pack, and what stands in it now."""
    name = draw(st.sampled_from(names))
    text = (default_pack_path() / name).read_text(encoding="utf-8")
    if draw(st.booleans()):
        return name, draw(mutated_text(text))
    documents = [document.data for document in iter_yaml(text, name)]
    return name, yaml.safe_dump_all([draw(mutated(each)) for each in documents], allow_unicode=True, sort_keys=False)
