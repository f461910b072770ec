"""Finds which rules the facts engage: a narrow port, the Rete matcher, and the compiled one."""

from __future__ import annotations

from collections.abc import Sequence

from sanctions_check.errors import EngineError

from .compiled import CompiledMatcher
from .port import Activation, Matcher, MatchRule

__all__ = ["Activation", "MatchRule", "Matcher", "default_matcher"]


def default_matcher(rules: Sequence[MatchRule], engine: str | None = None) -> Matcher:
    """The matcher called `engine`; None takes the Rete engine where this Python can load it, else the compiled one."""
    if engine == "compiled":
        return CompiledMatcher(rules)
    if engine not in (None, "durable"):
        raise EngineError(f'there is no engine "{engine}"; engines are durable and compiled')
    try:
        from .durable import DurableMatcher
    except ImportError as problem:
        if engine is None:
            return CompiledMatcher(rules)
        hint = 'durable_rules needs Python 3.12 or older; use the engine "compiled"'
        raise EngineError(f"the durable engine cannot be loaded ({problem}); {hint}") from problem
    return DurableMatcher(rules)
