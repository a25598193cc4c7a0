"""The canary: a file of 64 KiB that lives for a moment, reached through its folder's descriptor alone."""

from __future__ import annotations

import errno
import os
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

SIZE = 64 * 1024
"""A file of no bytes can be made on a disk that is full."""

SMALL = 4 * 1024
"""Where it is enough to know that something can be written."""

PREFIX = ".environment-health-"

UNSUPPORTED = (errno.EINVAL, errno.ENOSYS, errno.EOPNOTSUPP)
"""How file systems answer to fsync that have nothing to flush."""

NEW = os.O_WRONLY | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC
OLD = os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC


def step(name: str, began: float, error: OSError | None = None) -> dict[str, Any]:
    """Give the IStep of the schema."""
    return {
        "step": name,
        "ok": error is None,
        "errno": error and errno.errorcode.get(error.errno or 0, str(error.errno)),
        "ms": round(1000 * (time.monotonic() - began), 2),
    }


class Life:
    """What a canary went through so far, and what is left of it."""

    def __init__(self, folder: int) -> None:
        """Begin without a canary."""
        self.folder = folder
        self.steps: list[dict[str, Any]] = []
        self.leftover: str | None = None

    def go(self, name: str, work: Callable[[], None]) -> bool:
        """Go through a step, and say whether that worked."""
        began = time.monotonic()
        error = None
        try:
            work()
        except OSError as failure:
            error = failure
        self.steps.append(step(name, began, error))
        return error is None


def live(life: Life, size: int = SIZE) -> Generator[None, None, None]:
    """Create, write, flush, read, rename and delete a canary; stops after each step, and deletes also when closed."""
    folder = life.folder
    data = os.urandom(size)
    first, second = new_name(), new_name()
    files: list[int] = []

    def create() -> None:
        files.append(os.open(first, NEW, 0o600, dir_fd=folder))
        life.leftover = first

    def flush() -> None:
        try:
            os.fsync(files[0])
        except OSError as error:
            if error.errno not in UNSUPPORTED:
                raise
        # Some network file systems say only now that there was no room.
        os.close(files.pop())

    def rename() -> None:
        os.rename(first, second, src_dir_fd=folder, dst_dir_fd=folder)
        life.leftover = second

    steps: list[tuple[str, Callable[[], None]]] = [
        ("create", create),
        ("write", lambda: _write(files[0], data)),
        ("fsync", flush),
        ("read", lambda: _read(folder, first, data)),
        ("rename", rename),
    ]
    try:
        for name, work in steps:
            if not life.go(name, work):
                break
            yield
    finally:
        for file in files:
            with suppress(OSError):
                os.close(file)
        _remove(life, lambda name: os.unlink(name, dir_fd=folder))


def nest(life: Life) -> Generator[None, None, None]:
    """Make a folder and remove it: that is how Jupyter makes one of its own that is missing."""
    folder = life.folder
    name = new_name()

    def make() -> None:
        os.mkdir(name, 0o700, dir_fd=folder)
        life.leftover = name

    try:
        if life.go("make-folder", make):
            yield
    finally:
        _remove(life, lambda name: os.rmdir(name, dir_fd=folder))


def new_name() -> str:
    """Invent a name nobody has, and everybody recognises."""
    return PREFIX + os.urandom(16).hex()


def _remove(life: Life, remove: Callable[[str], None]) -> None:
    name = life.leftover
    if name is not None and life.go("delete", lambda: remove(name)):
        life.leftover = None


def _write(file: int, data: bytes) -> None:
    rest = memoryview(data)
    while rest:
        rest = rest[os.write(file, rest) :]


def _read(folder: int, name: str, data: bytes) -> None:
    file = os.open(name, OLD, dir_fd=folder)
    try:
        rest = data
        while rest:
            chunk = os.read(file, len(rest))
            if not chunk or not rest.startswith(chunk):
                raise OSError(errno.EIO, "what was read is not what was written")
            rest = rest[len(chunk) :]
    finally:
        os.close(file)
