"""`python -m sanctions_check`: the command."""

from __future__ import annotations

from sanctions_check.cli import main

__all__: list[str] = []

main()
