"""Everything in one process: web, worker and sweeper, on SQLite and without other servers."""

from __future__ import annotations

import fcntl
import secrets
import threading
from argparse import ArgumentParser
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from os import environ
from pathlib import Path

from django.conf import settings
from django.contrib.auth.models import User
from django.core.handlers.wsgi import WSGIHandler
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError
from rich.console import Console
from waitress.server import BaseWSGIServer, create_server

from claims.actions.people import grant_role
from claims.actions.seeding import submit_seeds
from claims.models import Article
from claims.vocabulary import Role
from workers.embedded import night_shift
from workers.progress import talk_less, watch
from workers.stopping import interrupted_once
from workers.tables import claims_table, wide_console

HOST = "127.0.0.1"
THREADS = 8


class Command(BaseCommand):
    help = "Set up, read and check the seed articles, print their claims, and serve until Ctrl-C."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("--once", action="store_true", help="end after the table")
        parser.add_argument("--port", type=int, default=int(environ.get("PORT") or 8000))
        parser.add_argument("--timeout", type=float, default=600, help="seconds for the seeds")

    def handle(self, *, once: bool, port: int, timeout: float, **_: object) -> None:
        talk_less()
        console = wide_console()
        with interrupted_once(), only_one(settings.VAR / "up.lock"), serving(port):
            call_command("migrate", verbosity=0, interactive=False)
            password = first_account()
            with night_shift():
                self.read_seeds(console, timeout)
                if once:
                    return
                self.welcome(console, port, password)
                wait_for_interrupt()
                console.print("Stopping: what runs is finished first.")

    def read_seeds(self, console: Console, timeout: float) -> None:
        submitted = submit_seeds(settings.BASE_DIR / "seeds")
        articles = [one.article.pk for one in submitted]
        if not watch(articles, console=Console(stderr=True), timeout=timeout):
            raise CommandError(f"The seed articles were not done within {timeout:g} seconds.")
        console.print(claims_table(articles=articles))
        failed = Article.objects.filter(pk__in=articles, state="failed").values_list(
            "title", "error"
        )
        if failed:
            raise CommandError("; ".join(f"{title}: {error}" for title, error in failed))

    def welcome(self, console: Console, port: int, password: str | None) -> None:
        console.print(
            f"Serving on http://{HOST}:{port}/  (the desk: /admin/, the API: /api/v1/docs)"
        )
        if password:
            console.print(f"Log in to the desk as [bold]desk[/bold] with the password {password}")
        console.print("Ctrl-C ends it.")


@contextmanager
def only_one(path: Path) -> Iterator[None]:
    """Hold the folder's lock, which the system lets go of however the process ends."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as lock:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise CommandError(
                f"factcheck is running on {path.parent} already; stop that one first,"
                " or set VAR_DIR to another folder."
            ) from None
        yield


@contextmanager
def serving(port: int) -> Iterator[None]:
    """Serve the application from threads of this process."""
    server = bind(WSGIHandler(), port)
    thread = threading.Thread(target=server.run, name="web", daemon=True)
    thread.start()
    try:
        yield
    finally:
        server.close()


def bind(application: object, port: int) -> BaseWSGIServer:
    try:
        return create_server(application, host=HOST, port=port, threads=THREADS)
    except OSError as problem:
        raise CommandError(
            f"Port {port} cannot be used ({problem.strerror}); choose another: make run PORT=8001"
        ) from None


def first_account() -> str | None:
    """Make the first account of a local installation; its password, where there is one."""
    kept = settings.VAR / "desk_password"
    if not settings.DEBUG:
        return None
    if not User.objects.exists():
        kept.touch(mode=0o600)
        kept.write_text(secrets.token_urlsafe(9))
        user = User.objects.create_superuser("desk", password=kept.read_text())
        grant_role(user=user, role=Role.ADMINISTRATOR)
    return kept.read_text() if kept.exists() else None


def wait_for_interrupt() -> None:
    with suppress(KeyboardInterrupt):
        threading.Event().wait()
