"""Options that several commands share."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from datetime import date
from typing import Any, TypeVar

import click

from sanctions_check.errors import UsageError
from sanctions_check.sources.limits import Limits, known_limits
from sanctions_check.sources.suggest import did_you_mean

__all__ = [
    "as_of_option",
    "limit_option",
    "mapping_option",
    "no_color_option",
    "pack_option",
    "reading_option",
    "strict_option",
]

_Command = TypeVar("_Command", bound=Callable[..., Any])
_AMOUNT = re.compile(r"([0-9]{1,18})(k|M|G)?B?")
_TIMES = {None: 1, "k": 1_000, "M": 1_000_000, "G": 1_000_000_000}


class _DayOption(click.ParamType[date]):
    """A day, YYYY-MM-DD."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value} is not a day; write it as 2024-03-31", param, ctx)


class _LimitOption(click.ParamType[tuple[str, int]]):
    """NAME=VALUE: a limit and a whole number, with or without k, M or G (16M). Hyphens in the name count as underscores."""

    name = "name=value"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[str, int]:
        if isinstance(value, tuple):
            return value
        written, equals, amount = str(value).partition("=")
        name, known = written.strip().replace("-", "_"), known_limits()
        if name not in known:
            hint = f"{did_you_mean(name, known)}; there are {', '.join(known)}"
            self.fail(f"{written} is not a limit{hint}", param, ctx)
        read = _AMOUNT.fullmatch(amount.strip().replace("_", ""))
        if not equals or read is None:
            limit = known[name]
            short = ", or 16M" if limit.ceiling is None else f", and at most {limit.ceiling}"
            self.fail(f"{written} takes a whole number of {limit.unit}: {name}={limit.default}{short}", param, ctx)
        return name, int(read[1]) * _TIMES[read[2]]


pack_option = click.option(
    "--rules", "pack_path", type=click.Path(file_okay=False), help="Folder of another rule pack."
)
mapping_option = click.option(
    "--mapping", type=click.Path(exists=True, dir_okay=False), help="Column mapping for CSV files."
)
as_of_option = click.option("--as-of", type=_DayOption(), help="Judge with the evidence and practice of this day.")
strict_option = click.option(
    "--strict", is_flag=True,
    help="An exemption counts only where the record says that its conditions were met; without this they are presumed "
    "met where it does not mention them.",
)  # fmt: skip
no_color_option = click.option(
    "--no-color", "color", is_flag=True, callback=lambda ctx, param, given: False if given else None,
    help="Plain text, without colours and bold.",
)  # fmt: skip
"""The command receives it as `color: bool | None`. None: as the terminal is."""


def reading_option(command: _Command) -> _Command:
    """`--reading NAME`: which readings of the law count. A function, so that only commands with this option import `Profile`."""
    from sanctions_check.assess.law.readings import Profile

    names = [profile.value for profile in Profile]
    return click.option("--reading", type=click.Choice(names), default="broad", show_default=True)(command)


def limit_option(command: _Command) -> _Command:
    """`--limit NAME=VALUE`, repeatable. The command receives them as `limits: Limits`."""
    names = ", ".join(f"{limit.name}={limit.default}" for limit in known_limits().values())
    return click.option(
        "--limit", "limits", type=_LimitOption(), multiple=True, callback=_limits,
        help=f"Refuse more than this of an input; repeat it for several. Defaults: {names}.",
    )(command)  # fmt: skip


def _limits(ctx: click.Context, param: click.Parameter, values: Sequence[tuple[str, int]]) -> Limits:
    try:
        return Limits.of(dict(values))
    except UsageError as problem:
        raise click.BadParameter(str(problem), ctx=ctx, param=param) from None
