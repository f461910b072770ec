"""Reads families of words: one name for several words of a record, such as "the programmes"."""

from __future__ import annotations

from collections.abc import Mapping

from sanctions_check.sources.document import Entry
from sanctions_check.sources.suggest import did_you_mean

from ...model import Family

__all__ = ["read_families", "spelled_out"]


def read_families(file: Entry) -> dict[str, Family]:
    """The families by name. The name must contain a space, so that it cannot be a word of a record.

    A family may name families above it, and then has their words too.
    """
    found: dict[str, Family] = {}
    for name, entry in file.pairs("words") if file.has_only("words") else ():
        words = [each.value for each in entry.entries() if isinstance(each.value, str)]
        if " " not in name:
            entry.fault("value", f'"{name}" could be a word of a record', "call the family by more than one word")
        elif not isinstance(entry.value, list) or len(words) < max(2, len(entry.value)):
            entry.fault("shape", "a list of two words or more is expected here")
        elif strange := [word for word in words if " " in word and word not in found]:
            message = f'no family above this one is called "{strange[0]}"{did_you_mean(strange[0], found)}'
            entry.fault("unknown-family", message, "a family stands above those that name it")
        else:
            found[name] = Family(name, tuple(map(str, spelled_out(words, found))), entry.written)
    return found


def spelled_out(words: object, families: Mapping[str, Family]) -> list[object]:
    """A word or a list of words as a list, with each family replaced by its words."""
    spelled: list[object] = []
    for word in words if isinstance(words, list) else [words]:
        family = families.get(word) if isinstance(word, str) else None
        spelled += family.words if family is not None else [word]
    return spelled
