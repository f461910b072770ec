"""Runs one engine in a process of its own, on chosen cores, and says how long it took and how much memory it held."""

from .timing import Failure, Job, Run, run

__all__ = ["Failure", "Job", "Run", "run"]
