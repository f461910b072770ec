"""Which States dispute in the record that the law reaches the act, and which bodies have answered since."""

from __future__ import annotations

from collections.abc import Iterator, Sequence, Set
from datetime import date

from msgspec import Struct

from sanctions_check.records.facts.evidence.hindsight import last_day
from sanctions_check.records.facts.evidence.speakers import denies_law, supports_law
from sanctions_check.records.lists import JUDGED_LISTS
from sanctions_check.records.model import Evidence, Record
from sanctions_check.records.parts import names_at, parts_in
from sanctions_check.records.stated import may_be_true

from .source import Source
from .voices import states_behind

__all__ = ["LawDisputes"]


class LawDisputes(Struct, frozen=True):
    """What the sources of a record say of the law."""

    record: Record
    sources: Sequence[Source]

    def by(self, countries: Set[str], names: Set[str]) -> tuple[tuple[str, date | None], ...]:
        """The pointers and dates of the sources by which one of these States disputes the law.

        A source counts if it is at least fairly reliable, whoever passes on the State's word. `names` are those of the part that
        is judged (none: of the act as a whole).
        """
        return tuple(
            (source.pointer, last_day(source.evidence.date))
            for source in self.sources
            if denies_law(source.evidence)
            and source.perhaps_reliable
            and not countries.isdisjoint(states_behind(source))
            and (not names or self._speaks_of(source.evidence, names))
        )

    def answered_after(self, said: date | None, names: Set[str]) -> bool:
        """True if the Panel or the MSMT itself concludes after that day that this part of the act is a breach."""
        return said is not None and any(day > said for day in self._conclusions(names))

    def _conclusions(self, names: Set[str]) -> Iterator[date]:
        for source in self.sources:
            evidence = source.evidence
            concludes = source.kind.surely(source.policy.finding_bodies) and not may_be_true(evidence.open_inquiry)
            if not concludes or evidence.origins or not source.reliable:
                continue
            if not supports_law(evidence) or not self._speaks_of(evidence, names):
                continue
            last = last_day(evidence.date)
            if last is not None:
                yield last

    def _speaks_of(self, evidence: Evidence, names: Set[str]) -> bool:
        """True if the source names this part, or no part that is judged."""
        if evidence.about is None:
            return True
        about = self._judged.intersection(evidence.about.values)
        return not about or not about.isdisjoint(names)

    @property
    def _judged(self) -> frozenset[str]:
        parts = parts_in(self.record, JUDGED_LISTS)
        return frozenset(called for pointer, _ in parts for called in names_at(self.record, pointer))
