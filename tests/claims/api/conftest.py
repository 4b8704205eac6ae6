"""Callers of the API, each with a token of a role."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from django.contrib.auth.models import User
from rest_framework.test import APIClient

from claims.actions.people import issue_token
from claims.vocabulary import Role
from tests.factories import person

Caller = Callable[..., APIClient]


@pytest.fixture
def caller(db: None) -> Caller:
    """A client with the token of a role; without one, a stranger."""

    def make(role: Role | str | None = None, user: User | None = None, **life: Any) -> APIClient:
        client = APIClient(raise_request_exception=False)
        if role is None:
            return client
        role = Role(role)
        client.credentials(
            HTTP_AUTHORIZATION=f"Token {issue_token(user=user or person(role), role=role, **life)}"
        )
        return client

    return make


@pytest.fixture
def stranger() -> APIClient:
    return APIClient(raise_request_exception=False)


@pytest.fixture
def reader(caller: Caller) -> APIClient:
    return caller(Role.READER)


@pytest.fixture
def submitter(caller: Caller) -> APIClient:
    return caller(Role.SUBMITTER)


@pytest.fixture
def checker(caller: Caller) -> APIClient:
    return caller(Role.CHECKER)


@pytest.fixture
def editor(caller: Caller) -> APIClient:
    return caller(Role.EDITOR)
