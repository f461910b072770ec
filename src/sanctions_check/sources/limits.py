"""How much of an input is read before it is refused. Generous for real records, small for a hostile one."""

from __future__ import annotations

from msgspec import Struct

__all__ = ["DEFAULT_LIMITS", "Limits"]

MEGABYTE = 1_000_000


class Limits(Struct, frozen=True):
    """Depths count containers; sizes are in characters of one record, bytes of one file once unpacked."""

    depth: int = 64
    record_size: int = 16 * MEGABYTE
    string_length: int = MEGABYTE
    nodes: int = 200_000
    file_size: int = 256 * MEGABYTE


DEFAULT_LIMITS = Limits()
