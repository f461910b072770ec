"""YAML with positions, built from the events of the parser, with a stack instead of recursion.

YAML 1.2's core scalars only: null, true, false, decimal numbers; everything else is text. What YAML 1.1 would read as
something else (no, on, 010, 0x1F, 12:30, 1_000) is refused with the advice to quote it, and so are duplicate keys, tags
and merge keys. Aliases are expanded as long as the document stays small.
"""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Generator, Iterator
from itertools import islice
from typing import Any

import yaml
from msgspec import Struct, field
from msgspec.structs import replace

from sanctions_check.errors import Fault
from sanctions_check.plain_text import shortened

from .limits import DEFAULT_LIMITS, FLATTER, Limits
from .pointers import pointer_of, pointer_token
from .positions import Mark, MarkedPlaces
from .yaml_parts import parts_behind
from .yaml_scalars import Refusal, is_text, plain_value

__all__ = ["YamlDocument", "iter_yaml", "read_yaml"]

_LOADER = getattr(yaml, "CLoader", yaml.Loader)
_END_OF_A_NUMBER = re.compile(r"[0-9]{3}(?:\.[0-9]*)?")
"""A key such as 000: in {amount: 1,000} the comma ends the value, and the rest of the number is read as a key."""


class YamlDocument(Struct, frozen=True):
    """One document: its data, where each value is, its faults, and the line on which it begins.

    `whole`: it was read to its end, and each fault is one of the part to which its pointer leads.
    """

    data: object
    places: MarkedPlaces
    faults: tuple[Fault, ...]
    line: int
    whole: bool


class _Open(Struct):
    """A mapping or list that is still being read. `key`: of the value to come, None before a key. `skip`: it is a duplicate.

    `step`: what leads to it from the one that it stands in.
    """

    value: dict[str, object] | list[object]
    step: str
    mark: Mark
    anchor: str | None
    key: str | None = None
    skip: bool = False

    @property
    def next_step(self) -> str | None:
        """What leads to the value to come; None before a key."""
        return str(len(self.value)) if type(self.value) is list else self.key


class _Extent(Struct, frozen=True):
    """The size that an alias of a value adds to a document: values, levels below its own, and characters."""

    nodes: int
    depth: int
    characters: int


_NOTHING = _Extent(1, 0, 0)


class _Reading(Struct):
    """One document while its events come in. `lines_before`: of the file, before the text that is parsed.

    `nodes`: values, with aliases written out. `characters`: those that aliases add. `broken`: it cannot be read to its end.
    """

    file: str
    limits: Limits
    lines_before: int
    line: int
    stack: list[_Open] = field(default_factory=list)
    mark: Mark | None = None
    faults: list[Fault] = field(default_factory=list)
    anchors: dict[str, tuple[object, _Extent]] = field(default_factory=dict)
    nodes: int = 0
    characters: int = 0
    root: object = None
    broken: bool = False

    def fault(self, event: yaml.Event, code: str, message: str, hint: str = "") -> None:
        line, column = self.position(event)
        steps = [opened.step for opened in self.stack[1:]]
        if self.stack and (further := self.stack[-1].next_step) is not None:
            steps.append(further)
        self.faults.append(Fault(self.file, line, column, pointer_of(steps), code, message, hint))

    def syntax_fault(self, line: int | None, column: int | None, what: str, hint: str) -> None:
        """`line`: in the text that is parsed, from 1."""
        line = None if line is None else line + self.lines_before
        self.faults.append(Fault(self.file, line, column, "", "yaml-syntax", f"this is not valid YAML: {what}", hint))

    def position(self, event: yaml.Event) -> tuple[int, int]:
        """Line and column in the file."""
        mark = event.start_mark
        return (1, 1) if mark is None else (mark.line + 1 + self.lines_before, mark.column + 1)


def read_yaml(text: str, file: str, limits: Limits = DEFAULT_LIMITS) -> YamlDocument | None:
    """The only document of a text, or None for a text without one. A second document is a fault of the first."""
    held = (each for each in iter_yaml(text, file, limits) if each.data is not None or each.faults)
    first, further = next(held, None), next(held, None)
    if first is None or further is None:
        return first
    message, hint = (
        "this file holds one document, and another begins here",
        "move it to a file of its own, or leave out ---",
    )
    several = Fault(file, further.line, 1, "", "several-documents", message, hint)
    return replace(first, faults=(*first.faults, *(further.faults or (several,))))


def iter_yaml(text: str, file: str, limits: Limits = DEFAULT_LIMITS) -> Iterator[YamlDocument]:
    """The documents of a text. Where one cannot be read to its end, reading goes on at the next line that begins a document."""
    broken_at = yield from _documents(text, file, limits, 1)
    if broken_at is not None:
        for first_line, part in parts_behind(broken_at, text):
            yield from _documents(part, file, limits, first_line)


def _documents(text: str, file: str, limits: Limits, first_line: int) -> Generator[YamlDocument, None, int | None]:
    """Yields the documents of a text that begins on `first_line` of its file; returns the line of a broken one, or None."""
    reading = _Reading(file, limits, first_line - 1, first_line)
    try:
        for event in iter(_LOADER(text).get_event, None):
            take = _TAKERS.get(type(event))
            if take is not None:
                take(event, reading)
                if reading.broken:
                    yield _document(reading, whole=False)
                    return reading.line
            elif isinstance(event, yaml.DocumentStartEvent):
                reading.line = reading.position(event)[0]
            elif isinstance(event, yaml.DocumentEndEvent):
                yield _document(reading, whole=True)
                reading = _Reading(file, limits, first_line - 1, reading.position(event)[0])
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (None, None)
        what, hint = _in_words(problem, text, line)
        reading.syntax_fault(line, column, what, hint)
    except (yaml.YAMLError, RecursionError, ValueError) as problem:
        reading.syntax_fault(None, None, str(problem).splitlines()[0][:200], "YAML is UTF-8 text")
    else:
        return None
    yield _document(reading, whole=False)
    return reading.line


def _in_words(problem: yaml.MarkedYAMLError, text: str, line: int | None) -> tuple[str, str]:
    """The fault that the parser found and a hint; `line`: of the text, from 1."""
    written = next(islice(io.StringIO(text), line - 1, None), "") if line else ""
    if "\t" in written[: len(written) - len(written.lstrip())]:
        return "a tab indents the line", "indent with spaces"
    what = problem.problem or problem.context or ""
    if what == "mapping values are not allowed in this context":
        return "a second colon in one value", "put a text that holds a colon into quotes"
    if what == "found character that cannot start any token":
        return "a value begins with a character that YAML keeps for itself", "put the value into quotes"
    return what, "mind indentation, quotes and colons"


def _document(reading: _Reading, *, whole: bool) -> YamlDocument:
    places = MarkedPlaces(reading.file, reading.mark)
    return YamlDocument(reading.root, places, tuple(reading.faults), reading.line, whole)


def _open(event: yaml.MappingStartEvent | yaml.SequenceStartEvent, reading: _Reading) -> None:
    value: dict[str, object] | list[object] = {} if type(event) is yaml.MappingStartEvent else []
    if event.tag is not None and not event.implicit:
        reading.fault(event, "yaml-tag", f"tags have no meaning here: {shortened(event.tag)}", "leave the tag out")
    stack = reading.stack
    top = stack[-1] if stack else None
    if top is not None and top.key is None and type(top.value) is dict:
        reading.fault(event, "yaml-key", "a key is text, not a list or a mapping")
        reading.broken = True
        return
    step = (top.next_step or "") if top is not None else ""
    mark = _place(event, value, reading)
    if mark is None:
        return
    if len(stack) >= reading.limits.depth:
        reading.fault(event, "too-deep", f"nested deeper than {reading.limits.depth} levels", FLATTER)
        reading.broken = True
        return
    stack.append(_Open(value, step, mark, event.anchor))


def _close(event: yaml.Event, reading: _Reading) -> None:
    closed = reading.stack.pop()
    if closed.anchor is not None:
        reading.anchors[closed.anchor] = (closed.value, _extent(closed.value, reading.limits))


def _scalar(event: yaml.ScalarEvent, reading: _Reading) -> None:
    stack, text = reading.stack, event.value
    plain = not event.style and not is_text(text)
    if stack:
        top = stack[-1]
        if top.key is None and type(top.value) is dict:
            _key(event, text, plain, top, top.value, reading)
            return
    if event.tag is not None and not event.implicit[0] and not event.implicit[1]:
        reading.fault(event, "yaml-tag", f"tags have no meaning here: {shortened(event.tag)}", "leave the tag out")
    value = _plain(event, reading) if plain else text
    if len(text) > reading.limits.string_length and value is text:
        reading.fault(
            event, "too-long", f"text of {len(text):,} characters; the limit is {reading.limits.string_length:,}"
        )
        value = ""
    if event.anchor is not None:
        reading.anchors[event.anchor] = (value, _Extent(1, 0, len(event.value)))
    _place(event, value, reading)


def _key(
    event: yaml.ScalarEvent, text: str, plain: bool, top: _Open, mapping: dict[str, object], reading: _Reading
) -> None:
    top.skip = text in mapping
    if len(text) > reading.limits.string_length:
        reading.fault(event, "too-long", f"a key of {len(text):,} characters", "shorten it")
    elif text == "<<" and not event.style:
        reading.fault(event, "yaml-merge", "merge keys have no meaning here", "write the keys out")
    elif plain and _END_OF_A_NUMBER.fullmatch(text):
        hint = f'quote it: "{text}"; inside braces a number with a comma is quoted: "1,000"'
        reading.fault(event, "yaml-key", f"the key {shortened(text)} is not text", hint)
    elif plain and not isinstance(_plain(event, reading), str):
        reading.fault(event, "yaml-key", f"the key {shortened(text)} is not text", 'quote it: "…"')
    elif top.skip:
        reading.fault(event, "duplicate-key", f'the key "{shortened(text)}" is written twice', "keep one of them")
    top.key = text


def _place(event: yaml.Event, value: object, reading: _Reading) -> Mark | None:
    """Add a value to the open list or mapping and mark it; None when the document has grown too large."""
    reading.nodes += 1
    if reading.nodes > reading.limits.nodes or reading.characters > reading.limits.record_size:
        reading.fault(event, "too-large", _too_large(reading), "split the document, or write less in aliases")
        reading.broken = True
        return None
    stack = reading.stack
    position = reading.position(event)
    if not stack:
        reading.root = value
        reading.mark = Mark(position)
        return reading.mark
    top = stack[-1]
    inside, key = top.value, top.key
    if type(inside) is list:
        inside.append(value)
        return top.mark.add(str(len(inside) - 1), position)
    assert key is not None
    assert isinstance(inside, dict)
    if not top.skip:
        inside[key] = value
    top.key = None
    return top.mark.add(pointer_token(key), position)


def _too_large(reading: _Reading) -> str:
    if reading.nodes > reading.limits.nodes:
        return f"more than {reading.limits.nodes:,} values in one document"
    return f"aliases of more than {reading.limits.record_size:,} characters in one document"


def _alias(event: yaml.AliasEvent, reading: _Reading) -> None:
    top = reading.stack[-1] if reading.stack else None
    if top is not None and top.key is None and type(top.value) is dict:
        reading.fault(event, "yaml-key", "a key is text, not an alias", "write the key out")
        reading.broken = True
        return
    found = reading.anchors.get(str(event.anchor))
    if found is None:
        reading.fault(event, "yaml-alias", f"*{shortened(str(event.anchor))} names nothing that is complete here")
        found = (None, _NOTHING)
    value, extent = found
    if len(reading.stack) + extent.depth > reading.limits.depth:
        reading.fault(event, "too-deep", f"nested deeper than {reading.limits.depth} levels", FLATTER)
        reading.broken = True
        return
    reading.nodes += extent.nodes - 1
    reading.characters += extent.characters
    _place(event, value, reading)


def _extent(value: object, limits: Limits) -> _Extent:
    """The size of a value; counting stops beyond a limit."""
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
    """The value of a scalar without quotes; a refusal becomes a fault."""
    value = plain_value(event.value)
    if isinstance(value, Refusal):
        reading.fault(event, value.code, value.message, value.hint)
        return value.instead
    return value


_TAKERS: dict[type, Callable[[Any, _Reading], None]] = {
    yaml.ScalarEvent: _scalar,
    yaml.MappingStartEvent: _open,
    yaml.SequenceStartEvent: _open,
    yaml.MappingEndEvent: _close,
    yaml.SequenceEndEvent: _close,
    yaml.AliasEvent: _alias,
}
