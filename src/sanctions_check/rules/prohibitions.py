"""Reads prohibitions, declared non-measures, gaps, and what stands beside an act."""

from __future__ import annotations

import string
from collections.abc import Mapping
from datetime import timedelta
from functools import cached_property
from itertools import pairwise
from types import MappingProxyType

from msgspec import Struct

from sanctions_check.logic.condition import All, Any, Condition, Engaged, InForce, Named, walk
from sanctions_check.records.vocabulary import ROLES
from sanctions_check.sources.suggest import did_you_mean

from .catalogue import amendments_of
from .document import Entry
from .glossary import Glossary
from .model import (
    Addressee,
    ChainLink,
    Citation,
    Completion,
    Gap,
    Measure,
    NonMeasure,
    Prohibition,
    Reading,
    Related,
    Subject,
)
from .policies import TEXTUAL, find_measure

__all__ = ["PLACEHOLDERS", "RuleReader"]

PLACEHOLDERS = frozenset({"subject", "supplier", "recipient", "host", "sender", "date", "act"})
_JUDGES = {"the act": Subject.ACT, "each item": Subject.ITEM, "each group of persons": Subject.GROUP}
_COMPLETIONS = {word.value: word for word in Completion}
_RULE_KEYS = (
    "rule", "title", "text", "judges", "law", "reading", "engaged_by", "when", "unless", "completed_by", "addressees", "says",
)  # fmt: skip


class RuleReader(Struct, frozen=True, dict=True):
    """Reads rules against the catalogue, the glossary and the readings of the same pack."""

    measures: Mapping[str, Measure]
    glossary: Glossary
    readings: Mapping[str, Reading]

    def prohibition(self, file: Entry) -> Prohibition | None:
        """The rule in one file; None after a fault."""
        if not file.closed(*_RULE_KEYS):
            return None
        subject = file.choice("judges", _JUDGES)
        in_view = frozenset({"act", subject.value})
        citations = tuple(found for entry in file.entries("law") if (found := self._citation(entry, in_view)))
        if not citations:
            file.fault("missing-key", "a rule cites at least one measure", key="law" if file.has("law") else None)
        elif all(citation.restates for citation in citations):
            file.at("law").fault("value", "at least one measure must lay the duty down, not only restate it")
        engaged, when = (self._condition(file, key, in_view) for key in ("engaged_by", "when"))
        unless = self._condition(file, "unless", in_view) if file.has("unless") else None
        reading = self._reading(file)
        addressees = tuple(self._addressee(entry) for entry in file.entries("addressees"))
        if not addressees:
            file.fault("missing-key", "a rule says who bears the duty", "addressees: [{duty: ..., roles: [...]}]")
        says = self._sentence(file)
        rule_id, title, text = file.text("rule"), file.text("title"), file.text("text")
        completed_by = file.choice("completed_by", _COMPLETIONS, Completion.PERFORMANCE)
        if engaged is None or when is None or reading is None or not citations:
            return None
        return Prohibition(
            id=rule_id,
            title=title,
            text=text,
            judges=subject,
            citations=citations,
            reading=reading,
            engaged=Engaged(engaged, file.at("engaged_by").written),
            in_force=_in_force(citations, file),
            when=when,
            unless=unless,
            completed_by=completed_by,
            addressees=addressees,
            says=says,
            written=file.written,
            chain=self._chain(citations),
            exemption_measures=self._exemption_measures(unless),
            digest=file.digest,
        )

    def _chain(self, citations: tuple[Citation, ...]) -> tuple[ChainLink, ...]:
        """What came before and after the paragraphs that lay the duty down, each once, in the order of the catalogue."""
        cited = {citation.measure.id for citation in citations}
        found: dict[str, ChainLink] = {}
        for citation in citations:
            if citation.restates:
                continue
            for link in self._links[citation.measure.id]:
                if link.measure.id not in cited:
                    found.setdefault(link.measure.id, link)
        return tuple(found.values())

    @cached_property
    def _links(self) -> Mapping[str, tuple[ChainLink, ...]]:
        """What amends each measure of the catalogue and what it amends, in the order of the catalogue."""
        relations: dict[str, dict[str, str]] = {name: {} for name in self.measures}
        for name, measure in self.measures.items():
            for later in amendments_of(measure) & self.measures.keys():
                relations[name][later] = "amends"
                relations[later].setdefault(name, "is amended by")
        place = {name: number for number, name in enumerate(self.measures)}
        return {
            name: tuple(
                ChainLink(self.measures[other], related[other], name)
                for other in sorted(related, key=place.__getitem__)
            )
            for name, related in relations.items()
        }

    def _exemption_measures(self, unless: Condition | None) -> Mapping[str, Measure]:
        nodes = walk(unless) if unless is not None else ()
        named = (node for node in nodes if isinstance(node, Named) and node.source in self.measures)
        return MappingProxyType({node.name: self.measures[node.source] for node in named})

    def non_measure(self, entry: Entry) -> NonMeasure | None:
        """Conduct that no paragraph bars."""
        if not entry.closed("id", "title", "text", "judges", "when", "see"):
            return None
        subject = entry.choice("judges", _JUDGES)
        when = self._condition(entry, "when", frozenset({"act", subject.value}))
        if when is None:
            return None
        return NonMeasure(
            entry.text("id"),
            entry.text("title"),
            entry.text("text"),
            subject,
            when,
            self._cited(entry, "see"),
            entry.written,
        )

    def gap(self, entry: Entry) -> Gap | None:
        """An area of the law that the pack does not encode yet."""
        if not entry.closed("id", "title", "judges", "when", "measures"):
            return None
        subject = entry.choice("judges", _JUDGES)
        when = self._condition(entry, "when", frozenset({"act", subject.value}))
        if when is None:
            return None
        return Gap(entry.text("id"), entry.text("title"), subject, when, self._cited(entry, "measures"), entry.written)

    def related(self, entry: Entry) -> Related | None:
        """Measures that stand beside an act."""
        if not entry.closed("id", "title", "why", "when", "measures"):
            return None
        when = self._condition(entry, "when", frozenset({"act"}))
        if when is None:
            return None
        cited = self._cited(entry, "measures")
        return Related(entry.text("id"), entry.text("title"), entry.text("why"), when, cited, entry.written)

    def _condition(self, file: Entry, key: str, in_view: frozenset[str]) -> Condition | None:
        if not file.has(key):
            file.fault("missing-key", f'"{key}" is missing')
            return None
        return self.glossary.reader.read(file.at(key), in_view)

    def _cited(self, entry: Entry, key: str) -> tuple[Measure, ...]:
        found = (find_measure(cited, cited.value, self.measures) for cited in entry.entries(key))
        return tuple(measure for measure in found if measure is not None)

    def _citation(self, entry: Entry, in_view: frozenset[str]) -> Citation | None:
        if isinstance(entry.value, str):
            measure = find_measure(entry, entry.value, self.measures)
            return None if measure is None else Citation(measure, None, restates=False)
        if not entry.closed("measure", "covers", "restates"):
            return None
        measure = find_measure(entry, entry.text("measure"), self.measures)
        covers = self.glossary.reader.read(entry.at("covers"), in_view) if entry.has("covers") else None
        if measure is None or (entry.has("covers") and covers is None):
            return None
        name = str(entry.at("covers").value) if entry.has("covers") else ""
        return Citation(measure, covers, entry.flag("restates"), name)

    def _reading(self, file: Entry) -> Reading | None:
        name = file.text("reading", TEXTUAL)
        if name in self.readings:
            return self.readings[name]
        hint = did_you_mean(name, self.readings)
        file.fault("unknown-reading", f'"{name}" is no reading{hint}', key="reading" if file.has("reading") else None)
        return None

    def _addressee(self, entry: Entry) -> Addressee:
        entry.closed("duty", "roles", "dprk", "other_states_only")
        for role in entry.entries("roles"):
            if not role.is_one_of(ROLES):
                role.fault("value", f'"{role.shown}" is no role{did_you_mean(role.shown, ROLES)}')
        roles, dprk = entry.words("roles"), entry.flag("dprk")
        if not roles and not dprk:
            entry.fault("missing-key", "an addressee has roles, or is the DPRK")
        return Addressee(entry.text("duty"), roles, dprk, entry.flag("other_states_only"))

    def _sentence(self, file: Entry) -> str:
        sentence = file.text("says")
        try:
            named = {name for _, name, _, _ in string.Formatter().parse(sentence) if name is not None}
        except ValueError as problem:
            file.at("says").fault("value", f"the sentence cannot be read: {problem}")
            return ""
        for name in sorted(named - PLACEHOLDERS):
            file.at("says").fault(
                "value", f"{{{name}}} stands for nothing", f"known: {', '.join(sorted(PLACEHOLDERS))}"
            )
        return sentence


def _in_force(citations: tuple[Citation, ...], file: Entry) -> Condition:
    """A measure that lays the duty down, and that covers this thing, was in force on a day of the act.

    Where one gave way to another and both cover the thing, no day between them is free.
    """
    written = file.at("law").written
    dated = [(each.measure.dates(written), each.covers) for each in citations if not each.restates]
    in_turn = sorted(dated, key=lambda each: each[0].since)
    dated += [found for one, other in pairwise(in_turn) if (found := _one_after_the_other(one, other)) is not None]
    routes = [dates if covers is None else All((dates, covers), written) for dates, covers in dated]
    return routes[0] if len(routes) == 1 else Any(tuple(routes), written)


_Dated = tuple[InForce, Condition | None]
"""The days of a measure, and what it covers (None: everything that the rule is about)."""


def _one_after_the_other(one: _Dated, other: _Dated) -> _Dated | None:
    """The days of both, for what both cover; None unless the second begins when the first ends, or before."""
    first, second = one[0], other[0]
    if first.until is None or second.since > first.until + timedelta(days=1):
        return None
    if second.until is not None and second.until <= first.until:
        return None
    covers = tuple(each for each in (one[1], other[1]) if each is not None)
    dates = InForce(f"{first.measure}, then {second.measure}", first.since, second.until, first.written)
    if len(covers) < 2:
        return dates, next(iter(covers), None)
    return dates, All(covers, first.written)
