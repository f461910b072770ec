"""Exports the rules of a pack to engines that know neither the third value, nor our records, nor proofs."""

from .builder import Untranslatable
from .program import Outcome, Program, export

__all__ = ["Outcome", "Program", "Untranslatable", "export"]
