"""The tests that stand beside the files of a pack: what each of them is (`model`), how they are read, and what they come to."""

from .model import PackTest, RuleTest
from .reading import read_pack_tests
from .results import PackTestResult
from .runner import PackTestRunner, unreached

__all__ = ["PackTest", "PackTestResult", "PackTestRunner", "RuleTest", "read_pack_tests", "unreached"]
