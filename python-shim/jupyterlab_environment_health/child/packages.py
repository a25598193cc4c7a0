"""Where packages go, and which of those in the home folder win over the others."""

from __future__ import annotations

import os
import re
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from .look import names
from .owner import owner_of

if TYPE_CHECKING:
    from collections.abc import Generator

INSTALLED = re.compile(r"([^-]+)-([^-]+)(?:-py[^-]*)?\.(?:dist|egg)-info")

SHADOWS = 50
"""Packages that are told."""


def packages(library: str, user_site: str | None) -> Generator[dict[str, Any], None, None]:
    """Look at both folders, and nothing below them."""
    owner = owner_of(library)
    evidence = {
        "writable": os.access(library, os.W_OK | os.X_OK),
        "owner": owner,
        "shadows": _shadows(library, user_site) if user_site else [],
    }
    yield evidence
    if owner is not None:
        yield {**evidence, "owner": owner | names(owner["uid"], owner["gid"])}


def _shadows(library: str, user_site: str) -> list[str]:
    ours, theirs = _installed(user_site), _installed(library)
    both = sorted(name for name in ours.keys() & theirs.keys() if ours[name] != theirs[name])
    return [f"{name} {ours[name]} {theirs[name]}" for name in both[:SHADOWS]]


def _installed(folder: str) -> dict[str, str]:
    with suppress(OSError):
        found = (INSTALLED.fullmatch(name) for name in os.listdir(folder))
        return {re.sub(r"[-_.]+", "-", one[1]).lower(): one[2] for one in found if one}
    return {}
