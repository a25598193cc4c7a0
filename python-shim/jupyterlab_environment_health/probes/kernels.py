"""What kernels are started from, which run, and whether they could be talked to."""

from __future__ import annotations

import asyncio
import errno
import os
import sys
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from ..children import ask
from ..reason import because

if TYPE_CHECKING:
    from ..guard import Guarded
    from ..run import Run

DEADLINE = 2.0

TALK = 1.0
"""Seconds to be heard over the loopback, where nothing is far."""

LOOPBACK = "127.0.0.1"

WORD = b"environment-health\n"


def asked(_handler: Guarded) -> dict[str, str]:
    """Take no argument."""
    return {}


async def probe(handler: Guarded, _run: Run) -> dict[str, Any]:
    """Look at the folders of kernels in a child, and at a port like theirs."""
    app: Any = handler.serverapp
    major, minor = sys.version_info[:2]
    job = {
        "kind": "kernelspecs",
        "folders": folders_of(app),
        "path": os.environ.get("PATH", os.defpath),
        "own": dict.fromkeys(("python", f"python{major}", f"python{major}.{minor}"), sys.executable),
    }
    said, refused = await asyncio.gather(ask([job], DEADLINE), talk())
    if not said or not said[0].ended:
        return because("timed-out", "timed out after {} s", DEADLINE)
    ids = list(app.kernel_manager.list_kernel_ids())
    return {"specs": list(said[0]), "running": len(ids), "ids": ids, "loopback": refused}


def folders_of(app: Any) -> list[str]:
    """List the folders in which kernels are described."""
    return [] if is_elsewhere(app) else [os.path.abspath(path) for path in app.kernel_spec_manager.kernel_dirs]


def is_elsewhere(app: Any) -> bool:
    """Whether kernels are those of a gateway."""
    return bool(getattr(getattr(app, "gateway_config", None), "gateway_enabled", False))


async def talk(host: str = LOOPBACK) -> str | None:
    """Open a port as a kernel does, and talk to it; says what went wrong."""
    heard = asyncio.get_running_loop().create_future()

    async def listen(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        word = await reader.readline()
        if not heard.done():
            heard.set_result(word == WORD)
        writer.close()

    try:
        server = await asyncio.start_server(listen, host, 0)
    except OSError as error:
        return _named(error)
    try:
        _, writer = await asyncio.wait_for(asyncio.open_connection(*server.sockets[0].getsockname()[:2]), TALK)
        writer.write(WORD)
        try:
            return None if await asyncio.wait_for(heard, TALK) else _named(OSError(errno.EIO, ""))
        finally:
            writer.close()
            with suppress(OSError):
                await writer.wait_closed()
    except asyncio.TimeoutError:
        return "ETIMEDOUT"
    except OSError as error:
        return _named(error)
    finally:
        server.close()


def _named(error: OSError) -> str:
    return errno.errorcode.get(error.errno or 0, type(error).__name__)
