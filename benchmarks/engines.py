"""The engines of the benchmark."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from importlib.util import find_spec

__all__ = ["BASELINE", "COMMAND", "ENGINES", "FACTS", "LIBRARY", "Engine", "Given"]


class Given(Enum):
    """The input of an engine. Facts are the records in a flat form (`benchmarks.facts`)."""

    COMMAND = "records, by the command line"
    PACK = "records and the pack"
    RECORDS = "records alone"
    FACTS = "facts and exported rules"


@dataclass(frozen=True, slots=True)
class Engine:
    """`prepare`: "module:function" in `benchmarks`. `package`: what must be installed. `threads`: it can use a second core."""

    key: str
    label: str
    given: Given
    prepare: str = ""
    package: str = ""
    threads: bool = False

    @property
    def missing(self) -> bool:
        """True if the package that it needs is not installed."""
        return bool(self.package) and find_spec(self.package) is None


COMMAND = Engine("sanctions-check", "**sanctions-check**, file to report with proofs", Given.COMMAND, threads=True)
LIBRARY = Engine("checker", "`Checker.check`, no report", Given.PACK, "own.checker:checker")
FACTS = Engine("facts", "working out the facts for the peers", Given.PACK, "facts.writer:writer")
BASELINE = Engine("json", "parsing alone: `json.loads`", Given.RECORDS, "floors:stdlib_json")
ENGINES = (
    COMMAND,
    LIBRARY,
    Engine("python", "rules generated as Python, orjson", Given.FACTS, "peers.generated_python:prepare", "orjson"),
    Engine("datalogic", "datalogic-py (JSONLogic)", Given.FACTS, "peers.datalogic:prepare", "datalogic_py"),
    Engine("zen", "zen-engine", Given.FACTS, "peers.zen_engine:prepare", "zen"),
    Engine("duckdb", "DuckDB SQL", Given.FACTS, "peers.duckdb_sql:prepare", "duckdb", threads=True),
    Engine("polars", "polars", Given.FACTS, "peers.polars_frames:prepare", "polars", threads=True),
    Engine("durable", "durable_rules, C functions", Given.FACTS, "peers.durable:prepare", "durable_rules_engine"),
    FACTS,
    BASELINE,
    Engine("orjson", "parsing alone: orjson into dicts", Given.RECORDS, "floors:orjson_dicts", "orjson"),
    Engine("msgspec", "parsing alone: msgspec into structs", Given.RECORDS, "floors:msgspec_structs", "msgspec"),
    Engine("pydantic", "parsing alone: pydantic models", Given.RECORDS, "floors:pydantic_models", "pydantic"),
)
