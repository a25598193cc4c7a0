"""What is in the way of Jupyter in a folder that it serves: nothing is opened, written or followed."""

from __future__ import annotations

import errno
import os
import stat
import time
from typing import TYPE_CHECKING, Any

from .closed import CHANGE, nearest
from .folder import open_without_links, resolve
from .look import names
from .owner import owner_of

if TYPE_CHECKING:
    from collections.abc import Collection, Generator, Iterable, Sequence

TIME = 0.1
"""Seconds a folder is searched; one with a million files is not searched to its end."""

MOST = 5

BACKUP = ".~"
"""How Jupyter calls the copy of a file that it writes over."""

CHECKPOINT = "-checkpoint"
"""The most that Jupyter adds to a name."""

READ = os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC

DELETED = " (deleted)"

Evidence = dict[str, Any]


def root(path: str, proc: str, *, steady: bool = True) -> Generator[Evidence, None, None]:
    """Look whether the root folder is there, and whether it is still the one that this server was started in.

    The kernel tells at `proc` where that was. In a file system that is not `steady` a folder may change its number.
    """
    try:
        now = os.stat(path)
    except OSError as error:
        yield {"gone": error.errno in (errno.ENOENT, errno.ENOTDIR), "replaced": False}
        return
    yield {"gone": False, "replaced": False}
    try:
        started = os.readlink(f"{proc}/cwd")
        if started.removesuffix(DELETED) != os.path.realpath(path):
            return
        began = os.stat(f"{proc}/cwd")
    except OSError:
        return
    renewed = steady and (started.endswith(DELETED) or now.st_ino != began.st_ino)
    yield {"gone": False, "replaced": renewed or now.st_dev != began.st_dev}


def volume(path: str) -> Generator[Evidence, None, None]:
    """Say a folder this user may write in."""
    if os.path.isdir(path) and os.access(path, CHANGE):
        yield {"path": path}


def files(  # noqa: PLR0913
    path: str, within: str, checkpoints: str | None, instead: str, *, atomic: bool, mounts: Sequence[str] = ()
) -> Generator[Evidence, None, None]:
    """Look through a folder; `instead` is where checkpoints go if nothing can be added to it.

    What is mounted in it is left alone: it may hang, and is asked by itself.
    """
    real = resolve(path, within)
    if real is None:
        return
    try:
        way = open_without_links(real)
    except OSError:
        return
    try:
        folder = os.open(".", READ, dir_fd=way)
    except OSError:
        return
    finally:
        os.close(way)
    try:
        left_alone = {point.rpartition("/")[2] for point in mounts if point.rpartition("/")[0] == real.rstrip("/")}
        evidence = _Folder(folder, real, left_alone, atomic=atomic).evidence(checkpoints, instead)
    finally:
        os.close(folder)
    yield evidence
    # Asked last: a directory service may hang.
    for owner in (evidence["checkpoints"], *evidence["leftovers"], *evidence["foreign"]):
        if owner is not None:
            owner.update(names(owner["uid"], owner["gid"]))
    yield evidence


class _Folder:
    """What was found in one folder."""

    def __init__(self, folder: int, path: str, left_alone: Collection[str], *, atomic: bool) -> None:
        self._folder = folder
        self._left_alone = left_alone
        self._path = path
        self._atomic = atomic
        self._me = os.geteuid()
        self._open = os.access(".", CHANGE, dir_fd=folder)
        self._name_max = os.fstatvfs(folder).f_namemax
        self._bad: list[Evidence] = []
        self._foreign: list[str] = []
        self._writable: list[str] = []
        self._long: list[str] = []
        self._leftovers: list[str] = []

    def evidence(self, checkpoints: str | None, instead: str) -> Evidence:
        """Look at what is in it."""
        deadline = time.monotonic() + TIME
        with os.scandir(self._folder) as entries:
            for entry in entries:
                if entry.name not in self._left_alone:
                    self._look(entry)
                if time.monotonic() > deadline:
                    break
        return {
            "checkpoints": self._checkpoints(checkpoints, instead),
            "leftovers": self._owners(self._leftovers),
            "foreign": self._owners(self._foreign),
            "writable": _some(self._writable),
            "longNames": _some(self._long),
            "nameMax": self._name_max,
            "bad": self._bad[:MOST],
        }

    def _look(self, entry: os.DirEntry[str]) -> None:
        name = entry.name
        try:
            info = entry.stat(follow_symlinks=False)
        except OSError as error:
            # What is gone meanwhile, and what may not be seen, is nothing bad.
            if error.errno not in (errno.ENOENT, errno.EACCES) and not name.startswith("."):
                self._bad.append({"name": text(name), "errno": errno.errorcode.get(error.errno or 0, "")})
            return
        if name.startswith(BACKUP):
            if self._atomic and self._open and self._blocks(name, info):
                self._leftovers.append(name)
        elif not name.startswith("."):
            if text(name) != name:
                self._bad.append({"name": text(name), "errno": None})
            if stat.S_ISREG(info.st_mode):
                self._look_at_file(name, info)

    def _look_at_file(self, name: str, info: os.stat_result) -> None:
        if len(os.fsencode(name)) + len(CHECKPOINT) > self._name_max > 0:
            self._long.append(name)
        if self._open and info.st_uid != self._me and not self._may_write(name):
            self._foreign.append(name)
        if not self._open and self._may_write(name):
            self._writable.append(name)

    def _blocks(self, name: str, info: os.stat_result) -> bool:
        """Whether Jupyter fails to write there, which it does for a file that exists."""
        try:
            target = os.stat(name.removeprefix(BACKUP), dir_fd=self._folder, follow_symlinks=False)
        except OSError:
            return False
        blocks = stat.S_ISDIR(info.st_mode) or (stat.S_ISREG(info.st_mode) and not self._may_write(name))
        return stat.S_ISREG(target.st_mode) and blocks

    def _may_write(self, name: str) -> bool:
        return os.access(name, os.W_OK, dir_fd=self._folder)

    def _owners(self, found: list[str]) -> list[Evidence]:
        owners = (owner_of(f"{self._path}/{name}") for name in _first(found))
        return [owner | {"path": text(owner["path"])} for owner in owners if owner]

    def _checkpoints(self, name: str | None, instead: str) -> Evidence | None:
        if name is None or not (self._open or self._writable):
            return None
        path = f"{self._path}/{name}" if self._open else nearest(instead)
        return owner_of(path) if os.path.exists(path) and not _takes_files(path) else None


def _takes_files(path: str) -> bool:
    return os.path.isdir(path) and os.access(path, CHANGE)


def text(name: str) -> str:
    """Write a name so that everybody can read it: one may be of bytes that are no text."""
    return os.fsencode(name).decode("utf-8", errors="backslashreplace")


def _some(found: Iterable[str]) -> list[str]:
    return [text(name) for name in _first(found)]


def _first(found: Iterable[str]) -> list[str]:
    return sorted(found, key=lambda name: (not name.endswith(".ipynb"), name))[:MOST]
