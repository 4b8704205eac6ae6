"""The claim list beside a plain Django view, and lists from their first page to their last.

    python -m benchmarks.api.speed [--claims 100000] [--seconds 8] [--picture FILE.svg]

Starts a PostgreSQL of its own, fills it, and serves it by gunicorn with the settings of production.
The two views share a run: the same server, token, throttle and rows, by turns, asked by `wrk`
(Debian's package of that name). The bar: at least 0.85 of the plain view's rate.
"""

from __future__ import annotations

import argparse
import contextlib
import os
import re
import shutil
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

import django
from django.core.management import call_command

from tests.servers import Postgres
from tests.servers.process import free_port

ROUNDS = 3
CONNECTIONS = 8
ADDRESSES = {"plain JsonResponse": "/plain/claims", "claim list": "/api/v1/claims"}
SERVER = "-m gunicorn factcheck.wsgi:application --worker-class=gthread --workers=2 --threads=8"
RATE = re.compile(r"Requests/sec:\s+([\d.]+)")
TAIL = re.compile(r"99%\s+([\d.]+)(us|ms|s)")
MILLISECONDS = {"us": 0.001, "ms": 1.0, "s": 1000.0}
REFUSED = re.compile(r"(Non-2xx or 3xx responses|Socket errors): (.*)")


@dataclass(frozen=True, slots=True)
class Rate:
    """Requests a second and the time under which 99 of 100 were answered, in milliseconds."""

    a_second: float
    p99: float


def main() -> None:
    arguments = asked()
    if shutil.which("wrk") is None:
        sys.exit("This needs wrk on the PATH (Debian's package wrk).")
    with tempfile.TemporaryDirectory() as folder, database(arguments.filled) as url:
        os.environ |= environment(url, folder)
        django.setup()
        from benchmarks.api import depth, desk_rows

        if not arguments.filled:
            call_command("migrate", verbosity=0)
            started = time.perf_counter()
            desk_rows.fill(claims=arguments.claims)
            print(f"{arguments.claims:,} claims made in {time.perf_counter() - started:.0f} s\n")
        compare(desk_rows.token(), arguments.seconds)
        depth.report(arguments.picture)


def asked() -> argparse.Namespace:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--seconds", type=int, default=8, help="of each of six measurements")
    parser.add_argument("--picture", type=Path, help="where an SVG of page depth is written")
    parser.add_argument("--filled", help="URL of a database that was filled before")
    return parser.parse_args()


@contextlib.contextmanager
def database(filled: str | None) -> Iterator[str]:
    if filled:
        yield filled
        return
    with Postgres(fsync="off") as postgres:
        yield postgres.url


def environment(database: str, folder: str) -> dict[str, str]:
    return {
        "DJANGO_SETTINGS_MODULE": "benchmarks.api.settings",
        "DATABASE_URL": database,
        "BROKER_URL": "redis://127.0.0.1:1/0",  # reading rings no bell
        "SECRET_KEY": "only-for-this-run-0123456789-abcdefghijklmnopqrstuvwxyz",
        "SECURE_SSL_REDIRECT": "0",
        "REQUESTS_A_MINUTE_TOKEN": "100000000",  # counted, never reached
        "LOG_LEVEL": "WARNING",
        "VAR_DIR": folder,
    }


def compare(token: str, seconds: int) -> None:
    """Both views by turns; the table of medians."""
    measured: dict[str, list[Rate]] = {name: [] for name in ADDRESSES}
    with served() as address:
        for path in ADDRESSES.values():
            rate_of(address + path, token, seconds=2)  # warm
        for _ in range(ROUNDS):
            for name, path in ADDRESSES.items():
                measured[name].append(rate_of(address + path, token, seconds))
    plain = median(rate.a_second for rate in measured["plain JsonResponse"])
    print("| 50 rows, 8 connections | requests a second | of plain | p99, ms |")
    print("|---|---|---|---|")
    for name, rates in measured.items():
        speed = median(rate.a_second for rate in rates)
        tail = median(rate.p99 for rate in rates)
        print(f"| {name} | {speed:.1f} | {speed / plain:.2f} | {tail:.0f} |")


@contextlib.contextmanager
def served() -> Iterator[str]:
    """The address of a gunicorn as docker-compose.yml starts it."""
    address = f"127.0.0.1:{free_port()}"
    with subprocess.Popen([sys.executable, *SERVER.split(), "--bind", address]) as server:
        try:
            wait_for(f"http://{address}/healthz")
            yield f"http://{address}"
        finally:
            server.terminate()


def wait_for(url: str) -> None:
    deadline = time.monotonic() + 60
    while time.monotonic() < deadline:
        with contextlib.suppress(OSError), urllib.request.urlopen(url):  # noqa: S310 - our own
            return
        time.sleep(0.2)
    sys.exit("gunicorn did not answer within a minute.")


def rate_of(url: str, token: str, seconds: int) -> Rate:
    words = ["wrk", "-t1", f"-c{CONNECTIONS}", f"-d{seconds}s", "--latency", "--timeout", "30s"]
    header = ["-H", f"Authorization: Token {token}"]
    run = subprocess.run([*words, *header, url], capture_output=True, text=True, check=True)
    if refused := REFUSED.search(run.stdout):
        sys.exit(f"{url}: {refused[0]}")
    rate, tail = RATE.search(run.stdout), TAIL.search(run.stdout)
    assert rate and tail, run.stdout
    return Rate(float(rate[1]), float(tail[1]) * MILLISECONDS[tail[2]])


if __name__ == "__main__":
    main()
