"""Packs are kept between runs: what is found is what would have been read, or nothing."""

from __future__ import annotations

import hashlib
import pickle
from collections.abc import Iterator
from pathlib import Path

import pytest

from sanctions_check import Assessment, Checker, RulePack, RulePackError, UsageError
from sanctions_check.records.readers import ReadRecord, read_paths
from sanctions_check.rules import kept
from sanctions_check.rules.loading import load
from sanctions_check.sources.limits import Limits

CASES = Path(__file__).parents[2] / "fixtures" / "cases"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home" / "kept"


@pytest.fixture
def readings(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The digests of the packs that are read from their files from here on."""
    read, seen = load.read_pack, []

    def noted(texts, made, **how):  # type: ignore[no-untyped-def]
        seen.append(texts.digest)
        return read(texts, made, **how)

    monkeypatch.setattr(load, "read_pack", noted)
    return seen


def only_file(home: Path) -> Path:
    (file,) = home.iterdir()
    return file


def sealed(content: bytes) -> bytes:
    return hashlib.sha256(content).digest() + content


def results(pack: RulePack) -> Iterator[Assessment]:
    checker = Checker(pack, engine="compiled")
    for each in read_paths([str(CASES)]):
        assert isinstance(each, ReadRecord)
        yield checker.check(each.record)


def test_a_kept_pack_is_the_one_that_was_read(home: Path, readings: list[str]) -> None:
    read = RulePack.load(kept_in=home)
    found = RulePack.load(kept_in=str(home))
    assert readings == [read.digest]
    assert found == read == RulePack.load()
    assert isinstance(found, RulePack)


def test_what_it_finds_and_how_it_proves_it_is_the_same(home: Path) -> None:
    read = RulePack.load(kept_in=home)
    assert list(results(RulePack.load(kept_in=home))) == list(results(read))


def test_nothing_can_be_changed_in_it(home: Path) -> None:
    RulePack.load(kept_in=home)
    found = RulePack.load(kept_in=home)
    with pytest.raises(TypeError):
        found.measures["x"] = None  # type: ignore[index]


def test_nothing_is_kept_unless_it_is_asked_for(home: Path, readings: list[str]) -> None:
    RulePack.load(kept_in=home)
    RulePack.load()
    assert len(readings) == 2


def test_what_is_kept_is_for_its_user_alone(home: Path) -> None:
    RulePack.load(kept_in=home)
    assert (home.stat().st_mode & 0o777, only_file(home).stat().st_mode & 0o777) == (0o700, 0o600)


def test_a_changed_pack_is_read_anew(pack: Path, home: Path, readings: list[str]) -> None:
    before = RulePack.load(pack, kept_in=home)
    gaps = pack / "gaps.yaml"
    gaps.write_text(gaps.read_text(encoding="utf-8") + "# a word more\n", encoding="utf-8")
    after = RulePack.load(pack, kept_in=home)
    assert readings == [before.digest, after.digest]
    assert before.digest != after.digest


def test_a_pack_that_is_read_in_another_way_is_another(pack: Path, home: Path, readings: list[str]) -> None:
    RulePack.load(pack, kept_in=home)
    assert RulePack.load(pack, kept_in=home, strict=True).strict
    RulePack.load(pack, kept_in=home, limits=Limits(depth=40))
    assert len(readings) == 3


def test_another_program_reads_it_anew(home: Path, readings: list[str], monkeypatch: pytest.MonkeyPatch) -> None:
    RulePack.load(kept_in=home)
    monkeypatch.setattr(kept, "_program", lambda: [("another.py", 1, 1)])
    RulePack.load(kept_in=home)
    assert len(readings) == 2


def test_a_file_that_came_meanwhile_and_does_not_belong_is_still_a_fault(pack: Path, home: Path) -> None:
    RulePack.load(pack, kept_in=home)
    (pack / "prohibitions" / "more.yml").write_text("rule: x\n", encoding="utf-8")
    with pytest.raises(RulePackError, match=r"more\.yml"):
        RulePack.load(pack, kept_in=home)


def test_a_pack_at_fault_is_not_kept(pack: Path, home: Path) -> None:
    (pack / "gaps.yaml").write_text("gaps: 1\n", encoding="utf-8")
    for _ in range(2):
        with pytest.raises(RulePackError, match=r"gaps\.yaml"):
            RulePack.load(pack, kept_in=home)
    assert not home.exists()


@pytest.mark.parametrize(
    "change",
    [
        lambda raw: b"",
        lambda raw: raw[:-1],
        lambda raw: raw[:4000] + bytes([raw[4000] ^ 1]) + raw[4001:],
        lambda raw: sealed(b""),
        lambda raw: sealed(b"no pickle at all"),
        lambda raw: sealed(pickle.dumps({"name": "no pack"})),
    ],
    ids=["empty", "cut", "changed", "nothing", "no pickle", "no pack"],
)
def test_what_is_not_as_it_was_written_is_read_anew(home: Path, readings: list[str], change) -> None:  # type: ignore[no-untyped-def]
    read = RulePack.load(kept_in=home)
    file = only_file(home)
    file.write_bytes(change(file.read_bytes()))
    assert RulePack.load(kept_in=home) == read
    assert len(readings) == 2
    assert RulePack.load(kept_in=home) == read
    assert len(readings) == 2


class Caller:
    """Calls something when it is unpickled."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def __reduce__(self) -> tuple[object, tuple[object, ...]]:
        return Path.touch, (self.path,)


def test_nothing_but_a_pack_is_made_of_what_is_kept(home: Path, tmp_path: Path) -> None:
    read = RulePack.load(kept_in=home)
    only_file(home).write_bytes(sealed(pickle.dumps(Caller(tmp_path / "called"))))
    assert RulePack.load(kept_in=home) == read
    assert not (tmp_path / "called").exists()


def test_what_somebody_else_may_have_written_is_not_taken(home: Path, readings: list[str]) -> None:
    RulePack.load(kept_in=home)
    only_file(home).chmod(0o666)
    RulePack.load(kept_in=home)
    assert len(readings) == 2


def test_where_nothing_can_be_written_a_pack_is_read(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    assert RulePack.load(kept_in=tmp_path / "file" / "kept") == RulePack.load()


def test_a_write_that_fails_leaves_nothing(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: object) -> None:
        raise OSError("no space left")

    monkeypatch.setattr(kept.os, "replace", fail)
    assert RulePack.load(kept_in=home) == RulePack.load()
    assert list(home.iterdir()) == []


def test_the_oldest_go(pack: Path, home: Path, readings: list[str]) -> None:
    for depth in range(40, 50):
        RulePack.load(pack, kept_in=home, limits=Limits(depth=depth))
    assert len(list(home.iterdir())) == 8
    RulePack.load(pack, kept_in=home, limits=Limits(depth=49))
    assert len(readings) == 10


def test_it_is_kept_in_a_folder() -> None:
    with pytest.raises(UsageError, match="not by 5"):
        RulePack.load(kept_in=5)  # type: ignore[arg-type]
