"""The trash that what is deleted in a folder goes to, found as the library does that Jupyter asks."""

from __future__ import annotations

import os
import stat
import time
from typing import TYPE_CHECKING, Any

from .closed import closed, nearest
from .folder import resolve

if TYPE_CHECKING:
    from collections.abc import Generator, Iterator

TIME = 0.1
"""Seconds a trash is counted."""

BLOCK = 512


def trash_of(path: str, within: str, home: str, trash: str) -> Generator[dict[str, Any], None, None]:
    """Say where that of a folder is, whether it can be moved to, and how much it holds; `trash` is that of home."""
    real = resolve(path, within)
    if real is None:
        return
    try:
        device = os.stat(real).st_dev
        where = trash if device == os.stat(home).st_dev else _on_mount(real)
    except OSError:
        return
    refusals = [refused for refused in (closed(f"{where}/{part}") for part in ("files", "info")) if refused]
    seen: dict[str, Any] = {
        "where": where,
        "usable": not refusals,
        "errno": refusals[0][1] if refusals else None,
        "bytes": None,
        "sameDevice": os.stat(nearest(where)).st_dev == device,
    }
    yield seen
    if os.path.isdir(where):
        yield {**seen, "bytes": _bytes(where)}


def _on_mount(path: str) -> str:
    while not os.path.ismount(path):
        path = os.path.dirname(path)
    common, me = os.path.join(path, ".Trash"), os.getuid()
    try:
        info = os.lstat(common)
    except OSError:
        info = None
    # Only one that is everybody's, and from which nobody can remove what is another's.
    if info and stat.S_ISDIR(info.st_mode) and info.st_mode & stat.S_ISVTX and not closed(f"{common}/{me}"):
        return f"{common}/{me}"
    return os.path.join(path, f".Trash-{me}")


def _bytes(folder: str) -> int:
    """Count what it holds, as far as that is done in a moment."""
    deadline = time.monotonic() + TIME
    total = 0
    for info in _walk(folder):
        total += info.st_blocks * BLOCK
        if time.monotonic() > deadline:
            break
    return total


def _walk(folder: str) -> Iterator[os.stat_result]:
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                try:
                    yield entry.stat(follow_symlinks=False)
                    if entry.is_dir(follow_symlinks=False):
                        yield from _walk(entry.path)
                except OSError:
                    continue
    except OSError:
        return
