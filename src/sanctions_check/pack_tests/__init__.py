"""The tests beside the files of a pack: their kinds (`model`), how they are read (`reading`), and how they run (`runner`)."""

from .model import PackTest, RuleTest
from .reading import read_pack_tests
from .results import PackTestResult
from .runner import PackTestRunner, unreached

__all__ = ["PackTest", "PackTestResult", "PackTestRunner", "RuleTest", "read_pack_tests", "unreached"]
