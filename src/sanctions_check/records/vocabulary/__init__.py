"""The closed vocabularies of a record: tables of words with their meanings.

The JSON Schema, the error messages and the rule linter all read these tables.
"""

from __future__ import annotations

__all__ = ["Vocabulary"]

Vocabulary = dict[str, str]
"""Words with their meanings."""
