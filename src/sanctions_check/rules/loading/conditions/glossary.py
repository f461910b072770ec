"""Reads concepts and exemptions: named conditions that may use each other without circles."""

from __future__ import annotations

from collections.abc import Mapping

from msgspec import Struct, field
from msgspec.structs import replace

from sanctions_check.logic.condition import Condition, Named, Presumed, Provided, parts_of
from sanctions_check.records.lists import LISTS_OF
from sanctions_check.sources.document import Entry
from sanctions_check.sources.suggest import did_you_mean

from ...model import Family, JudgementQuestion, Measure
from ..catalogue import refuse_measure
from .reader import ConditionReader

__all__ = ["EXEMPTIONS", "Glossary"]

_THINGS = ("act", *LISTS_OF)
EXEMPTIONS = "exemptions"
MOST_TERMS_DEEP, MOST_STEPS, MOST_LEVELS = 20, 20_000, 100
"""Limits: how many terms may use one another in turn, and how many steps and levels a term may have with all terms in it
written out, as in a proof.
"""
_KEYS = ("about", "text", "source", "means", "authority", "condition")


class Glossary(Struct):
    """All terms of the pack. A term is read when it is first used, so that the order of files does not matter."""

    measures: Mapping[str, Measure] = field(default_factory=dict)
    strict: bool = False
    """Conditions of exemptions that a record does not mention are unknown, and not presumed met."""
    judgements: dict[str, JudgementQuestion] = field(default_factory=dict)
    families: dict[str, Family] = field(default_factory=dict)
    _written: dict[str, Entry] = field(default_factory=dict)
    _exemptions: set[str] = field(default_factory=set)
    _read: dict[str, Named | None] = field(default_factory=dict)
    _being_read: list[str] = field(default_factory=list)
    _extents: dict[str, tuple[int, int]] = field(default_factory=dict)

    @property
    def reader(self) -> ConditionReader:
        return ConditionReader(self.find, self._question, self.families)

    def declare(self, file: Entry, heading: str) -> None:
        """Add the terms of one file; a second definition of a name is a fault."""
        if not file.has_only(heading):
            return
        for name, entry in file.pairs(heading):
            if name in self._written:
                entry.fault("duplicate-id", f'"{name}" is already defined at {self._written[name].written}')
            else:
                self._written[name] = entry
                if heading == EXEMPTIONS:
                    self._exemptions.add(name)

    def find(self, name: str, used: Entry) -> Named | None:
        """The term with this name; None after a fault, which is reported at `used`."""
        if name not in self._written:
            message = f'"{name}" is not a concept or exemption{did_you_mean(name, self._written)}'
            used.fault("unknown-concept", message, "they are defined in concepts/ and exemptions/")
            return None
        if name in self._being_read:
            circle = " → ".join([*self._being_read[self._being_read.index(name) :], name])
            used.fault("circle", f"the concept is defined by itself: {circle}", "take one of these out of the next")
            return None
        if name not in self._read:
            if len(self._being_read) >= MOST_TERMS_DEEP:
                hint = "say some of them more simply"
                used.fault("too-deep", f"more than {MOST_TERMS_DEEP} terms are built one on the other", hint)
                return None
            self._read[name] = self._defined(name, used)
        return self._read[name]

    def _defined(self, name: str, used: Entry) -> Named | None:
        """The term; None after a fault. Endless nesting is reported at the place where the outermost term is used."""
        self._being_read.append(name)
        try:
            return self._define(name, self._written[name])
        except RecursionError:
            if len(self._being_read) > 1:
                raise
            used.fault("too-deep", f'"{name}" is nested too deep', "name parts of it as terms of their own")
            return None
        finally:
            self._being_read.pop()

    def all_terms(self) -> dict[str, Named]:
        """Every term by name. The faults of unused terms are reported too."""
        terms = {name: self.find(name, entry) for name, entry in self._written.items()}
        return {name: term for name, term in terms.items() if term is not None}

    def _define(self, name: str, entry: Entry) -> Named | None:
        if not entry.has_only(*_KEYS):
            return None
        about = entry.word("about", _THINGS, "act")
        text = entry.text("text", "")
        if not entry.has("means"):
            entry.fault("missing-key", f'"{name}" does not say what it means', "means: and a condition")
            return None
        reader = replace(self.reader, presumes=not (self.strict and name in self._exemptions))
        meaning = reader.read(entry.at("means"), frozenset({"act", about}))
        source = entry.text("source", "")
        if source and source not in self.measures:
            refuse_measure(entry, source, self.measures, key="source")
        authority = entry.text("authority", "")
        if meaning is None:
            return None
        steps, levels = self._extent_of(meaning)
        self._extents[name] = (steps, levels)
        if steps > MOST_STEPS or levels > MOST_LEVELS:
            message = f"written out, it has {steps:,} steps on {levels} levels"
            hint = f"at most {MOST_STEPS:,} on {MOST_LEVELS}; say it more simply"
            entry.fault("too-large", message, hint)
            return None
        return Named(name, meaning, about, text, source, authority, entry.written)

    def _extent_of(self, condition: Condition) -> tuple[int, int]:
        """The number of steps and levels of a condition with all terms in it written out."""
        steps, deepest = 0, 0
        waiting = [(condition, 1)]
        while waiting:
            node, level = waiting.pop()
            steps += 1
            deepest = max(deepest, level)
            match node:
                case Named(name=name):
                    more, below = self._extents[name]
                    steps, deepest = steps + more, max(deepest, level + below)
                case Presumed() | Provided():
                    pass  # one step, whose test is none of its own
                case _:
                    waiting.extend((part, level + 1) for part in parts_of(node))
        return steps, deepest

    def _question(self, name: str, used: Entry) -> JudgementQuestion | None:
        if name not in self.judgements:
            message = f'"{name}" is not a judgement{did_you_mean(name, self.judgements)}'
            used.fault("unknown-judgement", message, "they stand in judgements.yaml")
            return None
        return self.judgements[name]
