"""Runs the tests that stand beside the files of a pack."""

from .results import PackTestResult
from .runner import PackTestRunner, unreached

__all__ = ["PackTestResult", "PackTestRunner", "unreached"]
