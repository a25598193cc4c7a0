"""Looks that may block: users, which a directory service knows, and programs, which any mount may hold."""

from __future__ import annotations

import grp
import os
import pwd
from contextlib import suppress
from typing import TYPE_CHECKING, Any

from .owner import owner_of

if TYPE_CHECKING:
    from collections.abc import Generator

REFUSING = ("nologin", "false", "true")
"""Programs that end at once, and stand where a shell is not meant to be."""

UNFIT = ("rbash", "rzsh", "screen", "tmux", "git-shell")
"""What /etc/shells lists too, and nobody wants to land in."""

SHELLS = ("/usr/bin/fish", "/usr/bin/zsh", "/usr/bin/bash", "/bin/zsh", "/bin/bash", "/bin/sh")
"""The most likely last."""


def user(uid: int) -> Generator[dict[str, Any], None, None]:
    """Look up a user's name."""
    name = names(uid, None)["user"]
    yield {"user": name, "entry": name is not None}


def owner(path: str) -> Generator[dict[str, Any], None, None]:
    """Say whose something is."""
    found = owner_of(path)
    if found is not None:
        yield {"owner": found}
        yield {"owner": found | names(found["uid"], found["gid"])}


def path(path: str) -> Generator[dict[str, Any], None, None]:
    """Say a path that is there."""
    if os.path.exists(path):
        yield {"path": path}


def names(uid: int, gid: int | None) -> dict[str, str | None]:
    """Look up the names of a user and a group."""
    found: dict[str, str | None] = {"user": None, "group": None}
    with suppress(KeyError):
        found["user"] = pwd.getpwuid(uid).pw_name
    with suppress(KeyError):
        found["group"] = None if gid is None else grp.getgrgid(gid).gr_name
    return found


def shell(command: str, path: str, shells: list[str]) -> Generator[dict[str, Any], None, None]:
    """Look for the program a terminal starts, and for others that would do."""
    found = find(command, path)
    # One program under several names counts once.
    others = {os.path.realpath(other): other for other in (*shells, *SHELLS) if _is_program(other)}
    yield {
        "path": found,
        "real": found and os.path.realpath(found),
        "exists": found is not None or ("/" in command and os.path.exists(command)),
        "refuses": found is not None and _refuses(found),
        "alternatives": [
            other
            for other in sorted(others.values(), key=_preference)
            if os.path.basename(other) not in UNFIT and not _refuses(other)
        ],
    }


def find(command: str, path: str) -> str | None:
    """Find a program as the system does when it starts one."""
    if "/" in command:
        return command if _is_program(command) else None
    for folder in path.split(os.pathsep):
        program = os.path.join(folder, command)
        if folder and _is_program(program):
            return program
    return None


def _preference(program: str) -> tuple[bool, str]:
    return (os.path.basename(program) != "bash", program)


def _is_program(path: str) -> bool:
    return os.path.isfile(path) and os.access(path, os.X_OK)


def _refuses(program: str) -> bool:
    # The name that is called decides: one busybox is all its programs.
    called = os.path.basename(program)
    return called in REFUSING or os.path.basename(os.path.realpath(program)) in REFUSING
