"""One CSV file with its mapping, read."""

from __future__ import annotations

from pathlib import Path

from sanctions_check.records.readers import ReadFault, ReadRecord, read_paths

__all__ = ["MAPPING", "ROWS", "codes", "read"]

MAPPING = """\
delimiter: ";"
columns:
  Reference: id
  Exporter: parties/0/country
  HS: items/0/hs
  Amount: items/0/quantity
  Listed: parties/0/un_listed
constants:
  kind: transfer_arms
  parties/0/roles: [supplier]
split: {HS: ","}
types: {Amount: number, Listed: yes_no}
ignore: [Secret]
"""
ROWS = """\
Reference;Exporter;HS;Amount;Listed;Secret;Clerk
r1;North Korea;9306,9301;12.5;yes;x;Kim
r2;DPRK;;;;;
"""


def read(folder: Path, rows: str, mapping: str = MAPPING) -> list[ReadRecord | ReadFault]:
    (folder / "rows.mapping.yaml").write_text(mapping, encoding="utf-8")
    (folder / "rows.csv").write_text(rows, encoding="utf-8")
    return list(read_paths([str(folder / "rows.csv")]))


def codes(results: list[ReadRecord | ReadFault]) -> list[str]:
    return [fault.code for result in results if isinstance(result, ReadFault) for fault in result.faults]
