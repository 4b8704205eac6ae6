"""A client that openapi-python-client generates from the schema lists, gets and creates."""

from __future__ import annotations

import importlib
import json
import sys
from collections.abc import Iterator
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
from drf_spectacular.generators import SchemaGenerator
from drf_spectacular.renderers import OpenApiJsonRenderer
from openapi_python_client import Config, generate
from openapi_python_client.config import ConfigFile, MetaType
from pytest_django.live_server_helper import LiveServer

from claims.actions.people import issue_token
from claims.vocabulary import Role
from tests.claims.api.test_access import publish
from tests.factories import ClaimFactory, appear, find_evidence, person

pytestmark = pytest.mark.django_db(transaction=True)


@pytest.fixture(scope="module")
def package(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The name of the generated package, importable."""
    folder = tmp_path_factory.mktemp("client")
    document = folder / "schema.json"
    schema = SchemaGenerator().get_schema(public=True)
    document.write_bytes(OpenApiJsonRenderer().render(schema, renderer_context={}))
    config = Config.from_sources(
        ConfigFile(post_hooks=[], package_name_override="generated_factcheck"),
        MetaType.NONE,
        document_source=document,
        file_encoding="utf-8",
        overwrite=True,
        output_path=folder / "generated_factcheck",
    )
    problems = generate(config=config)
    told = [f"{each.header} {each.detail}" for each in problems if each.level.name == "ERROR"]
    assert not told, told
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(str(folder))
        yield "generated_factcheck"
    for name in [name for name in sys.modules if name.startswith("generated_factcheck")]:
        del sys.modules[name]


@pytest.fixture
def client(package: str, live_server: LiveServer) -> Iterator[Any]:
    token = issue_token(user=person(Role.EDITOR), role=Role.EDITOR)
    made = importlib.import_module(package).AuthenticatedClient
    with made(base_url=live_server.url, token=token, raise_on_unexpected_status=True) as client:
        yield client


def call(package: str, path: str) -> ModuleType:
    return importlib.import_module(f"{package}.api.{path}")


def model(package: str, name: str) -> Any:
    return getattr(importlib.import_module(f"{package}.models"), name)


def test_every_module_of_the_client_can_be_imported(package: str) -> None:
    folder = Path(importlib.import_module(package).__path__[0])
    for path in folder.rglob("*.py"):
        name = ".".join(path.relative_to(folder.parent).with_suffix("").parts)
        importlib.import_module(name.removesuffix(".__init__"))


def test_it_lists_and_gets(package: str, client: Any) -> None:
    claim = ClaimFactory()
    appear(claim)
    piece = find_evidence(claim)
    publish(claim)
    page = call(package, "claims.list_claims").sync(client=client, limit=5)
    (row,) = page.results
    assert (row.id, row.statement, row.rating) == (claim.pk, claim.statement, "true")
    assert row.appearances[0].selector.exact == claim.text
    one = call(package, "claims.get_claim").sync(claim.pk, client=client)
    assert one.verdict.rationale == "Both agree." and one.version == claim.version
    pieces = call(package, "evidence.list_claim_evidence").sync(claim.pk, client=client)
    assert pieces.results[0].id == piece.pk


def test_it_creates(package: str, client: Any) -> None:
    submission = model(package, "SubmissionRequest")(
        text="In Lorn, 170 of the 329 members voted.", source="Harbour Wire"
    )
    article = call(package, "articles.submit_article").sync(client=client, body=submission)
    assert (article.state.value, article.source) == ("waiting", "Harbour Wire")
    stated = model(package, "StatedRequest")(statement="2,500 people came.")
    claim = call(package, "claims.state_claim").sync(client=client, body=stated)
    assert claim.quantities[0].value == 2500


def test_it_reads_a_problem(package: str, client: Any) -> None:
    submission = model(package, "SubmissionRequest")(url="no address")
    answer = call(package, "articles.submit_article").sync_detailed(client=client, body=submission)
    assert answer.status_code == 400
    assert json.loads(answer.content)["errors"][0]["field"] == "url"
