"""The limits: their bounds, and the page that documents them."""

from __future__ import annotations

from pathlib import Path

import pytest

from sanctions_check.errors import UsageError
from sanctions_check.sources.limits import Limits, known_limits

PAGE = Path(__file__).resolve().parents[2] / "docs" / "limits.md"


@pytest.mark.parametrize("name", known_limits())
def test_no_limit_is_below_one(name: str) -> None:
    with pytest.raises(UsageError, match=f"{name} is at least 1"):
        Limits.of({name: 0})


@pytest.mark.parametrize("value", ["5", 1.5, True, None])
def test_a_limit_is_a_whole_number(value: object) -> None:
    with pytest.raises(UsageError, match="depth is a whole number of levels, not"):
        Limits(depth=value)  # type: ignore[arg-type]


@pytest.mark.parametrize("limit", [limit for limit in known_limits().values() if limit.ceiling is not None])
def test_no_limit_is_above_its_ceiling(limit: object) -> None:
    name, ceiling = limit.name, limit.ceiling  # type: ignore[attr-defined]
    assert getattr(Limits.of({name: ceiling}), name) == ceiling
    with pytest.raises(UsageError, match=f"{name} is at most"):
        Limits.of({name: ceiling + 1})


def test_an_unknown_limit_is_refused_with_a_suggestion() -> None:
    with pytest.raises(UsageError, match='did you mean "file_size"'):
        Limits.of({"filesize": 5})


def test_the_page_has_every_limit_as_it_is() -> None:
    lines = [line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith("| `")]
    most = {None: "none"}
    assert lines == [
        f"| `{each.name}` | {each.default:,} {each.unit} | {each.of} | {most.get(each.ceiling, f'{each.ceiling or 0:,}')} |"
        for each in known_limits().values()
    ]
