"""Downloads of bytes that are known beforehand."""

from __future__ import annotations

import asyncio

from .known import CONTENTS, MOST, pieces
from .lasting import Lasting
from .refusal import Refusal


class BodyHandler(Lasting):
    """Sends so many known bytes."""

    kind = "bytes"

    async def answer(self) -> None:
        """Send them as fast as they are taken, and hold no more of them than one piece."""
        size = int(self.asked_number("bytes", MOST))
        content = self.asked_text("content")
        if content not in CONTENTS:
            raise Refusal(400, "content", " or ".join(CONTENTS))
        self.set_header("Content-Type", CONTENTS[content])
        self.set_header("Content-Length", size)
        for piece in pieces(content, size):
            self.write(piece)
            await self.flush()
            # Who takes fast must not keep others waiting.
            await asyncio.sleep(0)
        self.finish(set_content_type=CONTENTS[content])
