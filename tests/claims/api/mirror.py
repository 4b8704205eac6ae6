"""A mirror of the service, kept by its public interface alone."""

from __future__ import annotations

import json
from dataclasses import dataclass, field
from typing import Any

from rest_framework.test import APIClient

State = dict[tuple[str, str], Any]


@dataclass
class Mirror:
    """Begins with a snapshot, then applies changes in their order."""

    client: APIClient
    objects: State = field(default_factory=dict)
    cursor: str = ""
    seen: list[int] = field(default_factory=list)

    def begin(self) -> None:
        *states, end = snapshot(self.client)
        self.objects = {(s["type"], s["object"]): s["data"] for s in states}
        self.cursor = end["cursor"]
        assert end["objects"] == len(states)

    def follow(self, limit: int = 7) -> None:
        """Apply everything that is numbered now."""
        more = True
        while more:
            answer = self.client.get(f"/api/v1/changes?cursor={self.cursor}&limit={limit}")
            assert answer.status_code == 200, answer.content
            for change in answer.json()["results"]:
                self.apply(change)
            self.cursor, more = answer.json()["cursor"], answer.json()["next"]

    def apply(self, change: dict[str, Any]) -> None:
        self.seen.append(change["id"])
        key = change["type"], change["object"]
        if change["data"] is None:
            self.objects.pop(key, None)
        else:
            self.objects[key] = change["data"]


def snapshot(client: APIClient) -> list[dict[str, Any]]:
    answer = client.get("/api/v1/changes/snapshot")
    assert answer.status_code == 200
    lines = [json.loads(line) for line in b"".join(answer).decode().splitlines()]
    assert lines[-1]["type"] == "end" and answer.headers["Changes-Cursor"] == lines[-1]["cursor"]
    return lines


def truth(client: APIClient) -> State:
    """What is to be seen now."""
    return {(s["type"], s["object"]): s["data"] for s in snapshot(client)[:-1]}
