"""How Jupyter serves files, beyond what the file system allows."""

from __future__ import annotations

import asyncio
import os
from typing import TYPE_CHECKING, Any

from ..children import ask
from ..mounts import PSEUDO, REMOTE, mount_of, read
from ..places import temp_dir
from ..reason import because
from .storage import asked_folder as asked

if TYPE_CHECKING:
    from collections.abc import Mapping

    from ..children import Job, Said
    from ..guard import Guarded
    from ..mounts import Mount
    from ..run import Run

__all__ = ["asked", "probe"]

DEADLINE = 2.0

VOLUMES = 8
"""Mounts elsewhere that are asked; each costs a thread."""

FEW = 500
"""Mounts that are all handed on; containers have some dozens."""

MOST = 5

SYSTEMS = ("/boot", "/dev", "/etc", "/lib", "/nix", "/proc", "/run", "/snap", "/sys", "/tmp", "/usr", "/var")  # noqa: S108
"""Below these nobody keeps work."""


async def probe(handler: Guarded, _run: Run, *, folder: str) -> dict[str, Any]:
    """Read what Jupyter is told, and have a child look at the folder, what is in it, and where deleted files go."""
    if not handler.health.serves_files:
        return because("no-files", "what Jupyter shows are no files of the computer it runs on")
    app: Any = handler.serverapp
    manager, root = app.contents_manager, handler.health.root_dir
    jobs = jobs_of(app, root, folder)
    # Off the event loop: where many containers are, ten thousand mounts are.
    mounts = await asyncio.to_thread(read)
    volumes = await asyncio.to_thread(elsewhere, root, mounts)
    jobs["files"]["mounts"] = await asyncio.to_thread(within, jobs["files"]["path"], mounts)
    mount = mount_of(root, mounts)
    jobs["root"]["steady"] = not (mount and REMOTE.search(mount.fs_type))
    jobs |= {point: {"kind": "volume", "path": point} for point in volumes}
    heard = await ask(list(jobs.values()), DEADLINE)
    said: dict[str, Said] = dict(zip(jobs, heard, strict=True)) if heard else {}
    if not said.get("root"):
        return because("timed-out", "timed out after {} s", DEADLINE)
    used = bool(getattr(manager, "delete_to_trash", False))
    of_root, of_folder = (trash_told(said[name], used=used) for name in ("trash", "folderTrash"))
    return {
        "root": {"path": root, **said["root"][-1]},
        "trash": of_root,
        "folderTrash": of_folder if of_folder["where"] not in (None, of_root["where"]) else None,
        "hidden": bool(manager.allow_hidden),
        "atomic": bool(manager.use_atomic_writing),
        **(said["files"][-1] if said["files"] else {}),
        "signatures": said["signatures"][-1] if said.get("signatures") else None,
        "elsewhere": [point for point in volumes if said[point]][:MOST],
    }


def jobs_of(app: Any, root: str, folder: str) -> dict[str, Job]:
    """List what a child is to look at, by what it is for."""
    manager = app.contents_manager
    path = f"{root.rstrip('/')}/{folder}" if folder else root
    home = os.path.expanduser("~")
    data = os.environ.get("XDG_DATA_HOME") or f"{home}/.local/share"
    of_trash = {"kind": "trash-of", "within": root, "home": home, "trash": f"{data}/Trash"}
    jobs: dict[str, Job] = {
        "root": {"kind": "root", "path": root, "proc": f"/proc/{os.getpid()}"},
        "files": {
            "kind": "files",
            "path": path,
            "within": root,
            "checkpoints": checkpoints_of(manager),
            "instead": os.path.normpath(f"{temp_dir()}/jupyter_checkpoints/{folder}"),
            "atomic": bool(manager.use_atomic_writing),
        },
        "trash": {**of_trash, "path": root},
        "folderTrash": {**of_trash, "path": path},
    }
    signing = signing_of(app)
    return {**jobs, "signatures": {"kind": "signatures", **signing}} if signing else jobs


def trash_told(said: Said, *, used: bool) -> dict[str, Any]:
    """Give the ITrash of the schema."""
    nothing = {"where": None, "usable": None, "errno": None, "bytes": None, "sameDevice": None}
    return {"used": used, **(said[-1] if said else nothing)}


def checkpoints_of(manager: Any) -> str | None:
    """Name the folder beside a file that its checkpoint goes to; None where they are kept elsewhere."""
    from jupyter_server.services.contents.filecheckpoints import FileCheckpoints  # noqa: PLC0415

    checkpoints = manager.checkpoints
    name = checkpoints.checkpoint_dir if isinstance(checkpoints, FileCheckpoints) else ""
    return name if name and not os.path.isabs(name) else None


def signing_of(app: Any) -> dict[str, str | None] | None:
    """Name what notebooks are signed with; asking who signs would open the database, which may hang."""
    from jupyter_core.paths import jupyter_data_dir  # noqa: PLC0415

    told = app.config["NotebookNotary"]
    if "secret" in told:
        return None
    # Who asks the application for its folder of data makes it.
    data = told.get("data_dir") or (app.data_dir if app.trait_has_value("data_dir") else jupyter_data_dir())
    database = None if "store_factory" in told else told.get("db_file") or f"{data}/nbsignatures.db"
    return {
        "key": told.get("secret_file") or f"{data}/notebook_secret",
        "database": None if database == ":memory:" else database,
    }


def elsewhere(root: str, mounts: Mapping[str, Mount]) -> list[str]:
    """List the mounts for work outside of the root folder; found without touching any.

    Below `/` is everything, so there all of them are told.
    """
    top = root.rstrip("/") + "/"
    others = (*_below(SYSTEMS), *(() if root == "/" else (top,)))
    points = [
        point
        for point in mounts
        if point != "/" and not top.startswith(f"{point}/") and not f"{point}/".startswith(others)
    ]
    found = [mounts[point] for point in sorted(points)]
    return [mount.point for mount in found if _is_for_work(mount)][:VOLUMES]


def within(folder: str, mounts: Mapping[str, Mount]) -> list[str]:
    """List the mounts that may be right in a folder: where there are few, also those it may lead to by a link."""
    return [point for point in mounts if len(mounts) <= FEW or point.rpartition("/")[0] == folder.rstrip("/")]


def _is_for_work(mount: Mount) -> bool:
    return mount.fs_type not in (*PSEUDO, "squashfs", "overlay", "iso9660") and "ro" not in mount.options.split(",")


def _below(folders: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(f"{folder}/" for folder in folders)
