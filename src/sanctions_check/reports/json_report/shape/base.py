"""What all parts of a report share: frozen, strict, and closed to fields that they do not know."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import BaseModel, ConfigDict, Field

__all__ = ["Answer", "Count", "Line", "Pointer", "Sha256", "Shape"]

Answer = Literal["yes", "no", "unknown"]
Count = Annotated[int, Field(ge=0)]
Line = Annotated[int | None, Field(ge=1, description="counted from 1; null where the source has no lines")]
Pointer = Annotated[str, Field(pattern=r"^(/.*)?$", description="JSON pointer into the record")]
Sha256 = Annotated[str, Field(pattern="^[0-9a-f]{64}$", description="SHA-256 in hexadecimal")]


class Shape(BaseModel):
    """A part of a report."""

    model_config = ConfigDict(extra="forbid", frozen=True, strict=True, protected_namespaces=())
