"""What a source speaks of: facts or law, which part of a record, and whether for a party."""

from __future__ import annotations

from collections.abc import Callable, Set

from ...model import Evidence, Record
from ...parts import is_return, names_at, names_of_returns
from ...stated import may_be_true
from ...vocabulary.sources import CLAIM_KINDS

__all__ = [
    "contests_facts",
    "denies_facts",
    "denies_law",
    "may_be_by_party",
    "names_no_part",
    "speaks_of",
    "speaks_to_law_alone",
    "supports_facts",
    "supports_law",
    "those_telling_of",
]

_KINDS_OF_PARTIES = CLAIM_KINDS | {"admission"}


def speaks_to_law_alone(source: Evidence) -> bool:
    """True if the source speaks of the law and not of the facts."""
    return source.speaks_to == "law"


def supports_facts(source: Evidence) -> bool:
    """True if the source says that the facts are so."""
    return source.stance == "supports" and not speaks_to_law_alone(source)


def denies_facts(source: Evidence) -> bool:
    """True if the source says that the facts are not so."""
    return source.stance == "denies" and not speaks_to_law_alone(source)


def contests_facts(source: Evidence) -> bool:
    """True if the source says that the facts are not so, or cannot be determined."""
    return source.stance in ("denies", "undeterminable") and not speaks_to_law_alone(source)


def supports_law(source: Evidence) -> bool:
    """True if the source says that the act is a breach."""
    return source.stance == "supports" and source.speaks_to != "facts"


def denies_law(source: Evidence) -> bool:
    """True if the source says that the act is no breach."""
    return source.stance == "denies" and source.speaks_to != "facts"


def speaks_of(source: Evidence, names: Set[str], *, returned: bool) -> bool:
    """True if the source speaks of the part with these names.

    A source that names no part speaks of the act and everything in it, except what was given in return. `returned`:
    True if the part was given in return.
    """
    if names_no_part(source):
        return not returned
    assert source.about is not None
    return not names.isdisjoint(source.about.values)


def those_telling_of(record: Record, pointer: str) -> Callable[[Evidence], bool]:
    """A test whether a source speaks of the part at `pointer` ("": of the act). The part is looked up once.

    A source that names only what was given in return says nothing of the act.
    """
    names, returned = frozenset(names_at(record, pointer)), is_return(pointer)
    returns = frozenset() if pointer else names_of_returns(record)

    def tells(source: Evidence) -> bool:
        if not pointer and source.about is not None and source.about.values:
            return not returns.issuperset(source.about.values)
        return speaks_of(source, names, returned=returned)

    return tells


def names_no_part(source: Evidence) -> bool:
    """True if the source does not say of which part it speaks."""
    return source.about is None or not source.about.values


def may_be_by_party(source: Evidence) -> bool:
    """True if a party speaks, or may speak by what the record states."""
    kinds = source.kind.values if source.kind is not None else ()
    return not _KINDS_OF_PARTIES.isdisjoint(kinds) or may_be_true(source.by_party)
