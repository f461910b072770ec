"""What the bare Rete engine does when it is overrun: the reasons for every limit that `networks` keeps.

Each case runs in a process of its own, because some of them never come back.
"""

from __future__ import annotations

import subprocess
import sys

import pytest

pytestmark = pytest.mark.skipif(
    sys.version_info >= (3, 13), reason="durable_rules cannot be imported on Python 3.13 and newer"
)

PREAMBLE = """
import json, durable_rules_engine as engine
def rules(*conditions):
    return engine.create_ruleset("bare", json.dumps({f"r{i}": {"all": [{"m": c}]} for i, c in enumerate(conditions)}))
def fact(**values):
    return engine.assert_fact(handle, json.dumps({**values, "id": 1}))
def firings(state):
    started, fired = engine.start_action_for_state(handle, state), 0
    while started:
        fired += 1
        started = engine.complete_and_start_action(handle, state)
    return fired
"""


def bare_engine(script: str, seconds: float = 10) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", PREAMBLE + script], capture_output=True, text=True, timeout=seconds, check=False
    )


@pytest.mark.parametrize(
    ("script", "error"),
    [
        pytest.param(
            "handle = rules(*({'$gte': {f'p{i}': 1}} for i in range(70)))\nfact(**{f'p{i}': 1 for i in range(70)})",
            303,
            id="a fact that satisfies 70 rules gives no result at all",
        ),
        pytest.param("rules(*({'p0': 1} for _ in range(300)))", 108, id="300 rules on one condition"),
        pytest.param(
            "rules(*({'$and': [{f'p{i % 60}': 1}, {f'q{i // 60}': 1}]} for i in range(4200)))", 106, id="4,200 rules"
        ),
        pytest.param(
            "tree = {'p0': 1}\n"
            "for i in range(10): tree = {'$and': [{f'p{i}': 1}, {'$or': [tree, {f'q{i}': 1}]}]}\n"
            "rules(tree)",
            113,
            id="20 and/or groups in a rule",
        ),
        pytest.param("handle = rules({'p0': 1})\nfact(**{f'p{i}': 1 for i in range(300)})", 302, id="300 properties"),
    ],
)
def test_the_bare_engine_refuses(script: str, error: int) -> None:
    done = bare_engine(script)
    assert done.returncode == 1
    assert f"error code: {error}" in done.stderr


def test_600_different_conditions_hang_the_bare_engine() -> None:
    with pytest.raises(subprocess.TimeoutExpired):
        bare_engine("rules(*({f'p{i}': 1} for i in range(600)))", seconds=1)


def test_an_id_of_ten_megabytes_kills_the_bare_engine() -> None:
    done = bare_engine(
        "handle = rules({'p0': 1})\nengine.assert_fact(handle, json.dumps({'p0': 1, 'id': 'x' * 10_000_000}))"
    )
    assert done.returncode < 0


@pytest.mark.parametrize(
    "script",
    [
        pytest.param(
            "handle = rules({'p0': 1})\nengine.assert_fact(handle, '{\"p0\":' + '[' * 100_000 + ']' * 100_000 + '}')",
            id="a fact nested 100,000 deep",
        ),
        pytest.param(
            "handle = rules({'p0': 1})\nengine.assert_events(handle, '{}')", id="an object where a list belongs"
        ),
        pytest.param(
            "handle = rules({'$gt': {'p0': {'$div': {'$l': {'$m': 'p0'}, '$r': 0}}}})\nfact(p0=5)",
            id="a division by zero in a rule",
        ),
    ],
)
def test_the_bare_engine_is_killed_by(script: str) -> None:
    assert bare_engine(script).returncode < 0


@pytest.mark.parametrize(
    ("script", "said"),
    [
        pytest.param("handle = rules({'$ex': {'p0': 1}})\nprint(fact(p0=None)[0])", "0", id="null is there"),
        pytest.param(
            "handle = rules({'$gt': {'p0': 10}})\nprint(fact(p0='abc')[0])", "0", id="a text is more than ten"
        ),
        pytest.param(
            "handle = rules({'p0': 'é'})\nprint(fact(p0='é')[0])", "1", id="an escaped letter is another letter"
        ),
    ],
)
def test_the_bare_engine_answers_wrongly_that(script: str, said: str) -> None:
    """0 is a match, 1 is none."""
    unescaped = script.replace(
        "rules({'p0': 'é'})", 'engine.create_ruleset(\'u\', \'{"r0":{"all":[{"m":{"p0":"é"}}]}}\')'
    )
    assert bare_engine(unescaped).stdout.strip() == said


def test_a_small_number_is_refused_by_the_bare_engine() -> None:
    assert "error code: 204" in bare_engine("handle = rules({'$gt': {'p0': 0}})\nfact(p0=1e-07)").stderr


def test_an_event_is_gone_after_the_first_rule_of_the_bare_engine() -> None:
    done = bare_engine(
        "handle = rules({'p0': 1}, {'p0': 1}, {'p0': 1})\n"
        '_, state = engine.assert_event(handle, \'{"p0":1,"id":1}\')\n'
        "print(firings(state))"
    )
    assert done.stdout.strip() == "1"


def test_the_bare_engine_takes_two_names_with_one_hash_for_the_same() -> None:
    done = bare_engine("handle = rules({'costarring': 1})\nprint(fact(liquid=1)[0])")
    assert done.stdout.strip() == "0"


def test_the_bare_engine_refuses_a_fact_that_was_not_retracted() -> None:
    done = bare_engine("handle = rules({'p0': 1})\nprint(fact(p0=1)[0], fact(p0=1)[0])")
    assert done.stdout.strip() == "0 2"


def test_the_bare_engine_fires_a_rule_once_for_each_path() -> None:
    done = bare_engine(
        "handle = rules({'$and': [{'$or': [{'p0': 1}, {'p1': 1}]}, {'$or': [{'p2': 1}, {'p3': 1}]}]})\n"
        "_, state = fact(p0=1, p1=1, p2=1, p3=1)\n"
        "print(firings(state))"
    )
    assert done.stdout.strip() == "4"
