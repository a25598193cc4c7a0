"""The browser's operations once more, from the server to itself."""

from __future__ import annotations

import asyncio
from contextlib import closing
from typing import TYPE_CHECKING, Any

from ..loopback import Loopback, make_nonce
from ..refusal import Refusal
from ..terminal import try_terminal
from ..websocket import SUBPROTOCOL

if TYPE_CHECKING:
    from tornado.websocket import WebSocketClientConnection

    from ..guard import Guarded
    from ..run import Run

ECHO = "environment-health/echo"


def asked(handler: Guarded) -> dict[str, str]:
    """Take whether a shell may be started."""
    shell = handler.asked_text("shell")
    if shell not in ("", "0", "1"):
        raise Refusal(400, "shell", "0 or 1")
    return {"shell": "1" if shell == "1" else ""}


async def probe(handler: Guarded, run: Run, *, shell: str) -> dict[str, Any]:
    """Ask the echo in every way, and open a terminal if that is wanted."""
    with closing(Loopback(handler)) as way:
        get, post, plain, subprotocol, terminal = await asyncio.gather(
            _echo(way, run, "GET"),
            _echo(way, run, "POST"),
            _socket(way, run),
            _socket(way, run, SUBPROTOCOL),
            try_terminal(way) if shell else _nothing(),
        )
    return {
        "address": way.address,
        "get": get,
        "post": post,
        "websocket": plain,
        "subprotocol": subprotocol,
        "terminal": terminal,
    }


async def _echo(way: Loopback, run: Run, method: str) -> dict[str, Any]:
    nonce = _nonce(run)
    body = {"nonce": nonce} if method == "POST" else None
    answer, content = await way.request(method, f"{ECHO}/{run.id}/{nonce}", {"nonce": nonce}, body)
    # Whoever else answers here cannot know the nonce.
    echoed = isinstance(content, dict) and content.get("nonce") == nonce
    if answer["status"] == 200 and not echoed:  # noqa: PLR2004
        answer["by"] = "front"
    return answer


async def _socket(way: Loopback, run: Run, subprotocol: str | None = None) -> dict[str, Any]:
    nonce = _nonce(run)

    async def talk(connection: WebSocketClientConnection) -> dict[str, Any]:
        for message in (nonce, nonce.encode()):
            await connection.write_message(message, binary=isinstance(message, bytes))
            if await connection.read_message() != message:
                return {"echoed": False}
        return {"echoed": True}

    path = f"{ECHO}/websocket/{run.id}/{nonce}"
    return await way.converse(path, nonce, talk, {"nonce": nonce}, subprotocol)


def _nonce(run: Run) -> str:
    nonce = make_nonce()
    run.own_nonces.append(nonce)
    return nonce


async def _nothing() -> None:
    """Start no shell."""
