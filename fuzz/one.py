"""Runs one target under atheris: `python -m fuzz.one TARGET [options of libFuzzer] [folders of inputs]`."""

from __future__ import annotations

import importlib
import sys

import atheris

from . import TARGETS


def main() -> None:
    """Instrument the program, then fuzz until libFuzzer stops."""
    name, *options = sys.argv[1:]
    if name not in TARGETS:
        sys.exit(f"{name} is no target; there are {', '.join(TARGETS)}")
    with atheris.instrument_imports(include=["sanctions_check"]):
        target = importlib.import_module(f"fuzz.targets.{name}")
    atheris.Setup([sys.argv[0], *options], target.run)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
