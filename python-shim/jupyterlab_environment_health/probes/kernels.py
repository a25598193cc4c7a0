"""What kernels are started from, which run, and whether they could be talked to."""

from __future__ import annotations

import asyncio
import errno
import os
import sys
import time
from collections.abc import Mapping
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from ..children import ask
from ..reason import because

if TYPE_CHECKING:
    from collections.abc import Iterable

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
    said, refused = await asyncio.gather(ask([job], DEADLINE), talk() if by_ports(app.config) else _nothing())
    if not said or not said[0].ended:
        return because("timed-out", "timed out after {} s", DEADLINE)
    manager = app.kernel_manager
    ids = list(manager.list_kernel_ids())
    offered = app.kernel_spec_manager.allowed_kernelspecs
    return {
        "specs": [spec for spec in said[0] if not offered or spec["name"] in offered],
        "running": len(ids),
        **({} if is_elsewhere(app) else {"ids": ids}),
        "defaultName": str(manager.default_kernel_name),
        "deaths": [] if is_elsewhere(app) else deaths(manager, ids, time.time()),
        "loopback": refused,
    }


def deaths(manager: Any, ids: Iterable[str], now: float) -> list[dict[str, Any]]:
    """Tell which kernels ended without being told to, as far as Jupyter has watched them."""
    found = []
    for kernel_id in ids:
        kernel = manager.get_kernel(kernel_id)
        # What watches a kernel keeps to itself what it saw.
        watch = getattr(kernel, "_restarter", None)
        restarts = getattr(watch, "_restart_count", 0)
        dead = getattr(kernel, "execution_state", None) == "dead"
        if restarts or dead:
            found.append(
                {
                    "id": kernel_id,
                    "name": str(kernel.kernel_name),
                    "restarts": restarts,
                    "dead": dead,
                    "ago": round(max(0.0, now - getattr(watch, "_last_dead", now)), 1),
                }
            )
    return found


def by_ports(config: Mapping[str, Any]) -> bool:
    """Whether kernels are talked to by ports: they can be told to use files instead."""
    sections = [section for section in config.values() if isinstance(section, Mapping)]
    return all(section.get("transport", "tcp") != "ipc" for section in sections)


async def _nothing() -> None:
    """Have nothing to say against it."""


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
