"""The HTTP interface below `environment-health/`."""

from __future__ import annotations

import re
import sys
import time
from typing import TYPE_CHECKING, Any

from jupyter_server.auth.decorator import authorized
from tornado import web

from . import __version__, addresses
from .body import BodyHandler
from .echo import EchoHandler
from .guard import NOT_OWN, OWN_HEADER, GuardedAPI
from .quiet import SILENT
from .shapes import KernelEcho, TerminalEcho
from .slow import SlowHandler
from .state import SETTING, Health
from .stream import StreamHandler
from .text import host_of
from .together import TogetherHandler
from .websocket import EchoSocket

if TYPE_CHECKING:
    import logging

    from jupyter_server.serverapp import ServerApp

ROOT = "environment-health"


class RunHandler(GuardedAPI):
    """Opens a run."""

    async def prepare(self, **kwargs: Any) -> None:
        """Refuse other sites also where the browser does not say who asks: pages that came by plain http."""
        await super().prepare(**kwargs)
        headers = self.request.headers
        # Another site can leave the Referer out and not forge it, and it can add no header unless CORS lets it.
        own = OWN_HEADER in headers or host_of(headers.get("Referer")) == self.request.host
        if not self.token_authenticated and "Sec-Fetch-Site" not in headers and not own:
            raise web.HTTPError(403, NOT_OWN)

    @web.authenticated
    @authorized
    def get(self) -> None:
        """Open a run; every other call needs its id, which no other site can read."""
        from .probes import DEADLINE  # noqa: PLC0415

        run = self.health.runs.open(self.owner)
        self.health.opened()
        self.finish_json(
            {
                "run": run.id,
                "instance": self.health.instance,
                "version": __version__,
                "deadline": DEADLINE,
                "now": round(1000 * time.time()),
                # Elsewhere the trash, into which Jupyter deletes, is in places this does not know.
                "sweeps": sys.platform == "linux",
            }
        )


class CloseHandler(GuardedAPI):
    """Ends a run."""

    @web.authenticated
    @authorized
    async def get(self) -> None:
        """Remove what the run could have left, and forget it."""
        run = self.health.runs.end(self.run_id, self.owner)
        self.finish_json({"swept": await self.health.close(run) if run else 0})


class ProbeHandler(GuardedAPI):
    """Answers the evidence of one probe."""

    @web.authenticated
    @authorized
    async def get(self, name: str) -> None:
        """Look, or join whoever is looking already."""
        from .probes import known, look  # noqa: PLC0415

        run = self.asked_run()
        self.finish_json(await look(known("probe", name), self, run))


class ArrivalsHandler(GuardedAPI):
    """Tells what the server saw."""

    @web.authenticated
    @authorized
    def get(self) -> None:
        """Answer the arrivals of this run, and the lines of the log that belong to it."""
        run = self.asked_run()
        # Where several users share a server, a line may be about another one.
        alone = all(other.owner.may_use(run.owner) for other in self.health.runs)
        own = None if alone else {arrival["nonce"] for arrival in run.arrivals}
        self.finish_json({"all": list(run.arrivals), "log": self.health.tap.since(run.began, own)})


class HereHandler(GuardedAPI):
    """Tells by its header alone which server this is, also to whoever is refused."""

    @property
    def log(self) -> logging.Logger:
        """Take down nothing: it is asked without a login, and on purpose."""
        return SILENT

    @web.authenticated
    @authorized
    def get(self) -> None:
        """Tell it to whoever has a login once more."""
        self.finish_json({"instance": self.health.instance})


def add_routes(serverapp: ServerApp) -> None:
    """Make the server answer below `environment-health/`."""
    web_app = serverapp.web_app
    web_app.settings[SETTING] = Health(serverapp)
    # Jupyter's terminals are an extension too, and may have been loaded before.
    _add(web_app, [(addresses.KERNEL, KernelEcho), (addresses.TERMINAL, TerminalEcho)])
    rules = web_app.default_router.rules
    rules.insert(0, rules.pop(-2))
    _add(
        web_app,
        [
            (f"{ROOT}/run", RunHandler),
            (f"{ROOT}/here", HereHandler),
            (f"{ROOT}/close", CloseHandler),
            (f"{ROOT}/probe/([^/]*)", ProbeHandler),
            (f"{ROOT}/probes", TogetherHandler),
            (f"{ROOT}/arrivals", ArrivalsHandler),
            (addresses.ECHO, EchoHandler),
            (addresses.SOCKET, EchoSocket),
            (addresses.BODY, BodyHandler),
            (addresses.SLOW, SlowHandler),
            (addresses.STREAM, StreamHandler),
        ],
    )


def _add(web_app: web.Application, handlers: list[tuple[str, type[web.RequestHandler]]]) -> None:
    base = re.escape(web_app.settings["base_url"].rstrip("/"))
    web_app.add_handlers(".*$", [(f"{base}/{path}", handler) for path, handler in handlers])
