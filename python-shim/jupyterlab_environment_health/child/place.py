"""A folder Jupyter writes to: what stands on the way to it, whose it is, and whether a canary lives there."""

from __future__ import annotations

import errno
import os
import time
from contextlib import closing, suppress
from typing import TYPE_CHECKING, Any

from . import attributes, canary
from .folder import OPEN, open_without_links, resolve
from .look import names
from .operations import operate
from .owner import owner_of, permitted
from .sweep import old_canaries

if TYPE_CHECKING:
    from collections.abc import Generator, Sequence

Evidence = dict[str, Any]


def place(  # noqa: PLR0913
    path: str,
    status: str,
    within: str | None = None,
    *,
    needed: bool = True,
    wanted: Sequence[str] = (),
    asked: str = "",
) -> Generator[Evidence, None, None]:
    """Try a folder, or whether it could be made, and what else is wanted of it; then remove what was left there.

    One that is not needed is not tried where it is missing. Each step is told once it is done: of a file system that
    is slow, that proves that it answers.
    """
    began = time.monotonic()
    real = path if within is None else resolve(path, within)
    if real is None:
        yield {"outside": True}
        return
    evidence, folder, error = _enter(real, follow=within is None)
    yield evidence
    if folder is not None:
        life = canary.Life(folder)
        entered = evidence["steps"]
        with closing(_canary(life, needed=needed, exists=evidence["exists"])) as steps:
            for _ in steps:
                yield {"steps": [*entered, *life.steps]}
        evidence |= {"steps": [*entered, *life.steps], "leftover": life.leftover}
    # Asked after the canary: nothing but that proves anything, where there is little time.
    evidence["owner"] = owner = owner_of(evidence["tried"])
    evidence["closed"] = owner if error is not None and error.errno == errno.EACCES else None
    if folder is not None:
        evidence |= {"permitted": permitted(folder, status), **_room(folder), **attributes.facts(folder)}
    yield {**evidence, "ms": round(1000 * (time.monotonic() - began), 2)}
    if folder is not None:
        if wanted and evidence["exists"] and _lived(evidence):
            yield from operate(folder, wanted, asked, began)
        yield {"swept": old_canaries(folder)}
        os.close(folder)
    if owner is not None:
        # Asked last: a directory service that hangs is not the file system's fault.
        yield {"names": names(owner["uid"], owner["gid"])}


def mount(path: str) -> Generator[Evidence, None, None]:
    """Ask a file system whether it answers."""
    began = time.monotonic()
    error = _enter_error(path)
    step = canary.step("enter", began, error)
    yield {"exists": True, "steps": [step], "readOnly": None, "ms": step["ms"]}


def _canary(life: canary.Life, *, needed: bool, exists: bool) -> Generator[None, None, None]:
    if exists:
        yield from canary.live(life, canary.SIZE if needed else canary.SMALL)
    elif needed:
        yield from canary.nest(life)


def _lived(evidence: Evidence) -> bool:
    """Whether files can be written here and removed again: else what is tried would fail for that, or stay."""
    done = {step["step"] for step in evidence["steps"] if step["ok"]}
    return {"write", "delete"} <= done


def _enter(path: str, *, follow: bool) -> tuple[Evidence, int | None, OSError | None]:
    began = time.monotonic()
    tried, error = _nearest(path)
    folder = None
    if error is None:
        try:
            folder = os.open(tried, OPEN) if follow else open_without_links(tried)
        except OSError as failure:
            error = failure
    evidence: Evidence = {
        "exists": tried == path if error is None else error.errno != errno.ENOENT,
        "tried": tried,
        "real": _real(tried, folder),
        "steps": [canary.step("enter", began, error)],
        "readOnly": None,
    }
    return evidence, folder, error


def _real(path: str, folder: int | None) -> str:
    # What is open has its path in the kernel: a file system that is slow need not be asked for it again.
    if folder is not None:
        with suppress(OSError):
            return os.readlink(f"/proc/self/fd/{folder}")
    return os.path.realpath(path)


def _nearest(path: str) -> tuple[str, OSError | None]:
    """Find the folder, or the last one on the way that exists; and what keeps us from entering it."""
    if _enter_error(path) is None:
        return path, None
    nearest = "/"
    parts = [part for part in path.split("/") if part]
    for depth in range(len(parts) + 1):
        here = "/" + "/".join(parts[:depth])
        error = _enter_error(here)
        if error is not None:
            missing = error.errno == errno.ENOENT and not os.path.islink(here)
            return (nearest, None) if missing else (here, error)
        nearest = here
    return nearest, None


def _enter_error(folder: str) -> OSError | None:
    try:
        os.stat(os.path.join(folder, "."))
    except OSError as error:
        return error
    return None


def _room(folder: int) -> Evidence:
    try:
        room = os.statvfs(folder)
    except OSError:
        return {"space": None, "nameMax": None}
    return {
        "nameMax": room.f_namemax,
        "readOnly": bool(room.f_flag & os.ST_RDONLY),
        "space": {
            "bytesFree": room.f_bavail * room.f_frsize,
            "bytesTotal": room.f_blocks * room.f_frsize,
            "inodesFree": room.f_favail,
            "inodesTotal": room.f_files,
        },
    }
