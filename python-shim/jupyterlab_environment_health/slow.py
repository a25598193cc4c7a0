"""An answer that comes late, without a byte before."""

from __future__ import annotations

import asyncio

from .lasting import Lasting

LONGEST = 600


class SlowHandler(Lasting):
    """Answers after so many seconds."""

    kind = "time"

    async def answer(self) -> None:
        """Wait, and say who waited."""
        await asyncio.sleep(self.asked_number("seconds", LONGEST))
        self.finish_json({"nonce": self.nonce})
