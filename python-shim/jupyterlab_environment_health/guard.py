"""What all handlers of the shim have in common: own headers, errors in JSON, and who asks."""

from __future__ import annotations

import json
import re
from http.client import responses
from typing import TYPE_CHECKING, Any

from jupyter_server.auth.decorator import authorized
from jupyter_server.base.handlers import APIHandler, JupyterHandler
from tornado import web

from .refusal import Refusal
from .run import Owner
from .state import Health, health_of

if TYPE_CHECKING:
    from .run import Run

AUTH_RESOURCE = "environment-health"
OWN_HEADER = "X-Environment-Health"
NOT_OWN = "asked by another site or page"

RUN = re.compile(rb"[0-9a-f]{32}")
NUMBER = re.compile(r"[0-9]{1,9}(?:\.[0-9]{1,3})?", re.ASCII)


class Guarded(JupyterHandler):
    """A handler that refuses in JSON, names itself, and never sends a CORS header."""

    auth_resource = AUTH_RESOURCE
    _track_activity = False

    @property
    def health(self) -> Health:
        """What the shim holds for this server."""
        return health_of(self.application)

    @property
    def owner(self) -> Owner:
        """Who asks; without any login everybody is the same."""
        provider = self.identity_provider
        by_token = bool(provider.token) and self.token_authenticated
        anybody = not getattr(provider, "auth_enabled", True)
        return Owner(getattr(self.current_user, "username", ""), by_token or anybody)

    @property
    def run_id(self) -> str:
        """The run this request names, in its path or its query; empty when it names none."""
        return getattr(self, "path_kwargs", {}).get("run") or self._raw("run", RUN)

    @property
    def nonce(self) -> str:
        """The nonce of this request, which is part of its path."""
        return self.path_kwargs["nonce"]

    def asked_run(self) -> Run:
        """Find the run this request names; refuse it otherwise."""
        return self.health.runs.get(self.run_id, self.owner)

    def asked_text(self, name: str) -> str:
        """Take an argument of the query as text; empty when it was not given."""
        value = (self.request.query_arguments.get(name) or [b""])[-1]
        try:
            return value.decode()
        except UnicodeDecodeError:
            raise Refusal(400, name, "text in UTF-8") from None

    def asked_number(self, name: str, most: int) -> float:
        """Take an argument of the query as a number."""
        text = self.asked_text(name)
        if not NUMBER.fullmatch(text) or float(text) > most:
            raise Refusal(400, name, f"a number from 0 to {most}")
        return float(text)

    def set_default_headers(self) -> None:
        """Name the one who answers; an administrator's CORS headers are not for these answers."""
        super().set_default_headers()
        for name in [name for name, _ in self._headers.get_all()]:
            if name.lower().startswith("access-control-"):
                self.clear_header(name)
        self.set_header(OWN_HEADER, self.health.instance)
        self.set_header("Cache-Control", "no-store")

    def set_cors_headers(self) -> None:
        """Send none, also where Jupyter would."""

    def check_origin(self, origin_to_satisfy_tornado: str = "") -> bool:
        """Ask Jupyter; what is no address at all makes it raise, and is refused."""
        try:
            return bool(super().check_origin(origin_to_satisfy_tornado))
        except ValueError:
            return False

    async def prepare(self, **kwargs: Any) -> None:
        """Refuse whoever is not logged in, whatever the verb."""
        prepared = super().prepare(**kwargs)
        if prepared is not None:
            await prepared
        if self.current_user is None:
            raise web.HTTPError(403)

    def get_login_url(self) -> str:
        """Refuse instead of sending a program to a page."""
        raise web.HTTPError(403)

    def write_error(self, status_code: int, **kwargs: Any) -> None:
        """Say in JSON what is wrong, and with which field."""
        error = (kwargs.get("exc_info") or (None, None, None))[1]
        body = {"message": responses.get(status_code, "Unknown HTTP Error")}
        if isinstance(error, Refusal):
            body = error.body
        elif isinstance(error, web.HTTPError) and status_code == 403 and error.log_message:  # noqa: PLR2004
            body["reason"] = error.log_message
        self.finish_json(body)

    def finish_json(self, body: dict[str, Any]) -> None:
        """Answer with JSON."""
        self.set_header("Content-Type", "application/json")
        self.finish(json.dumps(body))

    def _raw(self, name: str, pattern: re.Pattern[bytes]) -> str:
        """Take an argument of the query as it came; empty when it is not what it must be."""
        value = (self.request.query_arguments.get(name) or [b""])[-1]
        return value.decode() if pattern.fullmatch(value) else ""


class GuardedAPI(Guarded, APIHandler):
    """An API of the shim that is asked by GET alone, and by nobody but the own page."""

    async def prepare(self, **kwargs: Any) -> None:
        """Refuse what another site, a link or an image makes the browser ask with its cookies."""
        await super().prepare(**kwargs)
        site = self.request.headers.get("Sec-Fetch-Site", "same-origin")
        mode = self.request.headers.get("Sec-Fetch-Mode", "cors")
        if not self.token_authenticated and (site != "same-origin" or mode not in ("cors", "same-origin")):
            raise web.HTTPError(403, NOT_OWN)

    @web.authenticated
    @authorized
    def options(self, *_args: str) -> None:  # type: ignore[override]
        """Answer no preflight: there is nothing here for other sites."""
        raise web.HTTPError(405)
