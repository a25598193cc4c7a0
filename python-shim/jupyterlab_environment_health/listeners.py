"""Who listens on the addresses that localhost can mean, at the port the page was asked for."""

from __future__ import annotations

import asyncio
import socket
from contextlib import suppress
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.simple_httpclient import SimpleAsyncHTTPClient

from .answer import instance_of
from .bound import FixedResolver, netloc_of, sockets_of

if TYPE_CHECKING:
    from .guard import Guarded

LOCAL = {"127.0.0.1": socket.AF_INET, "::1": socket.AF_INET6}

CONNECT = 0.3
"""Seconds; what listens on this machine accepts at once."""

ANSWER = 2.0
"""Seconds; it may be this very server, which has more to do."""


async def listeners(handler: Guarded) -> list[dict[str, Any]]:
    """Ask each of the addresses, without any login: who listens there may be somebody else."""
    scheme, port = asked_port(handler)
    if not port:
        return []
    return await asyncio.gather(*(_ask(handler, scheme, host, port) for host in LOCAL))


def asked_port(handler: Guarded) -> tuple[str, int]:
    """Give the scheme and port of the page, where it was asked for on this very machine; else those of the server."""
    app: Any = handler.serverapp
    own = "https" if app.ssl_options else "http"
    try:
        page, referer = urlsplit(f"//{handler.request.host}"), urlsplit(handler.request.headers.get("Referer", ""))
        if page.hostname in (*LOCAL, "localhost") and page.port:
            return (referer.scheme if referer.scheme in ("http", "https") else own), page.port
    except ValueError:
        # One of them is no address.
        pass
    return own, 0 if getattr(app, "sock", "") else app.port


async def _ask(handler: Guarded, scheme: str, host: str, port: int) -> dict[str, Any]:
    netloc = netloc_of(host, port)
    if (host, port) in [listening.getsockname()[:2] for listening in sockets_of(handler.serverapp)]:
        return {"address": netloc, "answers": True, "instance": handler.health.instance}
    if not await _accepts(LOCAL[host], (host, port)):
        return {"address": netloc, "answers": False, "instance": None}
    client = SimpleAsyncHTTPClient(
        force_instance=True, resolver=FixedResolver(family=LOCAL[host], address=(host, port))
    )
    request = HTTPRequest(
        f"{scheme}://{netloc}{handler.base_url}environment-health/here",
        connect_timeout=ANSWER,
        request_timeout=ANSWER,
        follow_redirects=False,
        # Nothing is told to whoever listens.
        validate_cert=False,
    )
    try:
        instance = instance_of(await client.fetch(request, raise_error=False))
    except (HTTPClientError, OSError):
        instance = None
    finally:
        client.close()
    return {"address": netloc, "answers": True, "instance": instance}


async def _accepts(family: socket.AddressFamily, address: tuple[str, int]) -> bool:
    try:
        with socket.socket(family) as attempt:
            attempt.setblocking(False)
            with suppress(asyncio.TimeoutError):
                await asyncio.wait_for(asyncio.get_running_loop().sock_connect(attempt, address), CONNECT)
            # The event loop may have been late to hear of it.
            attempt.getpeername()
    except OSError:
        return False
    return True
