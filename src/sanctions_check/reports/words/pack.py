"""The entries of a rule pack as lines to print: measures, concepts, families, rules, declarations and gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sanctions_check.assess.results import NOT_COVERED, NOT_COVERED_TITLE
from sanctions_check.logic.condition import (
    All,
    Any,
    AnyDay,
    Condition,
    Engaged,
    Judgement,
    Named,
    Not,
    Presumed,
    Provided,
    Quantified,
    Test,
    Where,
)
from sanctions_check.logic.operator import Operator
from sanctions_check.logic.timespan import from_to
from sanctions_check.rules.model import Addressee, Family, Gap, Measure, NonMeasure, Prohibition, Related

from .paragraphs import how_far_verified

if TYPE_CHECKING:
    from sanctions_check.rules.pack import RulePack

__all__ = ["NOTHING_REACHES_IT", "concept_lines", "entry_lines", "family_lines", "measure_lines", "resting_lines"]

NOTHING_REACHES_IT = (
    f"{NOT_COVERED}  {NOT_COVERED_TITLE}",
    "  a finding on what no rule and no declaration of what is lawful reaches, though the DPRK is linked: it is undetermined",
    "  written in no file; it names what the record does not state, without which none applies, or else the act itself",
)
"""The lines on findings of `NOT_COVERED`, which no entry of a pack makes."""
IN_FORCE = "in force"
_WAYS = {
    "to_dprk": "; of what goes to the DPRK",
    "from_dprk": "; of what comes from the DPRK",
    "both": "; of what goes to the DPRK and what comes from it",
}
"""Words for the `direction` of a measure; a measure without one of these has none."""
_REACHES = {
    "any_state": "the DPRK too, by what its parties did",
    "voyage_ends": "also the States from and to which a voyage went",
    "nationals": "also the State whose nationals the persons are",
    "journey_ends": "also the State to which persons travelled, where nobody is recorded as their host",
    "spares_own_nationals": "but not the State whose nationals all the travellers are",
}
"""Words for the flags of an addressee: who else bears the duty, or does not bear it."""


def measure_lines(measure: Measure) -> list[str]:
    """A measure: paragraph, force, reach, dates, status, how far it was verified, and summary."""
    ways = _WAYS.get(measure.direction, "")
    fate = f", {measure.status}" if measure.status != IN_FORCE else ""
    return [
        f"{measure.id}  {measure.title}",
        f"  {measure.resolution}, operative paragraph {measure.paragraph} ({measure.document})",
        f"  {measure.verb}; {measure.force}; binds {measure.binds}{ways}; in force {measure.period}{fate}",
        f"  {how_far_verified(measure)}; {measure.written}",
        f"  {measure.summary}",
    ]


def resting_lines(measure: Measure, pack: RulePack) -> list[str]:
    """The rules, declarations and gaps of the pack that name a measure."""
    rules = [
        f"  rule: {rule.id}  {rule.title}{' (states the same)' if citation.restates else ''}"
        for rule in pack.prohibitions
        for citation in rule.citations
        if citation.measure.id == measure.id
    ]
    others = [
        f"  {kind}: {entry.id}  {entry.title}"
        for kind, entries in (("not a violation", pack.non_measures), ("no rule decides", pack.gaps))
        for entry in entries
        if any(each.id == measure.id for each in (entry.see if isinstance(entry, NonMeasure) else entry.measures))
    ]
    return [*(rules or ["  no rule of this pack rests on it"]), *others]


def concept_lines(concept: Named) -> list[str]:
    """A concept or an exemption: where it is written, its source, and its condition."""
    lines = [f"{concept.name}  (about the {concept.about})"]
    lines += [f"  {concept.text.strip()}"] if concept.text else []
    lines.append(f"  written in {concept.written}{f'; taken from {concept.source}' if concept.source else ''}")
    lines += [f"  granted by {concept.authority}"] if concept.authority else []
    return [*lines, "  means:", *_condition_lines(concept.meaning, 4)]


def family_lines(family: Family) -> list[str]:
    """A family: its name and the words it stands for."""
    return [
        f"{family.name}  (words of a record)",
        f"  written in {family.written}",
        f"  means: {', '.join(family.words)}",
    ]


def entry_lines(entry: Prohibition | NonMeasure | Gap | Related) -> list[str]:
    """A rule, a non-measure, a gap or a related measure."""
    match entry:
        case Prohibition():
            return _rule_lines(entry)
        case NonMeasure(text=text, see=measures):
            what, said, heading = f"no paragraph bars this; judges {entry.judges.value}", text, "see"
        case Gap(lacks=why, measures=measures):
            what = f"{why}: what reaches it is undetermined; judges {entry.judges.value}"
            said, heading = "", "law"
        case Related(why=why, measures=measures):
            what, said, heading = "shown beside an act, and decides nothing", why, "law"
    return [
        f"{entry.id}  {entry.title}",
        *([f"  {said}"] if said else []),
        f"  written in {entry.written}; {what}",
        *(f"  {heading}: {measure.id}  {measure.title}" for measure in measures),
        "  when:",
        *_condition_lines(entry.when, 4),
    ]


def _rule_lines(rule: Prohibition) -> list[str]:
    """A rule: its reading, its measures, its conditions, and who bears which duty."""
    lines = [f"{rule.id}  {rule.title}", f"  {rule.text}", f"  written in {rule.written}; judges {rule.judges.value}"]
    lines.append(f"  reading: {rule.reading.basis.value} – {rule.reading.says}")
    lines += [f"    concluded by {body}" for body in rule.reading.concluded_by]
    lines += [f"    held by {holder}" for holder in rule.reading.held_by]
    lines += [f"    disputed by {holder}" for holder in rule.reading.disputed_by]
    for citation in rule.citations:
        covers = f", for {citation.covers_name}" if citation.covers_name else ""
        lines.append(f"  law: {citation.measure.id}{covers}{' (states the same)' if citation.restates else ''}")
        lines += [f"    {line.strip()}" for line in measure_lines(citation.measure)[1:]]
    engaged, when = _condition_lines(rule.engaged, 4), _condition_lines(rule.when, 4)
    lines += ["  engaged by, and when:", *when] if engaged == when else ["  engaged by:", *engaged, "  when:", *when]
    if rule.unless is not None:
        lines += ["  unless:", *_condition_lines(rule.unless, 4)]
    for addressee in rule.addressees:
        lines += _addressee_lines(addressee)
    return lines


def _addressee_lines(addressee: Addressee) -> list[str]:
    """A duty: its bearers, who else bears it or does not, and the things to which it applies."""
    who = ", ".join((*addressee.roles, *(["the DPRK"] if addressee.dprk else [])))
    who += f"; if none of these is recorded, {', '.join(addressee.or_else)}" if addressee.or_else else ""
    lines = [f"  {addressee.duty}: {who}"]
    lines += [f"    {says}" for flag, says in _REACHES.items() if getattr(addressee, flag)]
    if addressee.where is not None:
        lines += ["    where:", *_condition_lines(addressee.where, 6)]
    return lines


def _condition_lines(condition: Condition, indent: int) -> list[str]:
    pad = " " * indent
    match condition:
        case All(parts) | Any(parts):
            return [
                f"{pad}{condition.frame.says}",
                *(line for part in parts for line in _condition_lines(part, indent + 2)),
            ]
        case Not(part):
            return [f"{pad}not", *_condition_lines(part, indent + 2)]
        case Where(asked, then, otherwise):
            return [
                *(f"{pad}where {asked}", *_condition_lines(then, indent + 2)),
                *(f"{pad}otherwise", *_condition_lines(otherwise, indent + 2)),
            ]
        case Engaged(part):
            return _condition_lines(part, indent)
        case Quantified(quantifier, thing, part):
            return [f"{pad}{quantifier.value} {thing}", *_condition_lines(part, indent + 2)]
        case Named(name=name, text=text):
            return [f"{pad}{name}{f' – {text}' if text else ''}"]
        case Presumed(test):
            return [f"{pad}{test} (presumed where not stated)"]
        case Provided(operator, test):
            return [
                f"{pad}{test} (where it is not {'stated' if operator is Operator.STATED else 'known'}, it counts as no)"
            ]
        case Judgement(name, question, asked_of):
            return [f"{pad}judgement {name}: {question}? (asked of {asked_of})"]
        case Test():
            return [f"{pad}{condition}"]
        case AnyDay(called, since, until):
            return [f"{pad}{called}: a day {from_to(since, until)}"]
