"""What the shim holds while a server runs."""

from __future__ import annotations

import asyncio
import os
import secrets
from typing import TYPE_CHECKING, cast

from .baseline import Baseline
from .logtap import LogTap
from .run import Run, Runs

if TYPE_CHECKING:
    from collections.abc import Coroutine
    from typing import Any

    from jupyter_server.serverapp import ServerApp
    from tornado.web import Application

SETTING = "environment_health"


class Health:
    """Instance, runs and log tap of one server."""

    def __init__(self, serverapp: ServerApp) -> None:
        """Hold nothing but an id until the first run."""
        self.serverapp = serverapp
        self.instance = secrets.token_hex(8)
        self.runs = Runs(self._ended)
        self.tap = LogTap(serverapp.log)
        self.baseline = Baseline()
        self.rehearsing = asyncio.Lock()
        self._background: set[asyncio.Task[Any]] = set()

    def opened(self) -> None:
        """Listen to the log, and remove what an earlier run may have left."""
        self.tap.attach(str(getattr(self.serverapp.identity_provider, "token", "")))
        from .sweep import sweep_terminals  # noqa: PLC0415

        self.in_background(sweep_terminals(self, all_of_them=False))

    @property
    def root_dir(self) -> str:
        """The folder whose files are served, as it is called; found without touching it."""
        manager = self.serverapp.contents_manager
        root = getattr(manager, "root_dir", "") or self.serverapp.root_dir
        return os.path.abspath(root)

    @property
    def serves_files(self) -> bool:
        """Whether what Jupyter shows are files of this machine; others have a root folder by name alone."""
        from jupyter_server.services.contents.fileio import FileManagerMixin  # noqa: PLC0415

        return isinstance(self.serverapp.contents_manager, FileManagerMixin)

    async def close(self, run: Run) -> int:
        """Remove what a run that has ended could have left; answers how much that was."""
        if not len(self.runs):
            self.tap.detach()
        for socket in list(run.sockets):
            socket.close(1001, "the run has ended")
        for answering in run.lasting:
            answering.cancel()
        from .sweep import sweep  # noqa: PLC0415

        return await sweep(self, run)

    def in_background(self, work: Coroutine[Any, Any, Any] | asyncio.Task[Any]) -> None:
        """Do what nobody waits for."""
        task = asyncio.ensure_future(work)
        self._background.add(task)
        task.add_done_callback(self._background.discard)

    def _ended(self, run: Run) -> None:
        self.in_background(self.close(run))


def health_of(application: Application) -> Health:
    """Find what the shim holds for this server."""
    return cast("Health", application.settings[SETTING])
