"""Pages are read in a process of their own: a hostile one ends it, not the worker.

A process reads page after page, because starting one costs most of a second, and is killed when
a page takes too long. `python -m workers.parsing` is that process (see `__main__`).
"""

from __future__ import annotations

import atexit
import json
import os
import queue
import selectors
import subprocess
import sys
import time
from datetime import date, datetime
from pathlib import Path
from typing import Any

from workers.parsing import problems
from workers.parsing.values import Page

SECONDS = 10.0  # per page, a new process's start included
PAGES = 200  # per process, so that what a library leaks does not add up
IDLE = 2  # processes kept waiting

ROOT = Path(__file__).resolve().parents[2]


class PageProcess:
    """A process that reads pages, one at a time."""

    def __init__(self) -> None:
        self.pages = 0
        self._process = subprocess.Popen(
            [sys.executable, "-m", "workers.parsing"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            stderr=subprocess.DEVNULL,
            cwd=ROOT,
            env={"PYTHONPATH": str(ROOT), "PYTHONUTF8": "1"},  # none of our secrets
        )

    @property
    def is_alive(self) -> bool:
        return self._process.poll() is None

    def ask(self, question: dict[str, Any], body: bytes, seconds: float) -> dict[str, Any]:
        """The answer; raises TooHard, after which the process is gone."""
        self.pages += 1
        deadline = time.monotonic() + seconds
        try:
            self._send(json.dumps(question | {"length": len(body)}).encode() + b"\n" + body)
            answer: dict[str, Any] = json.loads(self._line(deadline))
        except (OSError, ValueError):
            self.stop()
            raise problems.TooHard from None
        return answer

    def _send(self, data: bytes) -> None:
        assert self._process.stdin is not None  # noqa: S101 - it was opened as a pipe
        self._process.stdin.write(data)
        self._process.stdin.flush()

    def _line(self, deadline: float) -> bytes:
        assert self._process.stdout is not None  # noqa: S101 - it was opened as a pipe
        line = bytearray()
        with selectors.DefaultSelector() as selector:
            selector.register(self._process.stdout, selectors.EVENT_READ)
            while not line.endswith(b"\n"):
                if not selector.select(max(0.0, deadline - time.monotonic())):
                    raise TimeoutError
                piece = os.read(self._process.stdout.fileno(), 1 << 16)
                if not piece:
                    raise BrokenPipeError
                line += piece
        return bytes(line)

    def stop(self) -> None:
        self._process.kill()
        try:
            self._process.communicate()
        except OSError:  # what was left to write to it
            self._process.wait()


class PagePool:
    """Idle processes, so that as many pages are read at once as there are askers."""

    def __init__(self) -> None:
        self._idle: queue.LifoQueue[PageProcess] = queue.LifoQueue()

    def take(self) -> PageProcess:
        while True:
            try:
                process = self._idle.get_nowait()
            except queue.Empty:
                return PageProcess()
            if process.is_alive:
                return process
            process.stop()

    def give_back(self, process: PageProcess) -> None:
        if process.is_alive and process.pages < PAGES and self._idle.qsize() < IDLE:
            self._idle.put(process)
        else:
            process.stop()

    def close(self) -> None:
        while not self._idle.empty():
            self._idle.get_nowait().stop()


_pool = PagePool()
atexit.register(_pool.close)
if hasattr(os, "register_at_fork"):  # a forked worker must not share its parent's processes
    os.register_at_fork(after_in_child=lambda: _forget_processes())


def _forget_processes() -> None:
    global _pool
    _pool = PagePool()


def read_page_apart(
    html: bytes | str,
    *,
    url: str | None = None,
    charset: str | None = None,
    seconds: float = SECONDS,
) -> Page:
    """`pages.read_page` in another process, within `seconds`. Raises a PageProblem."""
    body = html if isinstance(html, bytes) else html.encode("utf-8", "replace")
    question = {"url": url, "charset": charset, "is_text": isinstance(html, str)}
    pool, process = _pool, _pool.take()
    try:
        answer = process.ask(question, body, seconds)
    finally:
        pool.give_back(process)
    if "problem" in answer:
        raise getattr(problems, answer["problem"])
    return page_from(answer)


def as_answer(page: Page) -> dict[str, Any]:
    """A page as JSON can carry it."""
    published = page.published.isoformat() if page.published else None
    return {name: getattr(page, name) for name in Page.__slots__} | {"published": published}


def page_from(answer: dict[str, Any]) -> Page:
    stated = answer["published"]
    published = None
    if stated:
        published = (datetime if "T" in stated else date).fromisoformat(stated)
    return Page(**answer | {"authors": tuple(answer["authors"]), "published": published})
