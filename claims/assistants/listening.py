"""A port on which the tools are served until the process is told to stop."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn

from claims.assistants.door import GuardedTools

PATIENCE = 5  # seconds that running calls get to finish in when the process is told to stop


def port_of(host: str, port: int) -> socket.socket:
    """A bound socket; raises OSError where the address is taken or not this machine's."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    return socket.create_server((host, port), family=family)


def serve_http(listening: socket.socket) -> None:
    asyncio.run(serve(listening))


async def serve(listening: socket.socket) -> None:
    async with server_on(listening) as server:
        await server.serve(sockets=[listening])


@asynccontextmanager
async def server_on(listening: socket.socket) -> AsyncIterator[uvicorn.Server]:
    """A server of the tools; `serve(sockets=[listening])` starts it."""
    tools = GuardedTools()
    config = uvicorn.Config(
        tools,
        lifespan="off",
        ws="none",
        log_config=None,  # the settings' own, which scrub keys
        log_level="warning",
        access_log=False,
        proxy_headers=False,  # BEHIND_PROXY says whether a proxy is believed
        server_header=False,
        timeout_graceful_shutdown=PATIENCE,
    )
    async with tools.manager.run():
        yield uvicorn.Server(config)
