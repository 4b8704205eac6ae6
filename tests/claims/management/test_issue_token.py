"""Tokens from the command line."""

from __future__ import annotations

import io

import pytest
from django.contrib.auth.models import User
from django.core.management import CommandError, call_command
from django.test import Client

from claims.models import ApiToken

pytestmark = pytest.mark.django_db


def issue(*args: str) -> str:
    out = io.StringIO()
    call_command("issue_token", *args, stdout=out, stderr=io.StringIO())
    return out.getvalue()


def test_the_token_stands_alone_on_the_last_line_and_works(client: Client) -> None:
    printed = issue("mira", "--role", "submitter", "--create")
    token = printed.splitlines()[-1]
    assert token.isalnum() or "_" in token
    answer = client.get("/api/v1/articles", headers={"authorization": f"Token {token}"})
    assert answer.status_code == 200
    assert not User.objects.get(username="mira").has_usable_password()


@pytest.mark.parametrize(
    ("args", "told"),
    [
        (["mira", "--role", "reader"], "--create"),
        (["mira", "--role", "administrator", "--create"], "invalid choice"),
        (["a" * 151, "--role", "reader", "--create"], "150"),
        (["mira", "--role", "reader", "--create", "--days", "0"], "at least one day"),
    ],
)
def test_what_cannot_be_issued_is_told_and_leaves_nothing(args: list[str], told: str) -> None:
    with pytest.raises(CommandError, match=told):
        issue(*args)
    assert not ApiToken.objects.exists() and not User.objects.exists()
