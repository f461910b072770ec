"""The matchers, which find the rules that apply to a case: one port, and two engines that give the same answers."""

from __future__ import annotations

from collections.abc import Iterable

from sanctions_check.errors import EngineError, UsageError

from .durable.matcher import DurableMatcher, load_engine
from .port import Activation, Matcher, MatchRule

__all__ = ["ENGINES", "Activation", "MatchRule", "Matcher", "default_matcher"]

ENGINES = ("durable", "compiled")


def default_matcher(rules: Iterable[MatchRule], engine: str | None = None) -> Matcher:
    """A matcher for the rules on the named engine. None takes "durable" if it can be imported, else "compiled".

    Raises UsageError for an unknown name, and EngineError if the named engine cannot run.
    """
    if engine is None:
        engine = "durable" if _durable_can_run() else "compiled"
    if engine == "durable":
        return DurableMatcher(rules)
    if engine == "compiled":
        from .compiled import CompiledMatcher

        return CompiledMatcher(rules)
    raise UsageError(f"there is no engine {engine!r}; there are {' and '.join(ENGINES)}")


def _durable_can_run() -> bool:
    try:
        load_engine()
    except EngineError:
        return False
    return True
