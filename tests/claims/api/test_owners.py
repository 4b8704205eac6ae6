"""What belongs to a person is nobody else's: every operation on it, tried by everybody else.

Which operations these are is read from the schema: a path parameter names a model, and a model
belongs to somebody where it, or what it is a part of, has an owner. So a new operation is tried
without being listed here, and a new parameter that is not known here fails.
"""

from __future__ import annotations

from typing import Any

import pytest
from django.contrib.auth.models import User
from django.db.models import ForeignKey, Model
from rest_framework.test import APIClient

from claims.models import Article, Claim, Delivery, Verdict, Webhook
from claims.vocabulary import Role
from tests.claims.api.conftest import Caller
from tests.claims.api.test_access import LEAST_ROLE, OPERATIONS, TOKEN_ROLES
from tests.factories import DeliveryFactory, person

pytestmark = pytest.mark.django_db

NAMED: dict[str, type[Model]] = {
    "claim_id": Claim,
    "article_id": Article,
    "verdict_id": Verdict,
    "webhook_id": Webhook,
    "delivery_id": Delivery,
}


def parameters(path: str) -> list[str]:
    return [part[1:-1] for part in path.split("/") if part.startswith("{")]


def has_owner(model: type[Model]) -> bool:
    """Has it an owner of its own, or is it a part of what has one?"""
    keys = [field for field in model._meta.get_fields() if isinstance(field, ForeignKey)]
    mine = any(key.name == "owner" for key in keys)
    parts = (key.related_model for key in keys if key.name != "owner" and not key.null)
    return mine or any(
        isinstance(part, type) and part is not User and has_owner(part) for part in parts
    )


def is_owned(path: str) -> bool:
    return any(has_owner(NAMED[name]) for name in parameters(path))


OWNED = [operation for operation in OPERATIONS if is_owned(operation[2])]
LISTS = [
    operation
    for operation in OPERATIONS
    if operation[1] == "get" and not parameters(operation[2])
    and any(path.startswith(f"{operation[2]}/{{") for _, _, path in OWNED)
]  # fmt: skip


@pytest.fixture
def theirs(db: None) -> Any:
    """Something of everything that belongs to somebody: a webhook with a failed message."""
    return DeliveryFactory(
        webhook__owner=person(Role.EDITOR), webhook__description="Hers alone.", state="failed"
    )


def address(path: str, theirs: Any) -> str:
    named = {"webhook_id": theirs.webhook_id, "delivery_id": theirs.pk}
    return path.format(**{name: named[name] for name in parameters(path)})


def everything() -> list[Any]:
    return [list(model.objects.order_by("pk").values()) for model in (Webhook, Delivery)]


def test_every_path_parameter_is_known_here() -> None:
    assert {name for _, _, path in OPERATIONS for name in parameters(path)} == set(NAMED)


def test_what_has_an_owner_is_found() -> None:
    assert {model for model in NAMED.values() if has_owner(model)} == {Webhook, Delivery}
    assert {name for name, _, _ in OWNED} >= {"get_webhook", "replay_webhook_delivery"}
    assert [name for name, _, _ in LISTS] == ["list_webhooks"]


@pytest.mark.parametrize("role", TOKEN_ROLES)
@pytest.mark.parametrize(("name", "method", "path"), OWNED)
def test_another_persons_object_is_not_there_and_stays_as_it_is(
    caller: Caller, theirs: Any, role: Role, name: str, method: str, path: str
) -> None:
    before = everything()
    answer = getattr(caller(role), method)(address(path, theirs))
    needed = LEAST_ROLE[name]
    assert answer.status_code == (404 if needed is None or role.covers(needed) else 403)
    assert "Hers alone." not in answer.getvalue().decode()
    assert everything() == before


@pytest.mark.parametrize(("name", "method", "path"), LISTS)
def test_a_list_of_ones_own_holds_nothing_of_another_person(
    editor: APIClient, theirs: Any, name: str, method: str, path: str
) -> None:
    assert editor.get(path).json()["results"] == []


@pytest.mark.parametrize(("name", "method", "path"), OWNED)
def test_its_owner_reaches_it(
    caller: Caller, theirs: Any, name: str, method: str, path: str
) -> None:
    client = caller(Role.EDITOR, user=theirs.webhook.owner)
    assert getattr(client, method)(address(path, theirs)).status_code not in (401, 403, 404)


def test_an_answer_kept_for_a_key_is_not_another_persons(caller: Caller) -> None:
    """An Idempotency-Key belongs to a token: the same one of somebody else starts anew."""
    body, headers = {"url": "https://news.example/a"}, {"Idempotency-Key": "k1"}
    one, other = (caller(Role.SUBMITTER) for _ in range(2))
    first = one.post("/api/v1/articles", body, format="json", headers=headers)
    second = other.post("/api/v1/articles", body, format="json", headers=headers)
    assert (first.status_code, second.status_code) == (202, 202)
    assert "Idempotency-Replayed" not in second.headers
    assert first.json()["id"] != second.json()["id"]
