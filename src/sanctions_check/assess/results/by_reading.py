"""The verdicts of a record under each reading, as a dict that cannot be changed."""

from __future__ import annotations

from typing import NoReturn, Self

from .verdicts import Verdict

__all__ = ["ByReading"]


class ByReading(dict[str, Verdict]):
    """A dict that refuses changes, as assessments share it; msgspec, json and pickle take it as a dict."""

    def _refuse(self, *_: object, **__: object) -> NoReturn:
        raise TypeError("the verdicts of an assessment cannot be changed; dict(…) makes a copy of them")

    __setitem__ = __delitem__ = __ior__ = update = setdefault = _refuse
    pop = popitem = clear = _refuse

    def __hash__(self) -> int:  # type: ignore[override]
        return hash(frozenset(self.items()))

    def __reduce__(self) -> tuple[type[Self], tuple[dict[str, Verdict]]]:
        return type(self), (dict(self),)
