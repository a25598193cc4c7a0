"""Who the server runs as, and inside what."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..child.owner import DAC_OVERRIDE, capabilities
from ..children import ask
from ..signs import CONTAINERS, PLATFORMS, Surroundings, recognise

if TYPE_CHECKING:
    from ..guard import Guarded
    from ..run import Run

DEADLINE = 1.0
"""Seconds a directory service is given to name the user; the rest is known without it."""

PROC = Path("/proc/self")


def asked(_handler: Guarded) -> dict[str, str]:
    """Take no argument."""
    return {}


async def probe(_handler: Guarded, _run: Run) -> dict[str, Any]:
    """Read what the system says about this process."""
    uid = os.geteuid()
    said = await ask([{"kind": "user", "uid": uid}], DEADLINE)
    return {**identity(PROC), "user": said[0][0]["user"] if said and said[0] else None}


def identity(proc: Path, root: Path = Path("/")) -> dict[str, Any]:
    """Give what can be told without asking anybody."""
    status = _text(proc / "status")
    lines = dict(line.partition(":")[::2] for line in status.splitlines())
    surroundings = Surroundings.of(os.environ, proc, root)
    system = os.uname()
    return {
        "uid": os.geteuid(),
        "gid": os.getegid(),
        "groups": os.getgroups(),
        "umask": lines.get("Umask", "").strip(),
        "overridesPermissions": bool(capabilities(status) & DAC_OVERRIDE),
        "platform": recognise(PLATFORMS, surroundings),
        "container": recognise(CONTAINERS, surroundings),
        "system": f"{system.sysname} {'.'.join(system.release.split('.')[:2])}",
    }


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", errors="replace")
    except OSError:
        return ""
