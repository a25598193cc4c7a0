"""Locks: of bytes, as databases take them, and of whole files."""

from __future__ import annotations

import fcntl

from .ground import new_file


def lock(ground: int) -> None:
    """Lock bytes of a file, and let go of them."""
    with new_file(ground) as (_, file):
        fcntl.lockf(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        fcntl.lockf(file, fcntl.LOCK_UN)


def flock(ground: int) -> None:
    """Lock a whole file, and let go of it."""
    with new_file(ground) as (_, file):
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        fcntl.flock(file, fcntl.LOCK_UN)
