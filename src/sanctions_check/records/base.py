"""The base of every part of a record: closed to unknown fields, and perhaps hedged as a whole; and lists of parts."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Annotated, Any, Self, TypeVar

from pydantic import (
    BaseModel,
    ConfigDict,
    Field,
    GetJsonSchemaHandler,
    SerializerFunctionWrapHandler,
    WrapSerializer,
    WrapValidator,
    model_validator,
)
from pydantic_core import CoreSchema

from sanctions_check.sources.limits import MOST_ITEMS

from .fields import Qualifier
from .stated import NAME, NONE_WORD, UNKNOWN_WORD, Stated

__all__ = ["HedgedPart", "Listed", "Part", "UnknownList", "is_given"]


class UnknownList(list[Any]):
    """A list that is stated unknown: it is empty, and its real entries are open."""


def is_given(listed: Sequence[object] | None) -> bool:
    """True if the record gives the list, even an empty one."""
    return listed is not None and not isinstance(listed, UnknownList)


def _list_or_unknown(stated: object, listed: Callable[[object], Any]) -> Any:
    if stated == UNKNOWN_WORD:
        return UnknownList()
    return listed([] if stated == NONE_WORD else stated)


def _as_stated(listed: object, plain: SerializerFunctionWrapHandler) -> Any:
    return UNKNOWN_WORD if isinstance(listed, UnknownList) else plain(listed)


class _WordsForLists:
    """Adds the words "none" and "unknown" to the JSON Schema of a list."""

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        listed = handler(core)
        words = {"enum": [NONE_WORD, UNKNOWN_WORD], "description": "stated none, or unknown", NAME: "ListInWords"}
        return {**listed, "anyOf": [*listed["anyOf"], words]}


Entry = TypeVar("Entry")
Listed = Annotated[
    Annotated[list[Entry], Field(max_length=MOST_ITEMS)] | None,
    WrapValidator(_list_or_unknown),
    WrapSerializer(_as_stated),
    _WordsForLists(),
]
"""A list of entries: empty if it is stated none, an `UnknownList` if it is stated unknown, None if it is not stated."""


class Part(BaseModel):
    """A part of a record: frozen, and closed to fields that it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True, protected_namespaces=(), defer_build=True)


class HedgedPart(Part):
    """A part that the record may hedge as a whole; a value with a hedge of its own keeps that one."""

    qualified: Qualifier | None = Field(default=None, description="how the record itself hedges all of this entry")

    @model_validator(mode="after")
    def _hedge_reaches_every_value(self) -> Self:
        if self.qualified is not None:
            stated = {name: getattr(self, name) for name in self.model_fields_set}
            hedged = {name: each.hedged(self.qualified) for name, each in stated.items() if isinstance(each, Stated)}
            self.__dict__.update(hedged)  # nobody has it yet who could see it change
        return self
