"""Removes what a run could have left: test files, what of them went to the trash, terminals."""

from __future__ import annotations

import asyncio
import os
import sys
import time
from datetime import datetime, timezone
from typing import TYPE_CHECKING, Any

from tornado import web

from .children import ask
from .mounts import MOUNTINFO, forget, mount_of, read
from .terminals import own

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from .mounts import Mount
    from .run import Run
    from .state import Health

DEADLINE = 3.0

OLD = 60.0
"""Seconds after which no run can still be using a terminal."""


async def sweep(health: Health, run: Run) -> int:
    """Remove all of it; while other runs are open, only what is too old to be theirs."""
    alone = not len(health.runs)
    terminals = await sweep_terminals(health, all_of_them=alone)
    if sys.platform != "linux":
        return terminals
    root = health.root_dir
    roots = [root] if health.serves_files else []
    # Some file systems keep whole seconds only.
    span = [run.began_at - 1, time.time()] if alone else None
    # Off the event loop: where many containers are, ten thousand mounts are.
    trashes = await asyncio.to_thread(trashes_of, [*roots, *run.folders])
    mounts = read()
    if alone:
        forget()
    jobs: list[dict[str, Any]] = [
        *({"kind": "sweep", "folder": path, "span": span} for path in roots),
        *({"kind": "sweep", "folder": path, "span": span, "within": root} for path in run.folders if roots),
        *({"kind": "trash", "trash": path} for path in trashes),
    ]
    jobs = [job for job in jobs if not is_silent(job.get("folder") or job["trash"], run.silent, mounts)]
    try:
        said = await ask(jobs, DEADLINE)
    except (OSError, NotImplementedError):
        # No child can be started here.
        return terminals
    return terminals + sum(int(answer["swept"]) for answers in said or () for answer in answers)


def is_silent(path: str, silent: set[str], mounts: Mapping[str, Mount]) -> bool:
    """Whether a place is, or is on, what did not answer before: it would only hold up the next child."""
    mount = mount_of(path, mounts)
    return path in silent or (mount is not None and mount.point in silent)


async def sweep_terminals(health: Health, *, all_of_them: bool) -> int:
    """End terminals of runs that are over."""
    settings = health.serverapp.web_app.settings
    manager: Any = settings.get("terminal_manager")
    swept = 0
    for name, terminal in own(settings).items():
        if all_of_them or _age(terminal) > OLD:
            try:
                await manager.terminate(name, force=True)
                swept += 1
            except (web.HTTPError, KeyError):
                # It has ended by itself.
                continue
    return swept


def trashes_of(folders: list[str], mountinfo: Path = MOUNTINFO) -> list[str]:
    """List the trash cans that what is deleted in these folders may go to."""
    data = os.environ.get("XDG_DATA_HOME") or os.path.expanduser("~/.local/share")
    mounts = read(mountinfo)
    tops = {mount.point.rstrip("/") for path in folders if (mount := mount_of(path, mounts))}
    uid = os.getuid()
    local = [path for top in tops for path in (f"{top}/.Trash-{uid}", f"{top}/.Trash/{uid}")]
    return [f"{data}/Trash", *sorted(local)]


def _age(terminal: Any) -> float:
    since: datetime | None = getattr(terminal, "last_activity", None)
    return 0 if since is None else (datetime.now(timezone.utc) - since).total_seconds()
