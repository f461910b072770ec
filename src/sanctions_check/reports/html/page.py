"""The frame of the page: its style, its script, and a content security policy that allows nothing else."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from importlib.resources import files

from msgspec import Struct

__all__ = ["SCRIPTS", "STYLES", "PageParts", "page_parts"]

STYLES = ("tokens", "frame", "parts", "overview", "list", "record", "proof", "map", "print")
SCRIPTS = (
    "dom",
    "data",
    "words",
    "filters",
    "filter_bar",
    "chart",
    "timeline",
    "list",
    "overview",
    "records",
    "flows",
    "links_drawing",
    "map",
    "proof_steps",
    "proof_tree",
    "facts",
    "evidence",
    "basis",
    "reasons",
    "finding",
    "record",
    "run",
    "router",
    "keyboard",
    "theme",
    "start",
)
"""The scripts in the order in which they are joined. All but the last only declare functions and constants."""

INDEX_MARK, DETAILS_MARK = "<!-- index -->\n", "<!-- details -->\n"


class PageParts(Struct, frozen=True):
    """The text before the index, the script between index and details, and the text after the details.

    Because the script stands before the details, a browser shows the first records while it still reads the details.
    """

    before: str
    script: str
    after: str


@cache
def page_parts() -> PageParts:
    """The page without its data. It is the same for every report of this version."""
    style = "\n".join(_template(f"style/{name}.css") for name in STYLES)
    script = "\n".join(_template(f"script/{name}.js") for name in SCRIPTS)
    script = f'(() => {{\n"use strict";\n{script}\n}})();\n'
    policy = "; ".join(
        (
            "default-src 'none'",
            f"script-src '{_hash(script)}'",
            f"style-src '{_hash(style)}'",
            "img-src data:",
            "base-uri 'none'",
            "form-action 'none'",
        )
    )
    before, rest = _template("page.html").split(INDEX_MARK)
    element, after = rest.split(DETAILS_MARK)
    before = before.replace("{{policy}}", policy).replace("{{style}}", style)
    return PageParts(before, element.replace("{{script}}", script), after)


def _template(name: str) -> str:
    return (files(__package__) / "templates" / name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    digest = hashlib.sha256(text.encode("utf-8")).digest()
    return f"sha256-{base64.b64encode(digest).decode('ascii')}"
