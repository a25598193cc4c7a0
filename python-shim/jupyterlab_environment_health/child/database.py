"""SQLite: its databases hold histories, sessions and signatures."""

from __future__ import annotations

import os
from contextlib import closing

from .fork import in_fork
from .ground import RefusedError, UntriedError, new_file

BUSY = 0.5
"""Seconds it may try to get a lock nobody else can have."""


def database(ground: int) -> str | None:
    """Commit with a rollback journal."""
    return _commit(ground, "delete")


def database_wal(ground: int) -> str | None:
    """Commit with a log that is written ahead, which needs memory that is shared."""
    return _commit(ground, "wal")


def _commit(ground: int, journal: str) -> str | None:
    try:
        # Loaded here, so that nobody is in the middle of it where the other process begins.
        import sqlite3  # noqa: F401, PLC0415
    except ImportError as error:
        raise UntriedError from error
    folder = f"/proc/self/fd/{ground}"
    if not os.path.exists(folder):
        raise UntriedError
    return in_fork(lambda: _commit_here(ground, folder, journal))


def _commit_here(ground: int, folder: str, journal: str) -> str | None:
    import sqlite3  # noqa: PLC0415

    # SQLite looks up where the folder is and goes there by name. The file is there already, under a name that nobody
    # else can know: whatever was put in the folder's place meanwhile, it makes no other.
    with new_file(ground) as (name, _):
        pass
    where = f"file:{folder}/{name}?mode=rw"
    try:
        with closing(sqlite3.connect(where, uri=True, timeout=BUSY, isolation_level=None)) as base:
            [(found,)] = base.execute(f"PRAGMA journal_mode={journal}")
            # Whether the disk keeps what it was given, the canary has tried.
            base.execute("PRAGMA synchronous=OFF")
            base.execute("CREATE TABLE canary (lives)")
            base.execute("INSERT INTO canary VALUES (1)")
            base.execute("SELECT lives FROM canary").fetchall()
    except sqlite3.Error as error:
        # The name is known from Python 3.11 on.
        raise RefusedError(getattr(error, "sqlite_errorname", "SQLITE_ERROR")) from error
    return None if found == journal else str(found)
