"""What Jupyter and its kernels do in a folder beside what the canary tries, each by itself."""

from __future__ import annotations

import errno
import os
import threading
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from . import contents, database, large, locks, names, programs, watching
from .canary import new_name, step
from .ground import OPEN, RefusedError, UntriedError, clear

if TYPE_CHECKING:
    from collections.abc import Callable, Generator, Iterable

Evidence = dict[str, Any]

KNOWN: dict[str, Callable[[int], str | None]] = {
    "append": contents.append,
    "overwrite": contents.overwrite,
    "replace": contents.replace,
    "link": contents.link,
    "symlink": contents.symlink,
    "chmod": contents.chmod,
    "lock": locks.lock,
    "flock": locks.flock,
    "database": database.database,
    "database-wal": database.database_wal,
    "execute": programs.execute,
    "map": programs.map_shared,
    "name-case": names.name_case,
    "name-unicode": names.name_unicode,
    "name-colon": names.name_colon,
    "name-long": names.name_long,
    "watch": watching.watch,
    "clock": contents.clock,
    "large": large.large,
}

LATEST = 1.0
"""Seconds of a place's deadline after which none is begun: what is cut off then has hung, and was not only late."""

_claims: set[tuple[str, str, str]] = set()
_claiming = threading.Lock()


def mount_id(folder: int) -> str:
    """Name the mount a folder that is open is on, so that those on one mount share what was tried there."""
    with suppress(OSError), open(f"/proc/self/fdinfo/{folder}", "rb") as lines:
        for line in lines:
            if line.startswith(b"mnt_id:"):
                return str(int(line.split()[1]))
    return f"device {os.fstat(folder).st_dev}"


def operate(folder: int, wanted: Iterable[str], asked: str, began: float) -> Generator[Evidence, None, None]:
    """Try what is wanted, and nobody who was asked at the same time has begun on this mount."""
    on = mount_id(folder)
    todo = _claim(asked, on, wanted)
    yield {"on": on, "todo": todo, "at": _since(began)}
    if not todo or _since(began) > LATEST:
        return
    name = new_name()
    made = _attempt("make-folder", lambda: os.mkdir(name, 0o700, dir_fd=folder))
    if not made["ok"]:
        yield {"did": made, "at": _since(began)}
        return
    removed = False
    try:
        yield {"did": made, "at": _since(began)}
        ground = os.open(name, OPEN, dir_fd=folder)
        try:
            for operation in todo:
                if _since(began) > LATEST:
                    break
                yield from _try(operation, ground, began)
        finally:
            os.close(ground)
        done = _attempt("remove-folder", lambda: clear(folder, name))
        removed = True
        yield {"did": done, "at": _since(began), "leftover": None if done["ok"] else name}
    finally:
        if not removed:
            with suppress(OSError):
                clear(folder, name)


def _claim(asked: str, on: str, wanted: Iterable[str]) -> list[str]:
    with _claiming:
        todo = [operation for operation in wanted if (asked, on, operation) not in _claims]
        _claims.update((asked, on, operation) for operation in todo)
    return todo


def _try(operation: str, ground: int, began: float) -> Generator[Evidence, None, None]:
    try:
        told = _attempt(operation, lambda: KNOWN[operation](ground))
    except UntriedError:
        yield {"skipped": operation, "at": _since(began)}
    else:
        yield {"did": told, "at": _since(began)}


def _attempt(name: str, work: Callable[[], str | None]) -> Evidence:
    began = time.monotonic()
    try:
        seen = work()
    except OSError as error:
        return step(name, began, error)
    except RefusedError as error:
        return {**step(name, began, OSError(errno.EIO, "")), "errno": str(error)}
    told = step(name, began)
    return told if seen is None else {**told, "ok": False, "seen": seen}


def _since(began: float) -> float:
    return round(time.monotonic() - began, 3)
