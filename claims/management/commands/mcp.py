"""`manage.py mcp`: read tools for editors' assistants, over the Model Context Protocol."""

from __future__ import annotations

import socket
import sys
from argparse import ArgumentParser
from contextlib import suppress
from typing import Any

from django.core.management.base import BaseCommand, CommandError
from django.db import connection

from claims.assistants.door import LOOPBACK, PATH
from claims.assistants.listening import port_of, serve_http
from claims.assistants.stdio import serve_stdio
from claims.models import Claim


class Command(BaseCommand):
    help = (
        "Answer editors' assistants over the Model Context Protocol: on standard input and output,"
        " or, with --http, to whoever shows a token of the API. See docs/assistants.md."
    )
    requires_system_checks = ()

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument(
            "--http", action="store_true", help="serve streamable HTTP instead of standard input"
        )
        parser.add_argument(
            "--host", default="127.0.0.1", help="address to listen on (default %(default)s)"
        )
        parser.add_argument(
            "--port", type=int, default=8001, help="0 for any free one (default %(default)s)"
        )

    def handle(self, *args: Any, **options: Any) -> None:
        Claim.objects.only("pk").first()  # a database that is away or empty is told at once
        connection.close()
        with suppress(KeyboardInterrupt):
            if options["http"]:
                self.listen(options["host"], options["port"])
            else:
                self.converse()

    def converse(self) -> None:
        if sys.stdin.isatty():
            self.stderr.write(
                "Waiting for messages of the Model Context Protocol; an assistant starts this"
                " command itself (docs/assistants.md). Ctrl-D ends it."
            )
        serve_stdio()

    def listen(self, host: str, port: int) -> None:
        try:
            listening = port_of(host, port)
        except (OSError, OverflowError) as problem:
            raise CommandError(
                f"{host}:{port} cannot be listened on ({problem}); choose with --host and --port."
            ) from None
        if host not in (*LOOPBACK, "::1"):
            self.stderr.write("Tokens travel as they are: put a proxy with TLS in front.")
        self.stderr.write(f"Listening on {address_of(listening)}")
        serve_http(listening)


def address_of(listening: socket.socket) -> str:
    host, port = listening.getsockname()[:2]
    return f"http://{f'[{host}]' if ':' in host else host}:{port}{PATH}"
