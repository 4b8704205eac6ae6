"""HTTP servers of tests: on a free port of loopback, served by a thread."""

from __future__ import annotations

import threading
from collections.abc import Iterator
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


class Site(ThreadingHTTPServer):
    """A web site on the loopback interface; `answers` says what stands at each path, `asked` what
    was asked for. Of what is `silent` nothing comes until the site closes."""

    daemon_threads = True
    answers: dict[str, Answer]
    silent: frozenset[str] = frozenset()

    def __init__(self) -> None:
        super().__init__(("127.0.0.1", 0), Handler)
        self.answers, self.asked, self.closing = {}, [], threading.Event()

    @property
    def address(self) -> str:
        return f"http://127.0.0.1:{self.server_port}"


class Handler(BaseHTTPRequestHandler):
    server: Site

    def do_GET(self) -> None:
        self.server.asked.append(self.path)
        if self.path in self.server.silent:
            self.server.closing.wait()
            return
        missing: Answer = (404, {}, b"nothing here")
        status, headers, body = self.server.answers.get(self.path, missing)
        self.send_response(status)
        for name, value in {"Content-Length": str(len(body)), **headers}.items():
            self.send_header(name, value)
        self.end_headers()
        with suppress(ConnectionError):  # the other side has read enough
            self.wfile.write(body)

    def log_message(self, *_: object) -> None:
        """Quiet."""


@pytest.fixture
def site(settings: Any) -> Iterator[Site]:
    server = Site()
    settings.FETCH_ALLOW = [f"127.0.0.1:{server.server_port}"]
    with in_a_thread(server):
        yield server
        server.closing.set()


def html(body: str, charset: str = "utf-8") -> Answer:
    return 200, {"Content-Type": f"text/html; charset={charset}"}, body.encode(charset)
