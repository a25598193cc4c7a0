"""The home folder of whom the server runs as."""

from __future__ import annotations

import os
import pwd
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from .folder import OPEN
from .look import names
from .owner import owner_of

if TYPE_CHECKING:
    from collections.abc import Generator

SKELETON = (".profile", ".bashrc", ".bash_profile", ".bash_logout", ".zshrc")
"""What is copied from /etc/skel into homes that are made for somebody."""


def home() -> Generator[dict[str, Any], None, None]:
    """Look at the home folder; where HOME is not set, only a directory service may know which one that is."""
    path = os.path.expanduser("~")
    owner = owner_of(path)
    evidence = {"path": path, "set": bool(os.environ.get("HOME")), "owner": owner, "skeleton": None, "real": path}
    with suppress(OSError):
        evidence |= _inside(path)
    yield evidence
    # Asked last: a directory service may take its time.
    evidence["registered"] = _registered(os.geteuid())
    if owner is not None:
        evidence["owner"] = owner | names(owner["uid"], owner["gid"])
        owners = _registered(owner["uid"])
        evidence["ownersHome"] = owners is not None and evidence["real"] in (owners, os.path.realpath(owners))
    yield evidence


def _registered(uid: int) -> str | None:
    with suppress(KeyError):
        return pwd.getpwuid(uid).pw_dir
    return None


def _inside(path: str) -> dict[str, Any]:
    folder = os.open(path, OPEN)
    try:
        return {"skeleton": any(_holds(folder, name) for name in SKELETON), "real": os.path.realpath(path)}
    finally:
        os.close(folder)


def _holds(folder: int, name: str) -> bool:
    try:
        os.stat(name, dir_fd=folder, follow_symlinks=False)
    except FileNotFoundError:
        return False
    return True
