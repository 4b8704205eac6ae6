"""JSON Schemas (2020-12) of what tools take and give, from the shapes of the REST API."""

from __future__ import annotations

import json
from typing import Any

from drf_spectacular.plumbing import ComponentRegistry
from rest_framework import serializers

from claims.api.descriptions import Direction, ProblemSchema
from claims.api.endpoints import Endpoint
from claims.api.shapes import Shape

Schema = dict[str, Any]
Field = serializers.Field[Any, Any, Any, Any]
OF_OPENAPI, HERE = "#/components/schemas/", "#/$defs/"
ENUM_MARK = "x-spec-enum-id"  # a note of the generator to itself


def varied(
    shape: type[Shape], **fields: serializers.Field[Any, Any, Any, Any] | None
) -> type[Shape]:
    """The shape with some fields replaced or added, and those that are None left out."""
    return type(shape.__name__, (shape,), {"__doc__": shape.__doc__, **fields})


def part_shape(row: type[Shape]) -> type[Shape]:
    """A part of a list, with cursors in place of the addresses that HTTP answers with."""
    cursor = "Send it as `cursor` for the {} rows; null where there are none."
    fields = {
        "next": serializers.CharField(allow_null=True, help_text=cursor.format("following")),
        "previous": serializers.CharField(allow_null=True, help_text=cursor.format("earlier")),
        "results": row(many=True),
        "__doc__": "A part of a list.",
    }
    return type("PartShape", (serializers.Serializer,), fields)


def input_schema(shape: type[Shape]) -> Schema:
    return schema_of(shape, "request") | {"additionalProperties": False}


def output_schema(shape: type[Shape], *, in_part: type[Shape] | None = None) -> Schema:
    """What a tool gives; of the shape `in_part` the caller may ask for some fields only."""
    schema = schema_of(shape, "response")
    if in_part is not None:
        name = in_part.__name__.removesuffix("Shape")
        schema.get("$defs", {}).get(name, schema).pop("required")
    return schema


def schema_of(shape: type[Shape], direction: Direction) -> Schema:
    maker = ProblemSchema()
    maker.view, maker.method, maker.path = Endpoint(request=None), "POST", "/"
    maker.registry = ComponentRegistry()
    root = maker.resolve_serializer(shape, direction).name
    found = cleaned(maker.registry.build({})["schemas"])
    schema: Schema = found.pop(root)
    return schema | ({"$defs": found} if found else {})


def cleaned(schemas: dict[str, Schema]) -> dict[str, Schema]:
    """With references inside the schema itself, and nothing that is the generator's own."""

    def keep(node: dict[str, Any]) -> dict[str, Any]:
        return {name: value for name, value in node.items() if name != ENUM_MARK}

    written = json.dumps(schemas, default=str).replace(OF_OPENAPI, HERE)
    found: dict[str, Schema] = json.loads(written, object_hook=keep)
    return found
