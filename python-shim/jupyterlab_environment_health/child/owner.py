"""Whose a folder is, and what that says about writing there."""

from __future__ import annotations

import os
import stat
from typing import Any

from .attributes import access_list

DAC_OVERRIDE = 1 << 1
"""CAP_DAC_OVERRIDE: permissions do not matter to who has it."""

UNMAPPED = 65534
"""How an owner looks whose id means nothing in this user namespace."""


def owner_of(path: str) -> dict[str, Any] | None:
    """Give the IOwner of the schema, without names; None where even that is hidden."""
    try:
        info = os.stat(path)
    except OSError:
        return None
    mode = f"{stat.S_IMODE(info.st_mode):04o}"
    return {"path": path, "uid": info.st_uid, "gid": info.st_gid, "mode": mode}


def permitted(folder: int, status: str) -> bool | None:
    """Say whether owner, mode and our ids let us write here; None where they do not decide."""
    try:
        info = os.stat(folder)
    except OSError:
        return None
    if capabilities(status) & DAC_OVERRIDE:
        return None if UNMAPPED in (info.st_uid, info.st_gid) else True
    if _has_access_list(folder):
        return None
    if info.st_uid == os.geteuid():
        shift = 6
    elif info.st_gid in (os.getegid(), *os.getgroups()):
        shift = 3
    else:
        shift = 0
    needed = stat.S_IWOTH | stat.S_IXOTH
    return (info.st_mode >> shift) & needed == needed


def capabilities(status: str) -> int:
    """Read the capabilities in effect from the text of /proc/self/status."""
    for line in status.splitlines():
        if line.startswith("CapEff:"):
            return int(line.split()[1], 16)
    return 0


def _has_access_list(folder: int) -> bool:
    try:
        return access_list(folder) is not None
    except OSError:
        return True
