"""Who speaks of what: which sources report facts, and of which part of a record. All who ask it ask here."""

from __future__ import annotations

from collections.abc import Callable, Set
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ..model import Evidence, Record
from ..parts import names_at
from ..stated import may_be_true
from ..vocabulary.sources import CLAIM_KINDS
from .hindsight import Sources, known_sources

__all__ = ["Speakers", "Trusts", "denies_facts", "may_be_by_party", "speaks_of", "supports_facts"]

Trusts = Callable[[str, str | None], bool]
"""Is a source of this kind and of this grade (None: the record gives it none) at least fairly reliable?"""

_KINDS_OF_PARTIES = CLAIM_KINDS | {"admission"}


def supports_facts(source: Evidence) -> bool:
    return source.stance == "supports" and source.speaks_to != "law"


def denies_facts(source: Evidence) -> bool:
    return source.stance == "denies" and source.speaks_to != "law"


def speaks_of(source: Evidence, names: Set[str], *, returned: bool) -> bool:
    """Does it speak of the part with these names (none: of the act, or anything in it)?

    A source that names no part speaks of the act and everything in it, except what was given in return.
    """
    if _names_no_part(source):
        return not returned
    assert source.about is not None
    return not names.isdisjoint(source.about.values) or (not names and not returned)


def _names_no_part(source: Evidence) -> bool:
    return source.about is None or not source.about.values


def may_be_by_party(source: Evidence) -> bool:
    """Does a party speak, or may it, as far as the record tells who does?"""
    kinds = source.kind.values if source.kind is not None else ()
    return not _KINDS_OF_PARTIES.isdisjoint(kinds) or may_be_true(source.by_party)


@dataclass(frozen=True)
class Speakers:
    """The evidence of one record as it stood on `as_of` (None: all of it), and what it tells of which part."""

    record: Record
    as_of: date | None
    trusts: Trusts

    @cached_property
    def sources(self) -> Sources:
        """All that was there by then, whatever it says."""
        return known_sources(self.record, self.as_of)

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The pointers of the items and groups of persons that the record lists."""
        lists = {"/items": self.record.items, "/personnel": self.record.personnel}
        return tuple(f"{pointer}/{number}" for pointer, parts in lists.items() for number in range(len(parts or ())))

    @cached_property
    def reported_as_a_whole(self) -> bool:
        """Does a source that is at least fairly reliable report the act, and not some part of it?"""
        return any(map(self._is_trusted, self._of("", self._reporting).values()))

    def dated(self, pointer: str) -> Sources:
        """The dated sources, at least fairly reliable, that report facts of the part there ("": of the act as a whole)."""
        return self._of(pointer, self._dated)

    def staged(self, pointer: str) -> Sources:
        """The sources that report facts of it and state how far it came; of those that are not reliable only the parties'."""
        return self._of(pointer, self._staged)

    def _of(self, pointer: str, sources: Sources) -> Sources:
        if not pointer:
            return {where: source for where, source in sources.items() if _names_no_part(source)}
        if not sources:
            return sources
        names, returned = frozenset(names_at(self.record, pointer)), pointer.startswith("/compensation")
        return {where: source for where, source in sources.items() if speaks_of(source, names, returned=returned)}

    @cached_property
    def _dated(self) -> Sources:
        dated = {where: source for where, source in self._reporting.items() if source.date and source.date.values}
        return {where: source for where, source in dated.items() if self._is_trusted(source)}

    @cached_property
    def _staged(self) -> Sources:
        staged = {where: source for where, source in self._reporting.items() if source.states_stage}
        return {
            where: source for where, source in staged.items() if self._is_trusted(source) or may_be_by_party(source)
        }

    @cached_property
    def _reporting(self) -> Sources:
        return {where: source for where, source in self.sources.items() if supports_facts(source)}

    def _is_trusted(self, source: Evidence) -> bool:
        """Whichever of its kinds is the true one."""
        kinds = source.kind.values if source.kind is not None else ()
        return all(self.trusts(kind, source.reliability) for kind in kinds or ("",))
