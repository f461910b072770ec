"""Reads the documents of a YAML text, each as far as possible, with positions and every fault."""

from __future__ import annotations

import io
from collections.abc import Generator, Iterator
from itertools import islice

import yaml
from msgspec import Struct
from msgspec.structs import replace

from sanctions_check.errors import Fault

from .limits import DEFAULT_LIMITS, Limits
from .positions import MarkedPlaces
from .yaml_parts import parts_behind
from .yaml_tree import TAKERS, Tree

__all__ = ["iter_yaml", "read_yaml"]

_LOADER = getattr(yaml, "CLoader", yaml.Loader)


class YamlDocument(Struct, frozen=True):
    """One document: its data, the places of its values, its faults, and the line on which it begins.

    `whole`: the document was read to its end, and each fault concerns only the value at its pointer.
    """

    data: object
    places: MarkedPlaces
    faults: tuple[Fault, ...]
    line: int
    whole: bool


def read_yaml(text: str, file: str, limits: Limits = DEFAULT_LIMITS) -> YamlDocument | None:
    """The document of a text; None if there is none. A second document is a fault of the first."""
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
    """The documents of a text. After a broken document, reading goes on at the next line that begins a document."""
    broken_at = yield from _documents(text, file, limits, 1)
    if broken_at is not None:
        for first_line, part in parts_behind(broken_at, text):
            yield from _documents(part, file, limits, first_line)


def _documents(text: str, file: str, limits: Limits, first_line: int) -> Generator[YamlDocument, None, int | None]:
    """Yields the documents of a text that begins on `first_line` of its file. Returns the line of a broken document, or None."""
    tree = Tree(file, limits, first_line - 1, first_line)
    try:
        for event in iter(_LOADER(text).get_event, None):
            take = TAKERS.get(type(event))
            if take is not None:
                take(event, tree)
                if tree.broken:
                    yield _document(tree, whole=False)
                    return tree.line
            elif isinstance(event, yaml.DocumentStartEvent):
                tree.line = tree.position(event)[0]
            elif isinstance(event, yaml.DocumentEndEvent):
                yield _document(tree, whole=True)
                tree = Tree(file, limits, first_line - 1, tree.position(event)[0])
    except yaml.MarkedYAMLError as problem:
        mark = problem.problem_mark or problem.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (None, None)
        what, hint = _in_words(problem, text, line)
        tree.syntax_fault(line, column, what, hint)
    except (yaml.YAMLError, RecursionError, ValueError) as problem:
        tree.syntax_fault(None, None, str(problem).splitlines()[0][:200], "YAML is UTF-8 text")
    else:
        return None
    yield _document(tree, whole=False)
    return tree.line


def _in_words(problem: yaml.MarkedYAMLError, text: str, line: int | None) -> tuple[str, str]:
    """The fault that the parser found, in words, and a hint. `line`: the line of the text, counted from 1."""
    written = next(islice(io.StringIO(text), line - 1, None), "") if line else ""
    if "\t" in written[: len(written) - len(written.lstrip())]:
        return "a tab indents the line", "indent with spaces"
    what = problem.problem or problem.context or ""
    if what == "mapping values are not allowed in this context":
        return "a second colon in one value", "put a text that holds a colon into quotes"
    if what == "found character that cannot start any token":
        return "a value begins with a character that YAML keeps for itself", "put the value into quotes"
    return what, "mind indentation, quotes and colons"


def _document(tree: Tree, *, whole: bool) -> YamlDocument:
    places = MarkedPlaces(tree.file, tree.mark)
    return YamlDocument(tree.root, places, tuple(tree.faults), tree.line, whole)
