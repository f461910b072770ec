"""Text of a record, escaped for Markdown."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

from sanctions_check.plain_text import one_line

__all__ = ["escaped", "in_anchor", "link"]

_SPECIAL = re.compile(r"([\\`*_\[\]|~$^{}])")
_LEADING = re.compile(r"^([-+#=]|\d+[.)](?=\s|$))")
_BARE = re.compile(r"(?i)(?<=[a-z])(:)(?=//)|(?<=www)(\.)|(?<=mailto)(:)|(?<=xmpp)(:)")
_NOT_IN_ANCHOR = re.compile(r"[^\w -]")
_IN_ADDRESS = "/:?#[]@!$&'()*+,;=%~-._"


def escaped(text: str) -> str:
    """The text on one line, with everything escaped that Markdown or HTML would interpret, bare addresses too."""
    plain = one_line(text).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("@", "&#64;")
    plain = _SPECIAL.sub(r"\\\1", plain)
    plain = _LEADING.sub(lambda found: f"{found[0][:-1]}\\{found[0][-1]}", plain)
    return _BARE.sub(lambda found: f"\\{found[0]}", plain)


def in_anchor(heading: str) -> str:
    """A heading, or a part of one, as it appears in the anchor that GitHub, GitLab and editors make of it."""
    return _NOT_IN_ANCHOR.sub("", one_line(heading).lower()).replace(" ", "-")


def link(address: str) -> str:
    """A link to an http or https address; any other address as escaped text."""
    url = one_line(address)
    try:
        parts = urlsplit(url)
        is_web = parts.scheme.lower() in ("http", "https") and bool(parts.hostname)
    except ValueError:
        is_web = False
    if not is_web or " " in url:
        return escaped(url)
    return f"<{quote(url, safe=_IN_ADDRESS)}>"
