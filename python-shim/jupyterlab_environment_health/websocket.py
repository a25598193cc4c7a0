"""The echo over a websocket: it says what it hears."""

from __future__ import annotations

import time

from jupyter_server.auth.decorator import authorized
from jupyter_server.base.websocket import WebSocketMixin
from tornado import web
from tornado.websocket import WebSocketClosedError, WebSocketHandler

from .answer import ms
from .recorded import Recorded

SUBPROTOCOL = "v1.environment-health"

LIMIT = 16 * 1024 * 1024
"""Bytes of a message; a longer one is not taken in."""

AT_ONCE = 16
"""Sockets one run may have open."""

FOREIGN_ORIGIN = 4403
"""Close code for a page of another site."""


class EchoSocket(WebSocketMixin, Recorded, WebSocketHandler):
    """A websocket that says what it hears. A handshake that lost its Upgrade arrives here too."""

    kind = "websocket"
    _greeted = False
    _opened = 0.0

    @web.authenticated
    @authorized
    async def get(self, **_ids: str) -> None:  # type: ignore[override]
        """Shake hands, or let Tornado say what is missing."""
        self.asked_run()
        self.arrival["refusal"] = "upgrade"
        await super().get()
        if self.get_status() == 403:  # noqa: PLR2004
            self.arrival["refusal"] = "origin"

    def check_origin(self, origin: str | None = None) -> bool:  # noqa: ARG002
        """Open in any case: a browser tells nothing about a handshake that was refused."""
        return True

    @property
    def ping_interval(self) -> float:
        """Ping as kernels and terminals are pinged, unless silence is asked for."""
        silent = self.request.query_arguments.get("pings") == [b"0"]
        return 0 if silent else float(super().ping_interval)

    @property
    def max_message_size(self) -> int:
        """Tornado closes with 1009 as soon as it hears how long a message would be."""
        return LIMIT

    def select_subprotocol(self, subprotocols: list[str]) -> str | None:
        """Agree to our own, as kernels do to theirs."""
        return SUBPROTOCOL if SUBPROTOCOL in subprotocols else None

    def open(self) -> None:
        """Send a foreign page away, with a code that says why."""
        self._opened = time.monotonic()
        self.arrival |= {"opened": True, "refusal": None}
        if self.run and len(self.run.sockets) >= AT_ONCE:
            self.close(1013, f"at most {AT_ONCE} websockets at a time")
        elif self.origin_allowed(without_token=False):
            self._greeted = True
            if self.run:
                self.run.sockets.add(self)
            super().open()
        else:
            self.arrival["refusal"] = "origin"
            self.close(FOREIGN_ORIGIN, "origin")

    async def on_message(self, message: str | bytes) -> None:
        """Say it again."""
        self.arrival["messages"] += 1
        if self._greeted:
            try:
                await self.write_message(message, binary=isinstance(message, bytes))
            except WebSocketClosedError:
                return

    def on_close(self) -> None:
        """Remember when and with which code, and stop pinging at once."""
        self.arrival |= {"closed": self.close_code, "openMs": ms(self._opened)}
        if self.run:
            self.run.sockets.discard(self)
        if self.ping_callback is not None:
            self.ping_callback.stop()

    def _check_origin(self) -> bool:
        def check(origin: str) -> bool:
            return bool(WebSocketMixin.check_origin(self, origin))

        # Since 6.6 Tornado believes Sec-Fetch-Site before it asks Jupyter.
        tornado_asks = getattr(self, "_check_cross_origin", None)
        if tornado_asks is not None:
            return tornado_asks(check) is None
        origin = self.request.headers.get("Origin")
        return origin is None or check(origin)
