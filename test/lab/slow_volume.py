"""`slow_volume.py <store> <folder> <seconds>`: shows a store at a folder, and every question takes that long."""

from __future__ import annotations

import os
import sys
import time
from functools import wraps
from typing import TYPE_CHECKING, Any

from mfusepy import FUSE, Operations

if TYPE_CHECKING:
    from collections.abc import Callable

STORE, FOLDER, SECONDS = sys.argv[1], sys.argv[2], float(sys.argv[3])


def slow(answer: Callable[..., Any]) -> Callable[..., Any]:
    @wraps(answer)
    def travel(*asked: Any) -> Any:
        time.sleep(SECONDS)
        return answer(*asked)

    return travel


class SlowVolume(Operations):
    use_ns = True

    @slow
    def getattr(self, path: str, _fh: int | None = None) -> dict[str, Any]:
        return fields(os.lstat(STORE + path))

    @slow
    def statfs(self, path: str) -> dict[str, Any]:
        return fields(os.statvfs(STORE + path))

    @slow
    def readdir(self, path: str, _fh: int) -> list[str]:
        return [".", "..", *os.listdir(STORE + path)]

    @slow
    def mkdir(self, path: str, mode: int) -> None:
        os.mkdir(STORE + path, mode)

    @slow
    def rmdir(self, path: str) -> None:
        os.rmdir(STORE + path)

    @slow
    def create(self, path: str, mode: int, _flags: int = 0) -> int:
        return os.open(STORE + path, os.O_RDWR | os.O_CREAT | os.O_EXCL, mode)

    @slow
    def open(self, path: str, flags: int) -> int:
        return os.open(STORE + path, flags)

    @slow
    def read(self, _path: str, size: int, offset: int, fh: int) -> bytes:
        return os.pread(fh, size, offset)

    @slow
    def write(self, _path: str, data: bytes, offset: int, fh: int) -> int:
        return os.pwrite(fh, data, offset)

    @slow
    def truncate(self, path: str, length: int, _fh: int | None = None) -> None:
        os.truncate(STORE + path, length)

    @slow
    def fsync(self, _path: str, _datasync: bool, fh: int) -> None:
        os.fsync(fh)

    @slow
    def release(self, _path: str, fh: int) -> None:
        os.close(fh)

    @slow
    def rename(self, old: str, new: str) -> None:
        os.rename(STORE + old, STORE + new)

    @slow
    def unlink(self, path: str) -> None:
        os.unlink(STORE + path)

    @slow
    def chmod(self, path: str, mode: int) -> None:
        os.chmod(STORE + path, mode)

    @slow
    def utimens(self, path: str, times: tuple[int, int] | None = None) -> None:
        os.utime(STORE + path, ns=times)


def fields(answer: Any) -> dict[str, Any]:
    """Give the fields of a stat or statvfs by name; times in nanoseconds, as `use_ns` promises."""
    names = [name for name in dir(answer) if name.startswith(("st_", "f_")) and not name.endswith("_ns")]
    return {name: getattr(answer, f"{name}_ns", getattr(answer, name)) for name in names}


FUSE(SlowVolume(), FOLDER, foreground=False, fsname="slow", subtype="volume", big_writes=True)
