"""The echo: tells what arrived. It has no effect, so XSRF and Origin are reported instead of enforced."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING, Any

from jupyter_server.auth.decorator import authorized
from jupyter_server.base.handlers import JupyterHandler
from jupyter_server.base.websocket import WebSocketMixin
from tornado import web
from tornado.websocket import WebSocketClosedError, WebSocketHandler

from .arrival import Arrival, Body, XsrfVerdict, arrival_of
from .guard import NONCE, Guarded
from .refusal import Refusal

if TYPE_CHECKING:
    from .run import Run

SUBPROTOCOL = "v1.environment-health"

LIMIT = 1024 * 1024
"""Bytes of a body; what is longer is read to its end, so that the refusal arrives, and forgotten."""

FOREIGN_ORIGIN = 4403

READS = ("GET", "HEAD", "OPTIONS")

SILENT = logging.Logger("environment-health-silent", logging.CRITICAL + 1)


class Recorded(Guarded):
    """A handler that records the request before any guard refuses it."""

    kind = "http"
    arrival: Arrival
    run: Run | None = None
    _judging = False
    _host_allowed: bool | None = None
    _without_token = False

    def initialize(self) -> None:
        """Take down what arrived."""
        self.arrival = arrival_of(self.request, self._raw("nonce", NONCE), self.kind)
        self.arrival["xsrf"] = self._xsrf_skipped()

    async def prepare(self, **kwargs: Any) -> None:  # type: ignore[override]
        """Record the request; then let Jupyter say who it is from."""
        nonce, self.run = self.arrival["nonce"], self.peek_run()
        if self.run and nonce and nonce not in self.run.own_nonces:
            self.run.arrivals.append(self.arrival)
        self.arrival["hostAllowed"] = self.check_host()
        try:
            await super().prepare(**kwargs)
        except web.HTTPError:
            # Some are raised before Jupyter knows who asks, and asking again would raise too.
            self.current_user = getattr(self, "_jupyter_current_user", None)
            raise
        finally:
            self._judge()

    def check_host(self) -> bool:
        """Ask Jupyter once: it writes a line for each refusal."""
        if self._host_allowed is None:
            self._host_allowed = super().check_host()
        return self._host_allowed

    def check_xsrf_cookie(self) -> None:
        """Report it, in the verdict, instead of enforcing it."""

    def check_trusted_origin(self, origin: str) -> bool:  # noqa: ARG002
        """Report it instead of enforcing it."""
        return True

    @property
    def log(self) -> logging.Logger:
        """Jupyter's log, but not for what is only asked and not refused."""
        return SILENT if self._judging else super().log

    def on_finish(self) -> None:
        """Remember how it was answered."""
        self.arrival["status"] = self.get_status()
        super().on_finish()

    def skip_check_origin(self) -> bool:
        """Let a token excuse it, unless the question is what would be without."""
        return not self._without_token and super().skip_check_origin()

    def origin_allowed(self, *, without_token: bool) -> bool:
        """Give Jupyter's own answer for this Origin and Host."""
        self._judging, self._without_token = True, without_token
        try:
            return self._check_origin()
        except ValueError:
            # What is no address at all makes Jupyter raise.
            return False
        finally:
            self._judging = self._without_token = False

    def _check_origin(self) -> bool:
        return JupyterHandler.check_origin(self)

    def _judge(self) -> None:
        arrival = self.arrival
        arrival["loggedIn"] = self.current_user is not None
        arrival["tokenLogin"] = arrival["loggedIn"] and self.token_authenticated
        arrival["originAllowed"] = self.origin_allowed(without_token=True)
        arrival["xsrf"] = self._xsrf_verdict()
        if not arrival["hostAllowed"]:
            arrival["refusal"] = "host"
        elif not arrival["loggedIn"]:
            arrival["refusal"] = "login"

    def _xsrf_skipped(self) -> XsrfVerdict:
        headers = self.request.headers
        came = "X-Xsrftoken" in headers or "X-Csrftoken" in headers
        return XsrfVerdict(header=came, verdict="skipped", reason=None)

    def _xsrf_verdict(self) -> XsrfVerdict:
        verdict = self._xsrf_skipped()
        if self.request.method in READS or self.settings.get("disable_check_xsrf", False):
            return verdict
        try:
            web.RequestHandler.check_xsrf_cookie(self)
        except web.HTTPError as error:
            words = error.log_message if error.status_code == 403 else None  # noqa: PLR2004
            verdict.update(verdict="refused", reason=words or "'_xsrf' is no text")
        else:
            verdict["verdict"] = "pass"
        return verdict


@web.stream_request_body
class EchoHandler(Recorded):
    """Any method over HTTP. The body is not kept, and a body that stalls does not hide the request."""

    def initialize(self) -> None:
        """Begin without a body."""
        super().initialize()
        self.body = Body()
        self.failed: web.HTTPError | None = None

    async def prepare(self, **kwargs: Any) -> None:  # type: ignore[override]
        """Refuse only once the body is there: whoever still sends would not hear it."""
        try:
            await super().prepare(**kwargs)
        except web.HTTPError as error:
            self.failed = error

    def data_received(self, chunk: bytes) -> None:
        """Measure what arrives."""
        if self.body.length <= LIMIT:
            self.body.add(chunk)

    async def _echo(self) -> None:
        self.asked_run()
        nonce = self.asked_nonce()
        if self.body.length > LIMIT:
            raise Refusal(413, "body", f"at most {LIMIT} bytes")
        if self.body.length or self.request.method not in READS:
            self.arrival |= {"bodyLength": self.body.length, "bodyHash": self.body.hash}
        self.finish_json({"nonce": nonce, "arrival": {**self.arrival, "status": 200}})

    async def _execute_verb(self) -> None:
        if self.failed is not None:
            raise self.failed
        await self._echo()

    @web.authenticated
    @authorized
    async def get(self) -> None:
        """Echo a GET."""
        await self._execute_verb()

    @web.authenticated
    @authorized
    async def head(self) -> None:
        """Echo a HEAD."""
        await self._execute_verb()

    @web.authenticated
    @authorized
    async def post(self) -> None:
        """Echo a POST."""
        await self._execute_verb()

    @web.authenticated
    @authorized
    async def put(self) -> None:
        """Echo a PUT."""
        await self._execute_verb()

    @web.authenticated
    @authorized
    async def patch(self) -> None:
        """Echo a PATCH."""
        await self._execute_verb()

    @web.authenticated
    @authorized
    async def delete(self) -> None:
        """Echo a DELETE."""
        await self._execute_verb()

    @web.authenticated
    @authorized
    async def options(self) -> None:
        """Echo an OPTIONS, with a login: no preflight of another site has one."""
        await self._execute_verb()


class EchoSocket(WebSocketMixin, Recorded, WebSocketHandler):
    """A websocket that says what it hears. A handshake that lost its Upgrade arrives here too."""

    kind = "websocket"
    _greeted = False

    @web.authenticated
    @authorized
    async def get(self) -> None:
        """Shake hands, or let Tornado say what is missing."""
        self.asked_run()
        self.asked_nonce()
        self.arrival["refusal"] = "upgrade"
        await super().get()
        if self.get_status() == 403:  # noqa: PLR2004
            self.arrival["refusal"] = "origin"

    def check_origin(self, origin: str | None = None) -> bool:  # noqa: ARG002
        """Open in any case: a browser tells nothing about a handshake that was refused."""
        return True

    def select_subprotocol(self, subprotocols: list[str]) -> str | None:
        """Agree to our own, as kernels do to theirs."""
        return SUBPROTOCOL if SUBPROTOCOL in subprotocols else None

    def open(self) -> None:
        """Send a foreign page away, with a code that says why."""
        self.arrival |= {"opened": True, "refusal": None}
        if self.origin_allowed(without_token=False):
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
        """Remember the code, and stop pinging at once."""
        self.arrival["closed"] = self.close_code
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
