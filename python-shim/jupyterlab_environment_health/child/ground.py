"""The folder of its own in which one operation after the other is tried: reached through its descriptor alone."""

from __future__ import annotations

import os
import re
import stat
from contextlib import contextmanager, suppress
from typing import TYPE_CHECKING

from .canary import PREFIX, SIZE, new_name

if TYPE_CHECKING:
    from collections.abc import Iterator

OPEN = os.O_RDONLY | os.O_DIRECTORY | os.O_NOFOLLOW | os.O_CLOEXEC
NEW = os.O_RDWR | os.O_CREAT | os.O_EXCL | os.O_NOFOLLOW | os.O_CLOEXEC

CONTENT = re.compile(re.escape(PREFIX) + r"[0-9a-f]{32}[^/]*", re.DOTALL)
"""Everything in it is called like that, also what SQLite adds and a file system makes of a name."""

LARGE = "-large"
"""How the name ends of the one file that may be larger than a canary."""

LARGEST = 16 * 2**20

LINKS = 2
"""Names a file in it may have: one that has another is not only ours."""


class RefusedError(Exception):
    """An operation failed, and only its own library knows why."""


class UntriedError(Exception):
    """An operation could not be tried, which says nothing about the file system."""


@contextmanager
def new_file(ground: int, data: bytes = b"", suffix: str = "", mode: int = 0o600) -> Iterator[tuple[str, int]]:
    """Make a file, open for reading and writing; it is removed with everything else."""
    name = new_name() + suffix
    file = os.open(name, NEW, mode, dir_fd=ground)
    try:
        os.write(file, data)
        yield name, file
    finally:
        os.close(file)


def clear(folder: int, name: str) -> None:
    """Remove such a folder, if it holds nothing but what belongs there."""
    ground = os.open(name, OPEN, dir_fd=folder)
    try:
        held = os.listdir(ground)
        if all(_belongs(ground, inside) for inside in held):
            for inside in held:
                _remove(ground, inside)
    finally:
        os.close(ground)
    os.rmdir(name, dir_fd=folder)


def _belongs(ground: int, name: str) -> bool:
    if not CONTENT.fullmatch(name):
        return False
    with suppress(FileNotFoundError):
        info = os.stat(name, dir_fd=ground, follow_symlinks=False)
        most = LARGEST if name.endswith(LARGE) else SIZE
        whole = stat.S_ISREG(info.st_mode) and info.st_size <= most and info.st_nlink <= LINKS
        return whole or stat.S_ISLNK(info.st_mode)
    return True


def _remove(ground: int, name: str) -> None:
    with suppress(FileNotFoundError):
        os.unlink(name, dir_fd=ground)
