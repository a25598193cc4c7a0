"""The evidence of several probes with one request, each sent as soon as it is there."""

from __future__ import annotations

import asyncio
import json
from contextlib import suppress
from typing import TYPE_CHECKING

from jupyter_server.auth.decorator import authorized
from tornado import web
from tornado.iostream import StreamClosedError

from .guard import GuardedAPI
from .refusal import Refusal

if TYPE_CHECKING:
    from .run import Run

LINES = "application/x-ndjson"


class TogetherHandler(GuardedAPI):
    """Answers a line of JSON a probe, in the order in which they are done."""

    @web.authenticated
    @authorized
    async def get(self) -> None:
        """Look at all at once; what one of them refuses costs no other."""
        from .probes import known  # noqa: PLC0415

        run = self.asked_run()
        names = {known("names", name) for name in self.asked_text("names").split(",")}
        self.set_header("Content-Type", LINES)
        # nginx would keep it back until the last line.
        self.set_header("X-Accel-Buffering", "no")
        pending = {asyncio.ensure_future(self._line(name, run)) for name in names}
        with suppress(StreamClosedError):
            while pending:
                done, pending = await asyncio.wait(pending, return_when=asyncio.FIRST_COMPLETED)
                for line in done:
                    self.write(line.result())
                await self.flush()
            self.finish(set_content_type=LINES)
        for line in pending:
            line.cancel()

    async def _line(self, name: str, run: Run) -> str:
        from .probes import look  # noqa: PLC0415

        try:
            line = {"probe": name, "evidence": await look(name, self, run)}
        except Refusal as refusal:
            line = {"probe": name, "refused": refusal.body}
        return json.dumps(line) + "\n"
