"""The echo websocket where kernels and terminals have theirs: fronts have rules of their own for these addresses."""

from __future__ import annotations

from typing import Any

from .guard import RUN
from .websocket import EchoSocket


class KernelEcho(EchoSocket):
    """Where the channels of a kernel would be."""

    road = "kernel"

    @property
    def nonce(self) -> str:
        """The nonce, which is part of the kernel's id."""
        return self.path_kwargs["start"] + self.path_kwargs["rest"]

    @property
    def run_id(self) -> str:
        """The run, which is what Jupyter calls the session."""
        return self._raw("session_id", RUN)

    async def prepare(self, **kwargs: Any) -> None:
        """Record also what lost its query, with the run that was opened last."""
        await super().prepare(**kwargs)
        if self.run is None and (newest := self.health.runs.newest(self.owner)):
            newest.record(self.arrival)


class TerminalEcho(EchoSocket):
    """Where a terminal would be."""

    road = "terminal"
