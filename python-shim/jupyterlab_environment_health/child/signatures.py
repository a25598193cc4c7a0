"""What a notebook is signed with when it is saved: a key, and a database of those that are trusted."""

from __future__ import annotations

import errno
import os
from typing import TYPE_CHECKING, Any

from .closed import closed

if TYPE_CHECKING:
    from collections.abc import Generator


def signatures(key: str, database: str | None) -> Generator[dict[str, Any], None, None]:
    """Look whether both can be used; a database that is not there, and cannot be made, is done without."""
    refused = _refused(key, os.O_RDONLY)
    if refused is None and database and _is_filled(database):
        # Beside it the journal is made.
        refused = _refused(database, os.O_RDWR) or closed(os.path.dirname(database))
    yield {"path": refused[0] if refused else key, "errno": refused and refused[1]}


def _is_filled(database: str) -> bool:
    """Whether there is one already: what is no database is put aside, and another made."""
    try:
        return os.stat(database).st_size > 0
    except OSError:
        return False


def _refused(path: str, flags: int) -> tuple[str, str] | None:
    try:
        os.close(os.open(path, flags | os.O_CLOEXEC | os.O_NONBLOCK))
    except FileNotFoundError:
        return closed(os.path.dirname(path))
    except OSError as error:
        return path, errno.errorcode.get(error.errno or 0, "EIO")
    return None
