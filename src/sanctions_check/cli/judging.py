"""Options of the commands that judge records and write no report: the rules, how they judge, and what is read."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, fields
from datetime import date
from functools import wraps
from typing import Any

from sanctions_check.assess.checker import Checker
from sanctions_check.records.readers import Intake, ReadFault, ReadRecord, read_into, unread_notes
from sanctions_check.rules.pack import RulePack
from sanctions_check.sources.limits import Limits

from .loading import load_pack
from .options import as_of_option, limit_option, mapping_option, pack_option, reading_option, strict_option
from .say import say_all

__all__ = ["Judging", "judging_options"]

_OPTIONS = (pack_option, mapping_option, as_of_option, reading_option, strict_option, limit_option)


@dataclass(frozen=True)
class Judging:
    """The values of these options, by the names of the options."""

    pack_path: str | None
    mapping: str | None
    as_of: date | None
    reading: str
    strict: bool
    limits: Limits

    def pack(self) -> RulePack:
        return load_pack(self.pack_path, strict=self.strict, limits=self.limits)

    def checker(self, pack: RulePack, *, screen: bool = True) -> Checker:
        return Checker(pack, as_of=self.as_of, reading=self.reading, screen=screen)

    def read(self, paths: Sequence[str]) -> Iterator[ReadRecord | ReadFault]:
        """Every record and every fault behind the paths. At the end, standard error gets a line for each thing left aside."""
        intake = Intake()
        yield from read_into(intake, paths, self.mapping, self.limits)
        say_all(unread_notes(intake, self.mapping), err=True)


def judging_options(command: Callable[..., int]) -> Callable[..., int]:
    """A decorator that adds these options. The command receives them as `judging: Judging`."""

    @wraps(command)
    def judge(**given: Any) -> int:
        chosen = {each.name: given.pop(each.name) for each in fields(Judging)}
        return command(judging=Judging(**chosen), **given)

    for option in reversed(_OPTIONS):
        judge = option(judge)
    return judge
