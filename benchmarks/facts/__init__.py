"""The facts of records in a flat form: scalar columns, and lists of rows with scalar columns."""

from .fields import FieldKind, Fields, fields_of
from .flatten import flatten
from .layout import Layout, Schema
from .writer import write_facts

__all__ = ["FieldKind", "Fields", "Layout", "Schema", "fields_of", "flatten", "write_facts"]
