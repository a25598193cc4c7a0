"""What the server may use, what it uses, and what is refused to it."""

from __future__ import annotations

import asyncio
import errno
import os
import threading
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit
from urllib.request import proxy_bypass_environment  # type: ignore[attr-defined]

from ..cgroups import memory, number, processes, text
from ..children import ask
from ..loop_watch import watch
from ..mounts import read

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..guard import Guarded
    from ..run import Run

DEADLINE = 2.0

PROC = Path("/proc")
ROOT = Path("/")

PROXIES = ("http_proxy", "https_proxy", "all_proxy")

NEAR = ("localhost", "127.0.0.1")

HERE = (*NEAR, "::1")
"""Where a proxy is that finds under this machine's own address what we find there."""

KIB = 1024


def asked(_handler: Guarded) -> dict[str, str]:
    """Take no argument."""
    return {}


async def probe(handler: Guarded, _run: Run) -> dict[str, Any]:
    """Read what the kernel says, and have a child try what may block."""
    answer, (late, blocker) = await asyncio.gather(_devices(), watch())
    # Off the event loop: there may be many processes, and many mounts.
    seen, refused = await _in_thread()
    used = seen["memory"]
    return {
        **seen,
        "memory": used and {**used, "killsBefore": handler.health.baseline.kills},
        "threads": refused,
        "sharedMemory": answer.get("sharedMemory"),
        "terminals": {**seen["terminals"], "errno": answer.get("terminal")},
        "watches": {**seen["watches"], "errno": answer.get("watch")},
        "loopDelay": late,
        "blockedBy": blocker,
        "proxyForLoopback": proxies_for_loopback(os.environ),
    }


async def _devices() -> dict[str, Any]:
    try:
        said = await ask([{"kind": "devices"}], DEADLINE)
    except (OSError, RuntimeError):
        # No process, no thread or no file can be had, which is what is looked into here.
        return {}
    return said[0][0] if said and said[0] else {}


async def _in_thread() -> tuple[dict[str, Any], str | None]:
    try:
        threading.Thread(target=int).start()
    except RuntimeError:
        # Python keeps to itself why; this is what there is for it.
        return limits(PROC, ROOT), "EAGAIN"
    return await asyncio.to_thread(limits, PROC, ROOT), None


def limits(proc: Path, root: Path) -> dict[str, Any]:
    """Give what can be read, with all but what has to be tried."""
    kernel = proc / "sys" / "kernel" / "pty"
    inotify = proc / "sys" / "fs" / "inotify"
    total = next((line.split()[1] for line in text(proc / "meminfo").splitlines() if line.startswith("MemTotal:")), "0")
    used = memory(proc / "self", root)
    return {
        "memory": used and {**used, "machine": int(total) * KIB},
        "processes": _processes(proc, root),
        "openFiles": _open_files(proc / "self" / "fd"),
        "terminals": {
            "mounted": bool(read(proc / "self" / "mountinfo").of_type("devpts")),
            "limit": number(kernel / "max"),
            "used": number(kernel / "nr"),
        },
        "watches": {
            "perUser": number(inotify / "max_user_watches"),
            "instances": number(inotify / "max_user_instances"),
        },
    }


def proxies_for_loopback(env: Mapping[str, str]) -> list[str]:
    """Name the proxy variables that hold for this machine's own address too."""
    no_proxy = env.get("no_proxy") or env.get("NO_PROXY") or ""
    if all(proxy_bypass_environment(host, {"no": no_proxy}) for host in NEAR):
        return []
    names = [name for proxy in PROXIES for name in (proxy, proxy.upper())]
    return [name for name in names if env.get(name) and _host_of(env[name]) not in HERE]


def _host_of(proxy: str) -> str | None:
    with suppress(ValueError):
        return urlsplit(proxy if "//" in proxy else f"//{proxy}").hostname
    return None


def _processes(proc: Path, root: Path) -> dict[str, int | str | None]:
    limit, used = processes(proc / "self", root)
    own = _bounds("NPROC")["soft"]
    # Root may have more than its limit says.
    if own is not None and os.geteuid() and (limit is None or own < limit):
        return {"limit": own, "used": _own_threads(proc), "of": "user"}
    return {"limit": limit, "used": used, "of": "group"}


def _own_threads(proc: Path) -> int:
    uid = os.getuid()
    count = 0
    for folder in proc.glob("[0-9]*"):
        with suppress(OSError):
            if folder.stat().st_uid == uid:
                count += len(os.listdir(folder / "task"))
    return count


def _bounds(name: str) -> dict[str, int | None]:
    try:
        import resource  # noqa: PLC0415
    except ImportError:
        return {"soft": None, "hard": None}
    found = resource.getrlimit(getattr(resource, f"RLIMIT_{name}"))
    soft, hard = (None if value == resource.RLIM_INFINITY else value for value in found)
    return {"soft": soft, "hard": hard}


def _open_files(folder: Path) -> dict[str, int | None]:
    bounds = _bounds("NOFILE")
    try:
        return {**bounds, "used": len(os.listdir(folder))}
    except OSError as error:
        # Not even this folder can be opened any more.
        return {**bounds, "used": bounds["soft"] if error.errno == errno.EMFILE else None}
