"""A record of which the role of the persons is open, and only a poor source speaks."""

from __future__ import annotations

from typing import Any

PILOTS: dict[str, Any] = {
    "kind": "deployment_military",
    "direction": "from_dprk",
    "date": "2024-09",
    "parties": [
        {"roles": ["sender"], "country": "DPRK"},
        {"roles": ["host"], "country": "Russia", "type": "armed_force"},
    ],
    "personnel": [{"nationality": "DPRK", "status": "military", "function": {"any_of": ["trainee", "combatant"]}}],
    "evidence": [{"kind": "press", "reliability": "D"}],
}
