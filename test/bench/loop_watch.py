"""A server extension of the bench: how long the event loop was kept from its other work."""

from __future__ import annotations

import asyncio
import time
from typing import TYPE_CHECKING

from jupyter_server.base.handlers import APIHandler
from jupyter_server.utils import url_path_join
from tornado import web

if TYPE_CHECKING:
    from jupyter_server.serverapp import ServerApp

# Short against what is looked for, long against what looking costs.
TICK = 0.001


class _Watch:
    def __init__(self) -> None:
        self.longest = 0.0

    async def run(self) -> None:
        while True:
            before = time.perf_counter()
            await asyncio.sleep(TICK)
            self.longest = max(self.longest, time.perf_counter() - before - TICK)


class LongestHandler(APIHandler):
    """Tells the longest time since it was last asked."""

    @web.authenticated
    def get(self) -> None:
        """Answer milliseconds, and begin anew."""
        watch = self.settings["loop_watch"]
        self.finish({"ms": watch.longest * 1000})
        watch.longest = 0.0


def _load_jupyter_server_extension(serverapp: ServerApp) -> None:
    watch = serverapp.web_app.settings["loop_watch"] = _Watch()
    serverapp.io_loop.add_callback(watch.run)
    path = url_path_join(serverapp.base_url, "loop-watch")
    serverapp.web_app.add_handlers(".*", [(path, LongestHandler)])
