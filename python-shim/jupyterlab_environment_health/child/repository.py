"""The git repository a folder is in, where git refuses it because of whose it is."""

from __future__ import annotations

import os
import re
import subprocess
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from .look import names
from .owner import owner_of

if TYPE_CHECKING:
    from collections.abc import Generator

PATIENCE = 1.0
"""Seconds git is given."""

REFUSES = re.compile(r"dubious ownership|unsafe repository")
"""How versions of git put it; those before 2.35.2 refuse nothing."""


def repository(folder: str, root: str) -> Generator[dict[str, Any], None, None]:
    """Ask git itself where a repository is somebody else's: only git knows which ones its configuration trusts."""
    where, root = os.path.realpath(folder), os.path.realpath(root)
    top = _around(where) if os.path.commonpath((where, root)) == root else None
    owner = next(filter(_is_foreign, map(owner_of, (top, f"{top}/.git"))), None) if top else None
    if owner and _refuses(where):
        yield {"repository": owner | names(owner["uid"], owner["gid"])}


def _around(folder: str) -> str | None:
    with suppress(OSError):
        device = os.stat(folder).st_dev
        # Nor does git look beyond the file system it is on.
        while os.stat(folder).st_dev == device:
            if os.path.lexists(f"{folder}/.git"):
                return folder
            above = os.path.dirname(folder)
            if above == folder:
                break
            folder = above
    return None


def _is_foreign(owner: dict[str, Any] | None) -> bool:
    return owner is not None and owner["uid"] != os.geteuid()


def _refuses(folder: str) -> bool:
    try:
        said = subprocess.run(  # noqa: S603
            ["git", "-C", folder, "rev-parse", "--git-dir"],  # noqa: S607
            env={**os.environ, "LC_ALL": "C"},
            stdin=subprocess.DEVNULL,
            capture_output=True,
            timeout=PATIENCE,
            check=False,
        )
    except (OSError, subprocess.TimeoutExpired):
        return False
    return said.returncode != 0 and REFUSES.search(said.stderr.decode(errors="replace")) is not None
