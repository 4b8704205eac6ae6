"""Each role has its number of requests a minute, and is told."""

from __future__ import annotations

from typing import Any

import pytest
import time_machine
from django.core.cache import cache
from rest_framework.test import APIClient

pytestmark = pytest.mark.django_db
AT = "2021-07-22T09:00:10Z"


@pytest.fixture(autouse=True)
def quotas(settings: Any) -> None:
    cache.clear()
    settings.REQUESTS_A_MINUTE = {"anonymous": 2, "reader": 3}


def ask(client: APIClient, times: int) -> list[Any]:
    return [client.get("/api/v1/ratings") for _ in range(times)]


def test_who_asks_too_much_is_told_when_to_come_back(stranger: APIClient) -> None:
    with time_machine.travel(AT, tick=False) as clock:
        *good, refused = ask(stranger, 3)
        assert [answer.status_code for answer in good] == [200, 200]
        assert good[0].headers["RateLimit-Policy"] == '"anonymous";q=2;w=60'
        assert good[0].headers["RateLimit"] == '"anonymous";r=1;t=51'
        assert refused.status_code == 429
        assert refused.json()["type"].endswith("/throttled/")
        clock.shift(int(refused.headers["Retry-After"]))
        assert ask(stranger, 1)[0].status_code == 200


def test_a_token_has_the_quota_of_its_role(reader: APIClient, stranger: APIClient) -> None:
    with time_machine.travel(AT, tick=False):
        ask(stranger, 3)
        statuses = [answer.status_code for answer in ask(reader, 4)]
    assert statuses == [200, 200, 200, 429]


def test_no_quota_is_no_limit(editor: APIClient) -> None:
    answers = ask(editor, 20)
    assert {answer.status_code for answer in answers} == {200}
    assert "RateLimit" not in answers[0].headers
