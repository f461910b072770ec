"""Builds one YAML document with positions from the events of the parser, with a stack instead of recursion.

- Scalars follow the core schema of YAML 1.2: null, true, false and decimal numbers; everything else is text.
- Scalars that YAML 1.1 reads differently (no, on, 010, 0x1F, 12:30, 1_000) are refused with the advice to quote them.
- Duplicate keys, tags and merge keys are refused.
- Aliases are expanded as long as the document stays small.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

import yaml
from msgspec import Struct, field

from sanctions_check.errors import Fault
from sanctions_check.plain_text import shortened

from .limits import Limits
from .pointers import pointer_of, pointer_token
from .positions import Mark
from .refusals import Refusal, too_deep, too_long
from .yaml_scalars import is_text, plain_value

__all__ = ["TAKERS", "Tree"]

_END_OF_A_NUMBER = re.compile(r"[0-9]{3}(?:\.[0-9]*)?")
"""A key such as 000: in {amount: 1,000} the comma ends the value, and the rest of the number is read as a key."""


class _Open(Struct):
    """A mapping or list that is still open.

    `step`: its pointer step in the parent. `key`: the key of the next value; None before a key. `skip`: the key is a duplicate.
    """

    value: dict[str, object] | list[object]
    step: str
    mark: Mark
    anchor: str | None
    key: str | None = None
    skip: bool = False

    @property
    def next_step(self) -> str | None:
        """The pointer step of the next value; None before a key."""
        return str(len(self.value)) if type(self.value) is list else self.key


class _Extent(Struct, frozen=True):
    """The size that an alias adds to a document: values, levels below the alias, and characters."""

    nodes: int
    depth: int
    characters: int


_NOTHING = _Extent(1, 0, 0)


class Tree(Struct):
    """One document while its events come in.

    `lines_before`: the lines of the file before the parsed text. `nodes`: the number of values, with aliases written out.
    `characters`: the characters that aliases add. `broken`: the document cannot be read to its end.
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

    def refuse(self, event: yaml.Event, refusal: Refusal) -> None:
        self.fault(event, refusal.code, refusal.message, refusal.hint)

    def syntax_fault(self, line: int | None, column: int | None, what: str, hint: str) -> None:
        """`line`: the line of the parsed text, counted from 1."""
        line = None if line is None else line + self.lines_before
        self.faults.append(Fault(self.file, line, column, "", "yaml-syntax", f"this is not valid YAML: {what}", hint))

    def position(self, event: yaml.Event) -> tuple[int, int]:
        """The line and column of an event in the file."""
        mark = event.start_mark
        return (1, 1) if mark is None else (mark.line + 1 + self.lines_before, mark.column + 1)


def _open(event: yaml.MappingStartEvent | yaml.SequenceStartEvent, tree: Tree) -> None:
    value: dict[str, object] | list[object] = {} if type(event) is yaml.MappingStartEvent else []
    if event.tag is not None and not event.implicit:
        tree.fault(event, "yaml-tag", f"tags have no meaning here: {shortened(event.tag)}", "leave the tag out")
    stack = tree.stack
    top = stack[-1] if stack else None
    if top is not None and top.key is None and type(top.value) is dict:
        tree.fault(event, "yaml-key", "a key is text, not a list or a mapping")
        tree.broken = True
        return
    step = (top.next_step or "") if top is not None else ""
    mark = _place(event, value, tree)
    if mark is None:
        return
    if len(stack) >= tree.limits.depth:
        tree.refuse(event, too_deep(tree.limits.depth))
        tree.broken = True
        return
    stack.append(_Open(value, step, mark, event.anchor))


def _close(event: yaml.Event, tree: Tree) -> None:
    closed = tree.stack.pop()
    if closed.anchor is not None:
        tree.anchors[closed.anchor] = (closed.value, _extent(closed.value, tree.limits))


def _scalar(event: yaml.ScalarEvent, tree: Tree) -> None:
    stack, text = tree.stack, event.value
    plain = not event.style and not is_text(text)
    if stack:
        top = stack[-1]
        if top.key is None and type(top.value) is dict:
            _key(event, text, plain, top, top.value, tree)
            return
    if event.tag is not None and not event.implicit[0] and not event.implicit[1]:
        tree.fault(event, "yaml-tag", f"tags have no meaning here: {shortened(event.tag)}", "leave the tag out")
    value = _plain(event, tree) if plain else text
    if len(text) > tree.limits.string_length and value is text:
        tree.refuse(event, too_long(text, tree.limits.string_length))
        value = ""
    if event.anchor is not None:
        tree.anchors[event.anchor] = (value, _Extent(1, 0, len(event.value)))
    _place(event, value, tree)


def _key(event: yaml.ScalarEvent, text: str, plain: bool, top: _Open, mapping: dict[str, object], tree: Tree) -> None:
    top.skip = text in mapping
    if len(text) > tree.limits.string_length:
        tree.fault(event, "too-long", f"a key of {len(text):,} characters", "shorten it")
    elif text == "<<" and not event.style:
        tree.fault(event, "yaml-merge", "merge keys have no meaning here", "write the keys out")
    elif plain and _END_OF_A_NUMBER.fullmatch(text):
        hint = f'quote it: "{text}"; inside braces a number with a comma is quoted: "1,000"'
        tree.fault(event, "yaml-key", f"the key {shortened(text)} is not text", hint)
    elif plain and not isinstance(_plain(event, tree), str):
        tree.fault(event, "yaml-key", f"the key {shortened(text)} is not text", 'quote it: "…"')
    elif top.skip:
        tree.fault(event, "duplicate-key", f'the key "{shortened(text)}" is written twice', "keep one of them")
    top.key = text


def _place(event: yaml.Event, value: object, tree: Tree) -> Mark | None:
    """Add a value to the open list or mapping. Returns its mark, or None if the document has grown too large."""
    tree.nodes += 1
    if tree.nodes > tree.limits.nodes or tree.characters > tree.limits.record_size:
        tree.fault(event, "too-large", _too_large(tree), "split the document, or write less in aliases")
        tree.broken = True
        return None
    stack = tree.stack
    position = tree.position(event)
    if not stack:
        tree.root = value
        tree.mark = Mark(position)
        return tree.mark
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


def _too_large(tree: Tree) -> str:
    if tree.nodes > tree.limits.nodes:
        return f"more than {tree.limits.nodes:,} values in one document"
    return f"aliases of more than {tree.limits.record_size:,} characters in one document"


def _alias(event: yaml.AliasEvent, tree: Tree) -> None:
    top = tree.stack[-1] if tree.stack else None
    if top is not None and top.key is None and type(top.value) is dict:
        tree.fault(event, "yaml-key", "a key is text, not an alias", "write the key out")
        tree.broken = True
        return
    found = tree.anchors.get(str(event.anchor))
    if found is None:
        tree.fault(event, "yaml-alias", f"*{shortened(str(event.anchor))} names nothing that is complete here")
        found = (None, _NOTHING)
    value, extent = found
    if len(tree.stack) + extent.depth > tree.limits.depth:
        tree.refuse(event, too_deep(tree.limits.depth))
        tree.broken = True
        return
    tree.nodes += extent.nodes - 1
    tree.characters += extent.characters
    _place(event, value, tree)


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


def _plain(event: yaml.ScalarEvent, tree: Tree) -> object:
    """The value of a scalar without quotes; a refusal becomes a fault."""
    value = plain_value(event.value)
    if isinstance(value, Refusal):
        tree.refuse(event, value)
        return value.instead
    return value


TAKERS: dict[type, Callable[[Any, Tree], None]] = {
    yaml.ScalarEvent: _scalar,
    yaml.MappingStartEvent: _open,
    yaml.SequenceStartEvent: _open,
    yaml.MappingEndEvent: _close,
    yaml.SequenceEndEvent: _close,
    yaml.AliasEvent: _alias,
}
"""The handler for each type of event that adds to a tree."""
