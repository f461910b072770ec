"""Exports the rules of a pack to engines that know only true and false, and flat facts."""

from .builder import Untranslatable
from .program import Outcome, Program, export

__all__ = ["Outcome", "Program", "Untranslatable", "export"]
