"""Floors: what it takes only to parse the records, or to parse and check their types."""

from .parsing import msgspec_structs, orjson_dicts, pydantic_models, stdlib_json

__all__ = ["msgspec_structs", "orjson_dicts", "pydantic_models", "stdlib_json"]
