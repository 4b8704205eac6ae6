"""The servers that the suite starts: real, killable, gone afterwards; nothing else is reached."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
import redis

from tests.environment import ROOT, broker_of_worker
from tests.leftovers import folder_for
from tests.network import OutsideNetwork
from tests.servers import Postgres, Valkey, postgres, valkey

LAUNCHER = [sys.executable, "-m", "tests.servers", "--"]
# Prints its servers' ports, then stays until it is ended.
TELL_AND_STAY = "import os,time; print(os.environ['DATABASE_URL'], flush=True); time.sleep(60)"


@pytest.fixture(autouse=True)
def servers_here() -> None:
    if postgres.binaries() is None or valkey.binary() is None:
        pytest.skip("no PostgreSQL or Valkey for this machine")


@pytest.fixture
def bare(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("DATABASE_URL", "BROKER_URL", "SERVERS"):
        monkeypatch.delenv(name, raising=False)


def launch(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([*LAUNCHER, *command], cwd=ROOT, capture_output=True, text=True)


def is_open(port: int) -> bool:
    with socket.socket() as probe:
        return probe.connect_ex(("127.0.0.1", port)) == 0


def closes(port: int, *, within: float = 10) -> bool:
    deadline = time.monotonic() + within
    while is_open(port) and time.monotonic() < deadline:
        time.sleep(0.05)
    return not is_open(port)


def port_of(url: str) -> int:
    return int(url.rpartition(":")[2].partition("/")[0])


# --- the launcher ---


@pytest.mark.usefixtures("bare")
def test_the_commands_exit_status_is_the_launchers() -> None:
    assert launch(sys.executable, "-c", "raise SystemExit(7)").returncode == 7


@pytest.mark.usefixtures("bare")
def test_the_command_finds_both_servers_and_they_are_gone_afterwards() -> None:
    show = "import os; print(os.environ['DATABASE_URL'], os.environ['BROKER_URL'])"
    said = launch(sys.executable, "-c", show)
    urls = said.stdout.splitlines()[-1].split()
    assert [url.partition(":")[0] for url in urls] == ["postgres", "redis"]
    assert not any(is_open(port_of(url)) for url in urls)


def test_servers_that_are_given_are_used(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("DATABASE_URL", "postgres://given/one")
    monkeypatch.setenv("BROKER_URL", "redis://given/0")
    said = launch(sys.executable, "-c", "import os; print(os.environ['DATABASE_URL'])")
    assert said.stdout.splitlines()[-1] == "postgres://given/one"
    assert "the database of DATABASE_URL" in said.stdout


@pytest.mark.usefixtures("bare")
@pytest.mark.parametrize(
    ("how", "status"),
    [
        (signal.SIGINT, 130),  # the command gets it too, as from a terminal
        (signal.SIGTERM, 143),
        (signal.SIGKILL, -9),  # no chance to tidy up: the servers' leash does
    ],
)
def test_however_the_launcher_ends_no_server_stays(how: signal.Signals, status: int) -> None:
    with subprocess.Popen(
        [*LAUNCHER, sys.executable, "-c", TELL_AND_STAY],
        cwd=ROOT, stdout=subprocess.PIPE, text=True, start_new_session=True,
    ) as launcher:  # fmt: skip
        assert launcher.stdout is not None
        launcher.stdout.readline()
        port = port_of(launcher.stdout.readline())
        assert is_open(port)
        if how == signal.SIGTERM:
            launcher.send_signal(how)
        else:
            os.killpg(launcher.pid, how)
        ended = launcher.wait(20)
    assert ended == status
    assert closes(port)


def test_the_folders_of_killed_processes_go_and_those_of_living_ones_stay() -> None:
    with subprocess.Popen([sys.executable, "-c", ""]) as dead:
        dead.wait()
    mine = folder_for("tests")
    left = mine.with_name(f"factcheck-tests-{dead.pid}-left")
    left.mkdir()
    folder_for("tests").rmdir()
    assert mine.exists() and not left.exists()
    mine.rmdir()


# --- PostgreSQL ---


@pytest.fixture
def rows(live_postgres: Postgres) -> Iterator[Postgres]:
    with live_postgres.connect() as connection:
        connection.execute("CREATE TABLE kept (number integer)")
        connection.execute("INSERT INTO kept VALUES (1)")
    yield live_postgres


def test_what_was_committed_outlives_a_kill(rows: Postgres) -> None:
    rows.kill()
    assert not rows.answers()
    rows.start()
    with rows.connect() as connection:
        assert connection.execute("SELECT number FROM kept").fetchall() == [(1,)]


def test_what_was_not_committed_is_lost_by_an_immediate_restart(rows: Postgres) -> None:
    open_one = rows.connect()
    open_one.execute("BEGIN")
    open_one.execute("INSERT INTO kept VALUES (2)")
    rows.restart_immediately()
    with rows.connect() as connection:
        assert connection.execute("SELECT number FROM kept").fetchall() == [(1,)]
    open_one.close()


def test_it_is_durable_and_speaks_unicode(live_postgres: Postgres) -> None:
    with live_postgres.connect() as connection:
        assert connection.execute("SHOW fsync").fetchone() == ("on",)
        assert connection.execute("SELECT lower('ÉTÉ')").fetchone() == ("été",)


def test_nothing_of_it_stays(live_postgres: Postgres) -> None:
    live_postgres.stop()
    assert not live_postgres.directory.exists()
    assert not is_open(live_postgres.port)


def test_binaries_in_a_closed_folder_are_copied(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """As root the server is another user, who can't look into root's home."""
    if os.geteuid() != 0:
        pytest.skip("only root changes the user")
    monkeypatch.setattr(postgres, "reachable", lambda _: False)
    with Postgres(fsync="off") as server:
        assert server.directory in server.binaries.parents
        assert server.answers()


# --- Valkey ---


def test_it_forgets_when_killed_and_comes_back_on_its_port(live_valkey: Valkey) -> None:
    with redis.Redis.from_url(live_valkey.url) as client:
        client.set("a", "b")
        live_valkey.kill()
        assert not live_valkey.answers()
        live_valkey.start()
        assert client.get("a") is None


# --- what tests may reach ---


@pytest.mark.parametrize("address", ["192.0.2.1", "10.0.0.1", "news.example"])
def test_no_test_connects_beyond_this_machine(address: str) -> None:
    with socket.socket() as outgoing, pytest.raises(OutsideNetwork):
        outgoing.connect((address, 80))


def test_names_are_not_looked_up() -> None:
    with pytest.raises(OutsideNetwork):
        socket.getaddrinfo("news.example", 80)


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("redis://127.0.0.1:6379/0", "redis://127.0.0.1:6379/3"),
        ("rediss://user:word@host:1/0", "rediss://user:word@host:1/3"),
        ("amqp://host//", "amqp://host//"),  # RabbitMQ numbers nothing
    ],
)
def test_each_parallel_worker_has_a_broker_of_its_own(url: str, expected: str) -> None:
    assert broker_of_worker(url, 3) == expected
