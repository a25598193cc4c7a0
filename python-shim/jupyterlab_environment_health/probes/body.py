"""Whether a body of a given size arrives with nothing in between; asked where one did not come through."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

from tornado.httpclient import HTTPClientError

from ..answer import json_of
from ..known import MOST, pieces
from ..loopback import Loopback
from ..samples import ECHO, own_nonce
from . import DEADLINE

if TYPE_CHECKING:
    from collections.abc import Awaitable, Callable

    from ..guard import Guarded
    from ..run import Run


def asked(handler: Guarded) -> dict[str, str]:
    """Take the size."""
    return {"size": str(int(handler.asked_number("bytes", MOST)))}


async def probe(handler: Guarded, run: Run, *, size: str) -> dict[str, Any]:
    """Send it a piece at a time, and see how much of it arrives."""
    nonce = own_nonce(run)

    async def send(write: Callable[[bytes], Awaitable[None]]) -> None:
        for piece in pieces("random", int(size)):
            await write(piece)

    with closing(Loopback(handler)) as way:
        try:
            response = await way.fetch(
                "POST",
                f"{ECHO}/{run.id}/{nonce}?nonce={nonce}",
                {"Content-Length": size, "Content-Type": "application/octet-stream"},
                body_producer=send,
                request_timeout=DEADLINE,
            )
        except (HTTPClientError, OSError):
            return {"passed": False}
    content = json_of(response)
    arrived = content["arrival"]["bodyLength"] if isinstance(content, dict) and "arrival" in content else None
    return {"passed": arrived == int(size)}
