"""The pipeline: facts, scope, matching, proof, weighing, coverage. Holds no state between records."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date

from msgspec import Struct

from sanctions_check.errors import EngineError
from sanctions_check.logic.case import Case, Scope, Thing
from sanctions_check.logic.condition import All, Engaged
from sanctions_check.logic.evaluate import prove
from sanctions_check.logic.proof import Proof, Reading, Step, missing_facts
from sanctions_check.logic.timespan import Timespan
from sanctions_check.logic.truth import Truth
from sanctions_check.matching import default_matcher
from sanctions_check.matching.one_by_one import Undecided, decide_one_by_one
from sanctions_check.matching.port import Activation, MatchRule, subjects_of
from sanctions_check.matching.screening import LineScreen, Screen, Settled
from sanctions_check.records.facts import case_of
from sanctions_check.records.model import Record
from sanctions_check.records.readers.results import Facts
from sanctions_check.rules.model import Basis, Gap, NonMeasure, Prohibition, Related, RulePack, Subject
from sanctions_check.sources.place import NO_FILE, SourceMap

from .coverage import coverage_findings
from .deliveries import DeliveryCounter
from .findings import Derivation, derive, finding_of
from .measures import related_measures
from .readings import Profile
from .results import Assessment, Finding, Law, RuleError, SubjectRef, Verdict
from .sentences import missing_in_words
from .standing import Weighing

__all__ = ["SCREENED_OUT", "Checker"]

ENGAGED = "engaged: "
REACHED = "reached: "
BESIDE = "beside: "
STATED_UNKNOWN = "stated unknown"
NO_LINK = "no known fact links the act to the DPRK"
ALL_RULES = "every rule"
"""Stands for the rules where an exception came before any of them was asked."""
NOT_JUDGED = Proof(
    Step.TEST,
    "a value that could link the act to the DPRK",
    Truth.UNKNOWN,
    (),
    Reading("it could not be looked for", ""),
)
SCREENED_OUT = Proof(
    Step.TEST, "a value that could link the act to the DPRK", Truth.NO, (), Reading("the record names none", "")
)


class _Hit(Struct, frozen=True):
    rule: Prohibition
    subject: Thing
    condition: Truth
    exception: Truth


class _Judged(Struct, frozen=True):
    finding: Finding
    basis: Basis


class _Matched(Struct, frozen=True):
    """What the matcher found: engaged rules, declarations or gaps with the things that they reach, and what stands beside."""

    hits: tuple[_Hit, ...]
    reached: tuple[tuple[NonMeasure | Gap, Thing], ...]
    beside: tuple[Related, ...]
    errors: tuple[RuleError, ...]


class Checker:
    """Checks records against a rule pack.

    `as_of` judges with the evidence and the practice of that day; `reading` says which readings count; `engine` is
    "durable", "compiled" or None for the best one on this Python. A record that no fact can link to the DPRK is settled by a
    screen, and its proof of scope is one line; `screen=False` proves it whole. One Checker belongs to one thread: make one
    for each.
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
        self.pack = pack
        self.as_of = as_of
        self.profile = Profile(reading)
        self._rules = {rule.id: rule for rule in pack.prohibitions}
        self._declared: dict[str, NonMeasure | Gap] = {entry.id: entry for entry in pack.non_measures}
        self._declared |= {gap.id: gap for gap in pack.gaps}
        self._related = {entry.id: entry for entry in pack.related}
        self._screen = Screen(pack.nexus) if screen else None
        self._lines: LineScreen | None = None
        self._counter = DeliveryCounter(pack.caps)
        self._match_rules = _match_rules(pack)
        self._matcher = default_matcher(self._match_rules, engine)

    @property
    def engine(self) -> str:
        """The name of the matcher in use."""
        return self._matcher.name

    @property
    def engine_failures(self) -> int:
        """How often the matcher failed and the compiled one decided instead."""
        return self._matcher.failures

    def check_many(self, records: Iterable[Record]) -> Iterator[Assessment]:
        """Check records one by one, lazily, in order."""
        for record in records:
            yield self.check(record)

    def check(self, record: Record, source: SourceMap = NO_FILE) -> Assessment:
        """Judge one record. Raises EngineError only when no matcher can be used at all.

        A rule that raises is an error of the assessment, beside what the other rules say.
        """
        try:
            return self._judge(record, source)
        except EngineError:
            raise
        except Exception as problem:
            return _not_judged(record, source, problem)

    def _judge(self, record: Record, source: SourceMap) -> Assessment:
        if self._screen is not None and not self._screen.may_hold(record):
            return _screened_out(record.id, record.title, source)
        case = case_of(record)
        scope = prove(self.pack.nexus, Scope.of(case), reported_only=True)
        out = self._outside(case, scope)
        if out is not None:
            return _outside_scope(record, source, scope, *out)
        weighing = Weighing(record, self.pack.standing, self.as_of)
        judged: list[_Judged] = []
        matched = self._matched(case)
        errors = list(matched.errors)
        raised = {(error.rule, error.subject) for error in errors}
        for hit in matched.hits:
            if (hit.rule.id, hit.subject.pointer) in raised:
                continue
            try:
                derivation = derive(hit.rule, Scope.of(case, hit.subject))
                self._compare(hit, derivation)
                finding, reading = finding_of(hit.rule, derivation, case, hit.subject, record, weighing)
            except Exception as problem:
                errors.append(RuleError(hit.rule.id, hit.subject.pointer, f"{type(problem).__name__}: {problem}"))
                continue
            judged.append(_Judged(finding, reading.basis))
        engaged = [hit.subject for hit in matched.hits]
        judged += [_Judged(finding, Basis.TEXTUAL) for finding in coverage_findings(case, engaged, matched.reached)]
        judged.sort(key=lambda each: -each.finding.verdict.severity)
        findings, excluded = _under(self.profile, judged)
        verdict, rests_on = _overall(findings, excluded)
        return Assessment(
            record=record.id,
            title=record.title or "",
            verdict=verdict,
            rests_on=rests_on,
            findings=findings,
            excluded=excluded,
            errors=tuple(errors),
            scope=scope,
            summary=_summary(verdict, findings, excluded, errors),
            source=source,
            by_reading={profile.value: _overall(*_under(profile, judged))[0] for profile in Profile},
            related=related_measures(matched.beside, (*findings, *excluded)),
            deliveries=self._counter.deliveries(record, case),
        )

    def settle(self, line: bytes) -> Settled | None:
        """The record in a line of JSON when it surely touches nothing; `settled` then is its assessment."""
        if self._lines is None:
            self._lines = LineScreen(self.pack.nexus)
        return self._lines.settle(line)

    def settled(self, facts: Facts, source: SourceMap) -> Assessment:
        """The assessment of a record that was settled as it was read: the one that `check` gives it."""
        return _screened_out(facts.id, facts.title, source)

    def finding(self, record: Record, rule_id: str, pointer: str) -> Finding | None:
        """What one rule makes of the thing at `pointer`, by the reference evaluator alone, engaged or not.

        None outside the regime, and where the record has no such thing. Raises KeyError for an unknown rule.
        """
        rule = self._rules[rule_id]
        case = case_of(record)
        if self._outside(case, prove(self.pack.nexus, Scope.of(case), reported_only=True)) is not None:
            return None
        for subject in subjects_of(case, rule.judges.value):
            if subject.pointer == pointer:
                weighing = Weighing(record, self.pack.standing, self.as_of)
                derivation = derive(rule, Scope.of(case, subject))
                return finding_of(rule, derivation, case, subject, record, weighing)[0]
        return None

    def _outside(self, case: Case, scope: Proof) -> tuple[Verdict, str] | None:
        """The verdict and its reason when the record lies outside the regime."""
        if scope.result is Truth.UNKNOWN:
            ambiguous = [leaf for leaf in missing_facts(scope) if leaf.reading and leaf.reading.value != STATED_UNKNOWN]
            if ambiguous:
                words = "; ".join(missing_in_words(ambiguous))
                return Verdict.UNDETERMINED, f"whether the DPRK is involved is open: {words}"
        if scope.result is not Truth.YES:
            return Verdict.OUT_OF_SCOPE, NO_LINK
        begins = self.pack.regime_begins
        spans = [
            span
            for thing in (case.act, *case.listing("item").things, *case.listing("group").things)
            for span in thing.cell("time").values
            if isinstance(span, Timespan)
        ]
        if spans and all(span.before(begins) is Truth.YES for span in spans):
            return Verdict.OUT_OF_SCOPE, f"the whole act lies before {begins}, when the regime began"
        return None

    def _matched(self, case: Case) -> _Matched:
        """Every engaged rule with its subject and what the matcher says of it, in the order of the pack."""
        answers: dict[tuple[str, str], tuple[Truth, Truth]] = {}
        engaged: list[tuple[Prohibition, Thing]] = []
        reached: list[tuple[NonMeasure | Gap, Thing]] = []
        beside: list[Related] = []
        activations, undecided = self._activations(case)
        for activation in activations:
            if activation.rule.startswith(ENGAGED):
                engaged.append((self._rules[activation.rule.removeprefix(ENGAGED)], activation.subject))
            elif activation.rule.startswith(REACHED):
                if activation.condition is Truth.YES:
                    reached.append((self._declared[activation.rule.removeprefix(REACHED)], activation.subject))
            elif activation.rule.startswith(BESIDE):
                if activation.condition is Truth.YES:
                    beside.append(self._related[activation.rule.removeprefix(BESIDE)])
            else:
                answers[activation.rule, activation.subject.pointer] = (activation.condition, activation.exception)
        hits = (
            _Hit(rule, subject, *answers.get((rule.id, subject.pointer), (Truth.NO, Truth.NO)))
            for rule, subject in engaged
        )
        return _Matched(tuple(hits), tuple(reached), tuple(beside), _errors_of(undecided))

    def _activations(self, case: Case) -> tuple[tuple[Activation, ...], tuple[Undecided, ...]]:
        try:
            return self._matcher.match(case), ()
        except EngineError:
            raise
        except Exception:
            return decide_one_by_one(self._match_rules, case)

    def _compare(self, hit: _Hit, derived: Derivation) -> None:
        """The matcher and the reference evaluator must agree; a disagreement is an error and no finding."""
        exception = derived.exception if derived.condition is not Truth.NO else Truth.NO
        if (derived.condition, exception) != (hit.condition, hit.exception):
            raise EngineError(
                f"the {self._matcher.name} matcher says {hit.condition.name}/{hit.exception.name}, "
                f"the reference evaluator {derived.condition.name}/{exception.name}"
            )


def _errors_of(undecided: Iterable[Undecided]) -> tuple[RuleError, ...]:
    """An error for each rule and subject, once, whichever of the rule's questions raised."""
    found: dict[tuple[str, str], RuleError] = {}
    for each in undecided:
        name = each.rule
        for prefix in (ENGAGED, REACHED, BESIDE):
            name = name.removeprefix(prefix)
        found.setdefault((name, each.subject), RuleError(name, each.subject, each.problem))
    return tuple(found.values())


def _not_judged(record: Record, source: SourceMap, problem: Exception) -> Assessment:
    """The record is reported all the same: undetermined and incomplete, with what was raised."""
    error = RuleError(ALL_RULES, "", f"{type(problem).__name__}: {problem}")
    everywhere = {profile.value: Verdict.UNDETERMINED for profile in Profile}
    return Assessment(
        record=record.id,
        title=record.title or "",
        verdict=Verdict.UNDETERMINED,
        rests_on=None,
        findings=(),
        excluded=(),
        errors=(error,),
        scope=NOT_JUDGED,
        summary=_summary(Verdict.UNDETERMINED, (), (), (error,)),
        source=source,
        by_reading=everywhere,
    )


def _outside_scope(record: Record, source: SourceMap, scope: Proof, verdict: Verdict, why: str) -> Assessment:
    """An assessment without findings: the same under every profile of readings."""
    everywhere = {profile.value: verdict for profile in Profile}
    return Assessment(record.id, record.title or "", verdict, None, (), (), (), scope, why, source, everywhere)


_OUT_UNDER_EVERY_READING = {profile.value: Verdict.OUT_OF_SCOPE for profile in Profile}


def _screened_out(identifier: str, title: str | None, source: SourceMap) -> Assessment:
    return Assessment(
        identifier,
        title or "",
        Verdict.OUT_OF_SCOPE,
        None,
        (),
        (),
        (),
        SCREENED_OUT,
        NO_LINK,
        source,
        _OUT_UNDER_EVERY_READING,
    )


def _match_rules(pack: RulePack) -> tuple[MatchRule, ...]:
    found: list[MatchRule] = []
    for rule in pack.prohibitions:
        judged = rule.judges.value
        found.append(MatchRule(f"{ENGAGED}{rule.id}", judged, rule.engaged, None))
        found.append(
            MatchRule(rule.id, judged, All((rule.engaged, rule.in_force, rule.when), rule.written), rule.unless)
        )
    found += [MatchRule(f"{REACHED}{entry.id}", entry.judges.value, entry.when, None) for entry in pack.non_measures]
    found += [MatchRule(f"{REACHED}{gap.id}", gap.judges.value, Engaged(gap.when), None) for gap in pack.gaps]
    found += [MatchRule(f"{BESIDE}{entry.id}", Subject.ACT.value, entry.when, None) for entry in pack.related]
    return tuple(found)


def _under(profile: Profile, judged: Sequence[_Judged]) -> tuple[tuple[Finding, ...], tuple[Finding, ...]]:
    """The findings that a profile of readings takes, and those that it leaves out."""
    taken = tuple(each.finding for each in judged if profile.takes(each.basis))
    return taken, tuple(each.finding for each in judged if not profile.takes(each.basis))


def _overall(findings: Sequence[Finding], excluded: Sequence[Finding]) -> tuple[Verdict, SubjectRef | None]:
    """The most serious finding; a record whose only YES was excluded by the profile is not cleared."""
    worst = findings[0] if findings else None
    hidden = [finding for finding in excluded if finding.law is Law.YES and finding.verdict.severity > 1]
    if hidden and (worst is None or worst.verdict.severity < Verdict.UNDETERMINED.severity):
        return Verdict.UNDETERMINED, hidden[0].subject
    if worst is None:
        return Verdict.UNDETERMINED, None
    return worst.verdict, worst.subject


def _summary(
    verdict: Verdict, findings: Sequence[Finding], excluded: Sequence[Finding], errors: Sequence[RuleError]
) -> str:
    parts = [findings[0].message] if findings and findings[0].verdict is verdict else []
    if not parts and excluded:
        parts.append(f"Undetermined: the only reading that reaches this is left out: {excluded[0].message}")
    if errors:
        parts.append(f"Incomplete: {len(errors)} rule(s) could not be evaluated.")
    return " ".join(parts)
