"""A real terminal over loopback: made, a command run in it, removed."""

from __future__ import annotations

import asyncio
import json
import re
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from tornado.websocket import WebSocketClosedError

from .answer import ms
from .loopback import Evidence, Loopback, make_nonce
from .terminals import hasten

if TYPE_CHECKING:
    from collections.abc import Mapping

    from tornado.websocket import WebSocketClientConnection

PROMPT = 0.4
"""Seconds a prompt is waited for: start-up files may eat what is typed before it, but not every shell shows one."""

REMOVAL = 1.0
"""Seconds; a shell that does not want to go is left to the end of the run."""


async def try_terminal(way: Loopback, settings: Mapping[str, Any]) -> Evidence:
    """Give the ITerminal of the schema; nothing is left behind, however it ends."""
    began = time.monotonic()
    nonce = make_nonce()
    name = f"environmenthealth_{nonce}"
    evidence: Evidence = {"name": None, "socket": None, "output": False, "deleted": None}
    made = False
    try:
        created, content = await way.request("POST", "api/terminals", body={"name": name})
        evidence["created"] = created
        made = isinstance(content, dict) and content.get("name") == name
        # By now the browser's is there too.
        hasten(settings)
        if made:
            shell = Shell(nonce)
            socket = await way.converse(f"terminals/websocket/{name}", nonce, shell.talk)
            evidence |= {"name": name, "socket": socket, **shell.evidence}
    finally:
        # Also when the answer never came, since the terminal may be there all the same.
        if made or "created" not in evidence or evidence["created"]["status"] is None:
            removed = await _remove(way, name)
            evidence["deleted"] = removed if made else None
    return {**evidence, "ms": ms(began)}


class Shell:
    """A conversation with a shell: what is typed into it, and what it says."""

    def __init__(self, nonce: str) -> None:
        """Choose a command whose answer does not stand in the command, and that histories leave out."""
        self.command = f" sh -c 'echo environment-health-$((20+22))-{nonce}-$(id -u)'\r"
        self.evidence: Evidence = {"output": False, "uid": None, "exited": False}
        self._answer = re.compile(rf"environment-health-42-{nonce}-(\d+)")
        self._said = ""
        self._prompted = asyncio.Event()

    async def talk(self, connection: WebSocketClientConnection) -> Evidence:
        """Type the command once there is a prompt, and wait for its answer."""
        typing = asyncio.ensure_future(self._type(connection))
        try:
            while (message := await connection.read_message()) is not None:
                if self._hear(json.loads(message)):
                    break
        finally:
            typing.cancel()
        return {"echoed": self.evidence["output"]}

    def _hear(self, message: list[Any]) -> bool:
        kind, *words = message
        if kind == "disconnect":
            self.evidence["exited"] = True
        elif kind == "stdout" and words:
            self._prompted.set()
            self._said += str(words[0])
            found = self._answer.search(self._said)
            if found:
                self.evidence |= {"output": True, "uid": int(found[1])}
        return bool(self.evidence["exited"] or self.evidence["output"])

    async def _type(self, connection: WebSocketClientConnection) -> None:
        with suppress(asyncio.TimeoutError):
            await asyncio.wait_for(self._prompted.wait(), PROMPT)
        with suppress(WebSocketClosedError):
            await connection.write_message(json.dumps(["stdin", self.command]))


async def _remove(way: Loopback, name: str) -> bool:
    try:
        answer, _ = await asyncio.wait_for(way.request("DELETE", f"api/terminals/{name}"), REMOVAL)
    except asyncio.TimeoutError:
        return False
    # A shell that ended by itself took its terminal along.
    return answer["status"] in (204, 404)
