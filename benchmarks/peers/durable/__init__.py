"""The rules for durable_rules without our matcher: strata of rule sets, one fact for each row of a list."""

from .run import prepare

__all__ = ["prepare"]
