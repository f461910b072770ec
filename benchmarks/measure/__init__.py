"""Runs one engine in a process of its own, on chosen cores, and measures its time and memory."""

from .timing import Failure, Job, Run, run

__all__ = ["Failure", "Job", "Run", "run"]
