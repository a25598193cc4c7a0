"""A server extension of the bench: how long the event loop was kept from its other work."""

from __future__ import annotations

import asyncio
import time
from pathlib import Path
from typing import TYPE_CHECKING

from jupyter_server.base.handlers import APIHandler
from jupyter_server.utils import url_path_join
from tornado import web

if TYPE_CHECKING:
    from jupyter_server.serverapp import ServerApp

# Short against what is looked for, long against what looking costs.
TICK = 0.001


# On Linux: nanoseconds this thread had a processor, nanoseconds it wanted one and had none, and how often.
SCHEDSTAT = Path("/proc/thread-self/schedstat")


class _Watch:
    def __init__(self) -> None:
        self.longest = self.longest_own = 0.0

    async def run(self) -> None:
        while True:
            before, queued = time.perf_counter(), _queued()
            await asyncio.sleep(TICK)
            late = time.perf_counter() - before - TICK
            self.longest = max(self.longest, late)
            self.longest_own = max(self.longest_own, late - (_queued() - queued))


def _queued() -> float:
    try:
        return int(SCHEDSTAT.read_text().split()[1]) / 1e9
    except FileNotFoundError:
        return 0


class LongestHandler(APIHandler):
    """Tells the longest time since it was last asked."""

    @web.authenticated
    def get(self) -> None:
        """Answer milliseconds, those without what others took of the processor too, and begin anew."""
        watch = self.settings["loop_watch"]
        self.finish({"ms": watch.longest * 1000, "own": watch.longest_own * 1000})
        watch.longest = watch.longest_own = 0.0


def _load_jupyter_server_extension(serverapp: ServerApp) -> None:
    watch = serverapp.web_app.settings["loop_watch"] = _Watch()
    serverapp.io_loop.add_callback(watch.run)
    path = url_path_join(serverapp.base_url, "loop-watch")
    serverapp.web_app.add_handlers(".*", [(path, LongestHandler)])
