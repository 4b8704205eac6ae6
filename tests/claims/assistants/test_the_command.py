"""`manage.py mcp` as an assistant starts it, and as a person does."""

from __future__ import annotations

import signal
import socket
import subprocess
import sys
from pathlib import Path
from typing import Any

import anyio
import httpx
import pytest
from django.core.management import CommandError, call_command
from mcp import ClientSession, StdioServerParameters
from mcp.client.stdio import stdio_client

from tests.claims.assistants.conftest import Record, words_of
from tests.environment import ROOT

pytestmark = pytest.mark.django_db(transaction=True)
COMMAND = [sys.executable, "manage.py", "mcp"]


def test_an_assistant_asks_on_standard_input(
    child_environment: dict[str, str], record: Record, tmp_path: Path
) -> None:
    """Whoever reaches the database sees everything; the answers fit what was promised."""
    start = StdioServerParameters(
        command=COMMAND[0], args=COMMAND[1:], env=child_environment, cwd=ROOT
    )

    async def talk(log: Any) -> dict[str, Any]:
        async with (
            stdio_client(start, errlog=log) as (read, write),
            ClientSession(read, write) as session,
        ):
            hello = await session.initialize()
            tools = (await session.list_tools()).tools
            calls = {
                "search_claims": {"q": "bridge Orselle"},
                "get_claim": {"id": str(record.published.pk)},
                "extract_claims": {"text": "In Lorn, 170 of the 329 members voted."},
                "compare": {"claim": "40 ships came.", "evidence": "12 ships came."},
                "list_factchecks": {},
            }
            assert set(calls) == {tool.name for tool in tools}
            answers = {name: await session.call_tool(name, given) for name, given in calls.items()}
            answers["wrong"] = await session.call_tool("get_claim", {"id": "x"})
            return answers | {"hello": hello}

    with (tmp_path / "log").open("w") as log:
        answers = anyio.run(talk, log)
    assert answers["hello"].serverInfo.name == "factcheck" and answers["hello"].instructions
    (found,) = answers["search_claims"].structuredContent["results"]
    assert (found["id"], found["worthiness"]) == (str(record.hidden.pk), 0.9)
    one = answers["get_claim"].structuredContent
    assert (one["verdict"]["author"], len(one["evidence"]), one["confidence"]) == ("Mira", 2, 0.75)
    assert answers["extract_claims"].structuredContent["found"] == 1
    assert answers["compare"].structuredContent["stance"] == "refutes"
    assert answers["list_factchecks"].structuredContent["results"] == []
    assert answers["wrong"].isError and "UUID" in words_of(answers["wrong"])
    assert "Traceback" not in (tmp_path / "log").read_text()


def test_a_person_serves_it_over_http_and_stops_it(child_environment: dict[str, str]) -> None:
    process = subprocess.Popen(
        [*COMMAND, "--http", "--port", "0"],
        cwd=ROOT,
        env=child_environment,
        stderr=subprocess.PIPE,
        text=True,
    )
    try:
        assert process.stderr is not None
        line = process.stderr.readline()
        assert line.startswith("Listening on http://127.0.0.1:"), line
        ping = {"jsonrpc": "2.0", "id": 1, "method": "ping"}
        accept = {"Accept": "application/json"}
        answer = httpx.post(line.split()[-1], json=ping, headers=accept, timeout=60)
        assert answer.json() == {"jsonrpc": "2.0", "id": 1, "result": {}}
        process.send_signal(signal.SIGINT)
        _, log = process.communicate(timeout=60)
        assert (process.returncode, log) == (0, "")
    finally:
        process.kill()
        process.wait()


def test_a_database_without_tables_is_told_at_once(
    tmp_path: Path, child_environment: dict[str, str]
) -> None:
    result = subprocess.run(
        COMMAND,
        cwd=ROOT,
        env=child_environment | {"DATABASE_URL": f"sqlite:///{tmp_path}/empty.sqlite3"},
        capture_output=True,
        text=True,
        stdin=subprocess.DEVNULL,
        timeout=120,
    )
    assert (result.returncode, result.stdout) == (1, "")
    assert "manage.py migrate" in result.stderr and "Traceback" not in result.stderr


def test_a_port_that_is_taken_is_told_in_one_line() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        with pytest.raises(CommandError, match="choose with --host and --port"):
            call_command("mcp", "--http", "--port", port)
