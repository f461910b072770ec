"""Runs a target over saved inputs again and again: `python -m fuzz.leaks TARGET FOLDER`. Memory that keeps growing is a leak."""

from __future__ import annotations

import gc
import itertools
import os
import sys
from pathlib import Path

from . import target_of

ROUNDS = 4
INPUTS_IN_A_ROUND = 60
ALLOWED_MEGABYTES = 8.0
"""How much memory each round may add. The first two rounds fill the caches and do not count."""


def main() -> None:
    """Exits with 1 if memory grew by more than is allowed in each of the last rounds."""
    name, folder = sys.argv[1:]
    target = target_of(name)
    inputs = [path.read_bytes() for path in sorted(Path(folder).iterdir())[:INPUTS_IN_A_ROUND]] or [b""]
    sizes: list[float] = []
    for _ in range(ROUNDS):
        for data in itertools.islice(itertools.cycle(inputs), INPUTS_IN_A_ROUND):
            target.run(data)
        gc.collect()
        sizes.append(resident_megabytes())
    grown = [after - before for before, after in itertools.pairwise(sizes)][1:]
    print(f"resident after each round: {', '.join(f'{size:.0f} MB' for size in sizes)}")
    sys.exit(int(min(grown) > ALLOWED_MEGABYTES))


def resident_megabytes() -> float:
    """The resident memory of this process, in megabytes."""
    pages = int(Path("/proc/self/statm").read_text(encoding="ascii").split()[1])
    return pages * os.sysconf("SC_PAGE_SIZE") / 1e6


if __name__ == "__main__":
    main()
