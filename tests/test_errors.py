"""Errors keep what they say wherever they are sent."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from copy import copy, deepcopy
from multiprocessing import get_context

import pytest

from sanctions_check.errors import Fault, InputError, RulePackError

FAULTS = (
    Fault("rules/a.yaml", 3, 7, "/rules/0", "unknown_key", "there is no kimd", 'did you mean "kind"?'),
    Fault.in_file("rules/b.yaml", "unreadable", "the file cannot be read"),
)
FaultsError = type[InputError] | type[RulePackError]


@pytest.mark.parametrize("kind", [InputError, RulePackError])
@pytest.mark.parametrize("again", [copy, deepcopy, lambda error: pickle.loads(pickle.dumps(error))])
@pytest.mark.parametrize("faults", [FAULTS, ()])
def test_an_error_keeps_its_faults(
    kind: FaultsError, again: Callable[[Exception], InputError | RulePackError], faults: tuple[Fault, ...]
) -> None:
    error = kind(iter(faults))
    other = again(error)
    assert type(other) is kind
    assert (str(other), other.faults) == ("\n".join(map(str, faults)), faults)


def _fail() -> None:
    raise RulePackError(FAULTS)


def test_an_error_of_another_process_keeps_its_faults() -> None:
    with ProcessPoolExecutor(1, mp_context=get_context("spawn")) as pool, pytest.raises(RulePackError) as caught:
        pool.submit(_fail).result()
    assert caught.value.faults == FAULTS
