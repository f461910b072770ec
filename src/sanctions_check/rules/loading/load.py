"""Reads a rule pack from the text of its files: the whole pack, or every fault of every file."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date
from types import MappingProxyType
from typing import NamedTuple, Protocol, TypeVar

from sanctions_check.errors import Fault, RulePackError
from sanctions_check.logic.condition import Named, Written
from sanctions_check.records.facts.listing.un_list import NOBODY_LISTED
from sanctions_check.sources.document import Entry
from sanctions_check.sources.limits import Limits

from ..contents import PackContents
from ..model import Gap, Measure, NonMeasure, Prohibition, Related
from .addressees import read_duties
from .caps import read_caps
from .catalogue import check_chain, read_measures
from .conditions.families import read_families
from .conditions.glossary import EXEMPTIONS, Glossary
from .documents import Documents, read_documents
from .files import in_folder
from .folder import DUTIES_FILE, PACK_FILE, PackTexts
from .judgements import read_judgements
from .left_aside import read_left_aside
from .listed import read_un_list
from .readings import read_readings
from .rules import RuleReader
from .standing import EMPTY_POLICY, read_standing

__all__ = ["read_pack"]

_UNKNOWN_NAMES = {"unknown-concept", "unknown-duty", "unknown-judgement", "unknown-measure", "unknown-reading"}
"""Codes of faults that are reported only if every file could be read: a missing name may be defined in an unreadable file."""


P = TypeVar("P", bound=PackContents)


def read_pack(texts: PackTexts, made: type[P], *, strict: bool, limits: Limits) -> P:
    """The rule pack of these files, as the type `made`. Raises RulePackError with every fault of every file.

    `strict`: conditions of an exemption that a record does not mention are not presumed met.
    `limits`: the largest depth and length of values in the files.
    """
    faults = list(texts.faults)
    documents = read_documents(texts, faults, limits)
    of_text = tuple(faults)
    all_read = not texts.faults and sum(map(len, documents.values())) == len(texts.texts)
    pack = _contents(documents, texts.digest, made, strict=strict)
    if faults or pack is None:
        told = {*of_text, *_independent(faults[len(of_text) :], of_text, all_read=all_read)}
        raise RulePackError(in_folder(texts.root, sorted(told, key=_place)))
    return pack


def _independent(faults: Sequence[Fault], of_text: Sequence[Fault], *, all_read: bool) -> Iterator[Fault]:
    """The faults of meaning that do not follow from another fault. Left out are:

    - faults at a value whose text is refused (`of_text`),
    - unknown names, if a file could not be read,
    - unknown duties, if the file of duties is at fault.
    """
    refused = {(fault.file, fault.pointer) for fault in of_text}
    follow = set() if all_read else set(_UNKNOWN_NAMES)
    if any(fault.file == DUTIES_FILE for fault in (*of_text, *faults)):
        follow.add("unknown-duty")
    for fault in faults:
        if (fault.file, fault.pointer) not in refused and fault.code not in follow:
            yield fault


def _place(fault: Fault) -> tuple[str, int, int, str]:
    return fault.file, fault.line or 0, fault.column or 0, fault.message


def _contents(documents: Documents, digest: str, made: type[P], *, strict: bool) -> P | None:
    """The whole pack, from the law to the rules that rest on it. None if its head is at fault."""
    measures = _measures(documents["measures"])
    glossary = _glossary(documents, measures, strict=strict)
    concepts = glossary.all_terms()
    readings = next(map(read_readings, documents["readings.yaml"]), {})
    duties = next((read_duties(file, glossary) for file in documents[DUTIES_FILE]), {})
    judged = _judged(documents, RuleReader(measures, glossary, readings, duties))
    left_aside = next((read_left_aside(file, measures) for file in documents["coverage.yaml"]), {})
    caps = next((read_caps(file, measures, glossary) for file in documents["caps.yaml"]), ())
    un_list = next(map(read_un_list, documents["listed.yaml"]), NOBODY_LISTED)
    policy = next(map(read_standing, documents["standing.yaml"]), EMPTY_POLICY)
    head = next((_head(file, glossary) for file in documents[PACK_FILE]), None)
    if head is None:
        return None
    return made(
        **head._asdict(),
        **judged._asdict(),
        measures=MappingProxyType(measures),
        concepts=MappingProxyType(concepts),
        readings=MappingProxyType(readings),
        judgements=MappingProxyType(glossary.judgements),
        families=MappingProxyType(glossary.families),
        duties=MappingProxyType(duties),
        un_list=un_list,
        standing=policy,
        digest=digest,
        strict=strict,
        caps=caps,
        left_aside=MappingProxyType(left_aside),
    )


class _Head(NamedTuple):
    """The contents of pack.yaml."""

    name: str
    version: str
    regime_begins: date
    nexus: Named


def _head(file: Entry, glossary: Glossary) -> _Head | None:
    """None if the pack does not say what links an act to the regime."""
    file.has_only("pack", "version", "regime_begins", "nexus")
    nexus = glossary.find(file.text("nexus"), file)
    return None if nexus is None else _Head(file.text("pack"), file.text("version"), file.day("regime_begins"), nexus)


class _Judged(NamedTuple):
    """All that a record is judged by. No two of these have one id."""

    prohibitions: tuple[Prohibition, ...]
    non_measures: tuple[NonMeasure, ...]
    gaps: tuple[Gap, ...]
    related: tuple[Related, ...]


def _judged(documents: Documents, rules: RuleReader) -> _Judged:
    taken: dict[str, Written] = {}
    return _Judged(
        _identified(documents["prohibitions"], "rule", rules.prohibition, taken),
        _identified(_entries(documents, "non_measures"), "id", rules.non_measure, taken),
        _identified(_entries(documents, "gaps"), "id", rules.gap, taken),
        _identified(_entries(documents, "related"), "id", rules.related, taken),
    )


def _measures(catalogue: Sequence[Entry]) -> dict[str, Measure]:
    measures: dict[str, Measure] = {}
    for entry in catalogue:
        read_measures(entry, measures)
    for entry in catalogue:
        check_chain(entry, measures)
    return measures


def _glossary(documents: Documents, measures: dict[str, Measure], *, strict: bool) -> Glossary:
    judgements = next((read_judgements(file, measures) for file in documents["judgements.yaml"]), {})
    families = next(map(read_families, documents["words.yaml"]), {})
    glossary = Glossary(measures, strict, judgements, families)
    for heading in ("concepts", EXEMPTIONS):
        for entry in documents[heading]:
            glossary.declare(entry, heading)
    return glossary


def _entries(documents: Documents, heading: str) -> Iterator[Entry]:
    """The entries of the list in the file of the same name."""
    files = documents[f"{heading}.yaml"]
    return (entry for file in files if file.has_only(heading) for entry in file.entries(heading))


class _Identified(Protocol):
    @property
    def id(self) -> str: ...

    @property
    def written(self) -> Written: ...


T = TypeVar("T", bound=_Identified)


def _identified(
    entries: Iterable[Entry], key: str, read: Callable[[Entry], T | None], taken: dict[str, Written]
) -> tuple[T, ...]:
    """The results of `read`. An id (at `key`) that is already taken in the pack is a fault, because findings are known by it."""
    found: list[T] = []
    for entry in entries:
        made = read(entry)
        if made is None:
            continue
        if made.id in taken:
            entry.fault("duplicate-id", f"{made.id} is already defined at {taken[made.id]}", "choose another", key=key)
        elif made.id:
            taken[made.id] = made.written
        found.append(made)
    return tuple(found)
