"""Tests reach nothing but this machine: any other address fails the test that asked for it."""

import ipaddress
import socket
from typing import Any, Never

import pytest


class OutsideNetwork(RuntimeError):
    """A test tried to reach beyond loopback; fake the outside instead."""


def stays_inside(host: object) -> bool:
    """Whether a host, as given to a socket, is this machine (or no host at all)."""
    name = host.decode() if isinstance(host, bytes) else host
    if name in (None, "", "localhost"):
        return True
    try:
        return ipaddress.ip_address(str(name)).is_loopback
    except ValueError:
        return False


def is_numeric(host: object) -> bool:
    try:
        ipaddress.ip_address(str(host).split("%")[0])
    except ValueError:
        return False
    return True


def refuse(what: object) -> Never:
    raise OutsideNetwork(f"A test tried to reach {what!r}; fake the outside instead.")


def guard(patch: pytest.MonkeyPatch) -> None:
    """Replace what opens connections and resolves names in this process."""
    real_lookup = socket.getaddrinfo

    def lookup(host: Any, *args: Any, **kwargs: Any) -> Any:
        # A numeric address asks no name server, so looking it up is harmless.
        if not stays_inside(host) and not is_numeric(host):
            refuse(host)
        return real_lookup(host, *args, **kwargs)

    patch.setattr(socket, "getaddrinfo", lookup)
    for name in ("connect", "connect_ex"):
        patch.setattr(socket.socket, name, guarded(getattr(socket.socket, name)))
    real_send = socket.socket.sendto
    patch.setattr(
        socket.socket,
        "sendto",
        lambda self, *args: real_send(self, *args) if local(self, args[-1]) else refuse(args[-1]),
    )


def guarded(real: Any) -> Any:
    def connect(self: socket.socket, address: Any) -> Any:
        return real(self, address) if local(self, address) else refuse(address)

    return connect


def local(sock: socket.socket, address: Any) -> bool:
    return sock.family not in (socket.AF_INET, socket.AF_INET6) or stays_inside(address[0])
