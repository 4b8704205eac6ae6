"""The containers: their files are valid, and the very commands in them run and answer."""

import json
import os
import re
import shlex
import shutil
import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import yaml

from tests.environment import ROOT
from tests.servers import Postgres, Valkey, postgres, valkey
from tests.servers.process import free_port

COMPOSE: dict[str, Any] = yaml.safe_load((ROOT / "docker-compose.yml").read_text())
SERVICES: dict[str, dict[str, Any]] = COMPOSE["services"]
GIVEN = {"SECRET_KEY": "for-the-tests-" * 4, "POSTGRES_PASSWORD": "secret"}
OURS = ("migrate", "web", "worker", "sweeper")
BIN = Path(sys.executable).parent
VARIABLE = re.compile(r"\$\{(?P<name>\w+)(?::(?P<how>[-?])(?P<rest>[^}]*))?\}")

# Their servers are started once, so one process runs these tests.
pytestmark = pytest.mark.xdist_group("containers")


def filled(value: str, given: Mapping[str, str]) -> str:
    """A value of the compose file with its variables put in, as docker-compose does."""

    def put(found: re.Match[str]) -> str:
        if found["how"] == "-":
            return given.get(found["name"], found["rest"])
        return given[found["name"]]

    return VARIABLE.sub(put, value).replace("$$", "$")


# --- the files ---


def test_the_file_names_the_services_of_the_design() -> None:
    assert set(SERVICES) == {*OURS, "postgres", "redis"}


@pytest.mark.parametrize("name", SERVICES)
def test_nothing_runs_as_root_or_writes_into_its_image(name: str) -> None:
    service = SERVICES[name]
    assert service["user"].partition(":")[0] not in ("", "0", "root")
    assert service["read_only"] is True
    assert service["cap_drop"] == ["ALL"]
    assert "no-new-privileges:true" in service["security_opt"]


@pytest.mark.parametrize("name", sorted(set(SERVICES) - {"migrate"}))  # migrate ends by itself
def test_every_lasting_service_is_asked_for_its_health(name: str) -> None:
    assert SERVICES[name]["healthcheck"]["test"][0] in ("CMD", "CMD-SHELL")


@pytest.mark.parametrize("name", ["web", "worker", "sweeper"])
def test_services_wait_for_the_migrations(name: str) -> None:
    waits = SERVICES[name]["depends_on"]
    assert waits["migrate"]["condition"] == "service_completed_successfully"
    assert waits["postgres"]["condition"] == "service_healthy"


def test_the_database_is_kept_in_a_named_volume() -> None:
    volume = SERVICES["postgres"]["volumes"][0].partition(":")[0]
    assert volume in COMPOSE["volumes"]


def test_secrets_come_from_the_environment_and_have_no_default() -> None:
    for service in SERVICES.values():
        for name, value in service.get("environment", {}).items():
            if name in ("SECRET_KEY", "POSTGRES_PASSWORD", "DATABASE_URL"):
                assert re.search(r"\$\{(SECRET_KEY|POSTGRES_PASSWORD):\?", value), name


def test_the_database_and_the_broker_are_not_reached_from_outside() -> None:
    assert COMPOSE["networks"]["inside"]["internal"] is True
    for name in ("postgres", "redis"):
        assert SERVICES[name]["networks"] == ["inside"]
        assert "ports" not in SERVICES[name]


def test_docker_compose_accepts_the_file() -> None:
    program = shutil.which("docker-compose")
    if program is None:
        pytest.skip("docker-compose is not installed")
    command = [program, "-f", "docker-compose.yml", "config", "--quiet"]
    said = subprocess.run(command, cwd=ROOT, env=os.environ | GIVEN, capture_output=True, text=True)
    assert said.returncode == 0, said.stderr


def test_docker_compose_asks_for_missing_secrets() -> None:
    program = shutil.which("docker-compose")
    if program is None:
        pytest.skip("docker-compose is not installed")
    bare = {name: value for name, value in os.environ.items() if name not in GIVEN}
    command = [program, "-f", "docker-compose.yml", "config", "--quiet"]
    said = subprocess.run(command, cwd=ROOT, env=bare, capture_output=True, text=True)
    assert said.returncode != 0
    assert "set it to" in said.stderr


def test_hadolint_finds_nothing_in_the_dockerfile() -> None:
    program = BIN / "hadolint"
    if not program.exists():
        pytest.skip("no hadolint wheel for this machine")
    said = subprocess.run([program, "-f", "json", "Dockerfile"], cwd=ROOT, capture_output=True)
    assert json.loads(said.stdout) == []


def test_the_image_ends_as_a_named_user_without_build_tools() -> None:
    last = (ROOT / "Dockerfile").read_text().rpartition("\nFROM ")[2]
    assert re.search(r"^USER 10001", last, re.MULTILINE)
    assert "pip install" not in last and "apt-get" not in last


def test_what_the_image_copies_exists_and_is_let_through() -> None:
    let_through = (ROOT / ".dockerignore").read_text().split()
    for line in re.findall(r"^COPY (?!--from)(.+)$", (ROOT / "Dockerfile").read_text(), re.M):
        for source in line.split()[:-1]:
            assert (ROOT / source).exists()
            assert f"!{source}" in let_through


# --- the commands ---


@pytest.fixture(scope="module")
def servers() -> Iterator[dict[str, str]]:
    if postgres.binaries() is None or valkey.binary() is None:
        pytest.skip("no PostgreSQL or Valkey for this machine")
    with Postgres() as database, Valkey() as broker:
        yield {"DATABASE_URL": database.url, "BROKER_URL": broker.url}


@pytest.fixture(scope="module")
def container(
    servers: dict[str, str], tmp_path_factory: pytest.TempPathFactory
) -> Iterator[dict[str, dict[str, str]]]:
    """The environment of each service, on our servers; migrated and with static files."""
    outside = {"VAR_DIR": str(tmp_path_factory.mktemp("var")), "PATH": f"{BIN}:{os.defpath}"}
    outside |= {"HOSTNAME": socket.gethostname(), "LANG": "C.UTF-8"}
    environments = {}
    for name in OURS:
        written = SERVICES[name]["environment"]
        told = {key: filled(value, GIVEN) for key, value in written.items()}
        environments[name] = told | outside | servers
    environments["web"]["PORT"] = str(free_port())
    collect = re.search(r"python manage.py collectstatic[^\\]*", (ROOT / "Dockerfile").read_text())
    assert collect is not None
    run(shlex.split(collect[0]), environments["web"])
    run(SERVICES["migrate"]["command"], environments["migrate"])
    yield environments


def run(command: list[str], environment: Mapping[str, str]) -> str:
    said = subprocess.run(
        command, cwd=ROOT, env=environment, capture_output=True, text=True, timeout=120
    )
    assert said.returncode == 0, said.stdout + said.stderr
    return said.stdout


@contextmanager
def running(
    name: str, environment: Mapping[str, str], log: Path
) -> Iterator[subprocess.Popen[bytes]]:
    """The service's own command; told to end as Docker does, it ends well and in time."""
    with log.open("wb") as output:
        process = subprocess.Popen(
            SERVICES[name]["command"], cwd=ROOT, env=environment, stdout=output, stderr=output
        )
    try:
        yield process
        assert process.poll() is None, log.read_text()
        process.terminate()
        assert process.wait(30) == 0, log.read_text()
    finally:
        process.kill()
        process.wait()


def healthy(name: str, environment: Mapping[str, str]) -> bool:
    """What the service's healthcheck says, with the container's port made ours."""
    how, *words = SERVICES[name]["healthcheck"]["test"]
    words = [filled(word, GIVEN).replace(":8000", f":{environment.get('PORT')}") for word in words]
    command = ["/bin/sh", "-c", *words] if how == "CMD-SHELL" else words
    said = subprocess.run(command, cwd=ROOT, env=environment, capture_output=True, timeout=60)
    return said.returncode == 0


def wait_until_healthy(
    name: str, environment: Mapping[str, str], process: subprocess.Popen[bytes], log: Path
) -> None:
    deadline = time.monotonic() + 60
    while not healthy(name, environment):
        assert process.poll() is None and time.monotonic() < deadline, log.read_text()
        time.sleep(0.3)


@pytest.mark.parametrize("name", ["web", "worker", "sweeper"])
def test_the_command_runs_is_healthy_and_ends_when_told(
    name: str, container: dict[str, dict[str, str]], tmp_path: Path
) -> None:
    log = tmp_path / "log"
    with running(name, container[name], log) as process:
        wait_until_healthy(name, container[name], process, log)


def test_web_answers_over_its_port(container: dict[str, dict[str, str]], tmp_path: Path) -> None:
    environment, log = container["web"], tmp_path / "log"
    with running("web", environment, log) as process:
        wait_until_healthy("web", environment, process, log)
        address = f"http://127.0.0.1:{environment['PORT']}/healthz"
        with urllib.request.urlopen(address, timeout=5) as answer:
            assert answer.status == 200


def test_a_dead_worker_is_not_healthy(container: dict[str, dict[str, str]]) -> None:
    assert not healthy("worker", container["worker"])
    assert not healthy("web", container["web"])
