"""`frozen`: small data that is made often and never changed.

A frozen dataclass guards itself at run time: one of six fields takes four times as long to make as a plain one, and its
class half as long again to define. Here the type checker alone keeps watch.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TypeVar, dataclass_transform

__all__ = ["frozen"]

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def frozen(cls: type[T]) -> type[T]:
    """A slotted dataclass, equal and hashed by its fields, that mypy refuses to see changed."""
    return dataclass(slots=True, unsafe_hash=True)(cls)
