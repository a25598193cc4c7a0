"""Removes what a probe left behind: only what bears exactly our names, is ours, and is small or empty."""

from __future__ import annotations

import os
import re
import stat
import time
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from .canary import PREFIX, SIZE
from .folder import open_without_links, resolve
from .ground import clear

if TYPE_CHECKING:
    from collections.abc import Callable, Generator

OLD = 60.0
"""Seconds after which no probe can still be using it."""

TIME = 0.2
"""Seconds a folder is searched; one with a million files is not searched to its end."""

HIDDEN = re.compile(re.escape(PREFIX) + "[0-9a-f]{32}")
"""Canaries of the system, and folders in which operations are tried."""

VISIBLE = re.compile(r"(?:\.~)?environment-health-[0-9a-f]{16}(?:-[\w-]{1,24})?(?: \d+)?(?:\.pyo)?")
"""Canaries of the browser, what Jupyter writes before it renames, and how the trash numbers them."""

NOTE = re.compile(VISIBLE.pattern + r"\.trashinfo")
"""What the trash knows of them."""

CHECKPOINTS = ".ipynb_checkpoints"
"""Jupyter makes this folder for a file it renames or deletes, also where it then keeps nothing in it."""

OPEN = os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC


Span = tuple[float, float]
"""From when to when a run was open: what is younger may be the next one's."""

EVER: Span = (0, float("inf"))
"""Nobody needs what is in the trash."""


def sweep(folder: str, span: Span | None, within: str | None = None) -> Generator[dict[str, Any], None, None]:
    """Remove what a run left in a folder while it was open, if it still is in the one it was in."""
    real = folder if within is None else resolve(folder, within)
    if real is None:
        return
    with suppress(OSError):
        opened = None if within is None else open_without_links(real)
        yield {"swept": _at(real if opened is None else ".", lambda found: _remove(found, span), opened)}
        if opened is not None:
            os.close(opened)


def sweep_trash(trash: str) -> Generator[dict[str, Any], None, None]:
    """Remove what a run threw into a trash of ours; where others can write beside it, it may be no link."""
    shared = os.path.basename(trash) != "Trash"
    yield {"swept": _at(trash, _empty, links=not shared)}


def old_canaries(folder: int) -> int:
    """Remove what earlier runs left in a folder that is open."""
    return _at(".", lambda opened: _remove(opened, None), folder)


def _at(path: str, work: Callable[[int], int], folder: int | None = None, *, links: bool = True) -> int:
    try:
        opened = os.open(path, OPEN if links else OPEN | os.O_NOFOLLOW, dir_fd=folder)
    except OSError:
        return 0
    try:
        return work(opened)
    finally:
        os.close(opened)


def _remove(folder: int, span: Span | None) -> int:
    found = _search(folder, lambda name: HIDDEN.fullmatch(name) or VISIBLE.fullmatch(name))
    swept = sum(_remove_one(folder, name, span) for name in found)
    if span is not None:
        _remove_checkpoints(folder, span)
    return swept


def _remove_checkpoints(folder: int, span: Span) -> None:
    with suppress(OSError):
        info = os.stat(CHECKPOINTS, dir_fd=folder, follow_symlinks=False)
        # One that was there before has not changed since; one with something in it does not go.
        if _within(info, span) and info.st_uid == os.geteuid():
            os.rmdir(CHECKPOINTS, dir_fd=folder)


def _within(info: os.stat_result, span: Span) -> bool:
    return span[0] <= info.st_mtime <= span[1]


def _search(folder: int, matches: Callable[[str], Any]) -> list[str]:
    deadline = time.monotonic() + TIME
    found = []
    try:
        with os.scandir(folder) as entries:
            for entry in entries:
                if matches(entry.name):
                    found.append(entry.name)
                if time.monotonic() > deadline:
                    break
    except OSError:
        return found
    return found


def _remove_one(folder: int, name: str, span: Span | None) -> bool:
    try:
        info = os.stat(name, dir_fd=folder, follow_symlinks=False)
        due = time.time() - info.st_mtime > OLD or (span is not None and _within(info, span))
        if not due or info.st_uid != os.geteuid():
            return False
        if stat.S_ISREG(info.st_mode) and info.st_size <= SIZE and info.st_nlink == 1:
            os.unlink(name, dir_fd=folder)
        elif stat.S_ISDIR(info.st_mode) and HIDDEN.fullmatch(name):
            # Only one that holds nothing but what was tried in it goes.
            clear(folder, name)
        elif stat.S_ISDIR(info.st_mode):
            # Only an empty one goes.
            os.rmdir(name, dir_fd=folder)
        else:
            return False
    except OSError:
        return False
    return True


def _empty(trash: int) -> int:
    """Remove what the trash holds under our names, with the notes on where it came from."""
    if os.fstat(trash).st_uid != os.geteuid():
        return 0

    def files(opened: int) -> int:
        return sum(_remove_one(opened, name, span=EVER) for name in _search(opened, VISIBLE.fullmatch))

    def notes(opened: int) -> int:
        # Between two mounts send2trash writes a note, fails, and begins anew with another: the first has no file.
        ours = [name for name in _search(opened, NOTE.fullmatch) if not _holds(trash, name)]
        return sum(_remove_one(opened, name, span=EVER) for name in ours)

    swept = _at("files", files, trash)
    _at("info", notes, trash)
    return swept


def _holds(trash: int, note: str) -> bool:
    try:
        os.stat(f"files/{note.removesuffix('.trashinfo')}", dir_fd=trash, follow_symlinks=False)
    except FileNotFoundError:
        return False
    return True
