"""Concepts and exemptions: named conditions, defined once, built on each other without circles."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from sanctions_check.logic.condition import Named
from sanctions_check.sources.suggest import did_you_mean

from .conditions import QUANTIFIABLE, ConditionReader
from .document import Entry
from .model import JudgementQuestion, Measure

__all__ = ["EXEMPTIONS", "Glossary"]

ABOUT = {thing: thing for thing in ("act", *QUANTIFIABLE)}
EXEMPTIONS = "exemptions"
_KEYS = ("about", "text", "source", "means", "authority", "condition")


@dataclass
class Glossary:
    """Every named term of the pack. A term is read when it is first used, so the order of files does not matter."""

    measures: Mapping[str, Measure] = field(default_factory=dict)
    strict: bool = False
    """Read the conditions of exemptions that a record does not mention as unknown, and presume none of them met."""
    judgements: dict[str, JudgementQuestion] = field(default_factory=dict)
    _written: dict[str, Entry] = field(default_factory=dict)
    _exemptions: set[str] = field(default_factory=set)
    _read: dict[str, Named | None] = field(default_factory=dict)
    _being_read: list[str] = field(default_factory=list)

    @property
    def reader(self) -> ConditionReader:
        return ConditionReader(self.find, self._question)

    def declare(self, file: Entry, heading: str) -> None:
        """Take in the terms of one file; a second definition of a name is a fault."""
        if not file.closed(heading):
            return
        for name, entry in file.pairs(heading):
            if name in self._written:
                entry.fault("duplicate-id", f'"{name}" is already defined at {self._written[name].written}')
            else:
                self._written[name] = entry
                if heading == EXEMPTIONS:
                    self._exemptions.add(name)

    def find(self, name: str, used: Entry) -> Named | None:
        """The term called `name`; None after a fault at the place where it is used."""
        if name not in self._written:
            used.fault("unknown-concept", f'"{name}" is no concept or exemption{did_you_mean(name, self._written)}')
            return None
        if name in self._being_read:
            circle = " → ".join([*self._being_read[self._being_read.index(name) :], name])
            used.fault("circle", f"the concept is defined by itself: {circle}")
            return None
        if name not in self._read:
            self._being_read.append(name)
            self._read[name] = self._define(name, self._written[name])
            self._being_read.pop()
        return self._read[name]

    def all_terms(self) -> dict[str, Named]:
        """Every term, used or not; each fault of an unused one is reported too."""
        terms = {name: self.find(name, entry) for name, entry in self._written.items()}
        return {name: term for name, term in terms.items() if term is not None}

    def _define(self, name: str, entry: Entry) -> Named | None:
        if not entry.closed(*_KEYS):
            return None
        about = entry.choice("about", ABOUT, "act")
        text = entry.text("text", "")
        if not entry.has("means"):
            entry.fault("missing-key", f'"{name}" does not say what it means')
            return None
        reader = replace(self.reader, presumes=not (self.strict and name in self._exemptions))
        meaning = reader.read(entry.at("means"), frozenset({"act", about}))
        source = entry.text("source", "")
        if source and source not in self.measures:
            entry.fault("unknown-measure", f"{source} is not in the catalogue", key="source")
        authority = entry.text("authority", "")
        return None if meaning is None else Named(name, meaning, about, text, source, authority, entry.written)

    def _question(self, name: str, used: Entry) -> str | None:
        if name not in self.judgements:
            used.fault("unknown-judgement", f'"{name}" is no judgement{did_you_mean(name, self.judgements)}')
            return None
        return self.judgements[name].question
