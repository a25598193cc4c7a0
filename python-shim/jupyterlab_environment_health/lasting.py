"""Answers that take their time: few at a time, none for who has gone, and none after the run."""

from __future__ import annotations

import asyncio

from jupyter_server.auth.decorator import authorized
from tornado import web
from tornado.iostream import StreamClosedError

from .guard import GuardedAPI
from .refusal import Refusal

AT_ONCE = 4
"""Answers of a kind that a run may wait for."""


class Lasting(GuardedAPI):
    """An answer that ends with its run, or when whoever asked has gone."""

    kind = ""
    """With what it shares a limit."""

    _answering: asyncio.Task[None] | None = None

    @web.authenticated
    @authorized
    async def get(self, **_ids: str) -> None:
        """Answer, if not too many are being answered."""
        run = self.asked_run()
        if list(run.lasting.values()).count(self.kind) >= AT_ONCE:
            raise Refusal(429, "run", f"at most {AT_ONCE} such answers at a time")
        self._answering = answering = asyncio.ensure_future(self.answer())
        run.lasting[answering] = self.kind
        try:
            await asyncio.wait({answering})
        finally:
            answering.cancel()
            del run.lasting[answering]
        if answering.cancelled() or isinstance(answering.exception(), StreamClosedError):
            # What is cut off must not look as if it were whole.
            self.detach().close()
        else:
            answering.result()

    async def answer(self) -> None:
        """Answer, which may take its time."""
        raise NotImplementedError

    def on_connection_close(self) -> None:
        """Stop: whoever asked has gone."""
        if self._answering is not None:
            self._answering.cancel()
