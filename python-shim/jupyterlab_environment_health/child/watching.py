"""Whether the kernel tells that something was made in a folder."""

from __future__ import annotations

import os
import select
from typing import Any

from .ground import UntriedError, new_file

NOTHING_WAITS = os.O_NONBLOCK | os.O_CLOEXEC
"""IN_NONBLOCK and IN_CLOEXEC have the same bits."""

CREATE = 0x100
"""IN_CREATE"""

PATIENCE = 100
"""Milliseconds until it must have been told: it is at once."""


def watch(ground: int) -> str | None:
    """Watch a folder while something is made in it."""
    told, library = _watcher()
    try:
        if library.inotify_add_watch(told, f"/proc/self/fd/{ground}".encode(), CREATE) < 0:
            raise _error()
        with new_file(ground):
            pass
        poll = select.poll()
        poll.register(told, select.POLLIN)
        return None if poll.poll(PATIENCE) else "-"
    finally:
        os.close(told)


def _watcher() -> tuple[int, Any]:
    try:
        import ctypes  # noqa: PLC0415

        library = ctypes.CDLL(None, use_errno=True)
        told = library.inotify_init1(NOTHING_WAITS)
    except (ImportError, AttributeError, OSError, TypeError) as error:
        raise UntriedError from error
    if told < 0:
        raise _error()
    return told, library


def _error() -> OSError:
    import ctypes  # noqa: PLC0415

    return OSError(ctypes.get_errno(), "inotify")
