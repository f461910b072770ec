"""Voyages: port calls, transfers between ships, flags, owners, tracking and insurance."""

from __future__ import annotations

from .draw import Draw, RawRecord

__all__ = ["dprk_voyage", "voyage"]

CARGOES = ("coal", "refined_petroleum", "iron_ore", "food", "fertiliser", "machinery")


def voyage(draw: Draw) -> RawRecord:
    """A port call between two other States."""
    start, end = draw.two(["China", "Japan", "Singapore", "Vietnam", "Malaysia", "United Arab Emirates"])
    day = draw.day()
    return {
        "kind": "transport_maritime",
        "stage": "delivered",
        "date": day,
        "parties": [draw.company(start, "carrier", "operator")],
        "items": [draw.goods(draw.one(CARGOES))],
        "movement": {
            "origin": draw.port(start),
            "destination": draw.port(end),
            "mode": "sea",
            **draw.vessel(),
            "flag": [draw.flag()],
            "owner": draw.state(),
            "ais": draw.one(["on", "on", "on", "mostly_on", "intermittent"]),
        },
        "evidence": [draw.source("ais_data", day)],
    }


def dprk_voyage(draw: Draw) -> RawRecord:
    """A vessel that calls at a port of the DPRK, meets one of its vessels, or is owned or served by it."""
    record = _transfer_at_sea(draw) if draw.perhaps(0.4) else _port_call(draw)
    movement = record["movement"]
    if draw.perhaps(0.2):
        movement["vessel_un_listed"] = draw.one([True, False, "unknown"])
    if draw.perhaps(0.2):
        movement["owner"] = draw.one(["DPRK", "China", "unknown"])
    if draw.perhaps(0.15):
        record["omitted"] = [draw.one(["inspection", "vessel_seizure", "deregistration", "flag_cooperation"])]
    return record


def _port_call(draw: Draw) -> RawRecord:
    other, day = draw.port_state(), draw.date()
    inward = draw.perhaps(0.5)
    here, there = draw.dprk_port(), draw.port(other)
    movement: RawRecord = {
        "origin": there if inward else here,
        "destination": here if inward else there,
        "mode": "sea",
        **draw.vessel(),
        "flag": [draw.one(["DPRK", "DPRK", draw.flag()])],
        "ais": draw.one(["off", "intermittent", "falsified", "on"]),
        "service": draw.one(["cargo", "cargo", "passenger"]),
    }
    if draw.perhaps(0.2):
        movement["declared_destination"] = draw.port(draw.port_state())
    if draw.perhaps(0.2):
        movement["via"] = [draw.port(draw.port_state()), draw.dprk_port()]
    return {
        "kind": "transport_maritime",
        "stage": "delivered",
        "date": day,
        "parties": [draw.dprk_firm("shipowner"), draw.company(other, "operator", "carrier")],
        "items": [draw.goods(draw.one(CARGOES))],
        "movement": movement,
        "evidence": draw.evidence(day),
    }


def _transfer_at_sea(draw: Draw) -> RawRecord:
    day = draw.date()
    item = draw.goods(draw.one(["refined_petroleum", "refined_petroleum", "coal"]))
    return {
        "kind": "ship_to_ship_transfer",
        "stage": draw.one(["delivered", "intercepted"]),
        "direction": draw.one(["to_dprk", "from_dprk"]),
        "date": day,
        "parties": [
            {"name": "Chon Ma San", "roles": ["recipient"], "type": "vessel", "nationality": draw.dprk()},
            draw.company(draw.state(), "supplier", "carrier"),
        ],
        "items": [item],
        "movement": {
            **draw.vessel(),
            "flag": [draw.flag()],
            "ais": draw.one(["off", "falsified"]),
            "ship_to_ship": draw.one([True, True, "unknown"]),
        },
        "evidence": draw.evidence(day),
    }
