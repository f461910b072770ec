"""A line that is settled is a valid record that the full pipeline finds out of scope, and nothing of it is lost."""

from __future__ import annotations

import json
import subprocess
import sys
from datetime import date
from typing import Annotated, Any, get_args, get_origin

import msgspec
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.record_strategies import RECORD

from sanctions_check import Checker, Record, RulePack, Verdict
from sanctions_check.logic.condition import All, Condition, Not, Quantified, Quantifier, Test
from sanctions_check.logic.condition import Any as AnyOf
from sanctions_check.logic.operator import Operator
from sanctions_check.matching.screening import LineScreen
from sanctions_check.matching.screening.mentions import mentions_of
from sanctions_check.records.facts.listing.un_list import UnList
from sanctions_check.records.facts.listing.un_listing import UnListing
from sanctions_check.records.layout import shapes_of
from sanctions_check.records.model import Evidence, Exemption, Group, Item, Movement, Party, Place
from sanctions_check.records.readers.formats import read_portion
from sanctions_check.records.readers.portions import Lines
from sanctions_check.records.readers.results import ReadRecord
from sanctions_check.sources.limits import DEFAULT_LIMITS

PACK = RulePack.load()
SCREEN = LineScreen(PACK.nexus, PACK.un_list)
FULL = Checker(PACK, engine="compiled", screen=False)


@settings(max_examples=300, deadline=None, suppress_health_check=list(HealthCheck))
@given(RECORD, st.booleans())
def test_what_is_settled_is_valid_whole_and_out_of_scope(data: dict[str, Any], ascii_only: bool) -> None:
    line = json.dumps(data, ensure_ascii=ascii_only).encode("utf-8", "surrogatepass")
    settled = SCREEN.settle(line)
    if settled is None:
        return
    (read,) = read_portion(Lines("f", 1, line), DEFAULT_LIMITS)
    assert isinstance(read, ReadRecord)
    assert (settled.id, settled.title) == (read.record.id, read.record.title)
    assert json.dumps(json.loads(settled.json)) == json.dumps(read.record.as_written())
    assert FULL.check(read.record).verdict is Verdict.OUT_OF_SCOPE


PLAIN = {
    "id": "line-1",
    "title": "Machinery to Germany",
    "kind": "transfer_commodity",
    "stage": "delivered",
    "date": "2024-05-27",
    "parties": [{"name": "A", "roles": ["supplier"], "type": "company", "country": "China"}, {"country": "DE"}],
    "items": [{"category": "machinery", "hs": "8429", "quantity": 12.5, "unit": "tonnes"}],
    "movement": {"origin": {"place": "Dalian", "country": "China"}, "mode": "sea", "flag": ["Panama"]},
    "evidence": [{"source": "customs declaration", "kind": "customs_data", "date": "2024-05-28", "reliability": "B"}],
    "context": {"desk": "Hamburg", "row": 7, "share": 0.5, "checked": False, "note": None},
}


SHAPES = {
    f"{model.__name__}.{name}.{number}": (shape, plain)
    for model in (Record, Party, Item, Group, Exemption, Evidence)
    for name, shape in shapes_of(model).items()
    for number, plain in enumerate(shape.plain)
}


@pytest.mark.parametrize("name", SHAPES)
def test_every_plain_value_is_valid(name: str) -> None:
    shape, plain = SHAPES[name]

    @settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
    @given(st.data())
    def holds(data: st.DataObject) -> None:
        value = data.draw(_values_of(plain))
        assert msgspec.convert(value, plain) == value
        assert shape.parse(value).values

    holds()


def _values_of(plain: Any) -> st.SearchStrategy[Any]:
    """Values of a type that `plain` may be."""
    if get_origin(plain) is Annotated:
        inner, meta = get_args(plain)
        if inner is str:
            return st.from_regex(meta.pattern)
        if inner in (int, float):
            return st.integers(0, 10**15) if inner is int else st.floats(0, 1e15, allow_subnormal=False)
        key, number = get_args(inner)
        return st.dictionaries(st.sampled_from(get_args(key)), _values_of(number), min_size=1, max_size=1)
    if plain is bool:
        return st.booleans()
    return st.one_of(*map(_values_of, get_args(plain)))


@pytest.mark.parametrize("model", [Record, Party, Item, Group, Movement, Place, Evidence])
def test_every_listed_word_is_valid(model: type[Any]) -> None:
    for shape in shapes_of(model).values():
        assert all(
            shape.parse(word).values for word in (shape.words() if shape.words is not None else ()) if word != "none"
        )


@pytest.mark.parametrize("quantity", [12, 12.5, "about 1,200", {"at_most": 5_000}, {"about": 70.5}])
@pytest.mark.parametrize("code", ["8429", ["842952", "8701"]])
def test_a_plain_line_is_settled(quantity: object, code: object) -> None:
    data = {**PLAIN, "items": [{"category": "machinery", "hs": code, "quantity": quantity, "unit": "tonnes"}]}
    settled = SCREEN.settle(json.dumps(data).encode())
    assert settled is not None
    assert json.loads(settled.json) == data


@pytest.mark.parametrize("direction", [None, "none"])
def test_parts_without_a_direction_that_counts_are_settled(direction: str | None) -> None:
    data = {**PLAIN, "direction": direction, "items": [{"direction": direction}], "personnel": [{"nationality": "RU"}]}
    assert SCREEN.settle(json.dumps(data).encode()) is not None


def test_a_part_without_a_direction_has_that_of_the_act_or_its_reverse() -> None:
    wanted: Condition = Quantified(Quantifier.SOME, "item", Test("item", "direction", Operator.IN, ("to_dprk",)))
    screen = LineScreen(wanted)
    assert screen.settle(b'{"id":"r","direction":"none"}') is not None
    ways = [f'"direction":"{way}"'.encode() for way in ("to_dprk", "from_dprk", "both")]
    for told in (*ways, b'"items":[{"direction":"to_dprk"}]'):
        assert screen.settle(b'{"id":"r",' + told + b"}") is None


@pytest.mark.parametrize(
    "change",
    [
        {"items": [{"id": "a"}, {"id": "b"}], "parties": [{"id": "c"}, {}]},
        {"movement": {"origin": {"place": "Vladivostok"}, "via": [{"place": "Busan", "country": None}, {}]}},
        {"evidence": [{"id": "a"}, {"id": "a"}]},
        {"parties": [{"name": '"un_listed":true', "un_listed": False}], "movement": {"vessel_un_listed": False}},
    ],
)
def test_parts_with_ids_and_places_without_a_country_are_settled(change: dict[str, Any]) -> None:
    settled = SCREEN.settle(json.dumps({**PLAIN, **change}).encode())
    assert settled is not None
    assert json.loads(settled.json) == {**PLAIN, **change}


@pytest.mark.parametrize(
    "change",
    [
        {"direction": "from_dprk"},
        {"items": [{"category": "small_arms", "direction": "from_dprk"}]},
        {"items": [{"direction": {"any_of": ["none", "to_dprk"]}}]},
        {"compensation": [{"direction": "to_dprk"}]},
        {"personnel": [{"direction": "both"}]},
        {"personnel": [{"direction": {"value": "none", "qualified": "party_claim"}}]},
        {"parties": [{"country": "DPRK"}]},
        {"parties": [{"country": "Korea"}]},
        {"parties": [{"nationality": "North Korea"}]},
        {"items": [{"origin": "КНДР"}]},
        {"compensation": [{"origin": "KP"}]},
        {"movement": {"via": [{"country": "China"}, {"country": "PRK"}]}},
        {"movement": {"via": [{"country": "Korea"}]}},
        {"movement": {"origin": {"place": "Nampo"}}},
        {"movement": {"via": [{"place": "Vladivostok"}, {"place": "Rajin, Rason", "country": None}]}},
        {"movement": {"via": [{"place": "Rason (Rajin)"}]}},
        {"movement": {"origin": {"place": "Port of Nampo"}}},
        {"movement": {"destination": {"place": "Ryongampo, DPRK"}}},
        {"movement": {"origin": {"place": "KPNAM"}}},
        {"personnel": [{"location": "Dandong"}, {"location": "Pyongyang"}]},
        {"personnel": [{"location": "Pyongyang", "host": None}]},
        {"items": [{"id": "a"}, {"id": "a"}]},
        {"items": [{"id": "a"}], "parties": [{"id": "a"}]},
        {"movement": {"flag": ["Panama", "DPRK"]}},
        {"parties": [{"un_listed": True}]},
        {"movement": {"vessel_un_listed": True}},
        {"determinations": [{"judgement": "acts_for_listed", "by": "China", "outcome": True}]},
        {"subject": ["unknown", "unknown"]},
        {"movement": {"mode": ["sea", "none"]}},
        {"parties": [{"country": {"value": "China", "qualified": "party_claim"}}]},
    ],
)
def test_a_line_that_may_touch_the_regime_is_not_settled(change: dict[str, Any]) -> None:
    assert SCREEN.settle(json.dumps({**PLAIN, **change}).encode()) is None


@pytest.mark.parametrize(
    "change",
    [
        {"parties": [{"name": "Foreign Trade Bank of the DPRK", "country": "China"}]},
        {"items": [{"description": "coal of North Korean origin"}]},
        {"context": {"remarks": "PYONGYANG office informed"}},
    ],
)
def test_a_line_that_names_the_dprk_goes_the_whole_way_where_that_is_told(change: dict[str, Any]) -> None:
    assert SCREEN.settle(json.dumps({**PLAIN, **change}).encode()) is None


@pytest.mark.parametrize(
    "line",
    [
        b'{"id":"a","id":"b"}',
        b'{"id":"a","context":{"k":1,"k":2}}',
        b'{"id":"a","id" :"b","title":"c"}',
        b'{"id":"a","id"\t:"b"}',
        b'{"id":"a","id"\r:"b"}',
        b'{"id":null}',
        b'{"id":""}',
        b'{"title":"no id"}',
        b'{"id":"a","unheard_of":1}',
        b'{"id":"a","kind":"no_such_kind"}',
        b'{"id":"a","date":"0024-05-27"}',
        b'{"id":"a","date":"2024-02-31"}',
        b'{"id":"a","items":[{"hs":"7701"}]}',
        b'{"id":"a","movement":{"imo":"907472"}}',
        b'{"id":"a","movement":{"imo":"9074729\\n"}}',
        b'{"id":"a","items":[{"hs":"84299\\n"}]}',
        b'{"id":"a","items":[{"quantity":-1}]}',
        b'{"id":"a","items":[{"quantity":1e300}]}',
        b'{"id":"a","items":[{"id":"x"},{"id":"x"}]}',
        b'{"id":"a","evidence":[{"stance":null}]}',
        b'{"id":"a","evidence":[{"about":["nothing"]}]}',
        b'{"id":"a","context":{"n":12345678901234567890}}',
        b'{"id":"\\ud800"}',
        b'{"id":"a"} {"id":"b"}',
        b'\xff\xfe{"id":"a"}',
        b'{"id":"a\x00"}',
        b"",
        b"[" * 100_000,
    ],
)
def test_what_is_faulty_or_unusual_goes_the_whole_way(line: bytes) -> None:
    assert SCREEN.settle(line) is None


def test_a_condition_that_may_hold_without_a_mention_settles_nothing() -> None:
    wanted: Condition = Test("act", "kind", Operator.IN, ("launch",))
    other: Condition = Test("act", "kind", Operator.NOT_IN, ("launch",))
    line = b'{"id":"r"}'
    staged = Test("act", "stage", Operator.IN, ("planned",))
    held = Test("item", "direction", Operator.IN, ("to_dprk", "none"))
    for condition in (Not(wanted), other, AnyOf((wanted, other)), staged, held):
        assert mentions_of(condition) is None
        assert LineScreen(condition).settle(line) is None
    for condition in (wanted, All((other, wanted)), AnyOf((wanted,))):
        assert LineScreen(condition).settle(line) is not None
        assert LineScreen(condition).settle(b'{"id":"r","kind":"launch"}') is None


LISTED = UnList.of(
    {
        "ketco": UnListing("KETCO", "", date(2012, 5, 2)),
        "example energy limited": UnListing("Example Energy Ltd", "", date(2018, 3, 30), None, frozenset({"SG"})),
    },
    {"8838611": UnListing("Example Star", "", date(2016, 3, 2))},
)


def test_a_vessel_on_the_list_of_the_council_goes_the_whole_way() -> None:
    wanted: Condition = Test("act", "movement_vessel_un_listed", Operator.IN, (True,))
    screen = LineScreen(wanted, LISTED)
    for number in ("8838611", "IMO 8838611", "imo8838611", "IMO: 8838611", "IMO-8838611", "imo no. 8838611", 8838611):
        assert screen.settle(json.dumps({"id": "r", "movement": {"imo": number}}).encode()) is None
    assert screen.settle(b'{"id": "r", "movement": {"imo": "9074728"}}') is None  # a fault: its last digit is wrong
    for number in ("9074729", "IMO 9074729", "IMO9074729"):
        assert screen.settle(json.dumps({"id": "r", "movement": {"imo": number}}).encode()) is not None


def test_a_vessel_without_a_number_goes_the_whole_way_by_its_name() -> None:
    screen = LineScreen(Test("act", "movement_vessel_un_listed", Operator.IN, (True,)), LISTED)
    for name, settled in {"Example Star": False, "MV EXAMPLE STAR": False, "Example Stars": True}.items():
        line = json.dumps({"id": "r", "movement": {"vessel": name}}).encode()
        assert (screen.settle(line) is not None) is settled


@pytest.mark.parametrize(
    "name", ["KETCO", "The Ketco, office", "Example Energy Ltd.", "(Example Energy Ltd)", "the Example Energy Limited"]
)
def test_a_party_on_the_list_of_the_council_goes_the_whole_way(name: str) -> None:
    listed: Condition = Test("party", "un_listed", Operator.IN, (True,))
    tied: tuple[Condition, ...] = tuple(
        Test("party", each, Operator.IN, ("KP",)) for each in ("country", "nationality")
    )
    of_the_dprk = {"id": "r", "parties": [{"name": name, "country": "DPRK"}]}
    of_singapore = {"id": "r", "parties": [{"name": name, "country": "Singapore"}]}
    assert LineScreen(AnyOf((listed, *tied)), LISTED).settle(json.dumps(of_the_dprk).encode()) is None
    assert LineScreen(listed, LISTED).settle(json.dumps(of_singapore).encode()) is None
    if "Example" in name:
        assert LineScreen(AnyOf((listed, *tied)), LISTED).settle(json.dumps(of_singapore).encode()) is None


@pytest.mark.parametrize("tie", [{}, {"country": "unknown"}, {"country": None}, {"nationality": "none"}])
def test_a_name_on_the_list_of_whoever_may_be_of_any_state_goes_the_whole_way(tie: dict[str, str | None]) -> None:
    asked: tuple[Condition, ...] = (
        Test("party", "un_listed", Operator.IN, (True,)),
        *(Test("party", each, Operator.IN, ("KP",)) for each in ("country", "nationality")),
    )
    screen = LineScreen(AnyOf(asked), LISTED)
    assert screen.settle(json.dumps({"id": "r", "parties": [{"name": "KETCO", **tie}]}).encode()) is None
    assert screen.settle(b'{"id": "r", "parties": [{"name": "KETCO", "country": "China"}]}') is not None


def test_a_name_that_only_begins_alike_is_settled() -> None:
    listed: Condition = Test("party", "un_listed", Operator.IN, (True,))
    assert (
        LineScreen(listed, LISTED).settle(b'{"id":"r","parties":[{"name":"Example Energy Limited Edition"}]}')
        is not None
    )


def test_the_types_do_not_crash_the_interpreter_when_it_ends() -> None:
    program = (
        "import gc; from sanctions_check import RulePack; from sanctions_check.matching.screening import LineScreen\n"
        "nexus = RulePack.load().nexus\n"
        "for _ in range(3):\n"
        '    assert LineScreen(nexus).settle(b\'{"id":"r"}\') is not None; gc.collect()\n'
    )
    for _ in range(10):
        assert subprocess.run([sys.executable, "-c", program], check=False).returncode == 0
