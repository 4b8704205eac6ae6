"""A process of ours that is killed, frozen and started again: it and its children are one group."""

from __future__ import annotations

import contextlib
import json
import os
import signal
import subprocess
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any

from tests.environment import ROOT
from tests.servers.process import LEASHED


class Process:
    """Started on a leash: it ends when the tests do, however they end."""

    def __init__(self, words: Sequence[str], *, environment: Mapping[str, str], log: Path) -> None:
        self.words = [sys.executable, *words]
        self.environment = dict(environment)
        self.log = log
        self.running: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        if self.alive:
            return
        leash = [sys.executable, "-I", str(LEASHED), str(int(signal.SIGTERM)), "-"]
        with self.log.open("ab") as output:
            self.running = subprocess.Popen(
                [*leash, *self.words],
                env=self.environment,
                cwd=ROOT,
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )

    @property
    def alive(self) -> bool:
        return self.running is not None and self.running.poll() is None

    def children(self) -> list[int]:
        """The pids of its own children; none while it starts."""
        if self.running is None or not self.alive:
            return []
        pid = self.running.pid
        with contextlib.suppress(FileNotFoundError):
            return [int(n) for n in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
        return []

    def signal_all(self, number: signal.Signals) -> None:
        if self.running is not None:
            with contextlib.suppress(ProcessLookupError):
                os.killpg(self.running.pid, number)

    def kill(self) -> None:
        """kill -9 of the process and all of its children."""
        self.signal_all(signal.SIGKILL)
        if self.running is not None:
            self.running.wait()
            self.running = None

    def terminate(self) -> None:
        """SIGTERM to the process alone, as a supervisor sends it."""
        if self.running is not None:
            self.running.terminate()

    def ended(self, *, limit: float) -> int:
        """Its exit status, once it has ended."""
        assert self.running is not None
        status, self.running = self.running.wait(limit), None
        return status

    def said(self) -> str:
        return self.log.read_text(errors="replace") if self.log.exists() else ""


class Clerk:
    """Runs errands on the rows of a desk (see clerk.py); ends when its standard input does."""

    def __init__(self, environment: Mapping[str, str], *, log: Path) -> None:
        self.log = log
        with log.open("ab") as errors:
            self.running = subprocess.Popen(
                [sys.executable, "-m", "tests.faults.clerk"],
                env=dict(environment),
                cwd=ROOT,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=errors,
                text=True,
                start_new_session=True,
            )

    def does(self, *errand: Any) -> Any:
        assert self.running.stdin and self.running.stdout
        print(json.dumps(errand), file=self.running.stdin, flush=True)
        answer = self.running.stdout.readline()
        assert answer, f"{errand} failed: {self.log.read_text(errors='replace')[-3000:]}"
        return json.loads(answer)

    def stop(self) -> None:
        with self.running:
            self.running.kill()
