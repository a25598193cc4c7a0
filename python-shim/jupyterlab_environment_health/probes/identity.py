"""Who the server runs as, and inside what."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..child.owner import DAC_OVERRIDE, capabilities
from ..children import Answer, ask
from ..mounts import read
from ..network import own_network
from ..off_loop import off_loop
from ..privileges import asked_of, privileges
from ..signs import CONTAINERS, PATHS, PLATFORMS, Surroundings, named, recognise

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Sequence

    from ..guard import Guarded
    from ..run import Run

DEADLINE = 1.0
"""Seconds a directory service is given to name the user, and a volume to be there; the rest is known without them."""

NAMES = ("LOGNAME", "USER", "LNAME", "USERNAME")
"""Variables by which Python's getpass names a user, before it asks the password database."""

PROC = Path("/proc/self")
INTERFACES = Path("/sys/class/net")


def asked(_handler: Guarded) -> dict[str, str]:
    """Take no argument."""
    return {}


async def probe(_handler: Guarded, _run: Run) -> dict[str, Any]:
    """Read what the system says about this process."""
    uid = os.geteuid()
    jobs: list[dict[str, Any]] = [
        {"kind": "user", "uid": uid},
        {"kind": "home"},
        {"kind": "owner", "path": os.environ.get("XDG_RUNTIME_DIR", "")},
        *({"kind": "path", "path": path} for path in PATHS),
    ]
    try:
        said: Sequence[Sequence[Answer]] | None = await ask(jobs, DEADLINE)
    except (OSError, RuntimeError):
        # What keeps a process from starting does not keep this one from knowing itself.
        said = None
    user, home, runtime, *paths = said or [()] * len(jobs)
    there = [answer["path"] for answers in paths for answer in answers]
    # Off the event loop: where many containers are, ten thousand mounts are.
    mounts = await off_loop(read, PROC / "mountinfo")
    return {
        **identity(PROC, there),
        **(user[0] if user else {"user": None, "entry": None}),
        "named": any(os.environ.get(name) for name in NAMES),
        "runtimeDir": runtime[-1]["owner"] if runtime else None,
        "home": home_of(home[-1], mounts) if home else None,
    }


def home_of(answer: Answer, mounts: Container[str]) -> dict[str, Any]:
    """Give the IHome of the schema, from what a child said of it."""
    return {"mountPoint": answer["real"] in mounts, **{key: value for key, value in answer.items() if key != "real"}}


def identity(proc: Path, paths: Iterable[str]) -> dict[str, Any]:
    """Give what can be told without asking anybody, of whom it is known which of the paths are there."""
    status = _text(proc / "status")
    lines = dict(line.partition(":")[::2] for line in status.splitlines())
    surroundings = Surroundings.of(os.environ, proc, paths)
    system = os.uname()
    return {
        "uid": os.geteuid(),
        "gid": os.getegid(),
        "groups": os.getgroups(),
        "umask": lines.get("Umask", "").strip(),
        "overridesPermissions": bool(capabilities(status) & DAC_OVERRIDE),
        "platform": recognise(PLATFORMS, surroundings),
        "container": recognise(CONTAINERS, surroundings),
        "signs": named(surroundings.variables),
        "ownNetwork": own_network(INTERFACES),
        "asked": asked_of(os.environ),
        **privileges(lines, proc),
        "system": f"{system.sysname} {'.'.join(system.release.split('.')[:2])}",
    }


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", errors="replace")
    except OSError:
        return ""
