"""Requests that are recorded before any guard refuses them; Origin and XSRF are reported instead of enforced."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from jupyter_server.base.handlers import JupyterHandler
from tornado import web

from .arrival import Arrival, XsrfVerdict, arrival_of
from .guard import Guarded
from .quiet import SILENT

if TYPE_CHECKING:
    import logging

    from .run import Run

READS = ("GET", "HEAD", "OPTIONS")


class Recorded(Guarded):
    """A handler that records the request before any guard refuses it."""

    kind = "http"
    road = "echo"
    arrival: Arrival
    run: Run | None = None
    _judging = False
    _host_allowed: bool | None = None
    _without_token = False

    def initialize(self) -> None:
        """Take down what arrived."""
        self.arrival = arrival_of(self.request, self.kind, self.road)
        self.arrival["xsrf"] = self._xsrf_skipped()

    async def prepare(self, **kwargs: Any) -> None:
        """Record the request; then let Jupyter say who it is from."""
        self.arrival["nonce"] = self.nonce
        self.run = self.health.runs.peek(self.run_id)
        if self.run:
            self.run.record(self.arrival)
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
            verdict |= {"verdict": "refused", "reason": words or "'_xsrf' is no text"}
        else:
            verdict["verdict"] = "pass"
        return verdict
