"""Whether something could be made in a folder, without making it."""

from __future__ import annotations

import errno
import os

CHANGE = os.W_OK | os.X_OK


def nearest(path: str) -> str:
    """Give what there is of the way to it."""
    while not os.path.lexists(path):
        path = os.path.dirname(path)
    return path


def closed(path: str) -> tuple[str, str] | None:
    """Say what keeps a folder from being written to, or made: where that is, and the name of the error."""
    there = nearest(path)
    if not os.path.isdir(there):
        return there, "ENOTDIR"
    if os.access(there, CHANGE):
        return None
    try:
        read_only = os.statvfs(there).f_flag & os.ST_RDONLY
    except OSError as error:
        return there, errno.errorcode.get(error.errno or 0, "EIO")
    return there, "EROFS" if read_only else "EACCES"
