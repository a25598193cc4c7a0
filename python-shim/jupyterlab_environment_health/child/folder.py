"""Folders that are opened without following whoever puts a link in their place."""

from __future__ import annotations

import os

OPEN = getattr(os, "O_PATH", os.O_RDONLY) | os.O_DIRECTORY | os.O_CLOEXEC


def resolve(path: str, within: str) -> str | None:
    """Give where a path leads; None where that is out of a folder."""
    real, top = os.path.realpath(path), os.path.realpath(within)
    return real if real == top or real.startswith(top.rstrip("/") + "/") else None


def open_without_links(path: str) -> int:
    """Open a folder whose path was resolved: who puts a link in its place meanwhile is not followed."""
    folder = os.open("/", OPEN)
    for part in filter(None, path.split("/")):
        try:
            deeper = os.open(part, OPEN | os.O_NOFOLLOW, dir_fd=folder)
        finally:
            os.close(folder)
        folder = deeper
    return folder
