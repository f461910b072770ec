"""Lower bounds: the time to parse the records alone, or to parse them and check their types."""

from .parsing import msgspec_structs, orjson_dicts, pydantic_models, stdlib_json

__all__ = ["msgspec_structs", "orjson_dicts", "pydantic_models", "stdlib_json"]
