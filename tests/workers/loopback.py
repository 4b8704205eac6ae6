"""HTTP servers of tests: on a free port of loopback, served by a thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import pytest

Answer = tuple[int, dict[str, str], bytes]


@contextmanager
def in_a_thread(server: ThreadingHTTPServer) -> Iterator[None]:
    """Serve until the block ends."""
    thread = threading.Thread(target=server.serve_forever, args=[0.01], daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        server.server_close()
        thread.join()


class Loopback(ThreadingHTTPServer):
    """A server on a free port."""

    daemon_threads = True

    def __init__(self, handler: type[BaseHTTPRequestHandler]) -> None:
        super().__init__(("127.0.0.1", 0), handler)

    @property
    def endpoint(self) -> str:
        return f"127.0.0.1:{self.server_port}"

    @property
    def address(self) -> str:
        return f"http://{self.endpoint}"


class QuietHandler(BaseHTTPRequestHandler):
    """Logs nothing; `say` sends a whole answer."""

    def say(self, status: int, headers: Mapping[str, str], body: bytes = b"") -> None:
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        with suppress(ConnectionError):  # the other side has read enough
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Quiet."""


class Site(Loopback):
    """A web site on the loopback interface; `answers` says what stands at each path, `asked` what
    was asked for. Of what is `silent` nothing comes until the site closes."""

    answers: dict[str, Answer]
    silent: frozenset[str] = frozenset()

    def __init__(self) -> None:
        super().__init__(Handler)
        self.answers, self.asked, self.closing = {}, [], threading.Event()


class Handler(QuietHandler):
    server: Site

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        if self.path in self.server.silent:
            self.server.closing.wait()
            return
        missing: Answer = (404, {}, b"nothing here")
        self.say(*self.server.answers.get(self.path, missing))


@pytest.fixture
def site(settings: Any) -> Iterator[Site]:
    server = Site()
    settings.FETCH_ALLOW = [f"127.0.0.1:{server.server_port}"]
    with in_a_thread(server):
        yield server
        server.closing.set()


def html(body: str, charset: str = "utf-8") -> Answer:
    return 200, {"Content-Type": f"text/html; charset={charset}"}, body.encode(charset)
