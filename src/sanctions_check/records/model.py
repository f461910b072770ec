"""The event record: what is reported, not what is true.

Strict: an unknown field is a fault. Every field may be left out (not stated), "unknown" (stated unknown) or "none"
(stated none); the three are never confused. See docs/writing-records.md for examples.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from operator import attrgetter
from typing import Annotated, Any, Self

from pydantic import AfterValidator, BaseModel, Field, ValidationError, model_validator
from pydantic_core import InitErrorDetails, PydanticCustomError

from .base import HedgedPart, Listed, Part
from .fields import (
    AboutTags,
    AisState,
    Category,
    Condition,
    ControlLists,
    Country,
    CountryTags,
    Credibility,
    Day,
    DayOrPeriod,
    Direction,
    DutyTags,
    EvidenceKind,
    ExemptionStatus,
    ExemptionType,
    Function,
    HsTags,
    Identifier,
    ImoNumber,
    Kind,
    Mode,
    Nature,
    OriginType,
    PartyType,
    Purpose,
    Quantity,
    RegisterCategory,
    Reliability,
    RoleTags,
    ServiceKind,
    SpeaksTo,
    Stage,
    Stance,
    Status,
    SubjectTags,
    Text,
    Unit,
    Venture,
    WorkAuthorisation,
    YesNo,
)
from .half_characters import without_half_characters
from .lists import NAMED_LISTS, NAMING_LISTS
from .names import WrongName, wrong_names

__all__ = [
    "ONE_PLACE",
    "PARTS_OF_THINGS",
    "PLACES",
    "TIES",
    "USERS_OWN",
    "Compensation",
    "Determination",
    "Evidence",
    "Exemption",
    "Group",
    "Item",
    "Movement",
    "Origin",
    "Party",
    "Place",
    "Record",
    "identifiers_in",
    "places_in",
    "pointed_places",
]


class Place(Part):
    """A place by name, and its country if the record says so; a few DPRK ports and cities are known by name."""

    place: Text | None = None
    country: Country = None


TIES = ("acts_for", "country", "nationality")
"""The fields that tell the State behind a party, the first before the others."""
_ties_of = attrgetter(*TIES)


class Party(HedgedPart):
    """Somebody in the act: a State, a body, a company, a person, a vessel."""

    id: Identifier | None = None
    name: Text | None = None
    roles: RoleTags = None
    type: PartyType = None
    country: Country = Field(default=None, description="State to which it belongs, or in which it is established")
    nationality: Country = Field(default=None, description="nationality of a person; flag of a vessel")
    acts_for: Country = Field(default=None, description="State for which it acts, when that is another")
    un_listed: YesNo = Field(default=None, description="designated by the Council or the 1718 Committee")
    un_listed_since: Day = Field(
        default=None, description="the day of that listing; it counts for what is done from then on"
    )
    listed_by: CountryTags = Field(default=None, description="States that list it nationally")
    programme_linked: YesNo = Field(
        default=None, description="linked to the DPRK's nuclear, missile or other barred programmes"
    )
    deceived: YesNo = Field(default=None, description="did not know with whom, or with what, it dealt")

    @property
    def ties(self) -> tuple[Country, ...]:
        """What ties it to States, the State behind it first."""
        return _ties_of(self)


class Item(HedgedPart):
    """Goods, technology, data, a service, a right or money; its actual nature apart from what was declared."""

    id: Identifier | None = None
    description: Text | None = None
    designation: Text | None = Field(
        default=None, description="its type by the usual designation; when some types were first seen is looked up"
    )
    nature: Nature = None
    category: Category = None
    relates_to: SubjectTags = None
    hs: HsTags = Field(default=None, description="HS codes, 2 to 10 digits")
    un_register: RegisterCategory = None
    control_lists: ControlLists = None
    quantity: Quantity = None
    unit: Unit = None
    value: Quantity = Field(default=None, description="price or value of the whole entry, in `currency`")
    currency: Unit = None
    origin: Country = Field(default=None, description="where it was made, which need not be where it came from")
    observed: YesNo = Field(default=None, description="somebody saw the thing itself")
    declared_as: Text | None = Field(default=None, description="what papers or parties called it")
    declared_hs: HsTags = None
    purpose: Purpose = None
    direction: Direction = Field(default=None, description="when it differs from the act's")
    stage: Stage = Field(default=None, description="when it differs from the act's")
    date: DayOrPeriod = Field(default=None, description="when it differs from the act's")
    made: Day = Field(default=None, description="when it was made")
    type_first_appeared: Day = Field(default=None, description="when the type was first seen anywhere")
    end_use: SubjectTags = Field(default=None, description="what it is used for, or meant for")
    condition: Condition = Field(default=None, description="new or used, of vessels and helicopters above all")
    passenger_aircraft_safety: YesNo = Field(
        default=None, description="a spare part that the passenger aircraft named in the measure need to fly safely"
    )
    enhances_forces: YesNo = Field(
        default=None, description="supports or enhances the capabilities of some State's armed forces"
    )


class Compensation(Item):
    """What is given in return. It counts as an act of its own only when somebody is named as saying so."""

    attributed_to: Text | None = Field(default=None, description="who says that it was given; a motive alone is no act")


class Group(HedgedPart):
    """Persons who go, stay, work, train, are trained or visit."""

    id: Identifier | None = None
    description: Text | None = None
    number: Quantity = None
    nationality: Country = None
    status: Status = None
    function: Function = None
    relates_to: SubjectTags = Field(default=None, description="what their work, training or study is about")
    host: Country = Field(default=None, description="State on whose territory they are")
    location: Text | None = None
    earns_income: YesNo = Field(
        default=None, description="earns income in the host's jurisdiction, whoever receives it"
    )
    work_authorisation: WorkAuthorisation = None
    authorised: Day = Field(default=None, description="when the work authorisation was granted or renewed")
    arrived: Day = None
    visa: Text | None = None
    employer_abroad: YesNo = Field(
        default=None, description="the employer is in another State than that of the work; no rule asks it"
    )
    number_increased: YesNo = Field(default=None, description="the number of authorisations in the jurisdiction rose")
    own_nationals: YesNo = Field(default=None, description="nationals of the host State")
    protected_from_return: YesNo = Field(default=None, description="refugee or human-rights law forbids return")
    un_listed: YesNo = Field(default=None, description="designated by the Council or the 1718 Committee")
    un_listed_since: Day = Field(
        default=None, description="the day of that listing; it counts for what is done from then on"
    )
    family_of_listed: YesNo = Field(
        default=None, description="family members of a person whom the Council or the 1718 Committee has designated"
    )
    listed_by: CountryTags = None
    programme_linked: YesNo = None
    carries_arms: YesNo = None
    direction: Direction = None
    stage: Stage = None
    date: DayOrPeriod = None


class Movement(Part):
    """How it went: places, vessel, flag and tracking."""

    origin: Place | None = None
    destination: Place | None = None
    declared_destination: Place | None = None
    via: Listed[Place] = None
    mode: Mode = None
    vessel: Text | None = None
    imo: ImoNumber = Field(default=None, description="IMO ship number")
    flag: CountryTags = None
    owner: Country = None
    operator: Text | None = None
    vessel_un_listed: YesNo = None
    ais: AisState = None
    service: ServiceKind = None
    ship_to_ship: YesNo = None


class Exemption(Part):
    """An exemption, approval or notification: who says so, for what, for how much, and when."""

    id: Identifier | None = None
    type: ExemptionType = None
    status: ExemptionStatus = None
    authority: Text | None = Field(default=None, description='"committee", or the State that determined')
    granted: Day = Field(default=None, description="when it was given or notified")
    valid_from: Day = None
    valid_until: Day = Field(default=None, description="the last day is inside the period")
    about: AboutTags = Field(default=None, description="ids of the items or groups it covers; all when not stated")
    scope: Text | None = None
    quantity: Quantity = None
    unit: Unit = None
    conditions_met: YesNo = None


class Determination(Part):
    """A State's, court's or Committee's answer to a question that a measure leaves to it."""

    id: Identifier | None = None
    judgement: Identifier = Field(description="name of a judgement of the rule pack")
    by: Country = None
    body: Text | None = None
    about: AboutTags = None
    outcome: YesNo = None
    date: Day = None


class Origin(Part):
    """Who found it out, which need not be who published it."""

    type: OriginType = None
    country: Country = None
    name: Text | None = None


class Evidence(Part):
    """One source: what it is, where it comes from, what it says about what, and how far it can be trusted."""

    id: Identifier | None = None
    source: Text | None = None
    kind: EvidenceKind = None
    date: Day = None
    stance: Stance = Field(default="supports", description="of a denial `denies`, where it is not stated")
    speaks_to: SpeaksTo = "facts"
    about: AboutTags = Field(
        default=None,
        description="ids of parties, items, groups, compensation, exemptions or determinations; the whole record when not stated",
    )
    reliability: Reliability | None = Field(default=None, description="Admiralty code of the source")
    credibility: Credibility | None = Field(default=None, description="Admiralty code of the content")
    country: Country = Field(default=None, description="State that speaks, or whose body or outlet it is")
    by_party: YesNo = Field(default=None, description="the source is a party to the act, or speaks for one")
    origins: Listed[Origin] = Field(
        default=None, description="ultimate origins, when the source passes on what others found"
    )
    open_inquiry: YesNo = Field(default=None, description="an official inquiry that has not concluded")
    own_acts: YesNo = Field(default=None, description="an authority records its own acts")
    states_stage: Stage = Field(default=None, description="how far the act had come, according to this source")
    interest: Text | None = None
    url: Text | None = None
    note: Text | None = None

    @model_validator(mode="after")
    def _a_denial_denies(self) -> Self:
        if "stance" not in self.model_fields_set and self.kind is not None and "denial" in self.kind.values:
            self.__dict__["stance"] = "denies"  # nobody has it yet who could see it change
        return self


class Record(Part):
    """One reported event: an act with its parties, items, persons, movement, exemptions and evidence."""

    id: Identifier
    title: Text | None = None
    kind: Kind = None
    stage: Stage = None
    direction: Direction = None
    date: DayOrPeriod = None
    subject: SubjectTags = Field(default=None, description="what the act is about, where no item or group says it")
    claimed_purpose: Text | None = None
    omitted: DutyTags = Field(default=None, description="duties that, according to the record, were not carried out")
    carried_out: DutyTags = Field(default=None, description="duties that were, where that is what the record reports")
    venture: Venture = Field(
        default=None, description="whether the venture, office, account or banking relation is new"
    )
    notified_to_committee: YesNo = Field(default=None, description="the act was notified to the 1718 Committee in time")
    parties: Listed[Party] = None
    items: Listed[Item] = None
    personnel: Listed[Group] = None
    movement: Movement | None = None
    compensation: Listed[Compensation] = None
    exemptions: Listed[Exemption] = None
    determinations: Listed[Determination] = None
    evidence: Listed[Evidence] = None
    context: Annotated[dict[str, Any] | None, AfterValidator(without_half_characters)] = Field(
        default=None, description="the user's own data; carried along, never judged"
    )

    def as_written(self) -> dict[str, Any]:
        """The record in plain JSON values, as it was written; what was not stated is not there."""
        written: dict[str, Any] = self.model_dump(mode="json", exclude_unset=True)
        return written

    @model_validator(mode="after")
    def _names_only_what_it_holds(self) -> Self:
        """Every id is used once, and every `about` names something in this record."""
        if wrong := tuple(wrong_names(self._names())):
            raise ValidationError.from_exception_data("Record", [_as_error(each) for each in wrong])
        return self

    def _names(self) -> dict[str, list[dict[str, object]]]:
        """The ids in this record, and what is about them, as written; all else is left out."""
        held = {name: [{"id": part.id} for part in getattr(self, name) or ()] for name in NAMED_LISTS}
        naming = {
            name: [
                {"id": part.id, "about": part.about.written if part.about else None}
                for part in getattr(self, name) or ()
            ]
            for name in NAMING_LISTS
        }
        return held | naming


def _as_error(wrong: WrongName) -> InitErrorDetails:
    told = PydanticCustomError(wrong.code, "{message} ({hint})", {"message": wrong.message, "hint": wrong.hint})
    return InitErrorDetails(type=told, loc=wrong.path, input=None)


def identifiers_in(record: Any) -> Iterator[str]:
    """The ids of parts that others can name, in a Record or in anything with the same lists."""
    for name in NAMED_LISTS:
        for part in getattr(record, name) or ():
            if part.id:
                yield part.id


def places_in(movement: Any, field: str) -> Sequence[Any]:
    """The places in a field of a Movement, or of anything with the same fields; none where it is not stated."""
    held = getattr(movement, field)
    return held if isinstance(held, list) else (held,) if held else ()


def pointed_places(movement: Movement, fields: Iterable[str]) -> Iterator[tuple[str, Place]]:
    """The places in these fields, each with its JSON pointer in the record."""
    for field in fields:
        for number, place in enumerate(places_in(movement, field)):
            yield f"/movement/{field}" if field in ONE_PLACE else f"/movement/{field}/{number}", place


ONE_PLACE = ("origin", "destination", "declared_destination")
"""Fields of a movement that hold a place."""
USERS_OWN = "context"
"""The field of a record for the user's own data, which are carried along and never judged."""

PLACES = (*ONE_PLACE, "via")
"""Fields of a movement that hold a place, or several."""

PARTS_OF_THINGS: dict[str, type[BaseModel]] = {
    "act": Record,
    "item": Item,
    "group": Group,
    "party": Party,
    "exemption": Exemption,
    "determination": Determination,
}
"""Where in the model the fields of each thing are written that rules speak of."""
