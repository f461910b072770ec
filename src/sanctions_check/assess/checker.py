"""The checker: facts, nexus, matching, proof, weighing, coverage. It holds no state between records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime

from sanctions_check.errors import EngineError, UsageError
from sanctions_check.logic.case import Case, Scope, Thing
from sanctions_check.logic.evaluate import prove
from sanctions_check.logic.proof import Proof
from sanctions_check.logic.truth import Truth
from sanctions_check.matching.port import subjects_of
from sanctions_check.matching.screening import LineScreen, Screen
from sanctions_check.records.model import Record
from sanctions_check.records.parts import hedged_entries
from sanctions_check.records.readers import PlainRecord
from sanctions_check.rules.model import Prohibition
from sanctions_check.rules.pack import RulePack
from sanctions_check.sources.positions import NO_FILE, SourceMap

from .caps.deliveries import deliveries_of
from .evidence.standing import Weighing
from .findings.finding import finding_of
from .findings.measures import related_measures
from .findings.out_of_scope import not_judged, outside, screened_out, without_findings
from .findings.overall import Judged, overall, under
from .findings.uncovered import coverage_findings
from .findings.weighed import weigh
from .law.derivation import Derivation, derive
from .law.readings import Profile
from .pack_facts import case_under
from .pack_matcher import Matched, PackMatcher
from .results import Assessment, ByReading, Finding, RuleError

__all__ = ["Checker", "profile_of"]


class Checker:
    """Checks records against a rule pack.

    - `as_of` judges with the evidence and the practice of that day.
    - `reading` says which readings count.
    - `engine` is "durable", "compiled" or None for the best one on this Python. On "durable" a Checker belongs to the thread
      that first uses it; on "compiled" threads may share one.
    - A record that no fact can link to the DPRK is settled by a screen, and its proof of the nexus is one line; `screen=False`
      proves it whole.

    Raises UsageError for an option with any other value.
    """

    def __init__(
        self,
        pack: RulePack,
        *,
        as_of: date | None = None,
        reading: Profile | str = Profile.BROAD,
        engine: str | None = None,
        screen: bool = True,
    ) -> None:
        if not isinstance(pack, RulePack):
            raise UsageError(
                f"a Checker takes a RulePack, and not {type(pack).__name__}; RulePack.load(folder) makes one"
            )
        if not isinstance(screen, bool):
            raise UsageError(f"screen is True or False, and not {screen!r}")
        self._pack = pack
        self._as_of = _day(as_of)
        self._profile = profile_of(reading)
        self._rules = {rule.id: rule for rule in pack.prohibitions}
        self._screen = Screen(pack.nexus, pack.un_list) if screen else None
        self._lines: LineScreen | None = None
        self._matcher = PackMatcher(pack, engine)

    def __repr__(self) -> str:
        day = f", as_of {self.as_of}" if self.as_of else ""
        return f"Checker({self.pack!r}, {self.profile.value!r}, {self.engine!r}{day})"

    @property
    def pack(self) -> RulePack:
        """The rules that judge."""
        return self._pack

    @property
    def as_of(self) -> date | None:
        """The day of judging; None: all evidence counts."""
        return self._as_of

    @property
    def profile(self) -> Profile:
        """The readings that count."""
        return self._profile

    @property
    def engine(self) -> str:
        """The name of the matcher in use."""
        return self._matcher.engine.name

    @property
    def engine_failures(self) -> int:
        """How often the matcher failed and the compiled one decided instead."""
        return self._matcher.engine.failures

    def check_many(self, records: Iterable[Record]) -> Iterator[Assessment]:
        """Check records one by one, lazily, in order. Raises UsageError for what lists no records."""
        if isinstance(records, Record) or not isinstance(records, Iterable):
            raise UsageError(f"check_many takes a list of Records, and not {type(records).__name__}")
        return map(self.check, records)

    def check(self, record: Record, source: SourceMap = NO_FILE) -> Assessment:
        """The assessment of one record. A rule that raises is an error of it, beside what the other rules say.

        Raises UsageError for anything but a Record, and EngineError if no matcher can be used at all, or not in this thread (see
        `matching.port`).
        """
        _refuse_no_record("check", record)
        self._matcher.engine.claim_thread()
        try:
            return self._judge(record, source)
        except EngineError:
            raise
        except Exception as problem:
            return not_judged(record.id, record.title, source, problem)

    def case(self, record: Record) -> Case:
        """The facts of a record as known on the day of judging, under the pack.

        Raises UsageError for anything but a Record.
        """
        _refuse_no_record("case", record)
        return case_under(self.pack, record, self.as_of)

    def _judge(self, record: Record, source: SourceMap) -> Assessment:
        if self._screen is not None and not self._screen.may_hold(record):
            return screened_out(record.id, record.title, source)
        case = self.case(record)
        nexus = self._nexus(case)
        out = outside(self.pack, case, nexus)
        if out is not None:
            return without_findings(record.id, record.title, source, nexus, *out)
        matched = self._matcher.match(case)
        judged, errors = self._derived(matched, record, case)
        ruled = {each.finding.subject.pointer for each in judged if each.covers} | {error.subject for error in errors}
        judged += [
            Judged(finding)
            for finding in coverage_findings(
                case, ruled, matched.reached, self.pack.non_measures, hedged_entries(record)
            )
        ]
        judged.sort(key=lambda each: each.rank)
        findings, excluded = under(self.profile, judged)
        found = overall(findings, excluded)
        return Assessment(
            record=record.id,
            title=record.title or "",
            verdict=found.verdict,
            rests_on=found.finding.subject if found.finding is not None else None,
            findings=findings,
            excluded=excluded,
            errors=errors,
            nexus=nexus,
            summary=found.summary(errors),
            source=source,
            by_reading=ByReading((each.value, overall(*under(each, judged)).verdict) for each in Profile),
            related=related_measures(matched.beside, (*findings, *excluded)),
            deliveries=deliveries_of(matched.counted, self.pack.caps, record, case, self.as_of),
        )

    def _nexus(self, case: Case) -> Proof:
        """The proof of what links the case to the DPRK; what is not stated is no link."""
        return prove(self.pack.nexus, Scope.of(case), reported_only=True)

    def _derived(self, matched: Matched, record: Record, case: Case) -> tuple[list[Judged], tuple[RuleError, ...]]:
        """The findings on all hits, derived by the reference evaluator; a rule that raises is an error instead."""
        weighing = Weighing(record, self.pack.standing, self.as_of)
        judged: list[Judged] = []
        errors = {(error.rule, error.subject): error for error in matched.errors}
        for hit in matched.hits:
            key = (hit.rule.id, hit.subject.pointer)
            if key in errors:
                continue
            try:
                derivation = derive(hit.rule, Scope.of(case, hit.subject))
                self._matcher.compare(hit, derivation)
                if derivation.is_idle:
                    continue
                finding = _finding(hit.rule, derivation, case, hit.subject, weighing)
            except Exception as problem:
                errors[key] = RuleError.of(*key, problem)
                continue
            judged.append(Judged(finding, derivation.engaged.result is Truth.YES))
        return judged, tuple(errors.values())

    def settle(self, line: bytes) -> PlainRecord | None:
        """The record in a line of JSON, if nothing in it can link it to the DPRK; else None.

        `settled` gives its assessment. Raises UsageError for anything but bytes.
        """
        if not isinstance(line, bytes):
            raise UsageError(f"settle takes a line of JSON as bytes, and not {type(line).__name__}")
        if self._lines is None:
            self._lines = LineScreen(self.pack.nexus, self.pack.un_list)
        return self._lines.settle(line)

    def settled(self, plain: PlainRecord, source: SourceMap) -> Assessment:
        """The assessment of a record that `settle` gave: the one that `check` would give it. Raises UsageError otherwise."""
        if not isinstance(plain, PlainRecord):
            raise UsageError(
                f"settled takes what settle gave, and not {type(plain).__name__}: check a record of which settle says nothing"
            )
        return screened_out(plain.id, plain.title, source)

    def finding(self, record: Record, rule_id: str, pointer: str) -> Finding | None:
        """The finding of one rule on the thing at `pointer`, by the reference evaluator alone, engaged or not.

        None outside the regime, or if the record has no such thing. Raises UsageError for anything but a Record, KeyError for
        an unknown rule, and whatever the rule itself raises.
        """
        _refuse_no_record("finding", record)
        rule = self._rules[rule_id]
        case = self.case(record)
        if outside(self.pack, case, self._nexus(case)) is not None:
            return None
        for subject in subjects_of(case, rule.judges.value):
            if subject.pointer == pointer:
                weighing = Weighing(record, self.pack.standing, self.as_of)
                return _finding(rule, derive(rule, Scope.of(case, subject)), case, subject, weighing)
        return None


def _finding(rule: Prohibition, derivation: Derivation, case: Case, subject: Thing, weighing: Weighing) -> Finding:
    """The finding of a derived rule on one subject, with its evidence."""
    weighed = weigh(rule, derivation, case, subject, weighing)
    return finding_of(rule, weighed, weighing.record, case, subject)


def _refuse_no_record(call: str, record: object) -> None:
    if not isinstance(record, Record):
        raise UsageError(
            f"{call} takes a Record, and not {type(record).__name__}: make one with Record.model_validate(data)"
        )
    if not isinstance(getattr(record, "id", None), str):
        raise UsageError(
            f"{call} takes a Record that was validated, and this one has no id: make it with Record.model_validate(data)"
        )


def _day(as_of: object) -> date | None:
    if as_of is None or (isinstance(as_of, date) and not isinstance(as_of, datetime)):
        return as_of
    raise UsageError(f"as_of is a day, such as date(2024, 3, 31), and not {as_of!r}")


def profile_of(reading: object) -> Profile:
    """The readings that count, by their name. Raises UsageError for an unknown one."""
    try:
        return Profile(str(reading))
    except ValueError:
        known = ", ".join(profile.value for profile in Profile)
        raise UsageError(f"there is no reading {reading!r}; there are {known}") from None
