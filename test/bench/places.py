"""Print, a line a round, the milliseconds in which all places of a healthy machine are tried, and the KiB written.

`places.py <folder>`: a new folder, on the disk that is to be measured.
"""

from __future__ import annotations

import asyncio
import functools
import os
import sys
import time
from pathlib import Path
from types import SimpleNamespace
from typing import TYPE_CHECKING

from jupyterlab_environment_health import children
from jupyterlab_environment_health.optional import optional_places
from jupyterlab_environment_health.probes import storage

if TYPE_CHECKING:
    import socket
    import subprocess

ROUNDS = 11

PLACES = ("root", "home", "config", "data", "runtime", "settings", "workspaces", "temp")

OPTIONAL = (".cache", ".config/matplotlib", ".ipython", ".local/share/Trash")


def main(base: Path) -> None:
    places = [(name, str(base / name)) for name in PLACES]
    home = base / "home"
    for path in (*(path for _, path in places), *(home / name for name in OPTIONAL)):
        Path(path).mkdir(parents=True)
    os.environ["HOME"] = str(home)
    asyncio.run(measure(places))


async def measure(places: list[tuple[str, str]]) -> None:
    optional = functools.partial(optional_places, SimpleNamespace(), os.environ)
    started = watched()
    for _ in range(ROUNDS):
        before = time.perf_counter()
        seen = await storage.look(places, {}, dict(places)["root"], optional)
        took = 1000 * (time.perf_counter() - before)
        assert len(seen["places"]) > len(PLACES)
        print(took, written(started[-1].pid))
        await asyncio.sleep(0.3)


def written(pid: int) -> float:
    """Tell the KiB a process has written: it has not been waited for, and can still be asked."""
    lines = Path(f"/proc/{pid}/io").read_text().splitlines()
    return int(dict(line.split(": ") for line in lines)["write_bytes"]) / 1024


def watched() -> list[subprocess.Popen[bytes]]:
    """Collect the children that are started from now on."""
    started: list[subprocess.Popen[bytes]] = []
    spawn = children._spawn

    def collect(end: socket.socket) -> subprocess.Popen[bytes]:
        started.append(spawn(end))
        return started[-1]

    children._spawn = collect
    return started


if __name__ == "__main__":
    main(Path(sys.argv[1]))
