"""The folders Jupyter writes to, tried by a canary in a child process."""

from __future__ import annotations

import asyncio
import functools
import os
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ..children import Said, ask
from ..mounts import below, beside, mount_of, read
from ..optional import Optional, optional_places
from ..places import places_of
from ..refusal import Refusal
from ..run import FOLDERS
from ..uses import Tried, wanted_of

if TYPE_CHECKING:
    from collections.abc import Callable, Container, Iterable, Mapping, Sequence

    from ..guard import Guarded
    from ..mounts import Mount
    from ..run import Run

DEADLINE = 3.0
"""Seconds a file system is given: a busy network volume answers in one."""

MOUNTS = 32
"""Mounts below the root folder that are asked; each costs a thread."""

NEIGHBOURS = 16
"""Mounts beside it and beside the home folder that are named."""

REMEMBERED = 250
"""Milliseconds within which the kernel tells what it remembers, also on a busy machine."""

PATH_MAX = 4096
"""Characters of a path; Linux takes no more."""

PROC = Path("/proc/self")

NOTHING: dict[str, Any] = {"exists": True, "steps": [], "readOnly": None}


def asked(handler: Guarded) -> dict[str, Any]:
    """Take the folder of the file browser, and whether there is time for what takes long."""
    return {**asked_folder(handler), "thorough": bool(handler.asked_text("thorough"))}


def asked_folder(handler: Guarded) -> dict[str, str]:
    """Take the folder of the file browser, relative to the root folder; none is the root folder itself."""
    folder = handler.asked_text("folder")
    parts = folder.strip("/").split("/")
    if len(folder) > PATH_MAX:
        raise Refusal(400, "folder", f"at most {PATH_MAX} characters")
    if folder.startswith("/") or ".." in parts or any(c < " " or c == "\x7f" for c in folder):
        raise Refusal(400, "folder", "a path below the root folder, without '..'")
    return {"folder": "/".join(part for part in parts if part not in ("", "."))}


async def probe(handler: Guarded, run: Run, *, folder: str, thorough: bool) -> dict[str, Any]:
    """Try all folders at the same time."""
    root = handler.health.root_dir
    places = places_of(handler.serverapp)
    within: dict[str, str] = {}
    optional = functools.partial(optional_places, handler.serverapp, os.environ)
    if not handler.health.serves_files:
        return await look(places, within, None, optional, thorough=thorough)
    places.insert(0, ("root", root))
    if folder:
        path = f"{root.rstrip('/')}/{folder}"
        places.insert(1, ("folder", path))
        within[path] = root
    if len(run.folders) < FOLDERS:
        run.folders.update(within)
    seen = await look(places, within, root, optional, thorough=thorough)
    run.silent |= silent_of(seen["places"])
    return seen


def silent_of(places: Sequence[dict[str, Any]]) -> set[str]:
    """List the places that did not answer, and the mounts on which none did."""
    silent = [place for place in places if place["timedOut"]]
    alive = {_mount_point(place) for place in places if not place["timedOut"]}
    return {place["path"] for place in silent} | ({_mount_point(place) for place in silent} - alive)


async def look(  # noqa: PLR0913, PLR0917
    places: Sequence[tuple[str, str]],
    within: dict[str, str],
    root: str | None,
    optional: Callable[[str | None, Mapping[str, Mount]], list[Optional]] = lambda *_: [],
    proc: Path = PROC,
    deadline: float = DEADLINE,
    *,
    thorough: bool = False,
) -> dict[str, Any]:
    """Try these places, and ask the mounts below the root folder."""
    # Off the event loop: where many containers are, ten thousand mounts are.
    mounts = await asyncio.to_thread(read, proc / "mountinfo")
    status = _text(proc / "status")
    needed = [Optional(place, path) for place, path in places]
    every = [*needed, *optional(root, mounts)]
    wanted = wanted_of(((one.place, one.path) for one in every), thorough=thorough)
    same = {"status": status, "asked": os.urandom(8).hex()}
    jobs: dict[str, dict[str, Any]] = {
        path: {"kind": "place", "path": path, "within": within.get(path), "wanted": operations, **same}
        for path, operations in wanted.items()
    }
    for path in wanted.keys() - {one.path for one in needed}:
        jobs[path]["needed"] = False
    tried = {mount_of(path, mounts) for path in jobs}
    others = [mount.point for mount in below(root, mounts, MOUNTS) if mount not in tried] if root else []
    near = _neighbours(needed, mounts, {*others, *(mount.point for mount in tried if mount)}) if root else []
    jobs |= {path: {"kind": "mount", "path": path} for path in others}
    said = await ask(list(jobs.values()), deadline)
    answers: dict[str, Said | None] = dict(zip(jobs, said, strict=True)) if said else dict.fromkeys(jobs)
    known = Tried(answers, deadline)
    tried_places = [
        place_of(place, path, answers[path], mounts) | {"name": name} | known.at(place, path)
        for place, path, name in (*every, *(Optional("mount", path) for path in others))
    ]
    return {
        # Nobody here uses the neighbours, so they are not touched.
        "places": [*tried_places, *(place_of("mount", mount.point, None, mounts) for mount in near)],
        "deadline": deadline,
        "swept": sum(answer.get("swept", 0) for heard in answers.values() for answer in heard or ()),
    }


def _neighbours(places: Iterable[Optional], mounts: Mapping[str, Mount], known: Container[str]) -> list[Mount]:
    meant = [one.path for one in places if one.place in {"root", "folder", "home"}]
    return [mount for mount in beside(meant, mounts, NEIGHBOURS) if mount.point not in known]


def place_of(place: str, path: str, said: Said | None, mounts: Mapping[str, Mount]) -> dict[str, Any]:
    """Give the IPlace of the schema, from what a child said in time; None: it could not be asked."""
    evidence: dict[str, Any] = {"place": place, "path": path, "timedOut": False, **NOTHING}
    for answer in said or ():
        if answer.get("outside"):
            raise Refusal(400, "folder", "a path below the root folder, not one a link leads out to")
        if "steps" in answer:
            evidence |= answer
        if answer.get("leftover"):
            evidence["leftover"] = answer["leftover"]
        if "names" in answer:
            evidence["owner"] = {**evidence["owner"], **answer["names"]}
            if evidence.get("closed"):
                evidence["closed"] = evidence["owner"]
    if "ms" not in evidence:
        hangs = said is not None and not said.ended
        if hangs and any(map(proves_life, evidence["steps"])):
            evidence["unfinished"] = True
        else:
            evidence |= {**NOTHING, "timedOut": hangs}
    mount = mount_of(evidence.pop("real", path), mounts)
    return evidence | {"mount": mount.evidence() if mount else None}


def proves_life(step: dict[str, Any]) -> bool:
    """Whether the file system itself took this step; whether a folder is there the kernel may still know."""
    return bool(step["step"] != "enter" or step["ms"] > REMEMBERED)


def _mount_point(place: dict[str, Any]) -> str:
    return place["mount"]["mountPoint"] if place["mount"] else "/"


def _text(path: Path) -> str:
    try:
        # What is no UTF-8 in a name of a mount must be the same in what is compared with it.
        return path.read_text("utf-8", errors="surrogateescape")
    except OSError:
        return ""
