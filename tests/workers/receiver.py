"""A receiver of webhooks on loopback: it keeps what came and answers as it is told."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from tests.workers.loopback import Loopback, QuietHandler, in_a_thread

Answer = Callable[["Message"], int]


@dataclass(frozen=True)
class Message:
    path: str
    headers: dict[str, str]
    body: bytes


@dataclass
class Receiver:
    """`answer` gives the status for each message; a redirect leads to /elsewhere."""

    answer: Answer = lambda message: 204
    came: list[Message] = field(default_factory=list)
    endpoint: str = ""

    @property
    def url(self) -> str:
        return f"http://{self.endpoint}/in"


@contextmanager
def receiving(answer: Answer = lambda message: 204) -> Iterator[Receiver]:
    receiver = Receiver(answer)

    class Handler(QuietHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            message = Message(self.path, {k.lower(): v for k, v in self.headers.items()}, body)
            receiver.came.append(message)
            self.say(receiver.answer(message), {"Location": "/elsewhere"})

    server = Loopback(Handler)
    receiver.endpoint = server.endpoint
    with in_a_thread(server):
        yield receiver
