"""The tests that stand beside the files of a pack: what each of them is, and how they are read."""

from .model import (
    BREACH,
    CLEAR,
    DECLARED,
    EXCEEDED,
    EXEMPT,
    NOT_COUNTED,
    NOT_DECLARED,
    NOT_ENGAGED,
    NOT_OPEN,
    OPEN,
    UNDETERMINED,
    WITHIN,
    CapTest,
    DeclarationTest,
    PackTest,
    RuleTest,
    StandingTest,
)
from .reading import read_pack_tests

__all__ = [
    "BREACH",
    "CLEAR",
    "DECLARED",
    "EXCEEDED",
    "EXEMPT",
    "NOT_COUNTED",
    "NOT_DECLARED",
    "NOT_ENGAGED",
    "NOT_OPEN",
    "OPEN",
    "UNDETERMINED",
    "WITHIN",
    "CapTest",
    "DeclarationTest",
    "PackTest",
    "RuleTest",
    "StandingTest",
    "read_pack_tests",
]
