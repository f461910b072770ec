"""The sources of a record that existed by a day, and which of them speak of which part."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from ...lists import GRANT_LISTS, NAMED_LISTS
from ...model import Evidence, Record
from ...parts import is_return, names_at, parts_in
from .hindsight import known_by
from .speakers import may_be_by_party, names_no_part, speaks_of, supports_facts

__all__ = ["KnownSources", "Sources", "Trusts", "known_sources", "listed_sources", "trusted_in_each_kind"]

Sources = Mapping[str, Evidence]
"""Evidence by its JSON pointer ("/evidence/0")."""
Trusts = Callable[[str, str | None], bool]
"""True for a source of this kind and grade (None: not graded) that is at least fairly reliable."""


def known_sources(record: Record, as_of: date | None) -> Sources:
    """The evidence of the act that existed by that day. Undated evidence counts only if `as_of` is None.

    A source about exemptions and determinations alone says nothing of the act, and is left out.
    """
    grants = frozenset(_names_in(record, GRANT_LISTS))
    if grants:
        grants -= frozenset(_names_in(record, NAMED_LISTS))
    return {
        pointer: evidence
        for pointer, evidence in listed_sources(record, as_of).items()
        if not _is_about_grants_alone(evidence, grants)
    }


def listed_sources(record: Record, as_of: date | None) -> Sources:
    """All evidence that existed by that day. Undated evidence counts only if `as_of` is None."""
    sources = parts_in(record, ("evidence",))
    return {pointer: evidence for pointer, evidence in sources if known_by(as_of, evidence.date, undated=False)}


def _names_in(record: Record, lists: tuple[str, ...]) -> Iterator[str]:
    for pointer, _ in parts_in(record, lists):
        yield from names_at(record, pointer)


def _is_about_grants_alone(evidence: Evidence, grants: frozenset[str]) -> bool:
    named = evidence.about.values if evidence.about is not None else ()
    return bool(named) and grants.issuperset(named)


def trusted_in_each_kind(source: Evidence, trusts: Trusts) -> list[bool]:
    """For each possible kind of the source: True if the source is at least fairly reliable."""
    kinds = source.kind.values if source.kind is not None else ()
    return [trusts(kind, source.reliability) for kind in kinds or ("",)]


@dataclass(frozen=True)
class KnownSources:
    """The evidence of one record by `as_of` (None: all of it), and what it says of which part."""

    record: Record
    as_of: date | None
    trusts: Trusts

    @cached_property
    def sources(self) -> Sources:
        """All evidence of the act that existed by then, whatever it says."""
        return known_sources(self.record, self.as_of)

    @cached_property
    def parts(self) -> tuple[str, ...]:
        """The pointers of the items and groups of persons that the record lists."""
        return tuple(pointer for pointer, _ in parts_in(self.record, ("items", "personnel")))

    def is_reported(self, pointer: str) -> bool:
        """True if a source that is at least fairly reliable reports facts of the part."""
        return any(map(self._is_trusted, self._of(pointer, self._reporting).values()))

    def dated(self, pointer: str) -> Sources:
        """The dated and at least fairly reliable sources that report facts of the part ("": the act as a whole)."""
        return self._of(pointer, self._dated)

    def staged(self, pointer: str) -> Sources:
        """The sources that report facts of the part and state its stage, if they are trusted or may speak for a party."""
        return self._of(pointer, self._staged)

    def _of(self, pointer: str, sources: Sources) -> Sources:
        if not pointer:
            return {where: source for where, source in sources.items() if names_no_part(source)}
        if not sources:
            return sources
        names, returned = frozenset(names_at(self.record, pointer)), is_return(pointer)
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
        """True if the source is trusted whichever of its possible kinds is the true one."""
        return all(trusted_in_each_kind(source, self.trusts))
