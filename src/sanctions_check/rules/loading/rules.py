"""Reads prohibitions, non-measures, gaps and related measures."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from types import MappingProxyType

from msgspec import Struct

from sanctions_check.logic.condition import Condition, Engaged, Named, walk
from sanctions_check.sources.document import Entry
from sanctions_check.sources.suggest import did_you_mean

from ..chain import Links, chain_of, links_of
from ..in_force import in_force_of
from ..model import (
    Citation,
    Completion,
    Gap,
    Measure,
    NonMeasure,
    Prohibition,
    Reading,
    Related,
    SharedDuty,
    Subject,
)
from ..sentence import faults_in
from .addressees import AddresseeReader
from .catalogue import find_measure
from .conditions.glossary import Glossary
from .readings import TEXTUAL

__all__ = ["RuleReader"]

_JUDGES = {"the act": Subject.ACT, "each item": Subject.ITEM, "each group of persons": Subject.GROUP}
_RULE_KEYS = (
    "rule", "title", "text", "judges", "law", "reading", "engaged_by", "when", "unless", "completed_by", "addressees", "says",
)  # fmt: skip


class RuleReader(Struct, frozen=True, dict=True):
    """Reads rules against the catalogue, the glossary, the readings and the shared duties of the same pack."""

    measures: Mapping[str, Measure]
    glossary: Glossary
    readings: Mapping[str, Reading]
    duties: Mapping[str, SharedDuty]

    def prohibition(self, file: Entry) -> Prohibition | None:
        """The rule in one file; None after a fault. Without `engaged_by`, the condition in `when` engages the rule."""
        if not file.has_only(*_RULE_KEYS):
            return None
        subject = file.choice("judges", _JUDGES)
        in_view = frozenset({"act", subject.value})
        citations = self._law(file, in_view)
        when = self._condition(file, "when", in_view)
        reported = "engaged_by" if file.has("engaged_by") else "when"
        engaged = when if reported == "when" else self._condition(file, reported, in_view)
        unless = self._condition(file, "unless", in_view) if file.has("unless") else None
        reading, addressees, says = self._reading(file), self._addressees.of_rule(file, in_view), self._sentence(file)
        rule_id, title, text = file.text("rule"), file.text("title"), file.text("text")
        completed_by = file.member("completed_by", Completion, Completion.PERFORMANCE)
        if engaged is None or when is None or reading is None or not citations:
            return None
        return Prohibition(
            id=rule_id,
            title=title,
            text=text,
            judges=subject,
            citations=citations,
            reading=reading,
            engaged=Engaged(engaged, file.at(reported).written),
            in_force=in_force_of(citations, file.at("law").written),
            when=when,
            unless=unless,
            completed_by=completed_by,
            addressees=addressees,
            says=says,
            written=file.written,
            chain=chain_of(citations, self._links),
            exemption_measures=self._exemption_measures(unless),
            digest=file.digest,
        )

    @cached_property
    def _addressees(self) -> AddresseeReader:
        return AddresseeReader(self.glossary, self.duties)

    @cached_property
    def _links(self) -> Links:
        return links_of(self.measures)

    def _exemption_measures(self, unless: Condition | None) -> Mapping[str, Measure]:
        nodes = walk(unless) if unless is not None else ()
        named = (node for node in nodes if isinstance(node, Named) and node.source in self.measures)
        return MappingProxyType({node.name: self.measures[node.source] for node in named})

    def non_measure(self, entry: Entry) -> NonMeasure | None:
        """The non-measure of an entry; None after a fault."""
        if not entry.has_only("id", "title", "text", "judges", "when", "see", "remarks"):
            return None
        subject, when = self._judged(entry)
        if when is None:
            return None
        return NonMeasure(
            id=entry.text("id"),
            title=entry.text("title"),
            text=entry.text("text"),
            judges=subject,
            when=when,
            see=self._cited(entry, "see"),
            remarks=entry.flag("remarks"),
            written=entry.written,
        )

    def gap(self, entry: Entry) -> Gap | None:
        """The gap of an entry; None after a fault."""
        if not entry.has_only("id", "title", "asks", "judges", "when", "measures"):
            return None
        subject, when = self._judged(entry)
        if when is None:
            return None
        return Gap(
            id=entry.text("id"),
            title=entry.text("title"),
            asks=entry.text("asks", ""),
            judges=subject,
            when=when,
            measures=self._cited(entry, "measures"),
            written=entry.written,
        )

    def related(self, entry: Entry) -> Related | None:
        """The related measures of an entry; None after a fault."""
        if not entry.has_only("id", "title", "why", "when", "measures"):
            return None
        when = self._condition(entry, "when", frozenset({"act"}))
        if when is None:
            return None
        cited = self._cited(entry, "measures")
        return Related(entry.text("id"), entry.text("title"), entry.text("why"), when, cited, entry.written)

    def _judged(self, entry: Entry) -> tuple[Subject, Condition | None]:
        """The subject of an entry, and its condition."""
        subject = entry.choice("judges", _JUDGES)
        return subject, self._condition(entry, "when", frozenset({"act", subject.value}))

    def _condition(self, file: Entry, key: str, in_view: frozenset[str]) -> Condition | None:
        if not file.has(key):
            file.fault("missing-key", f'"{key}" is missing', f"{key}: and a condition")
            return None
        return self.glossary.reader.read(file.at(key), in_view)

    def _cited(self, entry: Entry, key: str) -> tuple[Measure, ...]:
        found = (find_measure(cited, cited.value, self.measures) for cited in entry.entries(key))
        return tuple(measure for measure in found if measure is not None)

    def _law(self, file: Entry, in_view: frozenset[str]) -> tuple[Citation, ...]:
        """The citations of a rule; a fault unless one of them lays the duty down."""
        cited = [self._citation(entry, in_view) for entry in file.entries("law")]
        citations = tuple(citation for citation in cited if citation is not None)
        if not cited:
            hint = "law: [UNSCR-1874-OP9]"
            file.fault("missing-key", "a rule cites at least one measure", hint, key="law" if file.has("law") else None)
        elif len(citations) == len(cited) and all(citation.restates for citation in citations):
            file.at("law").fault("value", "at least one measure must lay the duty down, not only restate it")
        return citations

    def _citation(self, entry: Entry, in_view: frozenset[str]) -> Citation | None:
        if isinstance(entry.value, str):
            measure = find_measure(entry, entry.value, self.measures)
            return None if measure is None else Citation(measure, None, restates=False)
        if not entry.has_only("measure", "covers", "restates"):
            return None
        name = entry.text("measure")
        measure = find_measure(entry, name, self.measures) if name else None
        covers = self.glossary.reader.read(entry.at("covers"), in_view) if entry.has("covers") else None
        if measure is None or (entry.has("covers") and covers is None):
            return None
        limited_to = str(entry.at("covers").value) if entry.has("covers") else ""
        return Citation(measure, covers, entry.flag("restates"), limited_to)

    def _reading(self, file: Entry) -> Reading | None:
        name = file.text("reading", TEXTUAL)
        if name in self.readings:
            return self.readings[name]
        hint = did_you_mean(name, self.readings)
        key = "reading" if file.has("reading") else None
        file.fault("unknown-reading", f'"{name}" is not a reading{hint}', "readings stand in readings.yaml", key=key)
        return None

    def _sentence(self, file: Entry) -> str:
        sentence = file.text("says")
        for problem, hint in faults_in(sentence) if sentence else ():
            file.at("says").fault("value", problem, hint)
        return sentence
