"""What kernels and terminals share with everybody else: memory, pseudo-terminals, watches."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

SHARED = "/dev/shm"  # noqa: S108

CLOSE = os.O_CLOEXEC | os.O_NONBLOCK

CREATE = 0x100
"""IN_CREATE"""


def devices() -> Generator[dict[str, Any], None, None]:
    """Try each of them."""
    yield {"terminal": _refusal(_open_terminal), "watch": _refusal(_watch), "sharedMemory": _shared_memory()}


def _refusal(work: Callable[[], None]) -> str | None:
    try:
        work()
    except OSError as error:
        return errno.errorcode.get(error.errno or 0, str(error.errno))
    return None


def _open_terminal() -> None:
    for end in os.openpty():
        os.close(end)


def _watch() -> None:
    try:
        import ctypes  # noqa: PLC0415

        library = ctypes.CDLL(None, use_errno=True)
        told = library.inotify_init1(CLOSE)
    except (ImportError, AttributeError):
        return
    if told < 0:
        raise OSError(ctypes.get_errno(), "inotify")
    try:
        if library.inotify_add_watch(told, b"/proc/self", CREATE) < 0:
            raise OSError(ctypes.get_errno(), "inotify")
    finally:
        os.close(told)


def _shared_memory() -> dict[str, int] | None:
    with suppress(OSError):
        room = os.statvfs(SHARED)
        return {
            "total": room.f_blocks * room.f_frsize,
            "free": room.f_bavail * room.f_frsize,
            "users": len(os.listdir(SHARED)),
        }
    return None
