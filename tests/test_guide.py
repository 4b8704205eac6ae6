"""The guide to the API is run as a newcomer would: its calls, in order, against a live server."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from pytest_django.live_server_helper import LiveServer

from tests.night import night_shift
from tests.workers.receiver import Receiver, receiving

GUIDE = Path(settings.BASE_DIR) / "docs" / "api.md"
BLOCK = re.compile(r"^```(\w+)\n(.*?)^```$", re.MULTILINE | re.DOTALL)
SHOWN = "http://127.0.0.1:8000"


def blocks(*languages: str) -> list[tuple[str, str]]:
    return [
        (language, text) for language, text in BLOCK.findall(GUIDE.read_text())
        if language in languages
    ]  # fmt: skip


def script(url: str, receiver: Receiver) -> str:
    """The shell's blocks and the Python ones between them, as one shell script."""
    lines = ["set -euo pipefail", 'curl() { command curl --fail-with-body --max-time 60 "$@"; }']
    for number, (language, text) in enumerate(blocks("sh", "python")):
        text = text.replace(SHOWN, url).replace("https://cms.example/in", receiver.url)
        if language == "python":
            lines.append(f"{sys.executable} - <<'END_{number}'\n{text}END_{number}\n")
        else:
            lines.append(text.replace(".venv/bin/python", sys.executable))
    return "\n".join(lines)


@pytest.fixture
def receiver(settings: Any, monkeypatch: pytest.MonkeyPatch) -> Iterator[Receiver]:
    """What stands in for the reader's own server, to which the webhook leads."""
    with receiving() as one:
        settings.FETCH_ALLOW = [one.endpoint]
        monkeypatch.setenv("FETCH_ALLOW", one.endpoint)
        yield one


@pytest.fixture
def at_work(receiver: Receiver, child_environment: dict[str, str]) -> Iterator[dict[str, str]]:
    with night_shift():
        yield child_environment


@pytest.mark.skipif(shutil.which("curl") is None, reason="the guide's calls need curl")
def test_every_call_of_the_guide_works(
    live_server: LiveServer, receiver: Receiver, at_work: dict[str, str], tmp_path: Path
) -> None:
    shutil.copy(Path(settings.BASE_DIR) / "manage.py", tmp_path)
    environment = at_work | {"PYTHONPATH": str(settings.BASE_DIR)}
    done = subprocess.run(
        ["bash", "-c", script(live_server.url, receiver)],
        cwd=tmp_path, env=environment, capture_output=True, text=True, timeout=240, check=False,
    )  # fmt: skip
    assert done.returncode == 0, f"{done.stdout[-2000:]}\n{done.stderr[-3000:]}"
    assert '"rating":"true"' in done.stdout.replace(": ", ":")
    assert "- True" in done.stdout  # what the Python call printed


def test_every_block_is_run_or_is_an_answer() -> None:
    languages = {language for language, _ in BLOCK.findall(GUIDE.read_text())}
    assert languages <= {"sh", "python", "json"}
    assert "…" not in "".join(text for _, text in blocks("sh", "python")), "it cannot be pasted"
    assert len(blocks("sh")) > 8 and len(blocks("python")) > 2


def test_examples_of_answers_are_json() -> None:
    for _, text in blocks("json"):
        json.loads(text)
