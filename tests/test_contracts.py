"""The import contracts name every room and every format: one that is forgotten would be held to nothing."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).resolve().parents[1]
HOUSE = ROOT / "src/sanctions_check"
CONTRACTS: list[dict[str, Any]] = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"][
    "importlinter"
]["contracts"]
NO_FORMATS = {"account", "formats", "interface", "one_record", "outline", "pages", "reported", "spool", "words"}
"""What all reports share, and documentation that is made."""


def inside(folder: Path) -> set[str]:
    """The packages and modules that lie directly in a package."""
    found = {path.stem for path in folder.iterdir() if path.suffix == ".py" or (path / "__init__.py").exists()}
    return {name for name in found if not name.startswith("__")}


def contract(beginning: str) -> dict[str, Any]:
    (found,) = (each for each in CONTRACTS if each["name"].startswith(beginning))
    return found


def listed(beginning: str, key: str, of: str = "sanctions_check") -> set[str]:
    """The names that a contract lists of what lies in the package `of`."""
    names = re.findall(r"[\w.]+", " ".join(contract(beginning)[key]))
    return {name.removeprefix(f"{of}.").partition(".")[0] for name in names if name.startswith(f"{of}.")}


REPORTS = "sanctions_check.reports"
ROOMS = inside(HOUSE)
FORMATS = inside(HOUSE / "reports") - NO_FORMATS


def test_what_is_no_format_is_there() -> None:
    assert inside(HOUSE / "reports") >= NO_FORMATS


@pytest.mark.parametrize(
    ("beginning", "key", "left_out"),
    [
        ("Imports run one way", "layers", set()),
        ("Only the command line knows click", "source_modules", {"cli"}),
        ("Only one module knows the Rete engine", "source_modules", set()),
    ],
)
def test_every_room_stands_in_the_contracts_of_rooms(beginning: str, key: str, left_out: set[str]) -> None:
    assert listed(beginning, key) == ROOMS - left_out


@pytest.mark.parametrize(
    ("beginning", "key", "wanted"),
    [
        ("Formats do not know each other", "modules", FORMATS - {"json_report"}),
        ("Inside reports", "layers", FORMATS | {"formats", "one_record", "interface", "account", "reported"}),
        ("The account of a run", "forbidden_modules", FORMATS | {"pages"}),
        ("The account of a run", "source_modules", NO_FORMATS - {"formats", "one_record", "pages"}),
        ("Only the command line knows click", "source_modules", (FORMATS | NO_FORMATS) - {"terminal"}),
    ],
)
def test_every_format_stands_in_the_contracts_of_formats(beginning: str, key: str, wanted: set[str]) -> None:
    assert listed(beginning, key, REPORTS) == wanted


@pytest.mark.parametrize("room", sorted(ROOMS))
def test_inside_a_room_imports_are_relative(room: str) -> None:
    absolute = re.compile(rf"^\s*from sanctions_check\.{room}\b", re.MULTILINE)
    assert not [path for path in (HOUSE / room).rglob("*.py") if absolute.search(path.read_text(encoding="utf-8"))]
