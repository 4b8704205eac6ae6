"""Streamable HTTP: the SDK's client, a real server on a free port, tokens of roles."""

from __future__ import annotations

import asyncio
import json
import time
from collections.abc import Awaitable, Callable, Iterator
from datetime import timedelta
from threading import Thread
from typing import Any

import anyio
import httpx
import pytest
import uvicorn
from django.utils import timezone
from mcp import ClientSession
from mcp.client.streamable_http import streamable_http_client

from claims.assistants.listening import port_of, server_on
from claims.models import ApiToken
from claims.vocabulary import Role
from tests.claims.assistants.conftest import OPINION, Record, token, words_of

pytestmark = pytest.mark.django_db(transaction=True)

Talk = Callable[[ClientSession], Awaitable[Any]]
HELLO = {
    "jsonrpc": "2.0", "id": 1, "method": "initialize",
    "params": {"protocolVersion": "2025-06-18", "capabilities": {},
               "clientInfo": {"name": "test", "version": "1"}},
}  # fmt: skip
JSON = {"Accept": "application/json, text/event-stream", "Content-Type": "application/json"}


@pytest.fixture
def address(transactional_db: None) -> Iterator[str]:
    """Where the tools are served, by a thread of this process with connections of its own."""
    listening = port_of("127.0.0.1", 0)
    started: list[uvicorn.Server] = []

    async def serve() -> None:
        async with server_on(listening) as server:
            started.append(server)
            await server.serve(sockets=[listening])

    thread = Thread(target=lambda: asyncio.run(serve()))
    thread.start()
    try:
        while not (started and started[0].started):
            assert thread.is_alive()
            time.sleep(0.01)
        yield f"http://127.0.0.1:{listening.getsockname()[1]}/mcp"
    finally:
        for server in started:
            server.should_exit = True
        thread.join(20)


def converse(address: str, secret: str | None, talk: Talk) -> Any:
    headers = {"Authorization": f"Bearer {secret}"} if secret else {}

    async def main() -> Any:
        async with (
            httpx.AsyncClient(headers=headers) as client,
            streamable_http_client(address, http_client=client) as (read, write, _),
            ClientSession(read, write) as session,
        ):
            await session.initialize()
            return await talk(session)

    return anyio.run(main)


def test_a_role_sees_what_it_sees_and_a_stranger_what_is_published(
    address: str, record: Record
) -> None:
    async def look(session: ClientSession) -> tuple[Any, ...]:
        claims = await session.call_tool("search_claims", {})
        one = await session.call_tool("get_claim", {"id": str(record.published.pk)})
        hidden = await session.call_tool("get_claim", {"id": str(record.hidden.pk)})
        read = await session.call_tool("extract_claims", {"text": "2,500 troops remain in Iraq."})
        return claims, one, hidden, read

    claims, one, hidden, read = converse(address, token(Role.READER), look)
    assert {row["status"] for row in claims.structuredContent["results"]} == {"ruled", "queued"}
    assert one.structuredContent["assessment"] == "supported"
    assert hidden.structuredContent["statement"] == record.hidden.statement
    assert read.structuredContent["claims"][0]["text"].startswith("2,500")

    claims, one, hidden, read = converse(address, None, look)
    (row,) = claims.structuredContent["results"]
    assert row["id"] == one.structuredContent["id"] == str(record.published.pk)
    for seen in (row, one.structuredContent):
        assert [seen[name] for name in OPINION] == [None] * len(OPINION)
    assert hidden.isError and "no such claim" in words_of(hidden)
    assert read.isError and "Authorization: Bearer" in words_of(read)


def test_the_client_keeps_its_callers_apart(address: str, record: Record) -> None:
    """Many at once, strangers between readers: each sees their own."""

    async def count(session: ClientSession) -> list[int]:
        answers: list[int] = []

        async def ask() -> None:
            found = await session.call_tool("search_claims", {"fields": "id"})
            assert found.structuredContent is not None
            answers.append(len(found.structuredContent["results"]))

        async with anyio.create_task_group() as group:
            for _ in range(5):
                group.start_soon(ask)
        return answers

    secret = token(Role.CHECKER)
    seen: dict[str, list[int]] = {}

    def talk(name: str, secret: str | None) -> None:
        seen[name] = converse(address, secret, count)

    threads = [
        Thread(target=talk, args=("stranger", None)),
        Thread(target=talk, args=("checker", secret)),
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert seen == {"stranger": [1] * 5, "checker": [2] * 5}


@pytest.mark.parametrize("ended", ["made up", "expired", "revoked", "person deactivated"])
def test_a_bad_token_opens_nothing_not_even_what_is_open(address: str, ended: str) -> None:
    secret = token(Role.EDITOR)
    if ended == "made up":
        secret = "fc_" + "0" * 64
    elif ended == "expired":
        ApiToken.objects.update(expiry=timezone.now() - timedelta(seconds=1))
    elif ended == "revoked":
        ApiToken.objects.update(revoked_at=timezone.now())
    else:
        user = ApiToken.objects.get().user
        user.is_active = False
        user.save()
    answer = httpx.post(address, json=HELLO, headers=JSON | {"Authorization": f"Bearer {secret}"})
    assert (answer.status_code, answer.json()["status"]) == (401, 401)
    assert answer.headers["WWW-Authenticate"].startswith("Bearer ")


@pytest.mark.parametrize(
    ("method", "path", "headers", "status", "why"),
    [
        ("POST", "/mcp", {}, 200, "as it should be"),
        ("POST", "/mcp/", {}, 200, "a slash too many"),
        ("POST", "/mcp", {"Cookie": "sessionid=x"}, 200, "a cookie counts for nothing"),
        ("POST", "/mcp", {"Host": "rebound.example"}, 421, "a name that is not ours"),
        ("POST", "/mcp", {"Origin": "https://page.example"}, 403, "another site's page"),
        ("POST", "/mcp", {"Content-Type": "text/plain"}, 400, "what a form can send"),
        ("GET", "/mcp", {}, 405, "there is nothing to wait for"),
        ("DELETE", "/mcp", {}, 405, "there are no sessions"),
        ("POST", "/", {}, 404, "the tools are elsewhere"),
    ],
)
def test_only_a_plain_message_from_a_known_place_is_taken(
    address: str, method: str, path: str, headers: dict[str, str], status: int, why: str
) -> None:
    url = address.removesuffix("/mcp") + path
    body = json.dumps(HELLO)
    answer = httpx.request(method, url, content=body, headers=JSON | headers)
    assert answer.status_code == status, (why, answer.text)


def test_a_message_that_is_too_large_is_refused_unread(address: str) -> None:
    answer = httpx.post(address, content=b" " * 13_000_000, headers=JSON)
    assert answer.status_code == 413


def test_a_lone_surrogate_is_answered_like_any_other_mistake(address: str) -> None:
    call = {"jsonrpc": "2.0", "id": 2, "method": "tools/call", "params": {
        "name": "search_claims", "arguments": {"ordering": "\ud800"}}}  # fmt: skip
    answer = httpx.post(address, content=json.dumps(call), headers=JSON)
    assert answer.status_code == 200
    assert answer.json()["result"]["isError"] is True


def test_the_throttle_of_the_api_counts_here_too(address: str, settings: Any) -> None:
    settings.REQUESTS_A_MINUTE = {"reader": 1}
    headers = JSON | {"Authorization": f"Bearer {token(Role.READER)}"}
    answers = [httpx.post(address, json=HELLO, headers=headers) for _ in range(3)]
    assert 429 in [answer.status_code for answer in answers]
    assert answers[-1].headers["Retry-After"]
