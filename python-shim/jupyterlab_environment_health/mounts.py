"""Mounts, read from the text of mountinfo: nothing is touched, so nothing can hang."""

from __future__ import annotations

import re
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
            "source": self.source,
            "options": self.options.split(","),
            "superOptions": self.super_options.split(","),
            "device": self.device,
            "propagation": list(self.propagation),
        }


def parse(text: str) -> dict[str, Mount]:
    """Read mountinfo, by mount point; of two mounts on one point the later covers the earlier."""
    mounts: dict[str, Mount] = {}
    for line in text.splitlines():
        left, separator, right = line.partition(" - ")
        before, after = left.split(" "), right.split(" ")
        if separator and len(before) >= 6 and len(after) >= 3:  # noqa: PLR2004
            device, root, point, options = before[2:6]
            propagation = tuple(tag.partition(":")[0] for tag in before[6:])
            fs_type, source, super_options = after[0], after[1], after[-1]
            # What is mounted below a point that is covered later can no longer be reached, but that is rare, and
            # it is only named too often.
            mount = Mount(
                plain(point), plain(root), fs_type, plain(source), options, super_options, device, propagation
            )
            mounts.pop(mount.point, None)
            mounts[mount.point] = mount
    return mounts


def mount_of(path: str, mounts: dict[str, Mount]) -> Mount | None:
    """Find the mount a path is on: the longest mount point that is a folder on its way."""
    while True:
        if path in mounts:
            return mounts[path]
        parent = path.rpartition("/")[0] or "/"
        if parent == path:
            return None
        path = parent


def below(folder: str, mounts: dict[str, Mount], limit: int) -> list[Mount]:
    """List the mounts below a folder that could hang, those over a network first."""
    prefix = folder.rstrip("/") + "/"
    found = [
        mount
        for mount in mounts.values()
        if mount.fs_type not in PSEUDO and mount.point.startswith(prefix) and mount.point != prefix
    ]
    return sorted(found, key=lambda mount: not REMOTE.search(mount.fs_type))[:limit]


def plain(text: str) -> str:
    """Undo the escapes of blanks and backslashes."""
    if "\\" not in text:
        return text
    return ESCAPE.sub(lambda match: chr(int(match[1], 8)), text)
