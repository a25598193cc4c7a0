"""What a place needs that holds programs and libraries."""

from __future__ import annotations

import errno
import mmap
import os
import subprocess
import time

from .contents import TEXT
from .fork import in_fork
from .ground import UntriedError, new_file

SHELL = "/bin/sh"

SCRIPT = b"#!/bin/sh\nexit 0\n"

TRIES = 5

NO_PROCESS = (errno.EAGAIN, errno.ENOMEM)
"""How it is said that no process can be started at all."""


def execute(ground: int) -> str | None:
    """Start a script."""
    folder = f"/proc/self/fd/{ground}"
    if not (os.path.exists(folder) and os.access(SHELL, os.X_OK)):
        raise UntriedError
    with new_file(ground, SCRIPT, mode=0o700) as (name, _):
        pass
    for _ in range(TRIES):
        try:
            status = _start(f"{folder}/{name}", ground)
        except OSError as error:
            if error.errno in NO_PROCESS:
                raise UntriedError from error
            # Another thread has started a process meanwhile, which has the script open until it is a program itself.
            if error.errno != errno.ETXTBSY:
                raise
            time.sleep(0.01)
        else:
            return f"exit {status}" if status else None
    raise UntriedError


def map_shared(ground: int) -> str | None:
    """Write to a file as if it were memory."""
    return in_fork(lambda: _map(ground))


def _map(ground: int) -> None:
    with new_file(ground, bytes(mmap.PAGESIZE)) as (_, file):
        with mmap.mmap(file, mmap.PAGESIZE) as memory:
            memory[: len(TEXT)] = TEXT
            memory.flush()
        if os.pread(file, len(TEXT), 0) != TEXT:
            raise OSError(errno.EIO, "what was read is not what was written")


def _start(program: str, ground: int) -> int:
    # The shell reads the script once more, by the same way.
    return subprocess.run(  # noqa: S603
        [program],
        env={},
        pass_fds=[ground],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        check=False,
    ).returncode
