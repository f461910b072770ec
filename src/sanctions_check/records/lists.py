"""The lists of a record: their names, those that rules judge, and those of each kind of thing."""

from __future__ import annotations

__all__ = ["ALL_LISTS", "GRANT_LISTS", "JUDGED_LISTS", "LISTS_AS_FACTS", "LISTS_OF", "NAMED_LISTS", "NAMING_LISTS"]

JUDGED_LISTS = ("items", "personnel", "compensation")
"""Lists whose entries rules judge one by one."""
NAMED_LISTS = ("parties", *JUDGED_LISTS)
"""Lists of parts that others can name by id."""
GRANT_LISTS = ("exemptions", "determinations")
"""Lists of grants and findings. Only evidence can name these, and is then about the grant and not about the act."""
NAMING_LISTS = (*GRANT_LISTS, "evidence")
"""Lists of parts that are about other parts."""
ALL_LISTS = (*NAMED_LISTS, *NAMING_LISTS)

LISTS_OF: dict[str, tuple[str, ...]] = {
    "party": ("parties",),
    "item": ("items", "compensation"),
    "group": ("personnel",),
    "exemption": ("exemptions",),
    "determination": ("determinations",),
}
"""The lists of each kind of thing, the main list first. Compensation holds items that are given in return."""

LISTS_AS_FACTS = ("parties", "items", "personnel")
"""Lists that are a fact of the act: whether the record gives them can be asked."""
