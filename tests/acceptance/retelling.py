"""The documented events told otherwise: what each way of telling changes in a record, and nothing of what comes out."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterator, Mapping
from functools import cache
from pathlib import Path
from typing import Any, NamedTuple

from sanctions_check import Checker, Record, RulePack
from sanctions_check.assess.results import Finding, Law, Standing
from sanctions_check.records.lists import ALL_LISTS
from sanctions_check.records.normalise.countries import country_spellings, known_codes
from sanctions_check.sources.yaml_documents import read_yaml

__all__ = [
    "Outcome",
    "Retelling",
    "Told",
    "as_encoded",
    "by_other_names",
    "each_role_apart",
    "events",
    "hedged",
    "in_another_order",
    "judged",
    "made_unknown",
    "moved_before",
    "renamed",
    "with_a_source",
]

Told = dict[str, Any]
Retelling = Callable[[Told], Told]
CASES = Path(__file__).resolve().parents[2] / "fixtures" / "cases"
JUDGED_LISTS = ("parties", "items", "personnel", "compensation")
COUNTRIES = frozenset({"acts_for", "by", "country", "flag", "host", "listed_by", "nationality", "origin", "owner"})
DAYS_OF_PARTS = frozenset({"arrived", "authorised", "date", "made", "type_first_appeared"})
ABOUT_OTHERS = ("determinations", "evidence", "exemptions")
OF_THE_ACT = ("direction", "kind", "stage", "subject")
NAMES = ("attributed_to", "declared_as", "description", "designation", "id", "location", "name", "note", "qualified")
BELONGS_TO_ANOTHER = ("currency", "date", "made", "scope", "un_listed_since", "unit", "visa")
NO_FACTS = frozenset((*NAMES, *BELONGS_TO_ANOTHER))
"""What names or remarks on a part, or belongs to another of its facts."""


class Outcome(NamedTuple):
    """What a finding comes to, whatever its words."""

    law: Law
    standing: Standing
    verdict: str
    addressees: frozenset[tuple[str, str]]


@cache
def _checker() -> Checker:
    return Checker(RulePack.load(), engine="compiled")


@cache
def _events() -> tuple[tuple[str, Told], ...]:
    found = []
    for path in sorted(CASES.glob("*.yaml")):
        tree = read_yaml(path.read_text(encoding="utf-8"), str(path))
        assert tree is not None, path
        assert not tree.faults, path
        assert isinstance(tree.data, dict), path
        found.append((path.stem, _with_ids(tree.data)))
    return tuple(found)


def events() -> Iterator[tuple[str, Told]]:
    """Each event with its name; every part of it has an id, by which it is known again."""
    yield from ((name, copy.deepcopy(told)) for name, told in _events())


def _with_ids(told: Told) -> Told:
    for name in ALL_LISTS:
        for number, part in enumerate(_parts(told, name)):
            part.setdefault("id", f"{name}-{number}")
    return told


@cache
def as_encoded(event: str) -> dict[tuple[str, str], Outcome]:
    """What comes out of an event as it was encoded."""
    return judged(dict(_events())[event])


def judged(told: Told, called: Mapping[str, str] | None = None) -> dict[tuple[str, str], Outcome]:
    """What comes out, by the rule and the part that it judges. `called` are the former ids of parts that were renamed."""
    assessment = _checker().check(Record.model_validate(told))
    assert assessment.complete, assessment.errors
    found: dict[tuple[str, str], Outcome] = {}
    for finding in (*assessment.findings, *assessment.excluded):
        part = _part_judged(finding, told)
        found[finding.rule, (called or {}).get(part, part)] = Outcome(
            finding.law,
            finding.standing.standing,
            finding.verdict.value,
            frozenset((bearer.country, bearer.act.value) for bearer in finding.addressees),
        )
    return found


def _part_judged(finding: Finding, told: Told) -> str:
    _, name, number = (*finding.subject.pointer.split("/"), "", "")[:3]
    parts = _parts(told, name)
    return str(parts[int(number)]["id"]) if number.isdigit() and int(number) < len(parts) else finding.subject.pointer


def _parts(told: Told, name: str) -> list[Told]:
    parts = told.get(name)
    return parts if isinstance(parts, list) else []


@cache
def _last_spellings() -> dict[str, str]:
    spelled = sorted((name, known_codes(name)) for name in country_spellings())
    return {codes[0]: name for name, codes in spelled if len(codes) == 1}


def by_other_names(told: Told) -> Told:
    """Each State under the last of its names in the alphabet."""
    spelled = _last_spellings()

    def other(value: Any, field: str) -> Any:
        if isinstance(value, dict):
            return {key: other(each, key if key != "value" else field) for key, each in value.items()}
        if isinstance(value, list):
            return [other(each, field) for each in value]
        codes = known_codes(value) if field in COUNTRIES and isinstance(value, str) else ()
        return spelled[codes[0]] if len(codes) == 1 else value

    return {key: value if key == "context" else other(value, key) for key, value in told.items()}


def in_another_order(told: Told) -> Told:
    """The parts of every list from the last to the first."""
    return {key: value[::-1] if key in ALL_LISTS and isinstance(value, list) else value for key, value in told.items()}


def renamed(told: Told) -> tuple[Told, dict[str, str]]:
    """Other ids for the record and its parts, also where others name them; and what each part was called."""
    new = {part["id"]: f"{name}-{number}-anew" for name in ALL_LISTS for number, part in enumerate(_parts(told, name))}
    told = {**copy.deepcopy(told), "id": "anew"}
    for name in ALL_LISTS:
        for part in _parts(told, name):
            part["id"] = new[part["id"]]
            if name in ABOUT_OTHERS and "about" in part:
                part["about"] = [new.get(each, each) for each in _names_in(part["about"])]
    return told, {now: before for before, now in new.items()}


def each_role_apart(told: Told) -> Told:
    """A party with several roles as several parties of the same name, one for each; who speaks of one speaks of all."""
    told = copy.deepcopy(told)
    parties: list[Told] = []
    for party in _parts(told, "parties"):
        roles = party.get("roles")
        several = roles if isinstance(roles, list) and len(roles) > 1 else [roles]
        apart = [
            {**party, "roles": role, "id": f"{party['id']}-{n}" if n else party["id"]} for n, role in enumerate(several)
        ]
        parties += apart if len(several) > 1 else [party]
        for name in ABOUT_OTHERS:
            for part in _parts(told, name):
                about = _names_in(part.get("about"))
                if party["id"] in about:
                    part["about"] = [*about, *(each["id"] for each in apart[1:])]
    return {**told, "parties": parties} if parties else told


def _names_in(about: Any) -> list[str]:
    return [about] if isinstance(about, str) else list(about or ())


def with_a_source(told: Told, **says: Any) -> Told:
    """One source more, that nobody has named yet."""
    source = {"id": "one-more", "source": "one more", "date": "2030", "reliability": "B", **says}
    return {**told, "evidence": [*_parts(told, "evidence"), source]}


def with_a_claimed_exemption(told: Told) -> Told:
    """A party says that each kind of exemption holds that somebody else would have to grant, or to be told of."""
    claims = [
        {"id": f"claim-{kind}", "type": kind, "status": "claimed"}
        for kind in (
            "notification",
            "committee_approval",
            "rajin_khasan",
            "state_determination",
            "pre_existing_contract",
        )
    ]
    return {**told, "exemptions": [*_parts(told, "exemptions"), *claims]}


def without_each_source(told: Told) -> Iterator[tuple[str, Told]]:
    """Each source that does not deny or dispute gone, in turn."""
    sources = _parts(told, "evidence")
    for gone in sources:
        if gone.get("stance", "supports") == "supports":
            yield str(gone["id"]), {**told, "evidence": [each for each in sources if each is not gone]}


def moved_before(told: Told, day: str) -> Told:
    """The act, and whatever of it has a time of its own, on a day."""
    parts = {
        name: [{key: value for key, value in part.items() if key not in DAYS_OF_PARTS} for part in _parts(told, name)]
        for name in JUDGED_LISTS
        if _parts(told, name)
    }
    return {**told, **parts, "date": day}


def made_unknown(told: Told) -> Iterator[tuple[str, Told]]:
    """Each kind of fact in turn as one that is stated not to be known: of the act, or of all parts of a list."""
    return _fact_by_fact(told, lambda value: "unknown" if value not in (None, "none", []) else value)


def hedged(told: Told) -> Iterator[tuple[str, Told]]:
    """Each kind of fact in turn as one that is only suspected."""

    def suspected(value: Any) -> Any:
        plain = isinstance(value, bool) or (isinstance(value, str) and value not in ("none", "unknown"))
        return {"value": value, "qualified": "suspected"} if plain else value

    return _fact_by_fact(told, suspected)


def _fact_by_fact(told: Told, retold: Callable[[Any], Any]) -> Iterator[tuple[str, Told]]:
    for field in OF_THE_ACT:
        if retold(told.get(field)) != told.get(field):
            yield field, {**told, field: retold(told[field])}
    for name in JUDGED_LISTS:
        parts = _parts(told, name)
        for field in dict.fromkeys(field for part in parts for field in part if field not in NO_FACTS):
            anew = [{**part, field: retold(part[field])} if field in part else part for part in parts]
            if anew != parts:
                yield f"{name}/{field}", {**told, name: anew}
