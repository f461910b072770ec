"""Persons: work permits, travel, training, teaching and delegations."""

from __future__ import annotations

from .draw import Draw, RawRecord

__all__ = ["dprk_persons", "persons"]


def persons(draw: Draw) -> RawRecord:
    """A work permit for nationals of another State."""
    home, host = draw.two(["Vietnam", "India", "Poland", "Thailand", "Indonesia", "Mexico", "Kenya", "Germany"])
    day = draw.day()
    return {
        "kind": "labour",
        "stage": "ongoing",
        "date": day,
        "parties": [draw.company(host, "employer")],
        "personnel": [
            {
                "description": "seasonal workers",
                "number": draw.quantity(300),
                "nationality": home,
                "status": "civilian",
                "function": draw.one(["labourer", "construction_worker", "it_worker", "medical_worker"]),
                "host": host,
                "earns_income": True,
                "work_authorisation": "new",
                "authorised": day,
            }
        ],
        "evidence": [draw.source("authority_record", day, host)],
    }


def dprk_persons(draw: Draw) -> RawRecord:
    """Workers, trainees, students, instructors, listed travellers or troops of the DPRK."""
    maker = draw.one([_workers, _workers, _trainees, _students, _troops, _traveller])
    host, day = draw.port_state(), draw.date()
    record, group = maker(draw)
    group |= {"number": draw.quantity(12_000), "host": draw.one([host, host, host, "unknown"])}
    group["nationality"] = draw.dprk()
    parties: list[RawRecord] = [{"name": "Government", "roles": ["host"], "type": "state", "country": host}]
    parties.append({"roles": ["sender"], "type": "state", "country": draw.dprk()})
    record |= {"date": day, "parties": parties, "personnel": [group], "evidence": draw.evidence(day)}
    return record


def _workers(draw: Draw) -> tuple[RawRecord, RawRecord]:
    group: RawRecord = {"status": "civilian", "function": draw.one(["construction_worker", "it_worker", "labourer"])}
    group["earns_income"] = draw.one([True, True, "unknown"])
    if draw.perhaps(0.6):
        group["work_authorisation"] = draw.one(["new", "existing", "expired"])
    if draw.perhaps(0.4):
        group["authorised"] = draw.day()
    if draw.perhaps(0.2):
        group["number_increased"] = draw.one([True, False])
    record: RawRecord = {"kind": "labour", "stage": draw.one(["ongoing", "delivered"])}
    if draw.perhaps(0.2):
        record["omitted"] = ["expulsion"]
    return record, group


def _trainees(draw: Draw) -> tuple[RawRecord, RawRecord]:
    kind = draw.one(["military_training", "police_training"])
    function = draw.one(["trainee", "instructor", {"any_of": ["instructor", "observer"]}])
    group: RawRecord = {"status": draw.one(["military", "police", "mixed"]), "function": function}
    group["relates_to"] = draw.one([["arms"], ["policing"], ["military", "logistics"], ["small_arms"]])
    return {"kind": kind, "stage": "delivered", "direction": draw.one(["from_dprk", "to_dprk"])}, group


def _students(draw: Draw) -> tuple[RawRecord, RawRecord]:
    subjects = ["advanced_physics", "advanced_computer_simulation", "medicine", "language", "nuclear_engineering"]
    group: RawRecord = {"status": "civilian", "function": draw.one(["student", "scientist"])}
    group["relates_to"] = [draw.one(subjects)]
    kind = draw.one(["specialized_education", "scientific_cooperation"])
    return {"kind": kind, "stage": draw.one(["ongoing", "planned"]), "subject": list(group["relates_to"])}, group


def _troops(draw: Draw) -> tuple[RawRecord, RawRecord]:
    function = draw.one(["combatant", "adviser", "engineer", "sapper", "guard"])
    group: RawRecord = {"status": "military", "function": function, "carries_arms": draw.one([True, "unknown"])}
    kind = draw.one(["deployment_military", "deployment_engineers", "deployment_security"])
    return {"kind": kind, "stage": "delivered", "direction": "from_dprk"}, group


def _traveller(draw: Draw) -> tuple[RawRecord, RawRecord]:
    group: RawRecord = {"description": draw.person(), "function": draw.one(["official", "diplomat", "broker"])}
    group |= {"un_listed": draw.one([True, True, False, "unknown"]), "arrived": draw.day()}
    return {"kind": draw.one(["travel_listed_person", "meeting_visit"]), "stage": "delivered"}, group
