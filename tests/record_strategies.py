"""Hypothesis strategies for whole records, as a record may be written: known, unknown, hedged, alternatives, not stated."""

from __future__ import annotations

from typing import Any, get_args

from hypothesis import strategies as st
from pydantic import BaseModel

from sanctions_check.records.layout import shapes_of
from sanctions_check.records.model import (
    Determination,
    Evidence,
    Exemption,
    Group,
    Item,
    Movement,
    Origin,
    Party,
    Place,
    Record,
)
from sanctions_check.records.stated import Shape
from sanctions_check.records.vocabulary import sources

__all__ = ["RECORD", "TEXTS", "hostile_records"]

COUNTRIES = st.sampled_from(["DPRK", "Korea", "Russia", "China", "Syria", "US", "Iran"])
DATES = st.sampled_from(["2005", "2008-03", "2009", "2012-05-01", "2016", "2017-09-11", "2020", "2024-11"])
HEDGES = st.sampled_from(sorted(sources.QUALIFIERS))
HEDGE = st.none() | HEDGES
OF_SHAPES: dict[str, st.SearchStrategy[Any]] = {
    "Country": COUNTRIES,
    "Day": DATES,
    "HsCode": st.sampled_from(["8704", "2710", "9306"]),
    "ImoNumber": st.sampled_from(["8518780", "IMO 8518780", "imo no. 8518780", "9074729"]),
    "Quantity": st.sampled_from([5, "about 1,000,000"]),
    "Unit": st.sampled_from(["barrels", "tonnes"]),
    "When": DATES,
    "YesNo": st.booleans(),
}
"""Values of the fields that take no listed words, by the name of what they take."""
NAMES_OF_OTHERS = "Name"
"""What a field takes that names other parts of the record: of these only that it is open which they are is drawn."""


def stated(one: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    """One value, in all the ways in which it may be stated."""
    hedged = st.builds(lambda value, hedge: {"value": value, "qualified": hedge}, one, HEDGES)
    several = st.lists(one, min_size=2, max_size=2, unique=True).map(lambda values: {"any_of": values})
    return st.one_of(st.none(), one, st.just("unknown"), hedged, several)


def tags(one: st.SearchStrategy[Any]) -> st.SearchStrategy[Any]:
    return st.none() | st.just("unknown") | one | st.lists(one, max_size=3, unique=True)


def part(**fields: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    return st.fixed_dictionaries({}, optional=fields)


def of_the_model(model: type[BaseModel], **more: st.SearchStrategy[Any]) -> st.SearchStrategy[dict[str, Any]]:
    """A part with any of the facts that the model has for it, and `more` that it takes as text or as parts of their own."""
    facts = {name: _values_of(shape) for name, shape in shapes_of(model).items()}
    return part(**facts, **more)


def _values_of(shape: Shape) -> st.SearchStrategy[Any]:
    if shape.name == NAMES_OF_OTHERS:
        return st.none() | st.just("unknown")
    if shape.vocabulary is not None:
        one = st.sampled_from(sorted(shape.vocabulary))
        return tags(one) if shape.all_hold else stated(one)
    one = OF_SHAPES[shape.name]
    return tags(one) if shape.all_hold else one | one | one | stated(one)


def one_of_its_words(field: str) -> st.SearchStrategy[str]:
    """A word that the model of evidence lists for one of its fields."""
    return st.sampled_from(get_args(Evidence.model_fields[field].annotation))


ITEM = of_the_model(Item, id=st.uuids().map(str), qualified=HEDGE)
GROUP = of_the_model(Group, qualified=HEDGE)
PARTY = of_the_model(
    Party,
    qualified=HEDGE,
    name=st.sampled_from(["KOMID", "Foreign Trade Bank, Moscow", "the Hong Kong Electronics", "Pro-Gain Group Corp. (Samoa)", "(x)", "Shell"]),
)  # fmt: skip
DETERMINATION = st.builds(
    lambda required, facts: {**facts, **required},
    st.fixed_dictionaries({"judgement": st.sampled_from(["acts_for_listed", "luxury_goods"])}),
    of_the_model(Determination),
)
EVIDENCE = of_the_model(
    Evidence,
    stance=one_of_its_words("stance"),
    speaks_to=one_of_its_words("speaks_to"),
    reliability=st.sampled_from("ABCDEF"),
    origins=st.lists(of_the_model(Origin), max_size=2),
)
PLACE = of_the_model(
    Place,
    place=st.sampled_from(
        ["Busan", "Nampo", "Rajin (Rason)", "Nampo or Rajin", "KPSON", "Port of Haeju", "x, DPRK", "x", "unknown"]
    ),
)
MOVEMENT = of_the_model(
    Movement,
    origin=PLACE,
    destination=PLACE,
    declared_destination=PLACE,
    via=st.lists(PLACE, max_size=2) | st.just("unknown"),
)
RECORD = of_the_model(
    Record,
    parties=st.lists(PARTY, max_size=3),
    items=st.lists(ITEM, max_size=3),
    personnel=st.lists(GROUP, max_size=2),
    compensation=st.lists(ITEM, max_size=1),
    evidence=st.lists(EVIDENCE, max_size=3),
    determinations=st.lists(DETERMINATION, max_size=1) | st.just("unknown"),
    exemptions=st.lists(of_the_model(Exemption, authority=st.just("committee") | COUNTRIES), max_size=2)
    | st.just("unknown"),
    movement=MOVEMENT,
).map(lambda fields: {"id": "r", **fields})

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
