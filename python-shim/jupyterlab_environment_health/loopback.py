"""From the server to itself: no proxy, no redirect, and the login of whoever asks."""

from __future__ import annotations

import asyncio
import json
import secrets
import time
from typing import TYPE_CHECKING, Any

from tornado.httpclient import HTTPClientError, HTTPRequest
from tornado.simple_httpclient import SimpleAsyncHTTPClient
from tornado.websocket import WebSocketClientConnection, websocket_connect

from .answer import answer_of, json_of, ms
from .bound import way_to
from .text import clip, maybe_clip
from .websocket import LIMIT

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from tornado.httpclient import HTTPResponse

    from .guard import Guarded

TIMEOUT = 3.0
"""Seconds; nothing is nearer than this."""

Evidence = dict[str, Any]


class Loopback:
    """The way to this very server."""

    def __init__(self, handler: Guarded) -> None:
        """Borrow the login of the request that asks; it is kept no longer than this object."""
        app: Any = handler.serverapp
        self.address, self.resolver = way_to(app)
        self.base_url = handler.base_url
        self._scheme_end = "s" if app.ssl_options else ""
        self._netloc = "localhost" if self.address.startswith("/") else self.address
        self._headers = borrowed(handler)
        # The name of Jupyter's login cookie is made from the host: without a token it is only good for the host the
        # page came by, which has just passed the Host check.
        by_token = "Authorization" in self._headers and handler.token_authenticated
        self.host = self._netloc if by_token else handler.request.host
        self._headers["Host"] = self.host
        self._xsrf = handler.get_cookie("_xsrf")
        # The configured class may be one that obeys the environment's proxies.
        self._client = SimpleAsyncHTTPClient(force_instance=True, resolver=self.resolver)

    def close(self) -> None:
        """Let go of what is open."""
        self._client.close()

    @property
    def origin(self) -> str:
        """The origin a page would have that was loaded this way."""
        return f"http{self._scheme_end}://{self.host}"

    async def request(self, method: str, path: str, body: object = None) -> tuple[Evidence, Any]:
        """Send a request; gives the IAnswer of the schema, and the JSON that came."""
        began = time.monotonic()
        try:
            response = await self.fetch(method, path, body=None if body is None else json.dumps(body))
        except (HTTPClientError, OSError) as error:
            return unanswered(error, began), None
        return answer_of(response, began), json_of(response)

    async def fetch(
        self, method: str, path: str, headers: dict[str, str] | None = None, **options: Any
    ) -> HTTPResponse:
        """Send a request; raises where no answer comes."""
        token = {"X-XSRFToken": self._xsrf} if method != "GET" and self._xsrf else {}
        sent = HTTPRequest(
            self._url("http", path),
            method=method,
            headers={**self._headers, **token, **(headers or {})},
            allow_nonstandard_methods=True,
            **{**self._options(), **options},
        )
        return await self._client.fetch(sent, raise_error=False)

    async def converse(
        self,
        path: str,
        nonce: str,
        talk: Callable[[WebSocketClientConnection], Awaitable[Evidence]],
        subprotocol: str | None = None,
        seconds: float | None = None,
    ) -> Evidence:
        """Open a websocket, talk, and close it; gives the ISocket of the schema."""
        began = time.monotonic()
        seen: Evidence = {"nonce": nonce, "opened": False, "echoed": False}
        if subprotocol:
            seen |= {"subprotocol": subprotocol, "accepted": None}
        request = HTTPRequest(
            self._url("ws", path), headers={**self._headers, "Origin": self.origin}, **self._options()
        )
        try:
            connection = await websocket_connect(
                request,
                subprotocols=[subprotocol] if subprotocol else None,
                resolver=self.resolver,
                max_message_size=LIMIT,
            )
        except (HTTPClientError, OSError) as error:
            return {**seen, "error": clip(str(error)), "ms": ms(began)}
        seen["opened"] = True
        if subprotocol:
            seen["accepted"] = connection.selected_subprotocol
        try:
            seen |= await asyncio.wait_for(talk(connection), seconds or TIMEOUT)
        except asyncio.TimeoutError:
            seen["timedOut"] = True
        finally:
            connection.close()
        reason = maybe_clip(connection.close_reason)
        return {**seen, "code": connection.close_code, "reason": reason, "ms": ms(began)}

    def _url(self, scheme: str, path: str) -> str:
        return f"{scheme}{self._scheme_end}://{self._netloc}{self.base_url}{path}"

    def _options(self) -> dict[str, Any]:
        return {
            "connect_timeout": TIMEOUT,
            "request_timeout": TIMEOUT,
            "follow_redirects": False,
            # It is this server's own certificate, seldom made out to a loopback address.
            "validate_cert": False,
        }


def unanswered(error: Exception, began: float) -> Evidence:
    """Give the IAnswer of the schema where no answer came."""
    return {"status": None, "by": "nobody", "error": clip(str(error)), "ms": ms(began)}


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
