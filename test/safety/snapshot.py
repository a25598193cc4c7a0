"""What files are there and what they are like, to the last nanosecond and byte; and what differs later."""

from __future__ import annotations

import hashlib
import os
import re
import stat
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from jupyterlab_environment_health.child.ground import CONTENT
from jupyterlab_environment_health.child.sweep import CHECKPOINTS, HIDDEN, NOTE, VISIBLE

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from tree import Tree

Entry = tuple[object, ...]
Snapshot = dict[Path, Entry]

SERVERS_OWN = re.compile(r"jpserver-\d+(-open\.html|\.json)|jupyter_cookie_secret|migrated|kernel-.*\.json")
"""What Jupyter Server itself writes when it starts."""


def take(tree: Tree, beside: Iterable[Path]) -> Snapshot:
    """Look at everything below the tree, and at what is right in some folders beside it."""
    found = [tree.base, *_below(tree.base), *(path for folder in beside for path in sorted(folder.iterdir()))]
    loose = {*tree.places, *beside}
    snapshot = {}
    for path in found:
        if not (SERVERS_OWN.fullmatch(path.name) or _is_foreign_canary(path)):
            snapshot[path] = _entry(path, loose=path in loose)
    return snapshot


def differences(before: Snapshot, after: Snapshot, left: Iterable[Path] = ()) -> list[str]:
    """Tell what is gone and what has changed, beside the canaries that earlier runs had left."""
    before = {path: entry for path, entry in before.items() if path not in left}
    gone = [f"gone: {path}" for path in before.keys() - after.keys()]
    return gone + [
        f"changed: {path}: {before[path]} -> {after[path]}"
        for path in before.keys() & after.keys()
        if before[path] != after[path]
    ]


def added(before: Snapshot, after: Snapshot, places: set[Path]) -> tuple[list[Path], list[str]]:
    """Tell which canaries are there that were not, and what else is."""
    canaries, strange = [], []
    for path in sorted(after.keys() - before.keys()):
        (canaries if _is_canary(path, places) else strange).append(path)
    return canaries, [f"added: {path}" for path in strange]


def _is_foreign_canary(path: Path) -> bool:
    """Whether something old of another server was removed from the layer below, which only hides it."""
    return bool(HIDDEN.fullmatch(path.name) and path.is_char_device())


def _is_canary(path: Path, places: set[Path]) -> bool:
    if path.parent in places:
        names = (HIDDEN, VISIBLE, NOTE)
        return path.name == CHECKPOINTS or any(name.fullmatch(path.name) for name in names)
    return bool(path.parent.parent in places and HIDDEN.fullmatch(path.parent.name) and CONTENT.fullmatch(path.name))


def _below(folder: Path) -> Iterator[Path]:
    for here, folders, files in os.walk(folder):
        for name in sorted(folders + files):
            yield Path(here, name)


def _entry(path: Path, *, loose: bool) -> Entry:
    info = path.lstat()
    alike: Entry = (info.st_ino, info.st_mode, info.st_uid, info.st_gid, _attributes(path))
    if stat.S_ISDIR(info.st_mode):
        # A folder in which something was made and removed has another time, and is otherwise as it was.
        return alike if loose else (*alike, info.st_mtime_ns, info.st_ctime_ns)
    held = path.read_bytes() if stat.S_ISREG(info.st_mode) else b""
    target = os.readlink(path) if stat.S_ISLNK(info.st_mode) else ""
    times = () if loose else (info.st_mtime_ns, info.st_ctime_ns)
    return (*alike, info.st_nlink, info.st_size, hashlib.sha256(held).hexdigest(), target, *times)


def _attributes(path: Path) -> Entry:
    with suppress(OSError):
        names = sorted(os.listxattr(path, follow_symlinks=False))
        return tuple((name, os.getxattr(path, name, follow_symlinks=False)) for name in names)
    return ()
