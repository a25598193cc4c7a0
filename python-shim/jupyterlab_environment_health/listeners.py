"""Who listens on the addresses that localhost can mean, at the port the page was asked for."""

from __future__ import annotations

import asyncio
import socket
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.simple_httpclient import SimpleAsyncHTTPClient

from .answer import instance_of
from .bound import FixedResolver, netloc_of

if TYPE_CHECKING:
    from .guard import Guarded

LOCAL = {"127.0.0.1": socket.AF_INET, "::1": socket.AF_INET6}

CONNECT = 0.3
"""Seconds; what listens on this machine accepts at once."""

ANSWER = 1.0


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
    page = urlsplit(f"//{handler.request.host}")
    if page.hostname in (*LOCAL, "localhost") and page.port:
        referer = urlsplit(handler.request.headers.get("Referer", "")).scheme
        return (referer if referer in ("http", "https") else own), page.port
    return own, 0 if getattr(app, "sock", "") else app.port


async def _ask(handler: Guarded, scheme: str, host: str, port: int) -> dict[str, Any]:
    netloc = netloc_of(host, port)
    silent = {"address": netloc, "answers": False, "instance": None}
    try:
        _, writer = await asyncio.wait_for(asyncio.open_connection(host, port), CONNECT)
    except (OSError, asyncio.TimeoutError):
        return silent
    writer.close()
    client = SimpleAsyncHTTPClient(
        force_instance=True, resolver=FixedResolver(family=LOCAL[host], address=(host, port))
    )
    request = HTTPRequest(
        f"{scheme}://{netloc}{handler.base_url}environment-health/here",
        connect_timeout=CONNECT,
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
    return {**silent, "answers": True, "instance": instance}
