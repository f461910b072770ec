"""The rules for durable_rules without our matcher, in strata of rule sets; each row of a list is a fact."""

from .run import prepare

__all__ = ["prepare"]
