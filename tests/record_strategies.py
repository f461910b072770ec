"""Hypothesis strategies for whole records, as a record may be written: known, unknown, hedged, alternatives, not stated."""

from __future__ import annotations

from typing import Any, get_args

from hypothesis import strategies as st

from sanctions_check.records.model import Evidence
from sanctions_check.records.vocabulary import acts, items, parties, sources

__all__ = ["RECORD", "TEXTS", "hostile_records"]

COUNTRIES = st.sampled_from(["DPRK", "Korea", "Russia", "China", "Syria", "US"])
DATES = (
    st.sampled_from(["2005", "2008-03", "2009", "2012-05-01", "2016", "2017-09-11", "2020", "2024-11", "unknown"])
    | st.none()
)


def word(vocabulary: dict[str, str]) -> st.SearchStrategy[Any]:
    one = st.sampled_from(sorted(vocabulary))
    hedged = st.builds(lambda v, q: {"value": v, "qualified": q}, one, st.sampled_from(sorted(sources.QUALIFIERS)))
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
HEDGE = st.none() | st.sampled_from(sorted(sources.QUALIFIERS))
ITEM = part(
    category=word(items.CATEGORIES), un_register=word(items.REGISTER_CATEGORIES), control_lists=tags(items.CONTROL_LISTS),
    nature=word(items.NATURES), purpose=word(items.PURPOSES), hs=st.sampled_from(["8704", "2710", "9306", "unknown"]),
    quantity=st.sampled_from([5, "about 1,000,000", "unknown"]), unit=st.sampled_from(["barrels", "tonnes", "unknown"]),
    direction=word(acts.DIRECTIONS), stage=word(acts.STAGES), date=DATES, origin=COUNTRIES, enhances_forces=YES_NO,
    id=st.uuids().map(str), qualified=HEDGE,
)  # fmt: skip
PARTY = part(
    qualified=HEDGE, roles=tags(parties.ROLES), country=COUNTRIES | st.just("unknown"), type=word(parties.PARTY_TYPES), un_listed=YES_NO,
    programme_linked=YES_NO, deceived=YES_NO, nationality=COUNTRIES | st.just("Iran"),
    name=st.sampled_from(["KOMID", "Foreign Trade Bank, Moscow", "the Hong Kong Electronics", "Pro-Gain Group Corp. (Samoa)", "(x)", "Shell"]),
)  # fmt: skip
DETERMINATION = st.fixed_dictionaries(
    {"judgement": st.sampled_from(["acts_for_listed", "luxury_goods"])}, optional={"by": COUNTRIES, "outcome": YES_NO}
)
GROUP = part(
    qualified=HEDGE, nationality=COUNTRIES, status=word(parties.STATUSES), function=word(parties.FUNCTIONS), relates_to=tags(acts.SUBJECTS),
    direction=word(acts.DIRECTIONS), host=COUNTRIES, earns_income=YES_NO, work_authorisation=word(parties.WORK_AUTHORISATIONS), un_listed=YES_NO,
)  # fmt: skip


def one_of_its_words(field: str) -> st.SearchStrategy[str]:
    """A word that the model of evidence lists for one of its fields."""
    return st.sampled_from(get_args(Evidence.model_fields[field].annotation))


EVIDENCE = part(
    kind=word(sources.EVIDENCE_KINDS), country=COUNTRIES, stance=one_of_its_words("stance"),
    speaks_to=one_of_its_words("speaks_to"), reliability=st.sampled_from("ABCDEF"), by_party=YES_NO,
    date=DATES, open_inquiry=YES_NO, own_acts=YES_NO,
    origins=st.lists(part(type=word(sources.ORIGIN_TYPES), country=COUNTRIES), max_size=2),
)  # fmt: skip
PLACE = part(
    place=st.sampled_from(["Busan", "Nampo", "Rajin (Rason)", "KPSON", "Port of Haeju", "x, DPRK", "x"]),
    country=st.none() | COUNTRIES,
)
RECORD = part(
    kind=word(acts.KINDS), stage=word(acts.STAGES), direction=word(acts.DIRECTIONS), date=DATES, subject=tags(acts.SUBJECTS),
    omitted=tags(acts.DUTIES), parties=st.lists(PARTY, max_size=3), items=st.lists(ITEM, max_size=3),
    personnel=st.lists(GROUP, max_size=2), compensation=st.lists(ITEM, max_size=1), evidence=st.lists(EVIDENCE, max_size=3),
    determinations=st.lists(DETERMINATION, max_size=1),
    exemptions=st.lists(part(type=word(sources.EXEMPTION_TYPES), status=word(sources.EXEMPTION_STATUSES)), max_size=2),
    movement=part(
        origin=PLACE, destination=PLACE, via=st.lists(PLACE, max_size=2),
        flag=tags({"KP": "", "RU": ""}), ship_to_ship=YES_NO, ais=word(acts.AIS_STATES), vessel_un_listed=YES_NO,
        imo=st.sampled_from(["8518780", "IMO 8518780", "imo no. 8518780", "9074729", {"any_of": ["9074729", "8518780"]}, "unknown"]),
    ),
).map(lambda fields: {"id": "r", **fields})  # fmt: skip

TEXTS = st.sampled_from(
    [
        '=HYPERLINK("http://x","y")', "+1", "-1", "@SUM(A1)", "\t=1", "a,b;c", 'say "x"', "line\r\nline", "| a | b |",
        "<script>alert(1)</script>", "<!-- x -->", "]]>", "&amp;", "[x](javascript:alert(1))", "![x](http://x/y.png)", "# x",
        "[^r1-1]", "`code`", "*b* _i_ ~~s~~", "\x00\x1b[31m", "\u202egnp.exe", "\ufffe", "\u2028", "\\", "1. x", "$x$", "",
    ]
) | st.text(st.characters(exclude_categories=["Cs"]), max_size=40)  # fmt: skip
"""Text that means something to some format, and any other."""


@st.composite
def hostile_records(draw: st.DrawFn) -> dict[str, Any]:
    """Any record, with hostile text wherever text is free."""
    record = draw(RECORD)
    record["id"] = draw(TEXTS.filter(str.strip))
    record["title"] = draw(TEXTS)
    for name, field in (
        ("parties", "name"),
        ("items", "description"),
        ("personnel", "description"),
        ("evidence", "source"),
    ):
        for part in record.get(name) or ():
            part[field] = draw(TEXTS)
    for part in record.get("evidence") or ():
        part["url"] = draw(TEXTS | st.just("https://example.org/a(b)?c=1&d=<2>"))
    return record
