"""Control groups, both versions: who limits memory and processes of this one, how much is used, and who was killed."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Any, NamedTuple

from .mounts import Mount, read

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

UNLIMITED = 1 << 60
"""Version 1 writes no limit as a number that is larger than any machine."""


class Files(NamedTuple):
    """How a version calls what is looked for."""

    limit: str
    used: str
    kills: str
    total: str
    """What stands before counts that are for groups below as well."""


MEMORY = {
    1: Files("memory.limit_in_bytes", "memory.usage_in_bytes", "memory.oom_control", "total_"),
    2: Files("memory.max", "memory.current", "memory.events", ""),
}


class Groups(NamedTuple):
    """The group this process is in and those above it, as far as they can be seen."""

    version: int
    folders: list[Path]
    names: list[str]


def memory(proc: Path, within: Path) -> dict[str, Any] | None:
    """Give the IMemory of the schema, without that of the machine, or None where no group can be read."""
    for groups in found(proc, within, "memory"):
        files = MEMORY[groups.version]
        seen = [(number(folder / files.used), limit_of(folder / files.limit)) for folder in groups.folders]
        known = [at for at, (used, _) in enumerate(seen) if used is not None]
        if known:
            limited = [at for at in known if seen[at][1] is not None]
            at = (limited or known)[0]
            folder = groups.folders[at]
            counts = pairs(folder / "memory.stat")
            cached = sum(counts.get(f"{files.total}{name}_file", 0) for name in ("active", "inactive"))
            return {
                "limit": seen[at][1],
                "used": max(0, (seen[at][0] or 0) - cached),
                "kills": pairs(folder / files.kills).get("oom_kill"),
                "version": groups.version,
                "group": groups.names[at],
            }
    return None


def processes(proc: Path, within: Path) -> tuple[int | None, int | None]:
    """Give the lowest limit of processes and threads that holds for this group, and how many there are in it."""
    for groups in found(proc, within, "pids"):
        seen = [(limit_of(folder / "pids.max"), number(folder / "pids.current")) for folder in groups.folders]
        limited = [(limit, used) for limit, used in seen if limit is not None]
        if limited:
            return min(limited, key=lambda one: one[0] - (one[1] or 0))
        used = [used for _, used in seen if used is not None]
        if used:
            return None, used[0]
    return None, None


def found(proc: Path, within: Path, controller: str) -> Iterator[Groups]:
    """Find the groups of a controller: first where version 1 has it, then in version 2."""
    mounts = read(proc / "mountinfo").of_type("cgroup", "cgroup2")
    lines = [line.split(":", 2) for line in text(proc / "cgroup").splitlines()]
    for version, of in ((1, controller), (2, "")):
        for line in lines:
            if len(line) == 3 and of in line[1].split(","):  # noqa: PLR2004
                for mount in mounts:
                    if _serves(mount, version, controller):
                        yield _chain(version, mount, line[2], within)


def _serves(mount: Mount, version: int, controller: str) -> bool:
    if version == 2:  # noqa: PLR2004
        return mount.fs_type == "cgroup2"
    return mount.fs_type == "cgroup" and controller in mount.super_options.split(",")


def _chain(version: int, mount: Mount, group: str, within: Path) -> Groups:
    # In a container the mount begins at its own group, while the name may begin at the machine's.
    inside = group.removeprefix(mount.root) if mount.root != "/" else group
    parts = [part for part in inside.split("/") if part and part != ".."]
    names = ["/" + "/".join(parts[:depth]) for depth in range(len(parts), -1, -1)]
    top = within / mount.point.lstrip("/")
    return Groups(version, [top / name.lstrip("/") for name in names], names)


def limit_of(path: Path) -> int | None:
    """Read a limit; None where none is set or it cannot be read."""
    limit = number(path)
    return None if limit is None or limit >= UNLIMITED else limit


def number(path: Path) -> int | None:
    """Read a number, or None where there is none."""
    with suppress(ValueError):
        return int(text(path))
    return None


def pairs(path: Path) -> dict[str, int]:
    """Read lines of a name and a number."""
    lines = (line.split() for line in text(path).splitlines())
    return {words[0]: int(words[1]) for words in lines if len(words) == 2 and words[1].isdigit()}  # noqa: PLR2004


def text(path: Path) -> str:
    """Read a file of the kernel's, or nothing."""
    try:
        return path.read_text("utf-8", errors="surrogateescape")
    except OSError:
        return ""
