"""The schema is complete, and answers are what it says."""

from __future__ import annotations

import io
import json
from typing import Any

import pytest
from django.core.management import call_command
from django.test import Client
from jsonschema import Draft202012Validator
from referencing import Registry, Resource
from rest_framework.test import APIClient

from claims.api.glossary import members, parameters, wants_example
from tests.claims.api.test_access import OPERATIONS, ask, publish
from tests.factories import ClaimFactory, appear, find_evidence

pytestmark = pytest.mark.django_db
STREAMS = (".jsonl", ".csv", "/snapshot")


def test_the_generator_has_nothing_to_complain_about(capsys: pytest.CaptureFixture[str]) -> None:
    call_command("spectacular", fail_on_warn=True, validate=True, stdout=io.StringIO())


def test_the_schema_is_openapi_3_1_and_open(client: Client) -> None:
    schema = client.get("/api/v1/schema").json()
    assert schema["openapi"].startswith("3.1")
    assert all(op["operationId"] for path in schema["paths"].values() for op in path.values())


def test_everything_is_described_and_shown(client: Client) -> None:
    schema = client.get("/api/v1/schema").json()
    silent = [name for name, member in members(schema) if not member.get("description")]
    silent += [each["name"] for each in parameters(schema) if not each.get("description")]
    assert not silent, "say it in help_text, or in claims/api/glossary.py"
    assert not [name for name, member in members(schema) if wants_example(member)]


def test_examples_are_of_the_type_that_they_show(client: Client) -> None:
    schema = client.get("/api/v1/schema").json()
    for name, member in members(schema):
        for example in member.get("examples", ()):
            bare = {key: value for key, value in member.items() if key in ("type", "pattern")}
            assert Draft202012Validator(bare).is_valid(example), name


@pytest.mark.parametrize("page", ["docs", "redoc"])
def test_the_documentation_loads_nothing_from_elsewhere(client: Client, page: str) -> None:
    answer = client.get(f"/api/v1/{page}")
    text = answer.content.decode()
    assert answer.status_code == 200
    assert "https://" not in text and "<script>" not in text and "<style" not in text
    policy = answer.headers["Content-Security-Policy"]
    assert "script-src" not in policy and "default-src 'self'" in policy


@pytest.mark.parametrize(
    ("name", "method", "path"),
    [row for row in OPERATIONS if row[1] == "get" and not row[2].endswith(STREAMS)],
)
def test_answers_are_what_the_schema_says(
    editor: APIClient, client: Client, name: str, method: str, path: str
) -> None:
    claim = ClaimFactory()
    appear(claim)
    find_evidence(claim)
    publish(claim)
    schema = client.get("/api/v1/schema").json()
    answer = ask(editor, method, path, claim)
    assert answer.status_code == 200, answer.content
    validator(schema, path).validate(answer.json())


def validator(schema: dict[str, Any], path: str) -> Draft202012Validator:
    registry: Registry[Any] = Registry().with_resource(
        "urn:api",
        Resource.from_contents(schema | {"$schema": Draft202012Validator.META_SCHEMA["$id"]}),
    )
    way = path.replace("~", "~0").replace("/", "~1")
    at = f"#/paths/{way}/get/responses/200/content/application~1json/schema"
    if (
        "anyOf"
        in schema["paths"][path]["get"]["responses"]["200"]["content"]["application/json"]["schema"]
    ):
        at += "/anyOf/0"  # the whole, not what `fields` leaves of it
    return Draft202012Validator({"$ref": f"urn:api{at}"}, registry=registry)


@pytest.mark.parametrize(
    ("path", "body", "keys"),
    [
        ("annotate", {"id": "a", "text": "2,500 troops left."},
         {"id", "quantities", "dates", "worthiness", "checkworthy"}),
        ("extract", {"text": "2,500 troops left.", "title": "Troops leave", "date": "2021-07-22"},
         {"claims"}),
        ("compare", {"claim": "2,500 troops left.", "evidence": "500 troops left."},
         {"stance", "confidence", "reasons"}),
    ],
)  # fmt: skip
def test_reading_and_comparing_answer_without_storing(
    reader: APIClient, path: str, body: dict[str, str], keys: set[str]
) -> None:
    answer = reader.post(f"/api/v1/{path}", body, format="json")
    assert answer.status_code == 200, answer.content
    assert set(answer.json()) == keys


@pytest.mark.parametrize("text", ["", "9" * 400 + " people came.", "\u0000\ud800 2 men"])
@pytest.mark.parametrize("path", ["annotate", "extract"])
def test_odd_texts_are_read_too(reader: APIClient, path: str, text: str) -> None:
    body = json.dumps({"id": 7, "text": text})
    answer = reader.generic("POST", f"/api/v1/{path}", body, "application/json")
    assert (answer.status_code, answer.json()["id"]) == (200, 7)


@pytest.mark.parametrize(
    ("path", "body", "field"),
    [
        ("annotate", {"text": 7.5e3, "date": None, "language": "x"}, "language"),
        ("annotate", {"text": "a", "date": "Sunday"}, "date"),
        ("extract", {}, "text"),
        ("compare", {"claim": "a"}, "evidence"),
    ],
)
def test_reading_names_what_is_wrong(
    reader: APIClient, path: str, body: dict[str, str], field: str
) -> None:
    answer = reader.post(f"/api/v1/{path}", body, format="json")
    assert (answer.status_code, answer.json()["errors"][0]["field"]) == (400, field)
