"""Payments and services: transfers of money, accounts, insurance, joint ventures, theft by computer."""

from __future__ import annotations

from .draw import Draw, RawRecord

__all__ = ["dprk_payment", "payment"]

SERVICES = ("funds", "banking_services", "correspondent_banking", "trade_finance", "insurance", "bulk_cash")


def payment(draw: Draw) -> RawRecord:
    """A payment between two other States."""
    payer, payee = draw.two(["Germany", "Singapore", "United States", "Japan", "India", "China", "Brazil"])
    day = draw.day()
    return {
        "kind": "financial",
        "stage": "delivered",
        "date": day,
        "claimed_purpose": f"invoice {draw.number(1_000, 9_999)}",
        "parties": [draw.company(payer, "financier", "buyer"), draw.company(payee, "recipient")],
        "items": [{"category": "funds", "nature": "money", "value": draw.number(100, 2_000_000), "currency": "USD"}],
        "evidence": [draw.source("document", day, payer)],
    }


def dprk_payment(draw: Draw) -> RawRecord:
    """Money, banking, insurance or a venture with a link to the DPRK."""
    maker = draw.one([_transfer, _transfer, _venture, _theft, _account])
    record = maker(draw)
    record["evidence"] = draw.evidence(record["date"])
    return record


def _transfer(draw: Draw) -> RawRecord:
    outward = draw.perhaps(0.5)
    other = draw.company(draw.state(), "recipient" if outward else "financier")
    nature = draw.one(["money", "service"])
    return {
        "kind": "financial",
        "stage": draw.one(["delivered", "attempted", "ongoing"]),
        "direction": "from_dprk" if outward else "to_dprk",
        "date": draw.date(),
        "parties": [draw.dprk_firm("financier" if outward else "recipient"), other],
        "items": [
            {"category": draw.one(SERVICES), "nature": nature, "value": draw.quantity(900_000), "currency": "USD"}
        ],
    }


def _venture(draw: Draw) -> RawRecord:
    record: RawRecord = {
        "kind": "joint_venture",
        "stage": draw.one(["delivered", "ongoing", "contracted", "planned"]),
        "date": draw.date(),
        "subject": [draw.one(["trade", "agriculture", "construction", "tourism"])],
        "parties": [draw.dprk_firm("signatory"), draw.company(draw.state(), "signatory")],
    }
    if draw.perhaps(0.7):
        record["venture"] = draw.one(["new", "expanded", "existing", "unknown"])
    return record


def _theft(draw: Draw) -> RawRecord:
    return {
        "kind": "cyber_theft",
        "stage": "delivered",
        "date": draw.date(),
        "parties": [
            {"name": "Unit 180", "roles": ["recipient"], "type": "government_body", "country": draw.dprk()},
            draw.company(draw.state(), "supplier"),
        ],
        "items": [{"category": "virtual_assets", "nature": "money", "value": draw.quantity(300_000_000)}],
    }


def _account(draw: Draw) -> RawRecord:
    bank = draw.company(draw.state(), "supplier") | {"type": "bank"}
    return {
        "kind": "financial",
        "stage": "ongoing",
        "date": draw.date(),
        "venture": draw.one(["new", "existing"]),
        "parties": [bank, {"name": draw.person(), "roles": ["end_user"], "type": "person", "nationality": draw.dprk()}],
        "items": [{"category": draw.one(["bank_account", "bank_office"]), "nature": "service"}],
        "omitted": ["closure"],
    }
