"""Runs in a mount namespace of its own: arranges mounts, becomes a user, looks at folders, prints what was seen."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).parents[2] / "python-shim"))

from jupyterlab_environment_health.child import place
from jupyterlab_environment_health.mounts import Mounts
from jupyterlab_environment_health.probes import storage


def main() -> None:
    request = json.loads(sys.argv[1])
    subprocess.run(["sh", "-ec", request["mounts"]], check=True, stdout=sys.stderr)
    for daemon in request.get("stop", ()):
        stop(daemon)
    seen = as_user(request) if "uid" in request else asyncio.run(as_server(request))
    print(json.dumps(seen))


def stop(command: str) -> None:
    """Stop a daemon; there are no processes here but those of this namespace."""
    for path in Path("/proc").glob("[0-9]*/cmdline"):
        if path.read_bytes().replace(b"\0", b" ").startswith(command.encode()):
            os.kill(int(path.parent.name), signal.SIGSTOP)


def as_user(request: dict[str, Any]) -> dict[str, Any]:
    """In this process: an interpreter started by another user may not find its own library."""
    os.setgroups(request.get("groups", []))
    os.setgid(request["uid"])
    os.setuid(request["uid"])
    status = Path("/proc/self/status").read_text()
    mounts = Mounts(Path("/proc/self/mountinfo").read_text())
    places = [storage.place_of(name, path, list(place.place(path, status)), mounts) for name, path in request["places"]]
    return {"storage": {"places": places, "deadline": 3}}


async def as_server(request: dict[str, Any]) -> dict[str, Any]:
    gaps: list[float] = []
    ticking = asyncio.ensure_future(tick(gaps))
    began = time.monotonic()
    seen = await storage.look(request["places"], {}, request["root"], deadline=request.get("deadline", 3))
    took = time.monotonic() - began
    ticking.cancel()
    left = await emptied(Path(request["store"])) if "store" in request else []
    return {"storage": seen, "took": took, "gap": max(gaps), "left": left}


async def emptied(store: Path) -> list[str]:
    """Give whoever writes there time to tidy up; names what stays."""
    for _ in range(150):
        if not os.listdir(store):
            break
        await asyncio.sleep(0.1)
    return os.listdir(store)


async def tick(gaps: list[float]) -> None:
    """Watch how long the loop does not come round."""
    last = time.monotonic()
    while True:
        await asyncio.sleep(0.001)
        now = time.monotonic()
        gaps.append(now - last)
        last = now


main()
