"""YAML with positions and without surprises, from the parser's events and with a stack of our own.

YAML 1.2's core scalars only: null, true, false, decimal numbers; everything else is text. What YAML 1.1 would read as
something else (no, on, 010, 0x1F, 12:30, 1_000) is refused with the advice to quote it, and so are duplicate keys, tags
and merge keys. Aliases are expanded as long as the document stays small.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

import yaml

from sanctions_check.errors import Fault

from .limits import DEFAULT_LIMITS, Limits
from .place import MarkedPlaces

__all__ = ["YamlDocument", "iter_yaml", "read_yaml"]

_LOADER = getattr(yaml, "CLoader", yaml.Loader)
_NULLS = frozenset({"", "~", "null", "Null", "NULL"})
_TRUE, _FALSE = frozenset({"true", "True", "TRUE"}), frozenset({"false", "False", "FALSE"})
_INTEGER = re.compile(r"[-+]?(?:0|[1-9][0-9]*)")
_FLOAT = re.compile(r"[-+]?(?:[0-9]+\.[0-9]*|\.[0-9]+|[0-9]+)(?:[eE][-+]?[0-9]+)?")
_SURPRISES = re.compile(
    r"(?i:y|yes|n|no|on|off)|[-+]?0[0-9_]+|0[xob][0-9a-fA-F_]+|[-+]?[0-9]+(?::[0-9]{1,2})+(?:\.[0-9]*)?"
    r"|[-+]?[0-9]+_[0-9_]*(?:\.[0-9]*)?|[-+]?\.(?:inf|Inf|INF)|\.(?:nan|NaN|NAN)"
)
LARGEST_DIGITS = 16
SHOWN, LONGEST_POINTER = 80, 500
"""Characters of the document that a fault repeats."""


@dataclass(frozen=True, slots=True)
class YamlDocument:
    """One document: its data, where each value is, what is wrong with it, and the line on which it begins."""

    data: object
    places: MarkedPlaces
    faults: tuple[Fault, ...]
    line: int


@dataclass
class _Open:
    """A mapping or list that is still being read."""

    value: dict[str, object] | list[object]
    pointer: str
    anchor: str | None
    key: str | None = None
    skip: bool = False


@dataclass(frozen=True, slots=True)
class _Extent:
    """What an alias of a value adds to a document: values, levels below its own, and characters."""

    nodes: int
    depth: int
    characters: int


_NOTHING = _Extent(1, 0, 0)


@dataclass
class _Reading:
    file: str
    limits: Limits
    stack: list[_Open] = field(default_factory=list)
    marks: dict[str, tuple[int, int]] = field(default_factory=dict)
    faults: list[Fault] = field(default_factory=list)
    anchors: dict[str, tuple[object, _Extent]] = field(default_factory=dict)
    nodes: int = 0
    characters: int = 0
    root: object = None
    line: int = 1
    broken: bool = False

    def fault(self, event: yaml.Event, code: str, message: str, hint: str = "") -> None:
        line, column = _position(event)
        self.faults.append(Fault(self.file, line, column, self._pointer()[:LONGEST_POINTER], code, message, hint))

    def _pointer(self) -> str:
        if not self.stack:
            return ""
        top = self.stack[-1]
        if isinstance(top.value, list):
            return f"{top.pointer}/{len(top.value)}"
        return top.pointer if top.key is None else f"{top.pointer}/{_escape(top.key)}"


def read_yaml(text: str, file: str, limits: Limits = DEFAULT_LIMITS) -> list[YamlDocument]:
    """Every document of a text. A fault of one leaves the others alone; a syntax error or a document that grows too
    large or too deep ends the text."""
    return list(iter_yaml(text, file, limits))


def iter_yaml(text: str, file: str, limits: Limits = DEFAULT_LIMITS) -> Iterator[YamlDocument]:
    """The documents of a text, one by one."""
    reading = _Reading(file, limits)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            if isinstance(event, yaml.DocumentStartEvent):
                reading = _Reading(file, limits, line=_position(event)[0])
            elif isinstance(event, yaml.DocumentEndEvent):
                yield _document(reading)
            else:
                _take(event, reading)
                if reading.broken:
                    yield _document(reading)
                    return
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (None, None)
        message = f"this is no YAML: {problem.problem or problem.context}"
        reading.faults.append(
            Fault(file, line, column, "", "yaml-syntax", message, "mind indentation, quotes and colons")
        )
        yield _document(reading)
    except (yaml.YAMLError, RecursionError, ValueError) as problem:
        message = f"this is no YAML: {str(problem).splitlines()[0][:200]}"
        reading.faults.append(Fault(file, None, None, "", "yaml-syntax", message, "YAML is UTF-8 text"))
        yield _document(reading)


def _document(reading: _Reading) -> YamlDocument:
    places = MarkedPlaces(reading.file, reading.marks)
    return YamlDocument(reading.root, places, tuple(reading.faults), reading.line)


def _take(event: yaml.Event, reading: _Reading) -> None:
    match event:
        case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
            _open(event, reading)
        case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
            closed = reading.stack.pop()
            if closed.anchor is not None:
                reading.anchors[closed.anchor] = (closed.value, _extent(closed.value, reading.limits))
        case yaml.ScalarEvent():
            _scalar(event, reading)
        case yaml.AliasEvent():
            _alias(event, reading)


def _open(event: yaml.MappingStartEvent | yaml.SequenceStartEvent, reading: _Reading) -> None:
    value: dict[str, object] | list[object] = {} if isinstance(event, yaml.MappingStartEvent) else []
    if event.tag is not None and not event.implicit:
        reading.fault(event, "yaml-tag", f"tags have no meaning here: {_short(event.tag)}", "leave the tag out")
    top = reading.stack[-1] if reading.stack else None
    if top is not None and isinstance(top.value, dict) and top.key is None:
        reading.fault(event, "yaml-key", "a key is text, not a list or a mapping")
        reading.broken = True
        return
    pointer = reading._pointer()
    if not _place(event, value, reading):
        return
    if len(reading.stack) >= reading.limits.depth:
        reading.fault(event, "too-deep", f"nested deeper than {reading.limits.depth} levels")
        reading.broken = True
        return
    reading.stack.append(_Open(value, pointer, event.anchor))


def _scalar(event: yaml.ScalarEvent, reading: _Reading) -> None:
    top = reading.stack[-1] if reading.stack else None
    if top is not None and isinstance(top.value, dict) and top.key is None:
        _key(event, top, reading)
        return
    if event.tag is not None and not event.implicit[0] and not event.implicit[1]:
        reading.fault(event, "yaml-tag", f"tags have no meaning here: {_short(event.tag)}", "leave the tag out")
    value = _plain(event, reading) if not event.style else event.value
    if isinstance(value, str) and len(value) > reading.limits.string_length:
        reading.fault(
            event, "too-long", f"text of {len(value):,} characters; the limit is {reading.limits.string_length:,}"
        )
        value = ""
    if event.anchor is not None:
        reading.anchors[event.anchor] = (value, _Extent(1, 0, len(event.value)))
    _place(event, value, reading)


def _key(event: yaml.ScalarEvent, top: _Open, reading: _Reading) -> None:
    assert isinstance(top.value, dict)
    if len(event.value) > reading.limits.string_length:
        reading.fault(event, "too-long", f"a key of {len(event.value):,} characters", "shorten it")
    elif event.value == "<<" and not event.style:
        reading.fault(event, "yaml-merge", "merge keys have no meaning here", "write the keys out")
    elif not event.style and not isinstance(_plain(event, reading), str):
        reading.fault(event, "yaml-key", f"the key {_short(event.value)} is not text", 'quote it: "…"')
    elif event.value in top.value:
        reading.fault(event, "duplicate-key", f'the key "{_short(event.value)}" is written twice', "keep one of them")
    top.skip = event.value in top.value
    top.key = event.value


def _place(event: yaml.Event, value: object, reading: _Reading) -> bool:
    """Put a value where it belongs; False when the document has grown too large."""
    reading.nodes += 1
    if reading.nodes > reading.limits.nodes or reading.characters > reading.limits.record_size:
        reading.fault(event, "too-large", _too_large(reading), "split the document, or write less in aliases")
        reading.broken = True
        return False
    pointer = reading._pointer()
    reading.marks.setdefault(pointer, _position(event))
    if not reading.stack:
        reading.root = value
        return True
    top = reading.stack[-1]
    if isinstance(top.value, list):
        top.value.append(value)
        return True
    assert top.key is not None
    if not top.skip:
        top.value[top.key] = value
    top.key = None
    return True


def _too_large(reading: _Reading) -> str:
    if reading.nodes > reading.limits.nodes:
        return f"more than {reading.limits.nodes:,} values in one document"
    return f"aliases of more than {reading.limits.record_size:,} characters in one document"


def _alias(event: yaml.AliasEvent, reading: _Reading) -> None:
    top = reading.stack[-1] if reading.stack else None
    if top is not None and isinstance(top.value, dict) and top.key is None:
        reading.fault(event, "yaml-key", "a key is text, not an alias", "write the key out")
        reading.broken = True
        return
    found = reading.anchors.get(str(event.anchor))
    if found is None:
        reading.fault(event, "yaml-alias", f"*{_short(str(event.anchor))} names nothing that is complete here")
        found = (None, _NOTHING)
    value, extent = found
    if len(reading.stack) + extent.depth > reading.limits.depth:
        reading.fault(event, "too-deep", f"nested deeper than {reading.limits.depth} levels")
        reading.broken = True
        return
    reading.nodes += extent.nodes - 1
    reading.characters += extent.characters
    _place(event, value, reading)


def _extent(value: object, limits: Limits) -> _Extent:
    """What an alias of this would add; counting stops where it is too much."""
    nodes, deepest, characters = 0, 0, 0
    waiting = [(value, 0)]
    while waiting and nodes <= limits.nodes and characters <= limits.record_size:
        current, level = waiting.pop()
        nodes += 1
        if isinstance(current, str):
            characters += len(current)
        elif isinstance(current, dict | list):
            deepest = max(deepest, level + 1)
            if isinstance(current, dict):
                characters += sum(map(len, current))
                current = list(current.values())
            waiting.extend((inner, level + 1) for inner in current)
    return _Extent(nodes, deepest, characters)


def _plain(event: yaml.ScalarEvent, reading: _Reading) -> object:
    """The value of a scalar without quotes."""
    text = event.value
    if text in _NULLS:
        return None
    if text in _TRUE:
        return True
    if text in _FALSE:
        return False
    if _SURPRISES.fullmatch(text):
        message = f"{_short(text)} without quotes means different things to different readers"
        reading.fault(event, "yaml-surprise", message, f'write true or false, or quote it: "{_short(text)}"')
        return text
    if _INTEGER.fullmatch(text):
        if len(text) > LARGEST_DIGITS:
            reading.fault(
                event, "too-large-number", f"a number of {len(text)} digits", f"at most {LARGEST_DIGITS} digits"
            )
            return None
        return int(text)
    if _FLOAT.fullmatch(text):
        number = float(text)
        if number in (float("inf"), float("-inf")):
            reading.fault(event, "too-large-number", f"{text[:40]} is too large")
            return None
        return number
    return text


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN]}…"


def _position(event: yaml.Event) -> tuple[int, int]:
    mark = event.start_mark
    return (1, 1) if mark is None else (mark.line + 1, mark.column + 1)


def _escape(key: str) -> str:
    return key.replace("~", "~0").replace("/", "~1")
