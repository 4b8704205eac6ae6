"""The protocol over standard input and output, for an assistant on the same machine."""

from __future__ import annotations

import os
import sys
from typing import TextIO

import anyio
from mcp.server.stdio import stdio_server

from claims.assistants.callers import BESIDE_THE_DATABASE
from claims.assistants.server import tool_server


def serve_stdio() -> None:
    """Answer until standard input ends."""
    anyio.run(converse, protocol_output())


def protocol_output() -> TextIO:
    """Standard output, for the protocol alone: whatever else is printed goes to standard error."""
    sys.stdout.flush()
    kept = os.dup(sys.stdout.fileno())
    os.dup2(sys.stderr.fileno(), sys.stdout.fileno())
    return os.fdopen(kept, "w", encoding="utf-8")


async def converse(output: TextIO) -> None:
    server = tool_server(lambda request: BESIDE_THE_DATABASE)
    async with stdio_server(stdout=anyio.wrap_file(output)) as (read, write):
        await server.run(read, write, server.create_initialization_options())
