"""Ringing never holds up its caller, and a broker that is gone is no error."""

from __future__ import annotations

import socket
from collections.abc import Iterator
from contextlib import closing
from typing import Any
from uuid import uuid4

import pytest

from workers import bell
from workers.bell import CHUNK, Ringer, chunks


@pytest.fixture
def silent_port() -> Iterator[int]:
    """A server that takes connections and never says a word."""
    with closing(socket.create_server(("127.0.0.1", 0), backlog=50)) as server:
        yield server.getsockname()[1]


def closed_port() -> int:
    with closing(socket.create_server(("127.0.0.1", 0))) as server:
        return int(server.getsockname()[1])


def ring_at(monkeypatch: pytest.MonkeyPatch, settings: Any, port: int) -> Ringer:
    settings.CELERY_BROKER_URL = f"redis://127.0.0.1:{port}/0"
    settings.CELERY_BROKER_TRANSPORT_OPTIONS = {}
    monkeypatch.setattr(bell, "_ringer", None)
    for _ in range(20):
        bell.ring(kind="article", ids=[uuid4()])
    return bell.ringer()


def test_a_broker_that_is_gone_is_no_error(monkeypatch: pytest.MonkeyPatch, settings: Any) -> None:
    ringer = ring_at(monkeypatch, settings, closed_port())
    assert ringer.wait(10), "the rings were neither sent nor dropped"


def test_a_broker_that_never_answers_does_not_hold_up_the_caller(
    monkeypatch: pytest.MonkeyPatch, settings: Any, silent_port: int
) -> None:
    ringer = ring_at(monkeypatch, settings, silent_port)
    assert ringer.rings.unfinished_tasks, "the caller waited for the broker"
    assert ringer.wait(15), "the rings were neither sent nor dropped"


@pytest.mark.parametrize(
    ("rows", "sizes"), [(0, []), (1, [1]), (CHUNK, [CHUNK]), (CHUNK + 1, [CHUNK, 1])]
)
def test_ids_travel_in_chunks(rows: int, sizes: list[int]) -> None:
    assert [len(chunk) for chunk in chunks([str(n) for n in range(rows)])] == sizes
