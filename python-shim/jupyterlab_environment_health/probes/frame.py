"""Whether a websocket message of a given size comes back with nothing in between; asked where one did not."""

from __future__ import annotations

from contextlib import closing
from typing import TYPE_CHECKING, Any

from ..known import pieces
from ..loopback import Loopback
from ..samples import ECHO, own_nonce
from ..websocket import LIMIT
from . import DEADLINE

if TYPE_CHECKING:
    from tornado.websocket import WebSocketClientConnection

    from ..guard import Guarded
    from ..run import Run


def asked(handler: Guarded) -> dict[str, str]:
    """Take the size."""
    return {"size": str(int(handler.asked_number("bytes", LIMIT)))}


async def probe(handler: Guarded, run: Run, *, size: str) -> dict[str, Any]:
    """Send it, and hear it again."""
    nonce = own_nonce(run)
    message = b"".join(pieces("random", int(size)))

    async def talk(connection: WebSocketClientConnection) -> dict[str, Any]:
        await connection.write_message(message, binary=True)
        return {"echoed": await connection.read_message() == message}

    with closing(Loopback(handler)) as way:
        path = f"{ECHO}/websocket/{run.id}/{nonce}?nonce={nonce}"
        seen = await way.converse(path, nonce, talk, seconds=DEADLINE)
    return {"passed": seen["echoed"]}
