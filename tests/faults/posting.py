"""Submitting articles to a running desk, and keeping every answer."""

from __future__ import annotations

import http.client
import json
import threading
from dataclasses import dataclass, field
from types import TracebackType
from typing import Any, Self

PATIENCE = 150  # seconds for an answer
PAUSE = 1.0  # seconds between two submissions


@dataclass(frozen=True, slots=True)
class Sender:
    """Sends to the web server on a port, with a token."""

    port: int
    token: str

    def post(self, article: dict[str, Any], **headers: str) -> tuple[int, dict[str, Any]]:
        """The status of the answer and what it says; 0 where there was none."""
        try:
            return self.ask("POST", "/api/v1/articles", json.dumps(article), **headers)
        except OSError as problem:
            return 0, {"problem": str(problem)}

    def is_heard(self) -> bool:
        """Whether the web server answers."""
        try:
            return self.ask("GET", "/api/v1/sources")[0] == 200
        except OSError:
            return False

    def ask(
        self, method: str, path: str, body: str | None = None, **headers: str
    ) -> tuple[int, dict[str, Any]]:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=PATIENCE)
        said = {"Authorization": f"Token {self.token}", "Content-Type": "application/json"}
        try:
            connection.request(method, path, body, said | headers)
            answer = connection.getresponse()
            return answer.status, json.loads(answer.read())
        finally:
            connection.close()


@dataclass
class Poster:
    """Submits one article after the other from a thread while its block lasts."""

    sender: Sender
    name: str
    answers: list[tuple[int, dict[str, Any]]] = field(default_factory=list)
    enough: threading.Event = field(default_factory=threading.Event)

    def __enter__(self) -> Self:
        self.thread = threading.Thread(target=self.run, name="poster", daemon=True)
        self.thread.start()
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.enough.set()
        self.thread.join(2 * PATIENCE)

    def run(self) -> None:
        number = 0
        while not self.enough.wait(PAUSE):
            number += 1
            text = f"The reading room of {self.name} was quiet again, note {number} says."
            self.answers.append(self.sender.post({"text": text}))

    def accepted(self) -> list[str]:
        """The ids of the articles that were answered with 202."""
        return [said["id"] for status, said in self.answers if status == 202]
