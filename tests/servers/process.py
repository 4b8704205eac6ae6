"""What both servers share: a free port, a leashed process, waiting until it answers."""

import contextlib
import importlib.util
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Mapping
from pathlib import Path

LEASHED = Path(__file__).with_name("leashed.py")


def inside_wheel(package: str, pattern: str) -> list[Path]:
    """The files of an installed package that match; none where it is not installed."""
    spec = importlib.util.find_spec(package)
    return sorted(Path(spec.origin).parent.glob(pattern)) if spec and spec.origin else []


class ServerFailed(RuntimeError):
    """A server did not start; its log says why."""


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def start(
    command: list[str],
    *,
    log: Path,
    dies_by: signal.Signals,
    user: str = "-",
    environment: Mapping[str, str] | None = None,
) -> subprocess.Popen[bytes]:
    """Start it away from the terminal's Ctrl-C, on a leash: it dies when this process does."""
    with log.open("ab") as output:
        return subprocess.Popen(
            [sys.executable, "-I", str(LEASHED), str(int(dies_by)), user, *command],
            stdin=subprocess.DEVNULL,
            stdout=output,
            stderr=subprocess.STDOUT,
            cwd=log.parent,
            env=environment,
            start_new_session=True,
        )


def wait_until_it_answers(
    process: subprocess.Popen[bytes], answers: Callable[[], bool], *, log: Path, limit: float = 30
) -> None:
    deadline = time.monotonic() + limit
    while not answers():
        if process.poll() is not None or time.monotonic() > deadline:
            process.kill()
            process.wait()
            raise ServerFailed(log.read_text(errors="replace")[-2000:])
        time.sleep(0.02)


def end(process: subprocess.Popen[bytes], by: signal.Signals, *, limit: float = 15) -> None:
    """Signal it and wait; kill it when it doesn't listen."""
    with contextlib.suppress(ProcessLookupError):
        process.send_signal(by)
    try:
        process.wait(limit)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
