"""Loads a rule pack from a folder. A pack is usable whole or not at all: every fault of every file is reported together."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from types import MappingProxyType

from sanctions_check.errors import Fault, RulePackError
from sanctions_check.sources.limits import DEFAULT_LIMITS, Limits
from sanctions_check.sources.yaml_tree import read_yaml

from .caps import read_caps
from .catalogue import check_chain, read_measures
from .coverage import read_coverage
from .document import Entry, FaultList
from .files import PackFiles
from .glossary import EXEMPTIONS, Glossary
from .model import Cap, Gap, LeftAside, Measure, NonMeasure, Prohibition, Reading, Related, RulePack, StandingPolicy
from .policies import EMPTY_POLICY, read_judgements, read_readings, read_standing
from .prohibitions import RuleReader

__all__ = ["default_pack_path", "load_pack"]

PACK_FILE = "pack.yaml"
_FOLDERS = ("measures", "concepts", "exemptions", "prohibitions")
_FILES = (
    PACK_FILE,
    "readings.yaml",
    "judgements.yaml",
    "standing.yaml",
    "non_measures.yaml",
    "gaps.yaml",
    "related.yaml",
    "coverage.yaml",
    "caps.yaml",
)
TESTS_SUFFIX = ".tests.yaml"


def default_pack_path() -> Path:
    """The pack that ships with the program: beside the package in an installation, at the top of a checkout."""
    package = Path(__file__).resolve().parents[1]
    shipped = package / "_pack"
    return shipped if shipped.is_dir() else package.parents[1] / "rules"


def load_pack(folder: str | Path | None = None, *, strict: bool = False, limits: Limits = DEFAULT_LIMITS) -> RulePack:
    """The rule pack in `folder` (None: the one that ships). Raises RulePackError with every fault of every file.

    `strict` presumes no condition of an exemption met that a record does not mention. `limits` bounds the files, and how
    deep and long what stands in them is.
    """
    root = Path(folder) if folder is not None else default_pack_path()
    loader = _Loader(root, strict=strict, limits=limits)
    pack = loader.load()
    if loader.faults.faults or pack is None:
        raise RulePackError(sorted(set(loader.faults.faults), key=_place))
    return pack


def _place(fault: Fault) -> tuple[str, int, int, str]:
    return fault.file, fault.line or 0, fault.column or 0, fault.message


class _Loader:
    def __init__(self, root: Path, *, strict: bool, limits: Limits) -> None:
        self.root = root
        self.strict = strict
        self.files = PackFiles(root, limits)
        self.limits = limits
        self.faults = FaultList()
        self.digest = hashlib.sha256()

    def load(self) -> RulePack | None:
        if not (self.root / PACK_FILE).is_file():
            self._problem(str(self.root), "no-pack", f"there is no {PACK_FILE} here", "name the folder that holds it")
            return None
        documents = {name: list(self._documents(name)) for name in (*_FILES, *_FOLDERS)}
        self._refuse_strays()
        measures: dict[str, Measure] = {}
        for entry in documents["measures"]:
            read_measures(entry, measures)
        for entry in documents["measures"]:
            check_chain(entry, measures)
        glossary = Glossary(measures, self.strict)
        for entry in documents["judgements.yaml"]:
            read_judgements(entry, measures, glossary.judgements)
        for heading in ("concepts", EXEMPTIONS):
            for entry in documents[heading]:
                glossary.declare(entry, heading)
        concepts = glossary.all_terms()
        readings: dict[str, Reading] = {}
        for entry in documents["readings.yaml"]:
            read_readings(entry, readings)
        rules = RuleReader(measures, glossary, readings)
        prohibitions = self._prohibitions(rules, documents["prohibitions"])
        non_measures = self._listed(documents["non_measures.yaml"], "non_measures", rules.non_measure)
        gaps = self._listed(documents["gaps.yaml"], "gaps", rules.gap)
        related = self._listed(documents["related.yaml"], "related", rules.related)
        left_aside: dict[str, LeftAside] = {}
        for entry in documents["coverage.yaml"]:
            read_coverage(entry, measures, left_aside)
        caps: tuple[Cap, ...] = ()
        for entry in documents["caps.yaml"]:
            caps += read_caps(entry, measures, glossary)
        standing: StandingPolicy = EMPTY_POLICY
        for entry in documents["standing.yaml"]:
            standing = read_standing(entry)
        if not documents[PACK_FILE]:
            return None
        head = documents[PACK_FILE][0]
        head.closed("pack", "version", "regime_begins", "nexus")
        nexus = glossary.find(head.text("nexus"), head)
        if nexus is None:
            return None
        return RulePack(
            name=head.text("pack"),
            version=head.text("version"),
            regime_begins=head.day("regime_begins") or date.min,
            measures=MappingProxyType(measures),
            concepts=MappingProxyType(concepts),
            prohibitions=prohibitions,
            non_measures=tuple(entry for entry in non_measures if isinstance(entry, NonMeasure)),
            gaps=tuple(entry for entry in gaps if isinstance(entry, Gap)),
            related=tuple(entry for entry in related if isinstance(entry, Related)),
            readings=MappingProxyType(readings),
            judgements=MappingProxyType(glossary.judgements),
            nexus=nexus,
            standing=standing,
            digest=self.digest.hexdigest(),
            strict=self.strict,
            caps=caps,
            left_aside=MappingProxyType(left_aside),
        )

    def _documents(self, name: str) -> Iterator[Entry]:
        """Every YAML document of a file or folder of the pack, in the order of file names."""
        path = self.root / name
        if name in _FOLDERS:
            paths = sorted(path.rglob("*.yaml")) if path.is_dir() else []
        else:
            paths = [path] if path.is_file() else []
        for each in paths:
            if each.name.endswith(TESTS_SUFFIX):
                continue
            yield from self._read(each)

    def _read(self, path: Path) -> Iterator[Entry]:
        shown = path.relative_to(self.root).as_posix()
        read = self.files.read(path)
        if isinstance(read, Fault):
            self.faults.faults.append(read)
            return
        raw, text = read
        self.digest.update(shown.encode() + b"\0" + raw + b"\0")
        for document in read_yaml(text, shown, self.limits):
            self.faults.faults.extend(document.faults)
            if document.data is not None and not document.faults:
                yield Entry(shown, "", document.data, document.places, self.faults)

    def _refuse_strays(self) -> None:
        """A YAML file that nothing reads is a rule that nobody applies."""
        for path in sorted(self.root.glob("*.yaml")):
            if path.name not in _FILES and not path.name.endswith(TESTS_SUFFIX):
                self._problem(
                    path.name, "unknown-file", "no such file belongs in a pack", f"known: {', '.join(_FILES)}"
                )

    def _prohibitions(self, rules: RuleReader, files: list[Entry]) -> tuple[Prohibition, ...]:
        found: dict[str, Prohibition] = {}
        for entry in files:
            rule = rules.prohibition(entry)
            if rule is None:
                continue
            if rule.id in found:
                entry.fault("duplicate-id", f"{rule.id} is already defined at {found[rule.id].written}", key="rule")
            found.setdefault(rule.id, rule)
        return tuple(found.values())

    def _listed(self, files: list[Entry], heading: str, read: object) -> list[object]:
        assert callable(read)
        found: list[object] = []
        for file in files:
            if file.closed(heading):
                found += [item for entry in file.entries(heading) if (item := read(entry)) is not None]
        return found

    def _problem(self, file: str, code: str, message: str, hint: str) -> None:
        self.faults.faults.append(Fault(file, None, None, "", code, message, hint))
