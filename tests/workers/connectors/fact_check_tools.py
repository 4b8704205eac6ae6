"""An outside service on loopback that answers as Google's Fact Check Tools does, or badly."""

from __future__ import annotations

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any
from urllib.parse import parse_qs, urlsplit

from tests.workers.loopback import Loopback, QuietHandler, in_a_thread


def reviewed(text: str, rating: str = "False", **review: Any) -> dict[str, Any]:
    """A claim with one review, in the shape of claims:search v1alpha1."""
    return {
        "text": text,
        "claimant": "A minister",
        "claimDate": "2020-01-06T00:00:00Z",
        "claimReview": [
            {
                "publisher": {"name": "Lorn Checks", "site": "checks.lorn.example"},
                "url": "https://checks.lorn.example/vote",
                "title": "How many voted?",
                "reviewDate": "2020-01-09T00:00:00Z",
                "textualRating": rating,
                "languageCode": "en",
                **review,
            }
        ],
    }


class Service:
    """Answers `body` with `status`, after `delay` seconds; counts who is here at the same time."""

    def __init__(self) -> None:
        self.body: bytes = b"{}"
        self.status = 200
        self.media = "application/json; charset=UTF-8"
        self.headers: dict[str, str] = {}
        self.delay = 0.0
        self.queries: list[dict[str, list[str]]] = []
        self.keys: list[str | None] = []
        self.here = self.most_here = 0
        self.lock = threading.Lock()
        service = self

        class Handler(QuietHandler):
            protocol_version = "HTTP/1.1"

            def do_GET(self) -> None:
                with service.lock:
                    service.here += 1
                    service.most_here = max(service.most_here, service.here)
                try:
                    self.answer()
                finally:
                    with service.lock:
                        service.here -= 1

            def answer(self) -> None:
                parts = urlsplit(self.path)
                service.queries.append(parse_qs(parts.query))
                service.keys.append(self.headers["X-Goog-Api-Key"])
                time.sleep(service.delay)
                known = parts.path == "/v1alpha1/claims:search"
                headers = {"Content-Type": service.media, **service.headers}
                self.say(service.status if known else 404, headers, service.body)

        self.server = Loopback(Handler)

    @property
    def endpoint(self) -> str:
        return self.server.endpoint

    def says(self, *claims: dict[str, Any]) -> None:
        self.body = json.dumps({"claims": claims} if claims else {}).encode()


@contextmanager
def fact_check_service() -> Iterator[Service]:
    service = Service()
    with in_a_thread(service.server):
        yield service
