"""`--show VERDICT,VERDICT`: the records that reports show."""

from __future__ import annotations

import click

from sanctions_check.assess.results import Verdict
from sanctions_check.sources.suggest import did_you_mean

__all__ = ["ShowOption"]


class ShowOption(click.ParamType[tuple[Verdict, ...]]):
    """Verdicts with commas between them. The value has the most serious first, so that the order given makes no difference."""

    name = "verdict,…"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> tuple[Verdict, ...]:
        if isinstance(value, tuple):
            return value
        known = [verdict.value for verdict in Verdict]
        wanted = [name.strip().replace("-", "_").replace(" ", "_") for name in str(value).split(",")]
        for name in wanted:
            if name not in known:
                self.fail(
                    f"{name} is not a verdict{did_you_mean(name, known)}; there are {', '.join(known)}", param, ctx
                )
        return tuple(verdict for verdict in Verdict if verdict.value in wanted)
