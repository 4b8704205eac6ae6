"""What stands between httpcore and the sockets: checked addresses, bytes and seconds counted."""

from __future__ import annotations

import socket
import ssl
import threading
from collections.abc import Callable, Iterable, Sequence
from typing import Any

import httpcore

from workers.fetching.addresses import why_denied
from workers.fetching.problems import Refused, TooLarge, TooSlow, Unreachable

WIRE_BYTES = 5_000_000  # per fetch, headers and redirects included
HEAD_BYTES = 256_000  # per answer before its body: a page has no use for more
SECONDS = 20.0  # per fetch: names, connections, redirects and bodies together
CONNECT_SECONDS = 5.0  # per address, so that a dead first address leaves time for the next
ADDRESSES_TRIED = 4

Resolver = Callable[[str, int], Sequence[str]]
Clock = Callable[[], float]


class Budget:
    """What one fetch may still spend of time and bytes, over all its redirects."""

    def __init__(self, clock: Clock, seconds: float = SECONDS, wire: int = WIRE_BYTES) -> None:
        self._clock = clock
        self._seconds = seconds
        self._deadline = clock() + seconds
        self._wire = wire
        self._head = HEAD_BYTES

    def seconds_left(self) -> float:
        left = self._deadline - self._clock()
        if left <= 0:
            raise TooSlow(f"limit {self._seconds:.0f} seconds")
        return left

    def spend(self, count: int) -> None:
        self._wire -= count
        self._head -= count
        if self._wire < 0:
            raise TooLarge(f"limit {WIRE_BYTES // 1_000_000} MB as sent")
        if self._head < 0:
            raise TooLarge(f"limit {HEAD_BYTES // 1000} KB of headers")

    def expect_head(self) -> None:
        """An answer begins: its head may be no longer than HEAD_BYTES."""
        self._head = HEAD_BYTES

    def expect_body(self) -> None:
        self._head = self._wire


def resolve_by_system(host: str, port: int) -> list[str]:
    """The addresses of a name, each once, in the system's order of preference."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


def resolve_within(seconds: float, resolve: Resolver, host: str, port: int) -> list[str]:
    """Resolve in a thread, because getaddrinfo takes no time limit of its own."""
    answers: list[Sequence[str]] = []
    errors: list[Exception] = []

    def ask() -> None:
        try:
            answers.append(resolve(host, port))
        except (OSError, UnicodeError) as error:
            errors.append(error)

    thread = threading.Thread(target=ask, daemon=True, name="resolve")
    thread.start()
    thread.join(seconds)
    if errors or (answers and not answers[0]):
        raise Unreachable(f"the name {host} is not known")
    if not answers:
        raise TooSlow(f"the name {host} could not be looked up")
    return list(answers[0])


class GuardedStream(httpcore.NetworkStream):
    """A connection that counts what it reads and never waits past the deadline."""

    def __init__(self, inner: httpcore.NetworkStream, budget: Budget) -> None:
        self._inner = inner
        self._budget = budget

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        data = self._inner.read(max_bytes, self._budget.seconds_left())
        self._budget.spend(len(data))
        return data

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._budget.seconds_left())

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        left = self._budget.seconds_left()
        return GuardedStream(
            self._inner.start_tls(ssl_context, server_hostname, left), self._budget
        )

    def get_extra_info(self, info: str) -> Any:
        return self._inner.get_extra_info(info)


class GuardedBackend(httpcore.NetworkBackend):
    """Resolves a name once, checks every address, and connects to one that was checked.

    The name stays in the Host header, in SNI and in the certificate check; DNS is not asked
    again, so an answer that changes in between (rebinding) changes nothing.
    """

    def __init__(self, budget: Budget, resolve: Resolver, *, trusted: bool) -> None:
        self._budget = budget
        self._resolve = resolve
        self._trusted = trusted
        self._sockets = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        addresses = resolve_within(self._budget.seconds_left(), self._resolve, host, port)
        if not self._trusted:
            check_addresses(addresses)
        return GuardedStream(self._connect_first(addresses, port), self._budget)

    def _connect_first(self, addresses: Sequence[str], port: int) -> httpcore.NetworkStream:
        for address in addresses[:ADDRESSES_TRIED]:
            limit = min(CONNECT_SECONDS, self._budget.seconds_left())
            try:
                return self._sockets.connect_tcp(address, port, timeout=limit)
            except (httpcore.ConnectError, httpcore.ConnectTimeout):
                continue
        self._budget.seconds_left()
        raise Unreachable("no connection")


def check_addresses(addresses: Iterable[str]) -> None:
    """Raises Refused where any address of a name is special: a name mixes them only to attack."""
    for address in addresses:
        reason = why_denied(address)
        if reason:
            raise Refused(f"it leads to {address}: {reason}")
