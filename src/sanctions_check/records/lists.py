"""The lists of a record, each named once: what there is, which of them rules judge, and where each kind of thing is listed."""

from __future__ import annotations

__all__ = ["ALL_LISTS", "GRANT_LISTS", "JUDGED_LISTS", "LISTS_AS_FACTS", "LISTS_OF", "NAMED_LISTS", "NAMING_LISTS"]

JUDGED_LISTS = ("items", "personnel", "compensation")
"""Lists of what a rule finds for or against, thing by thing."""
NAMED_LISTS = ("parties", *JUDGED_LISTS)
"""Lists of parts that others can name by their ids."""
GRANT_LISTS = ("exemptions", "determinations")
"""Lists of what somebody allowed or found. Evidence alone can name these, and is then about the grant and not about the act."""
NAMING_LISTS = (*GRANT_LISTS, "evidence")
"""Lists of parts that are about others."""
ALL_LISTS = (*NAMED_LISTS, *NAMING_LISTS)

LISTS_OF: dict[str, tuple[str, ...]] = {
    "party": ("parties",),
    "item": ("items", "compensation"),
    "group": ("personnel",),
    "exemption": ("exemptions",),
    "determination": ("determinations",),
}
"""Where the things of a kind are listed; first where an ordinary one is. What is given in return are items too, listed apart."""

LISTS_AS_FACTS = ("parties", "items", "personnel")
"""Lists of which it is a fact of the act whether the record gives them."""
