"""From the server to itself: no proxy, no redirect, and the login of whoever asks."""

from __future__ import annotations

import asyncio
import json
import secrets
import socket
import time
from typing import TYPE_CHECKING, Any
from urllib.parse import urlencode

from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.netutil import DefaultLoopResolver, Resolver
from tornado.simple_httpclient import SimpleAsyncHTTPClient
from tornado.websocket import WebSocketClientConnection, websocket_connect

from .answer import answer_of, json_of, ms
from .text import clip, maybe_clip

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from .guard import Guarded

TIMEOUT = 3.0
"""Seconds; nothing is nearer than this."""

EVERYWHERE = {"": "127.0.0.1", "*": "127.0.0.1", "0.0.0.0": "127.0.0.1", "::": "::1"}  # noqa: S104

Evidence = dict[str, Any]


class UnixResolver(Resolver):
    """Finds a server that listens on a socket in the file system."""

    def initialize(self, path: str = "") -> None:
        """Know the path, whatever host is asked for."""
        self.path = path

    async def resolve(
        self,
        host: str,  # noqa: ARG002
        port: int,  # noqa: ARG002
        family: socket.AddressFamily = socket.AF_UNSPEC,  # noqa: ARG002
    ) -> list[tuple[int, Any]]:
        """Lead to the socket."""
        return [(socket.AF_UNIX, self.path)]


class Loopback:
    """The way to this very server."""

    def __init__(self, handler: Guarded) -> None:
        """Borrow the login of the request that asks; it is kept no longer than this object."""
        app: Any = handler.serverapp
        path = getattr(app, "sock", "")
        host = EVERYWHERE.get(app.ip, app.ip)
        netloc = f"[{host}]:{app.port}" if ":" in host else f"{host}:{app.port}"
        self.address = path or netloc
        self.base_url = handler.base_url
        self._secure = bool(app.ssl_options)
        self._netloc = "localhost" if path else netloc
        self._headers = borrowed(handler)
        # The name of Jupyter's login cookie is made from the host: without a token it is only good for the host the
        # page came by, which has just passed the Host check.
        by_token = "Authorization" in self._headers and handler.token_authenticated
        self.host = self._netloc if by_token else handler.request.host
        self._headers["Host"] = self.host
        self._xsrf = handler.get_cookie("_xsrf")
        # The configured class may be one that obeys the environment's proxies.
        self.resolver: Resolver = UnixResolver(path=path) if path else DefaultLoopResolver()
        self._client = SimpleAsyncHTTPClient(force_instance=True, resolver=self.resolver)

    def close(self) -> None:
        """Let go of what is open."""
        self._client.close()

    async def request(
        self, method: str, path: str, query: dict[str, str] | None = None, body: object = None
    ) -> tuple[Evidence, Any]:
        """Send a request; gives the IAnswer of the schema, and the JSON that came."""
        headers = dict(self._headers)
        if method != "GET" and self._xsrf:
            headers["X-XSRFToken"] = self._xsrf
        sent = HTTPRequest(
            self._url("http", path, query),
            method=method,
            headers=headers,
            body=None if body is None else json.dumps(body),
            allow_nonstandard_methods=True,
            **self._options(),
        )
        began = time.monotonic()
        try:
            response = await self._client.fetch(sent, raise_error=False)
        except (HTTPClientError, OSError) as error:
            return {"status": None, "by": "nobody", "error": clip(str(error)), "ms": ms(began)}, None
        return answer_of(response, began), json_of(response)

    async def converse(
        self,
        path: str,
        nonce: str,
        talk: Callable[[WebSocketClientConnection], Awaitable[Evidence]],
        query: dict[str, str] | None = None,
        subprotocol: str | None = None,
    ) -> Evidence:
        """Open a websocket, talk, and close it; gives the ISocket of the schema."""
        began = time.monotonic()
        seen: Evidence = {"nonce": nonce, "opened": False, "echoed": False}
        if subprotocol:
            seen |= {"subprotocol": subprotocol, "accepted": None}
        scheme = "https" if self._secure else "http"
        request = HTTPRequest(
            self._url("ws", path, query),
            headers={**self._headers, "Origin": f"{scheme}://{self.host}"},
            **self._options(),
        )
        try:
            connection = await websocket_connect(
                request, subprotocols=[subprotocol] if subprotocol else None, resolver=self.resolver
            )
        except (HTTPClientError, OSError) as error:
            return {**seen, "error": clip(str(error)), "ms": ms(began)}
        seen["opened"] = True
        if subprotocol:
            seen["accepted"] = connection.selected_subprotocol
        try:
            seen |= await asyncio.wait_for(talk(connection), TIMEOUT)
        except asyncio.TimeoutError:
            seen["timedOut"] = True
        finally:
            connection.close()
        reason = maybe_clip(connection.close_reason)
        return {**seen, "code": connection.close_code, "reason": reason, "ms": ms(began)}

    def _url(self, scheme: str, path: str, query: dict[str, str] | None) -> str:
        words = f"?{urlencode(query)}" if query else ""
        return f"{scheme}{'s' * self._secure}://{self._netloc}{self.base_url}{path}{words}"

    def _options(self) -> dict[str, Any]:
        return {
            "connect_timeout": TIMEOUT,
            "request_timeout": TIMEOUT,
            "follow_redirects": False,
            # It is this server's own certificate, seldom made out to a loopback address.
            "validate_cert": False,
        }


def borrowed(handler: Guarded) -> dict[str, str]:
    """Take the login of a request."""
    headers = handler.request.headers
    borrowed = {name: headers[name] for name in ("Cookie", "Authorization") if name in headers}
    token = handler.get_query_argument("token", "")
    if token and "Authorization" not in borrowed:
        borrowed["Authorization"] = f"token {token}"
    return borrowed


def make_nonce() -> str:
    """Make what a request is recognised by."""
    return secrets.token_hex(8)
