"""A vocabulary is a table of words with their meanings."""

from __future__ import annotations

__all__ = ["Vocabulary"]

Vocabulary = dict[str, str]
