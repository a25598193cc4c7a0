"""Print the milliseconds of processor time that a run takes the server where many mounts are.

`mounts.py <folder> <how many>`, in a mount namespace of its own: everything goes with it.
"""

from __future__ import annotations

import asyncio
import ctypes
import os
import sys
import time

from jupyterlab_environment_health import mounts
from jupyterlab_environment_health.probes import identity, limits, storage
from jupyterlab_environment_health.sweep import trashes_of

ROUNDS = 9


def main(folder: str, count: int) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    for number in range(count):
        # As long as the names are that a container gets.
        path = f"{folder}/{number:064x}/merged"
        os.makedirs(path)
        if libc.mount(b"tmpfs", path.encode(), b"tmpfs", 0, b"size=4k"):
            raise OSError(ctypes.get_errno(), "mount")
    root = f"{folder}-root"
    os.mkdir(root)
    for _ in range(ROUNDS):
        mounts.forget()
        before = time.process_time()
        asyncio.run(run(root))
        print((time.process_time() - before) * 1000)


async def run(root: str) -> None:
    """Do what reads the mounts, in the order of a run."""
    await asyncio.gather(
        storage.look([("root", root)], {}, root),
        asyncio.to_thread(limits.limits, limits.PROC, limits.ROOT),
    )
    identity.identity(identity.PROC, [])
    trashes_of([root])


if __name__ == "__main__":
    main(sys.argv[1], int(sys.argv[2]))
