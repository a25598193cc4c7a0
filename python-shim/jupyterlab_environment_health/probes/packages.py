"""Where packages of the server's Python are and go."""

from __future__ import annotations

import os
import site
import sys
import sysconfig
from typing import TYPE_CHECKING, Any

from ..children import ask
from ..reason import because
from . import storage

if TYPE_CHECKING:
    from collections.abc import Sequence

    from ..guard import Guarded
    from ..run import Run

DEADLINE = 2.0


def asked(handler: Guarded) -> dict[str, str]:
    """Take the folder that is looked at, whose repository it is about."""
    return storage.asked_folder(handler)


async def probe(handler: Guarded, _run: Run, *, folder: str) -> dict[str, Any]:
    """Ask Python where they are, and have a child look there."""
    library = sysconfig.get_path("purelib")
    path, enabled = site.getusersitepackages(), bool(site.ENABLE_USER_SITE)
    user_site = path if enabled and comes_first(path, library, sys.path) else None
    jobs: list[dict[str, Any]] = [{"kind": "packages", "library": library, "user_site": user_site}]
    if handler.health.serves_files:
        root = handler.health.root_dir
        jobs.append({"kind": "repository", "folder": os.path.join(root, folder), "root": root})
    said = await ask(jobs, DEADLINE)
    if not said or not said[0]:
        return because("timed-out", "timed out after {} s", DEADLINE)
    seen = said[0][-1]
    foreign = [answer["repository"] for answers in said[1:] for answer in answers]
    return {
        "prefix": sys.prefix,
        "library": library,
        "writable": seen["writable"],
        "owner": seen["owner"],
        "userSite": {"path": path, "enabled": enabled, "shadows": seen["shadows"]},
        "repository": foreign[0] if foreign else None,
    }


def comes_first(one: str, other: str, paths: Sequence[str]) -> bool:
    """Whether packages are taken from one folder before the other: virtual environments come before the home folder."""
    known = [os.path.normpath(path) for path in paths]
    return one in known and (other not in known or known.index(one) < known.index(other))
