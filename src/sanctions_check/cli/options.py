"""Kinds of option that several commands share."""

from __future__ import annotations

from datetime import date

import click

__all__ = ["DayOption"]


class DayOption(click.ParamType[date]):
    """A day, YYYY-MM-DD."""

    name = "date"

    def convert(self, value: object, param: click.Parameter | None, ctx: click.Context | None) -> date:
        try:
            return date.fromisoformat(str(value))
        except ValueError:
            self.fail(f"{value} is no day; write it as 2024-03-31", param, ctx)
