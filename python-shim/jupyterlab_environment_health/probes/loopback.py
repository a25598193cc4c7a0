"""The browser's operations once more, from the server to itself."""

from __future__ import annotations

import asyncio
from contextlib import closing
from typing import TYPE_CHECKING, Any

from ..listeners import listeners
from ..loopback import Loopback
from ..refusal import Refusal
from ..samples import ECHO, own_nonce, samples
from ..terminal import try_terminal
from ..websocket import SUBPROTOCOL

if TYPE_CHECKING:
    from tornado.websocket import WebSocketClientConnection

    from ..guard import Guarded
    from ..run import Run


def asked(handler: Guarded) -> dict[str, str]:
    """Take whether a shell may be started."""
    shell = handler.asked_text("shell")
    if shell not in ("", "0", "1"):
        raise Refusal(400, "shell", "0 or 1")
    return {"shell": "1" if shell == "1" else ""}


async def probe(handler: Guarded, run: Run, *, shell: str) -> dict[str, Any]:
    """Ask the echo in every way, see who else listens, and open a terminal if that is wanted."""
    with closing(Loopback(handler)) as way:
        (requests, policy), plain, subprotocol, listening, terminal = await asyncio.gather(
            samples(way, run),
            _socket(way, run),
            _socket(way, run, SUBPROTOCOL),
            listeners(handler),
            try_terminal(way, handler.settings) if shell else _nothing(),
        )
    answers = {request["method"]: request["answer"] for request in requests if request["variant"] == "plain"}
    return {
        "address": way.address,
        "get": answers["GET"],
        "post": answers["POST"],
        "websocket": plain,
        "subprotocol": subprotocol,
        "terminal": terminal,
        "all": requests,
        "policy": policy,
        "listeners": listening,
    }


async def _socket(way: Loopback, run: Run, subprotocol: str | None = None) -> dict[str, Any]:
    nonce = own_nonce(run)

    async def talk(connection: WebSocketClientConnection) -> dict[str, Any]:
        for message in (nonce, nonce.encode()):
            await connection.write_message(message, binary=isinstance(message, bytes))
            if await connection.read_message() != message:
                return {"echoed": False}
        return {"echoed": True}

    path = f"{ECHO}/websocket/{run.id}/{nonce}?nonce={nonce}"
    return await way.converse(path, nonce, talk, subprotocol)


async def _nothing() -> None:
    """Start no shell."""
