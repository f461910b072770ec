"""Runs one target under atheris: `python -m fuzz.one TARGET [options of libFuzzer] [folders of inputs]`."""

from __future__ import annotations

import sys

import atheris

from . import target_of


def main() -> None:
    """Instrument the program, then fuzz until libFuzzer stops."""
    name, *options = sys.argv[1:]
    with atheris.instrument_imports(include=["sanctions_check"]):
        target = target_of(name)
    atheris.Setup([sys.argv[0], *options], target.run)
    atheris.Fuzz()


if __name__ == "__main__":
    main()
