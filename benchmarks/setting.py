"""Describes the machine and the versions of a run."""

from __future__ import annotations

import os
import platform
from datetime import date
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

__all__ = ["setting"]

PACKAGES = (
    *("sanctions-check", "durable_rules", "duckdb", "polars", "datalogic-py", "zen-engine"),
    *("orjson", "msgspec", "pydantic"),
)


def setting() -> str:
    """The day, cores, load (figures of a busy machine mean little), and the versions of Python and of every engine, in a line."""
    versions = ", ".join(f"{name} {_version(name)}" for name in PACKAGES)
    load = os.getloadavg()[0]
    cores = f"{os.cpu_count()} cores ({_processor()}), load {load:.1f}"
    return f"{date.today()}, {cores}, {platform.python_implementation()} {platform.python_version()}; {versions}."


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return "not installed"


def _processor() -> str:
    info = Path("/proc/cpuinfo")
    lines = info.read_text(encoding="utf-8").splitlines() if info.exists() else []
    names = [line.partition(":")[2].strip() for line in lines if line.startswith("model name")]
    return names[0] if names else platform.machine()
