"""Validates plain data as a Record, with every fault at once."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import islice
from types import NoneType
from typing import Any

from msgspec import Struct
from msgspec.structs import replace
from pydantic import ValidationError
from pydantic_core import ErrorDetails

from sanctions_check.errors import Fault
from sanctions_check.plain_text import shortened
from sanctions_check.sources.limits import FLATTER
from sanctions_check.sources.pointers import pointer_of
from sanctions_check.sources.positions import Position, SourceMap

from ..advice import as_a_part, in_one_line, words_in_one_line
from ..layout import part_type_at, words_at
from ..model import Record
from ..names import NAME_FAULTS, WrongName, wrong_names
from ..stated import UNKNOWN_WORD
from ..vocabulary.nested_fields import nested_form_hint
from ..vocabulary.suggested import suggested_word
from ..vocabulary.usual_fields import suggested_field
from .results import ReadFault, ReadRecord, id_shown

__all__ = ["MOST_FAULTS", "validate"]

MOST_FAULTS = 50
_SAYS_THAT_THERE_IS_NONE = frozenset({"none", "no", "nothing", "nobody", "not", "n/a", "nil", "unstated"})


def validate(data: object, source: SourceMap, base: str = "", found: Sequence[Fault] = ()) -> ReadRecord | ReadFault:
    """The record in `data`, which is found at the pointer `base` of its file; a Record is one already.

    `found`: faults that were found while the file was read, with pointers relative to the record.
    """
    places = _Under(source, base) if base else source
    line, column = places.position_of("")
    if isinstance(data, Record):
        return ReadRecord(data, places, source.file, line)
    if not isinstance(data, Mapping):
        fault = Fault(source.file, line, column, base, "not-a-record", *_no_record(data))
        return ReadFault((*found, fault), source.file, line)
    shown = id_shown(data)
    faults = [replace(fault, record=shown) for fault in found[:MOST_FAULTS]]
    number = len(found)
    try:
        record = Record.model_validate(data)
        if not faults:
            return ReadRecord(record, places, source.file, line)
    except ValidationError as problem:
        told = {fault.pointer for fault in found}
        wrong: tuple[ErrorDetails | WrongName, ...] = (*_errors_of(problem), *wrong_names(data))
        further = (_fault(each, places, shown) for each in wrong)
        faults += islice((fault for fault in further if fault.pointer not in told), MOST_FAULTS - len(faults))
        number += len(wrong)
    except RecursionError:
        faults.append(Fault(source.file, line, column, base, "too-deep", "nested too deep to be read", FLATTER))
    faults.sort(key=_in_the_file)
    if len(faults) >= MOST_FAULTS < number:
        rest = f"and {number - len(faults)} more faults"
        faults.append(Fault(source.file, line, column, base, "more", rest, "", shown))
    return ReadFault(tuple(faults), source.file, line, shown)


def _in_the_file(fault: Fault) -> tuple[int, int]:
    """The sort key of a fault: line and column."""
    return fault.line or 0, fault.column or 0


def _no_record(data: object) -> tuple[str, str]:
    """The message and the hint for data that is no record."""
    hint = "see: sanctions-check schema words record"
    if isinstance(data, str):
        hint += "; CSV is known by the ending of the file, or by --mapping"
    return f"a record is a mapping of fields, not {_kind(data)}", hint


def _errors_of(problem: ValidationError) -> Iterator[ErrorDetails]:
    """The errors of pydantic, without wrong names, for which the whole record is searched."""
    return (error for error in problem.errors(include_url=False) if error["type"] not in NAME_FAULTS)


class _Under(Struct, frozen=True):
    """The positions in the part of a document below a pointer."""

    whole: SourceMap
    base: str

    @property
    def file(self) -> str:
        return self.whole.file

    def position_of(self, pointer: str) -> Position:
        return self.whole.position_of(self.base + pointer)


def _fault(wrong: ErrorDetails | WrongName, places: SourceMap, record: str | None) -> Fault:
    """The fault for an error, with its place."""
    if isinstance(wrong, WrongName):
        path, told = wrong.path, (wrong.code, wrong.message, wrong.hint)
    else:
        path, told = wrong["loc"], _in_words(wrong)
    pointer = pointer_of(map(str, path))
    return Fault(places.file, *places.position_of(pointer), pointer, *told, record)


def _in_words(error: ErrorDetails) -> tuple[str, str, str]:
    """The code, message and hint for an error of pydantic."""
    path, found = error["loc"], error["input"]
    name = shortened(str(path[-1])) if path else ""
    match error["type"]:
        case "value":
            return "value", error["msg"], words_in_one_line(path)
        case "extra_forbidden":
            return _unknown_field(name, path[:-1], found)
        case "missing":
            return "missing-field", f'"{name}" is missing', ""
        case "list_type":
            return "not-a-list", f'"{name}" is a list, not {_kind(found)}', _how_a_list_is_written(path, found)
        case "model_type" | "dict_type":
            what = f"an entry of {path[-2]}" if name.isdecimal() and len(path) > 1 else f'"{name}"'
            message = f"{what} is a mapping of fields, not {_kind(found)}"
            return "not-a-mapping", message, _how_a_part_is_written(path, found)
        case "literal_error":
            return _unknown_word(name, error)
        case "string_type":
            hint = "put a number into quotes" if isinstance(found, int | float) else ""
            return "not-text", f'"{name}" is text, not {_kind(found)}', hint
        case "string_pattern_mismatch":
            return "too-short", f'"{name}" is {"blank" if found else "empty"}', ""
        case "string_too_long":
            message = f'"{name}" has more than {error["ctx"]["max_length"]:,} characters'
            return "too-long", message, "shorten it, or put it into context"
        case "too_long":
            message = f'"{name}" has more than {error["ctx"]["max_length"]:,} entries'
            return "too-many", message, "split the record"
        case "invalid_key":
            return "not-text", "the name of a field is text", "put the name into quotes"
        case "string_unicode" | "surrogate":
            return "surrogate", "the text holds half a character (a lone surrogate)", ""
        case code:
            return code, error["msg"], ""


def _unknown_field(name: str, path: Sequence[int | str], found: object) -> tuple[str, str, str]:
    """The code, message and hint for an unknown field of the part at `path`."""
    known = tuple(part_type_at(path).model_fields)
    suggestion = (nested_form_hint(name) if not path else "") or suggested_field(name, known)
    listed = "" if suggestion else f"{in_one_line('fields:', known, path)}; "
    hint = f"{listed}a field of your own goes into context"
    if name[:3].isdecimal():
        hint = 'inside braces a value with a comma is quoted: "about 1,000"'
    elif found is None and not suggestion:
        hint = f'inside braces a value with a comma is quoted: "..., {name}"; {hint}'
    return "unknown-field", f'"{name}" is not a field here{suggestion}', hint


def _unknown_word(name: str, error: ErrorDetails) -> tuple[str, str, str]:
    """The code, message and hint for an unknown word in a field with a closed list of words."""
    found, path = error["input"], error["loc"]
    allowed, hint = words_at(path), words_in_one_line(path)
    if type(found) is int and 0 <= found < 10 and str(found) in allowed:
        message = f'{found} is a number, and no known {name}; write "{found}"'
        return "value", message, hint
    shown = f'"{shortened(found)}"' if isinstance(found, str) else _kind(found)
    suggestion = suggested_word(found, allowed) if isinstance(found, str) else ""
    return "value", f"{shown} is not a known {name}{suggestion}", hint


def _how_a_list_is_written(path: Sequence[int | str], found: object) -> str:
    if isinstance(found, str) and found.lower().split(" ")[0] in _SAYS_THAT_THERE_IS_NONE:
        return f"write {path[-1]}: none if it is stated that there is none; leave it out if nothing is stated"
    part = as_a_part(shortened(found), part_type_at(path)) if isinstance(found, str) else ""
    return f"write [{part}]" if part else "begin each entry with a dash in YAML, or put all into [ ]"


def _how_a_part_is_written(path: Sequence[int | str], found: object) -> str:
    fields = _fields_of(path)
    if not fields:
        return "its fields are your own"
    written = as_a_part(shortened(found), part_type_at(path)) if isinstance(found, str) else ""
    listed = in_one_line("its fields:", fields, path)
    if isinstance(found, str) and path[-1] not in (0, "0") and found[:3].isdecimal():
        return f'inside brackets a text with a comma is quoted: "about 1,000"; {listed}'
    if found == UNKNOWN_WORD and not written:
        return f"leave it out where it is not known; {listed}"
    return f"write {written}; {listed}" if written else listed


def _fields_of(path: Sequence[int | str]) -> tuple[str, ...]:
    """The fields of the part that belongs at a path; none if any field may be there (context)."""
    part, holder = part_type_at(path), part_type_at(path[:-1])
    return () if part is holder and isinstance(path[-1], str) else tuple(part.model_fields)


def _kind(data: object) -> str:
    kinds: tuple[tuple[Any, str], ...] = (
        (str, "text"), (list | tuple, "a list"), (Mapping, "a mapping"), (NoneType, "nothing"), (bool, "true or false"),
        (int | float | Decimal, "a number"),
    )  # fmt: skip
    return next((called for kind, called in kinds if isinstance(data, kind)), f"a {type(data).__name__} of Python")
