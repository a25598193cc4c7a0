"""What is done to files beside making them: each operation raises what went wrong, or says what came of it instead."""

from __future__ import annotations

import errno
import os
import stat
import time

from .canary import new_name
from .ground import new_file

TEXT = b"environment-health"
MORE = b" and more"

PRIVATE = 0o600

SKEW = 2.5
"""Seconds a file's time may be off: some file systems keep every second one."""


def append(ground: int) -> None:
    """Write at the end, as logs and histories are."""
    with new_file(ground, TEXT) as (name, _):
        file = os.open(name, os.O_WRONLY | os.O_APPEND | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=ground)
        try:
            os.write(file, MORE)
        finally:
            os.close(file)
        _holds(ground, name, TEXT + MORE)


def overwrite(ground: int) -> None:
    """Write in the middle, as HDF5 and databases do."""
    with new_file(ground, TEXT) as (name, file):
        os.pwrite(file, MORE, 2)
        _holds(ground, name, TEXT[:2] + MORE + TEXT[2 + len(MORE) :])


def replace(ground: int) -> None:
    """Put a file in another's place, as it is saved."""
    with new_file(ground, TEXT) as (old, _), new_file(ground, MORE) as (new, _):
        pass
    os.rename(new, old, src_dir_fd=ground, dst_dir_fd=ground)
    _holds(ground, old, MORE)


def link(ground: int) -> None:
    """Give a file a second name, as package managers do."""
    with new_file(ground) as (name, _):
        os.link(name, new_name(), src_dir_fd=ground, dst_dir_fd=ground)


def symlink(ground: int) -> str | None:
    """Make a symbolic link, as environments have."""
    name, target = new_name(), new_name()
    os.symlink(target, name, dir_fd=ground)
    found = os.readlink(name, dir_fd=ground)
    return None if found == target else ascii(found)


def chmod(ground: int) -> str | None:
    """Take everybody else's rights away, as secrets need."""
    with new_file(ground, mode=0o644) as (_, file):
        os.fchmod(file, PRIVATE)
        mode = stat.S_IMODE(os.fstat(file).st_mode)
    return None if mode == PRIVATE else f"{mode:04o}"


def clock(ground: int) -> str | None:
    """Compare the time of a new file with ours."""
    began = time.time()
    with new_file(ground, TEXT) as (_, file):
        changed = os.fstat(file).st_mtime
    off = changed - began if changed < began else max(0, changed - time.time())
    return None if abs(off) <= SKEW else f"{off:.0f} s"


def _holds(ground: int, name: str, data: bytes) -> None:
    file = os.open(name, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC, dir_fd=ground)
    try:
        if os.read(file, len(data) + 1) != data:
            raise OSError(errno.EIO, "what was read is not what was written")
    finally:
        os.close(file)
