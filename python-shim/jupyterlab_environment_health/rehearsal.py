"""A private application with this server's settings, login and guards, to try requests and settings on.

It answers nothing and does nothing; it lives on a pair of sockets that nobody else can reach, for one request.
"""

from __future__ import annotations

import asyncio
import socket
from typing import TYPE_CHECKING, Any

from jupyter_server.base.handlers import APIHandler, JupyterHandler
from jupyter_server.base.websocket import WebSocketMixin
from tornado import web
from tornado.httpserver import HTTPServer
from tornado.iostream import IOStream, StreamClosedError
from tornado.websocket import WebSocketHandler

from .quiet import SILENT

if TYPE_CHECKING:
    import logging
    from collections.abc import Mapping

    from jupyter_server.auth.identity import User

TIMEOUT = 1.0

XSRF = "0123456789abcdef0123456789abcdef"
"""Token and cookie agree: XSRF is another question."""

DROPPED = ("autoreload", "debug", "serve_traceback", "default_handler_class")
"""Settings that would make the application do more than answer."""


class CookieLogin:
    """The server's identity provider, for a request by a user who has logged in by cookie."""

    def __init__(self, provider: Any, user: User) -> None:
        """Stand in for the cookie alone; whatever else is asked, the provider answers."""
        self._provider = provider
        self._user = user

    def get_user(self, _handler: JupyterHandler) -> User:
        """Give the user; a cookie for an address that is not in use yet cannot be had."""
        return self._user

    def __getattr__(self, name: str) -> Any:
        """Ask the provider."""
        return getattr(self._provider, name)


class Quiet:
    """A handler whose refusals stand in no log: nobody was refused."""

    @property
    def log(self) -> logging.Logger:
        """Take down nothing."""
        return SILENT


class Page(Quiet, APIHandler):
    """Stands for every page and API of Jupyter."""

    @web.authenticated
    def get(self) -> None:
        """Accept."""
        self.set_status(204)
        self.finish()

    @web.authenticated
    def post(self) -> None:
        """Accept."""
        self.set_status(204)
        self.finish()


class Socket(Quiet, WebSocketMixin, JupyterHandler, WebSocketHandler):
    """Stands for every websocket of Jupyter."""

    def on_message(self, message: str | bytes) -> None:
        """Hear nothing."""


class Rehearsal:
    """The application, as the server is or with other settings."""

    def __init__(self, settings: Mapping[str, Any], user: User, changed: Mapping[str, Any]) -> None:
        """Copy the settings, and change the copy."""
        copy = {name: value for name, value in settings.items() if name not in DROPPED}
        copy |= changed
        copy |= {
            "identity_provider": CookieLogin(settings["identity_provider"], user),
            "log_function": lambda _handler: None,
            "ws_ping_interval": 0,
        }
        self._server = HTTPServer(web.Application([("/page", Page), ("/socket", Socket)], **copy))

    async def status(self, method: str, path: str, headers: Mapping[str, str]) -> int:
        """Send a request, and give the status of the answer; 0 where none came."""
        near, far = socket.socketpair()
        client = IOStream(near)
        self._server.handle_stream(IOStream(far), ("127.0.0.1", 0))
        lines = [f"{method} {path} HTTP/1.1", *(f"{name}: {value}" for name, value in headers.items())]
        try:
            await client.write("\r\n".join([*lines, "", ""]).encode("latin-1"))
            line = await asyncio.wait_for(client.read_until(b"\r\n"), TIMEOUT)
        except (StreamClosedError, asyncio.TimeoutError):
            return 0
        finally:
            client.close()
        return int(line.split()[1])

    async def close(self) -> None:
        """End what is still open."""
        await self._server.close_all_connections()


async def trial(
    settings: Mapping[str, Any], user: User, changed: Mapping[str, Any], origin: str, host: str
) -> dict[str, Any]:
    """Give the ITrial of the schema: what Jupyter's own code says to a browser that comes by this address."""
    rehearsal = Rehearsal(settings, user, changed)
    written = {"Host": host, "Origin": origin}
    token = {"Cookie": f"_xsrf={XSRF}", "X-XSRFToken": XSRF, "Content-Length": "0"}
    upgrade = {
        "Connection": "Upgrade",
        "Upgrade": "websocket",
        "Sec-WebSocket-Key": "ZW52aXJvbm1lbnRoZWFsdA==",
        "Sec-WebSocket-Version": "13",
    }
    try:
        statuses = await asyncio.gather(
            rehearsal.status("GET", "/page", {"Host": host}),
            rehearsal.status("POST", "/page", {**written, **token}),
            rehearsal.status("GET", "/socket", {**written, **upgrade}),
        )
    finally:
        await rehearsal.close()
    names = ("host", "origin", "websocket")
    passed = [status in (101, 204) for status in statuses]
    return {"settings": dict(changed), **dict(zip(names, passed, strict=True))}
