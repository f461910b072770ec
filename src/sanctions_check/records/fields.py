"""The kinds of field of a record. Each is an annotated type with its own parser and JSON Schema."""

from __future__ import annotations

from typing import Annotated, Any, Literal

from msgspec import Meta, Struct
from pydantic import GetJsonSchemaHandler, StringConstraints
from pydantic_core import CoreSchema

from sanctions_check.logic.interval import Interval
from sanctions_check.logic.timespan import Timespan
from sanctions_check.plain_text import shortened

from .normalise.bounds import LARGEST, LOWER_BOUNDS, UPPER_BOUNDS, Bound
from .normalise.countries import country_spellings
from .normalise.dates import DATED, SHAPES, When, parse_day, parse_when
from .normalise.hs import parse_hs
from .normalise.imo import parse_imo
from .normalise.quantities import parse_quantity
from .normalise.stated_countries import stated_country
from .normalise.units import canonical_unit, unit_words
from .stated import Shape, Stated, WordParser
from .vocabulary import Vocabulary, acts, items, parties, sources
from .vocabulary.suggested import suggested_word

__all__ = [
    "COUNTRY",
    "YES_NO",
    "AboutTags",
    "AisState",
    "Category",
    "Condition",
    "ControlLists",
    "Country",
    "CountryTags",
    "Credibility",
    "Day",
    "DayOrPeriod",
    "Direction",
    "DutyTags",
    "EvidenceKind",
    "ExemptionStatus",
    "ExemptionType",
    "Function",
    "HsTags",
    "Identifier",
    "ImoNumber",
    "Kind",
    "Meanings",
    "Mode",
    "Nature",
    "OriginType",
    "PartyType",
    "Purpose",
    "Qualifier",
    "Quantity",
    "RegisterCategory",
    "Reliability",
    "RoleTags",
    "ServiceKind",
    "SpeaksTo",
    "Stage",
    "Stance",
    "Status",
    "SubjectTags",
    "Text",
    "Unit",
    "Venture",
    "WorkAuthorisation",
    "YesNo",
]

MAX_TEXT = 20_000
MAX_IDENTIFIER = 200
COUNTRY, YES_NO = "Country", "YesNo"
"""The names of the kinds of field for States, and for yes or no."""

Identifier = Annotated[str, StringConstraints(pattern=r"\S", max_length=MAX_IDENTIFIER)]
Text = Annotated[str, StringConstraints(max_length=MAX_TEXT)]


def _choice(what: str, vocabulary: Vocabulary) -> WordParser:
    def parse(raw: object) -> tuple[str, ...]:
        if isinstance(raw, str) and raw in vocabulary:
            return (raw,)
        suggestion = suggested_word(raw, vocabulary) if isinstance(raw, str) else ""
        raise ValueError(f"{_shown(raw)} is not a known {what}{suggestion}")

    return parse


def _choice_schema(vocabulary: Vocabulary) -> dict[str, Any]:
    return {"type": "string", "oneOf": [{"const": word, "description": text} for word, text in vocabulary.items()]}


class Meanings(Struct, eq=False, frozen=True):
    """The meanings of the words of a field that takes exactly one word."""

    vocabulary: Vocabulary

    def __get_pydantic_json_schema__(self, core: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        return _choice_schema(self.vocabulary)


Qualifier = Annotated[
    Literal["suspected", "presumed", "inferred", "alleged", "disputed", "party_claim"], Meanings(sources.QUALIFIERS)
]
Stance = Annotated[Literal["supports", "denies", "unclear", "undeterminable"], Meanings(sources.STANCES)]
SpeaksTo = Annotated[Literal["facts", "law", "both"], Meanings(sources.SPEAKS_TO)]
Reliability = Annotated[Literal["A", "B", "C", "D", "E", "F"], Meanings(sources.RELIABILITIES)]
Credibility = Annotated[Literal["1", "2", "3", "4", "5", "6"], Meanings(sources.CREDIBILITIES)]


def _chosen(what: str, vocabulary: Vocabulary, *, all_hold: bool = False) -> Shape:
    return Shape(
        what.title().replace(" ", ""),
        f"a word for the {what}",
        _choice(what, vocabulary),
        _choice_schema(vocabulary),
        all_hold,
        words=vocabulary.keys,
        vocabulary=vocabulary,
    )


def _shown(raw: object) -> str:
    try:
        return shortened(f'"{raw}"' if isinstance(raw, str) else repr(raw))
    except (RecursionError, ValueError):  # nested too deep for Python to write, or a number of thousands of digits
        return "what is too deep or too long to be shown"


def _yes_no(raw: object) -> tuple[bool, ...]:
    if isinstance(raw, bool):
        return (raw,)
    raise ValueError(f"{_shown(raw)} is not true or false")


def _identifier(raw: object) -> tuple[str, ...]:
    if isinstance(raw, str) and 0 < len(raw) <= MAX_IDENTIFIER:
        return (raw,)
    raise ValueError(f"{_shown(raw)} is not the id of something in this record")


_STRING: dict[str, Any] = {"type": "string", "maxLength": MAX_IDENTIFIER}
_COUNTRY = {
    **_STRING,
    "description": 'a country by name or ISO 3166 code; "Korea" alone means DPRK or Republic of Korea',
}
_DAY = {**_STRING, "description": "2024, 2024-05, 2024-05-27, 2024-summer, early 2024, 2023/2024"}
_PERIOD = {
    "type": "object",
    "properties": {
        "start": {"type": ["string", "null"]},
        "end": {"type": ["string", "null"]},
        "shape": {"enum": list(SHAPES)},
        "of": {"enum": list(DATED)},
    },
    "additionalProperties": False,
}
_WHEN = {"anyOf": [_DAY, _PERIOD]}
_BOUNDS = {
    "type": "object",
    "properties": {
        bound.value: {"type": "number"}
        for bounds in (*zip(LOWER_BOUNDS, UPPER_BOUNDS, strict=True), (Bound.ABOUT,))
        for bound in bounds
    },
    "additionalProperties": False,
}
_QUANTITY = {
    "anyOf": [{"type": "number"}, {**_STRING, "description": "about 1,000; over 70; 2-3; up to 25,000"}, _BOUNDS]
}

_HS = {"type": "string", "pattern": "^[0-9. ]{2,13}$"}
_PLAIN_DAY = Annotated[
    str,
    Meta(
        pattern=r"^(?:19|20|21)\d\d(?:-(?:0[1-9]|1[0-2])(?:-(?:0[1-9]|1\d|2[0-8]))?"
        r"|-(?:0[13-9]|1[0-2])-(?:29|30)|-(?:0[13578]|1[02])-31)?\Z"
    ),
]
_PLAIN_NUMBER = Annotated[int, Meta(ge=0, le=int(LARGEST))] | Annotated[float, Meta(ge=0, le=LARGEST)]
_PLAIN_AMOUNT = (
    _PLAIN_NUMBER
    | Annotated[str, Meta(pattern=r"^(?:(?:about|over|at least|up to) )?(?:\d{1,3}(?:,\d{3}){1,3}|\d{1,12})\Z")]
)
_PLAIN_BOUND = (
    _PLAIN_NUMBER
    | Annotated[
        dict[Literal["at_least", "at_most", "more_than", "less_than", "about"], _PLAIN_NUMBER],
        Meta(min_length=1, max_length=1),
    ]
)
_IMO = {"type": ["string", "integer"], "description": "seven digits, with or without IMO before them"}
_PLAIN_IMO = Annotated[str, Meta(pattern=r"^(?:IMO ?)?[0-9]{7}\Z")]
_PLAIN_HS = Annotated[str, Meta(pattern=r"^(?!00|77)(?:[0-9]{2}){1,5}\Z")]

Country = Annotated[Stated[str] | None, Shape(COUNTRY, "a country", stated_country, _COUNTRY, words=country_spellings)]
CountryTags = Annotated[
    Stated[str] | None, Shape(COUNTRY, "a country", stated_country, _COUNTRY, all_hold=True, words=country_spellings)
]
Day = Annotated[Stated[Timespan] | None, Shape("Day", "a date", parse_day, _DAY, plain=(_PLAIN_DAY,))]
DayOrPeriod = Annotated[
    Stated[When] | None,
    Shape("When", "a date, or start, end, shape and of", parse_when, _WHEN, takes_objects=True, plain=(_PLAIN_DAY,)),
]
Quantity = Annotated[
    Stated[Interval] | None,
    Shape("Quantity", "a quantity", parse_quantity, _QUANTITY, takes_objects=True, plain=(_PLAIN_AMOUNT, _PLAIN_BOUND)),
]
Unit = Annotated[Stated[str] | None, Shape("Unit", "a unit or currency", canonical_unit, _STRING, words=unit_words)]
HsTags = Annotated[Stated[str] | None, Shape("HsCode", "an HS code", parse_hs, _HS, all_hold=True, plain=(_PLAIN_HS,))]
ImoNumber = Annotated[Stated[str] | None, Shape("ImoNumber", "an IMO number", parse_imo, _IMO, plain=(_PLAIN_IMO,))]
YesNo = Annotated[Stated[bool] | None, Shape(YES_NO, "true or false", _yes_no, {"type": "boolean"}, plain=(bool,))]
AboutTags = Annotated[Stated[str] | None, Shape("Name", "an id in this record", _identifier, _STRING, all_hold=True)]

Kind = Annotated[Stated[str] | None, _chosen("kind of act", acts.KINDS)]
Stage = Annotated[Stated[str] | None, _chosen("stage", acts.STAGES)]
Direction = Annotated[Stated[str] | None, _chosen("direction", acts.DIRECTIONS)]
RoleTags = Annotated[Stated[str] | None, _chosen("role", parties.ROLES, all_hold=True)]
PartyType = Annotated[Stated[str] | None, _chosen("type of party", parties.PARTY_TYPES)]
Nature = Annotated[Stated[str] | None, _chosen("nature of an item", items.NATURES)]
Condition = Annotated[Stated[str] | None, _chosen("condition of an item", items.CONDITIONS)]
Category = Annotated[Stated[str] | None, _chosen("category of item", items.CATEGORIES)]
RegisterCategory = Annotated[Stated[str] | None, _chosen("UN Register category", items.REGISTER_CATEGORIES)]
ControlLists = Annotated[Stated[str] | None, _chosen("control list", items.CONTROL_LISTS, all_hold=True)]
Purpose = Annotated[Stated[str] | None, _chosen("purpose", items.PURPOSES)]
SubjectTags = Annotated[Stated[str] | None, _chosen("subject", acts.SUBJECTS, all_hold=True)]
Status = Annotated[Stated[str] | None, _chosen("status of persons", parties.STATUSES)]
Function = Annotated[Stated[str] | None, _chosen("function of persons", parties.FUNCTIONS)]
Venture = Annotated[Stated[str] | None, _chosen("state of a venture", acts.VENTURES)]
WorkAuthorisation = Annotated[Stated[str] | None, _chosen("work authorisation", parties.WORK_AUTHORISATIONS)]
Mode = Annotated[Stated[str] | None, _chosen("mode of transport", acts.MODES, all_hold=True)]
ServiceKind = Annotated[Stated[str] | None, _chosen("kind of service", acts.SERVICES)]
DutyTags = Annotated[Stated[str] | None, _chosen("duty", acts.DUTIES, all_hold=True)]
AisState = Annotated[Stated[str] | None, _chosen("state of AIS", acts.AIS_STATES)]
ExemptionType = Annotated[Stated[str] | None, _chosen("type of exemption", sources.EXEMPTION_TYPES)]
ExemptionStatus = Annotated[Stated[str] | None, _chosen("status of an exemption", sources.EXEMPTION_STATUSES)]
EvidenceKind = Annotated[Stated[str] | None, _chosen("kind of evidence", sources.EVIDENCE_KINDS)]
OriginType = Annotated[Stated[str] | None, _chosen("type of origin", sources.ORIGIN_TYPES)]
