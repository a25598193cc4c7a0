"""Much at once, as uploads and results are; only where somebody asked for a thorough look."""

from __future__ import annotations

import os
import time

from .canary import SIZE
from .ground import LARGE, LARGEST, UntriedError, new_file

SHARE = 10
"""One part of so many of what is left is taken, and given back at once."""

PIECE = 2**20

PATIENCE = 0.5
"""Seconds after which no more is written: a volume that is slow is not a full one."""


def large(ground: int) -> None:
    """Make a file with a hole, as sparse arrays are, and fill it."""
    began = time.monotonic()
    room = os.statvfs(ground)
    size = min(LARGEST, room.f_bavail * room.f_frsize // SHARE)
    if size <= SIZE:
        raise UntriedError
    with new_file(ground, suffix=LARGE) as (_, file):
        try:
            os.ftruncate(file, size)
            for start in range(0, size, PIECE):
                os.pwrite(file, b"e" * min(PIECE, size - start), start)
                if time.monotonic() - began > PATIENCE:
                    break
        finally:
            os.ftruncate(file, 0)
