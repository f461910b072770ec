"""Whatever a record says, it is judged: no rule fails, both engines agree, and learning a fact never blurs a decision."""

from __future__ import annotations

from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sanctions_check import Checker, Record, RulePack, Verdict
from sanctions_check.records import vocabulary as words

PACK = RulePack.load()
DEFAULT, COMPILED = Checker(PACK), Checker(PACK, engine="compiled")
COUNTRIES = st.sampled_from(["DPRK", "Korea", "Russia", "China", "Syria", "US"])
DATES = (
    st.sampled_from(["2005", "2008-03", "2009", "2012-05-01", "2016", "2017-09-11", "2020", "2024-11", "unknown"])
    | st.none()
)


def word(vocabulary: dict[str, str]) -> st.SearchStrategy[Any]:
    one = st.sampled_from(sorted(vocabulary))
    hedged = st.builds(lambda v, q: {"value": v, "qualified": q}, one, st.sampled_from(sorted(words.QUALIFIERS)))
    return st.one_of(
        st.none(),
        one,
        st.just("unknown"),
        hedged,
        st.lists(one, min_size=2, max_size=2, unique=True).map(lambda v: {"any_of": v}),
    )


def tags(vocabulary: dict[str, str]) -> st.SearchStrategy[Any]:
    return st.none() | st.just("unknown") | st.lists(st.sampled_from(sorted(vocabulary)), max_size=3, unique=True)


def part(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=fields)


YES_NO = st.none() | st.booleans() | st.just("unknown")
ITEM = part(
    category=word(words.CATEGORIES), un_register=word(words.REGISTER_CATEGORIES), control_lists=tags(words.CONTROL_LISTS),
    nature=word(words.NATURES), purpose=word(words.PURPOSES), hs=st.sampled_from(["8704", "2710", "9306", "unknown"]),
    quantity=st.sampled_from([5, "about 1,000,000", "unknown"]), unit=st.sampled_from(["barrels", "tonnes", "unknown"]),
    direction=word(words.DIRECTIONS), stage=word(words.STAGES), date=DATES, origin=COUNTRIES, enhances_forces=YES_NO,
)  # fmt: skip
PARTY = part(
    roles=tags(words.ROLES), country=COUNTRIES | st.just("unknown"), type=word(words.PARTY_TYPES), un_listed=YES_NO,
    programme_linked=YES_NO, deceived=YES_NO,
)  # fmt: skip
GROUP = part(
    nationality=COUNTRIES, status=word(words.STATUSES), function=word(words.FUNCTIONS), relates_to=tags(words.SUBJECTS),
    host=COUNTRIES, earns_income=YES_NO, work_authorisation=word(words.WORK_AUTHORISATIONS), un_listed=YES_NO,
)  # fmt: skip
EVIDENCE = part(
    kind=word(words.EVIDENCE_KINDS), country=COUNTRIES, stance=st.sampled_from(sorted(words.STANCES)),
    speaks_to=st.sampled_from(sorted(words.SPEAKS_TO)), reliability=st.sampled_from("ABCDEF"), by_party=YES_NO,
    date=DATES, open_inquiry=YES_NO, own_acts=YES_NO,
    origins=st.lists(part(type=word(words.ORIGIN_TYPES), country=COUNTRIES), max_size=2),
)  # fmt: skip
RECORD = part(
    kind=word(words.KINDS), stage=word(words.STAGES), direction=word(words.DIRECTIONS), date=DATES, subject=tags(words.SUBJECTS),
    omitted=tags(words.DUTIES), parties=st.lists(PARTY, max_size=3), items=st.lists(ITEM, max_size=3),
    personnel=st.lists(GROUP, max_size=2), compensation=st.lists(ITEM, max_size=1), evidence=st.lists(EVIDENCE, max_size=3),
    exemptions=st.lists(part(type=word(words.EXEMPTION_TYPES), status=word(words.EXEMPTION_STATUSES)), max_size=2),
    movement=part(flag=tags({"KP": "", "RU": ""}), ship_to_ship=YES_NO, ais=word(words.AIS_STATES), vessel_un_listed=YES_NO),
).map(lambda fields: {"id": "r", **fields})  # fmt: skip


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(RECORD)
def test_any_record_is_judged_alike_by_both_engines(data: dict[str, Any]) -> None:
    record = Record.model_validate(data)
    one, other = DEFAULT.check(record), COMPILED.check(record)
    assert one == other
    assert one.complete, one.errors
    for finding in one.findings:
        assert bool(finding.missing) is (finding.verdict is Verdict.UNDETERMINED)
        assert finding.message


@settings(max_examples=100, deadline=None, suppress_health_check=list(HealthCheck))
@given(RECORD)
def test_the_order_of_parts_changes_no_verdict(data: dict[str, Any]) -> None:
    turned = {
        key: value[::-1] if key in ("parties", "exemptions") and isinstance(value, list) else value
        for key, value in data.items()
    }
    assert COMPILED.check(Record.model_validate(data)).verdict is COMPILED.check(Record.model_validate(turned)).verdict


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(RECORD)
def test_narrower_readings_never_judge_harder(data: dict[str, Any]) -> None:
    by = COMPILED.check(Record.model_validate(data)).by_reading
    assert by["text"].severity <= max(by["practice"].severity, Verdict.UNDETERMINED.severity)
    assert by["practice"].severity <= max(by["broad"].severity, Verdict.UNDETERMINED.severity)
