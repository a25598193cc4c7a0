"""Where this server listens: the sockets it has bound, whatever the name in its settings leads to by now."""

from __future__ import annotations

import socket
from typing import Any

from tornado.netutil import DefaultLoopResolver, Resolver

EVERYWHERE = {"": "127.0.0.1", "*": "127.0.0.1", "0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104


class FixedResolver(Resolver):
    """Leads to one socket, whatever host is asked for."""

    def initialize(self, family: int = socket.AF_INET, address: Any = None) -> None:
        """Know the socket."""
        self.found = [(family, address)]

    async def resolve(
        self,
        host: str,  # noqa: ARG002
        port: int,  # noqa: ARG002
        family: socket.AddressFamily = socket.AF_UNSPEC,  # noqa: ARG002
    ) -> list[tuple[int, Any]]:
        """Lead to the socket."""
        return self.found


def sockets_of(app: Any) -> list[socket.socket]:
    """List the sockets a server has bound; Tornado does not tell them otherwise."""
    return list(getattr(getattr(app, "http_server", None), "_sockets", {}).values())


def way_to(app: Any) -> tuple[str, Resolver]:
    """Give the address by which a server reaches itself, and what leads there."""
    for listening in sorted(sockets_of(app), key=lambda one: one.family != socket.AF_INET):
        address = listening.getsockname()
        if isinstance(address, str):
            return address, FixedResolver(family=listening.family, address=address)
        host, port, *rest = address
        near = EVERYWHERE.get(host, host)
        return netloc_of(near, port), FixedResolver(family=listening.family, address=(near, port, *rest))
    path = getattr(app, "sock", "")
    if path:
        return path, FixedResolver(family=socket.AF_UNIX, address=path)
    return netloc_of(EVERYWHERE.get(app.ip, app.ip), app.port), DefaultLoopResolver()


def netloc_of(host: str, port: int) -> str:
    """Write a host and a port as an address has them."""
    host = host.partition("%")[0]
    return f"[{host}]:{port}" if ":" in host else f"{host}:{port}"
