"""An answer that comes in pieces."""

from __future__ import annotations

import asyncio

from .lasting import Lasting

PIECES = 50

PAUSE_MS = 2000


class StreamHandler(Lasting):
    """Sends so many lines, with pauses between them."""

    kind = "time"

    async def answer(self) -> None:
        """Send each line as soon as it is its turn."""
        count = int(self.asked_number("pieces", PIECES))
        seconds = self.asked_number("pause", PAUSE_MS) / 1000
        self.set_header("Content-Type", "text/plain")
        for number in range(count):
            if number:
                await asyncio.sleep(seconds)
            self.write(f"{number}\n")
            await self.flush()
        self.finish(set_content_type="text/plain")
