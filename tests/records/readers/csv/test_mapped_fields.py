"""Fields that columns fill, told once for the mapping and not for each row."""

from __future__ import annotations

from pathlib import Path

import pytest
from tests.records.readers.csv.reading import read

from sanctions_check.records.readers import ReadFault, ReadRecord


@pytest.mark.parametrize(
    ("columns", "constants", "place", "told"),
    [
        ("a: id, b: partys/1/country", "", "/columns/b", 'did you mean "parties"?'),
        ("a: id, b: parties/0/contry", "", "/columns/b", 'did you mean "country"?'),
        ("a: id, b: movement.imo", "", "/columns/b", '"movement.imo" is not a field of a record; write movement/imo'),
        ("a: id, b: /movement/imo", "", "/columns/b", "write movement/imo"),
        ("a: id, b: items.quantity", "", "/columns/b", "write items/0/quantity"),
        ("a: id, b: items/quantity", "", "/columns/b", "write items/0/quantity"),
        ("a: id, b: 'items[1].quantity'", "", "/columns/b", "write items/1/quantity"),
        ("a: id, b: vessel", "", "/columns/b", "write movement/vessel"),
        ("a: id, b: evidence.origins.name", "", "/columns/b", "write evidence/0/origins/0/name"),
        ("a: id", "partys/1/roles: [supplier]", "/constants/partys~11~1roles", 'did you mean "parties"?'),
        ("a: id", "kind: transfer_weapons", "/constants/kind", "is not a known kind of act"),
        ("a: id", "parties: [{roles: [supplier], contry: DPRK}]", "/constants/parties", 'did you mean "country"?'),
    ],
)
def test_a_slip_of_the_mapping_is_one_fault_and_not_one_for_each_row(
    tmp_path: Path, columns: str, constants: str, place: str, told: str
) -> None:
    (bad,) = read(tmp_path, "a,b\n1,x\n2,y\n", f"columns: {{{columns}}}\nconstants: {{{constants}}}")
    assert isinstance(bad, ReadFault)
    (fault,) = bad.faults
    assert (Path(fault.file).name, fault.pointer) == ("rows.mapping.yaml", place)
    assert fault.line == (1 if "columns" in place else 2)
    assert told in fault.message


def test_what_columns_complete_together_is_no_fault_of_the_mapping(tmp_path: Path) -> None:
    columns = "{a: id, b: date/start, c: determinations/0/judgement, d: items/0/id, e: context/clerk}"
    constants = "{date/shape: uncertain, determinations/0/by: CN, evidence/0/about: [x], items/0/quantity/at_least: 5}"
    (result,) = read(tmp_path, "a,b,c,d,e\n1,2024,q,x,K\n", f"columns: {columns}\nconstants: {constants}")
    assert isinstance(result, ReadRecord)
