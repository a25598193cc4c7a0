"""`witness.py <folder> <log> <hangs>`: an empty file system that writes down which thread asked it.

As long as there is something at `hangs`, nobody gets an answer.
"""

from __future__ import annotations

import os
import stat
import sys
import time
from typing import Any

from mfusepy import FUSE, Operations, fuse_get_context

FOLDER, LOG, HANGS = sys.argv[1:]

log = os.open(LOG, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)


class Witness(Operations):
    use_ns = True

    def getattr(self, _path: str, _fh: int | None = None) -> dict[str, Any]:
        note()
        return {"st_mode": stat.S_IFDIR | 0o755, "st_nlink": 2, "st_uid": 0, "st_gid": 0}

    def readdir(self, _path: str, _fh: int) -> list[str]:
        note()
        return [".", ".."]

    def statfs(self, _path: str) -> dict[str, int]:
        note()
        return {"f_bsize": 4096, "f_blocks": 1, "f_bavail": 1}

    def access(self, _path: str, _mode: int) -> int:
        note()
        return 0

    def getxattr(self, _path: str, _name: str, _position: int = 0) -> bytes:
        note()
        return b""


def note() -> None:
    os.write(log, f"{fuse_get_context()[2]}\n".encode())
    while os.path.exists(HANGS):
        time.sleep(0.02)


# Nothing is remembered by the kernel: whoever only asks whether something is there, asks here.
FUSE(Witness(), FOLDER, foreground=False, attr_timeout=0, entry_timeout=0, negative_timeout=0)
