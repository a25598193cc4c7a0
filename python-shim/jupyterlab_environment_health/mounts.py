"""Mounts, read from the text of mountinfo: nothing is touched, so nothing can hang."""

from __future__ import annotations

import re
import threading
import time
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any, NamedTuple

ESCAPE = re.compile(r"\\([0-7]{3})")

PSEUDO = frozenset(
    (
        *("autofs", "binfmt_misc", "bpf", "cgroup", "cgroup2", "configfs", "debugfs", "devpts", "devtmpfs"),
        *("efivarfs", "fusectl", "hugetlbfs", "mqueue", "nsfs", "proc", "pstore", "ramfs", "rpc_pipefs"),
        *("securityfs", "selinuxfs", "sysfs", "tmpfs", "tracefs"),
    )
)
"""File systems that live in the kernel's memory and cannot hang; looking at an autofs would mount it."""

REMOTE = re.compile(r"fuse|nfs|cifs|smb|ceph|9p|lustre|gpfs|afs|gluster|beegfs|virtiofs")

MOUNTINFO = Path("/proc/self/mountinfo")

FRESH = 1.0
"""Seconds for which what was read holds: where ten thousand mounts are, the kernel writes them for 30 ms."""


LOGIN = re.compile(r"//[^/@\s]*@")
"""Programs behind FUSE write the address they mount as it was typed, be it with a password."""

SECRET = re.compile(r"pass|pwd|secret|token|cred|key|auth|sig", re.IGNORECASE)


class Mount(NamedTuple):
    """One line of mountinfo."""

    point: str
    root: str
    fs_type: str
    source: str
    options: str
    super_options: str
    device: str
    propagation: tuple[str, ...]
    """Names of the tags alone: the groups' numbers mean nothing to anybody else."""

    def evidence(self) -> dict[str, Any]:
        """Give the IMount of the schema."""
        return {
            "mountPoint": self.point,
            "root": self.root,
            "fsType": self.fs_type,
            "source": LOGIN.sub("//", self.source).partition("?")[0],
            "options": self.options.split(","),
            "superOptions": [without_secret(option) for option in self.super_options.split(",")],
            "device": self.device,
            "propagation": list(self.propagation),
        }


def without_secret(option: str) -> str:
    """Give an option of a file system, of which any program may have made up the name and the value."""
    name, _, _ = option.partition("=")
    return name if SECRET.search(name) else option


class Mounts(Mapping[str, Mount]):
    """The mounts by mount point; a line is taken apart once somebody asks for it."""

    def __init__(self, text: str) -> None:
        """Take what mountinfo says; of two mounts on one point the later covers the earlier."""
        self._lines: dict[str, str] = {}
        for line in text.split("\n"):
            fields = line.split(" ", 5)
            if len(fields) > 5 and fields[5].partition(" - ")[2].count(" ") > 1:  # noqa: PLR2004
                # What is mounted below a point that is covered later can no longer be reached, but that is rare, and
                # it is only named too often.
                point = plain(fields[4])
                self._lines.pop(point, None)
                self._lines[point] = line

    def __getitem__(self, point: str) -> Mount:
        """Take a line apart."""
        left, _, right = self._lines[point].partition(" - ")
        before, after = left.split(" "), right.split(" ")
        device, root, _, options = before[2:6]
        propagation = tuple(tag.partition(":")[0] for tag in before[6:])
        return Mount(point, plain(root), after[0], plain(after[1]), options, after[-1], device, propagation)

    def __iter__(self) -> Iterator[str]:
        """Go through the mount points."""
        return iter(self._lines)

    def __len__(self) -> int:
        """Count them."""
        return len(self._lines)

    def of_type(self, *fs_types: str) -> list[Mount]:
        """List those of some types."""
        signs = [f" - {fs_type} " for fs_type in fs_types]
        return [self[point] for point, line in self._lines.items() if any(sign in line for sign in signs)]


class _Last(NamedTuple):
    path: Path
    at: float
    mounts: Mounts


_last: list[_Last] = []
_reading = threading.Lock()


def read(path: Path = MOUNTINFO) -> Mounts:
    """Read a mountinfo, or take what was read there a moment ago; none is known where it cannot be read."""
    with _reading:
        if not (_last and _last[0].path == path and time.monotonic() - _last[0].at < FRESH):
            try:
                # What is no UTF-8 in a name of a mount must be the same in what is compared with it.
                text = path.read_text("utf-8", errors="surrogateescape")
            except OSError:
                text = ""
            _last[:] = [_Last(path, time.monotonic(), Mounts(text))]
        return _last[0].mounts


def forget() -> None:
    """Keep nothing between runs."""
    with _reading:
        _last.clear()


def mount_of(path: str, mounts: Mapping[str, Mount]) -> Mount | None:
    """Find the mount a path is on: the longest mount point that is a folder on its way."""
    while True:
        if path in mounts:
            return mounts[path]
        parent = path.rpartition("/")[0] or "/"
        if parent == path:
            return None
        path = parent


def below(folder: str, mounts: Mapping[str, Mount], limit: int) -> list[Mount]:
    """List the mounts below a folder that could hang, those over a network first."""
    prefix = folder.rstrip("/") + "/"
    inside = [mounts[point] for point in mounts if point.startswith(prefix) and point != prefix]
    found = [mount for mount in inside if mount.fs_type not in PSEUDO]
    return sorted(found, key=lambda mount: not REMOTE.search(mount.fs_type))[:limit]


def beside(folders: Iterable[str], mounts: Mapping[str, Mount], limit: int) -> list[Mount]:
    """List the mounts in the same folder as one of these, where one may have been meant for it."""
    around = {folder.rpartition("/")[0] for folder in folders}
    found = [mounts[point] for point in mounts if point != "/" and point.rpartition("/")[0] in around]
    return [mount for mount in found if mount.fs_type not in PSEUDO][:limit]


def plain(text: str) -> str:
    """Undo the escapes of blanks and backslashes."""
    if "\\" not in text:
        return text
    return ESCAPE.sub(lambda match: chr(int(match[1], 8)), text)
