"""What every part of a record is: closed to fields that it does not know, and perhaps hedged as a whole; and a list of parts."""

from __future__ import annotations

from typing import Annotated, Any, Self, TypeVar

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, GetJsonSchemaHandler, model_validator
from pydantic_core import CoreSchema

from sanctions_check.sources.limits import MOST_ITEMS

from .fields import Qualifier
from .stated import NAME, NONE_WORD, UNKNOWN_WORD, Stated

__all__ = ["HedgedPart", "Listed", "Part"]


def _list_in_words(stated: object) -> object:
    """A list may be stated none, which is an empty one, or unknown, which is one that is not given."""
    return {NONE_WORD: [], UNKNOWN_WORD: None}.get(stated, stated) if isinstance(stated, str) else stated


class _WordsForLists:
    """Says so in the JSON Schema."""

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        listed = handler(core)
        words = {"enum": [NONE_WORD, UNKNOWN_WORD], "description": "stated none, or not given", NAME: "ListInWords"}
        return {**listed, "anyOf": [*listed["anyOf"], words]}


Entry = TypeVar("Entry")
Listed = Annotated[
    Annotated[list[Entry], Field(max_length=MOST_ITEMS)] | None,
    BeforeValidator(_list_in_words),
    _WordsForLists(),
]


class Part(BaseModel):
    """A part of a record: frozen, and closed to fields that it does not know."""

    model_config = ConfigDict(extra="forbid", frozen=True, protected_namespaces=(), defer_build=True)


class HedgedPart(Part):
    """A part that the record may hedge as a whole; a value with a hedge of its own keeps that one."""

    qualified: Qualifier | None = Field(None, description="how the record itself hedges all of this entry")

    @model_validator(mode="after")
    def _hedge_reaches_every_value(self) -> Self:
        if self.qualified is not None:
            stated = {name: getattr(self, name) for name in self.model_fields_set}
            hedged = {name: each.hedged(self.qualified) for name, each in stated.items() if isinstance(each, Stated)}
            self.__dict__.update(hedged)  # nobody has it yet who could see it change
        return self
