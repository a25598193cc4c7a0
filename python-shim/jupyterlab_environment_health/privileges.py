"""What the kernel lets this process do besides what its user may, from the text of /proc."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

CAPABILITIES = (
    *("CHOWN", "DAC_OVERRIDE", "DAC_READ_SEARCH", "FOWNER", "FSETID", "KILL", "SETGID", "SETUID", "SETPCAP"),
    *("LINUX_IMMUTABLE", "NET_BIND_SERVICE", "NET_BROADCAST", "NET_ADMIN", "NET_RAW", "IPC_LOCK", "IPC_OWNER"),
    *("SYS_MODULE", "SYS_RAWIO", "SYS_CHROOT", "SYS_PTRACE", "SYS_PACCT", "SYS_ADMIN", "SYS_BOOT", "SYS_NICE"),
    *("SYS_RESOURCE", "SYS_TIME", "SYS_TTY_CONFIG", "MKNOD", "LEASE", "AUDIT_WRITE", "AUDIT_CONTROL", "SETFCAP"),
    *("MAC_OVERRIDE", "MAC_ADMIN", "SYSLOG", "WAKE_ALARM", "BLOCK_SUSPEND", "AUDIT_READ", "PERFMON", "BPF"),
    "CHECKPOINT_RESTORE",
)
"""In the order of their bits."""

SECCOMP = {"0": "off", "1": "strict", "2": "filter"}

ASKED = ("NB_UID", "NB_GID", "NB_UMASK", "CHOWN_HOME", "CHOWN_EXTRA", "GRANT_SUDO", "PUID", "PGID")

HARMLESS = re.compile(r"\d{1,10}|yes|no|true|false", re.IGNORECASE)
"""Values that can be told: a path or a name is nobody's business."""

RANGES = 64
"""Ranges of ids that are told."""


def privileges(lines: Mapping[str, str], proc: Path) -> dict[str, Any]:
    """Give capabilities, filters, maps of ids and the profile, from the lines of its status."""
    no_new = lines.get("NoNewPrivs", "").strip()
    return {
        "capabilities": {
            "effective": capability_names(lines.get("CapEff", "")),
            "bounding": capability_names(lines.get("CapBnd", "")),
        },
        "noNewPrivileges": no_new == "1" if no_new else None,
        "seccomp": SECCOMP.get(lines.get("Seccomp", "").strip()),
        "uidMap": id_map(_text(proc / "uid_map")),
        "gidMap": id_map(_text(proc / "gid_map")),
        # Empty where there is no such module.
        "securityModule": _text(proc / "attr" / "current").strip("\0\n ")[:200] or None,
    }


def asked_of(env: Mapping[str, str]) -> dict[str, str]:
    """Tell by which variables an image is asked to run as somebody else, and what they ask for."""
    return {name: env[name] for name in ASKED if HARMLESS.fullmatch(env.get(name, ""))}


def capability_names(mask: str) -> list[str]:
    """Name the capabilities of a mask in hex."""
    bits = int(mask.strip() or "0", 16)
    known = dict(enumerate(CAPABILITIES))
    return [f"CAP_{known.get(bit, bit)}" for bit in range(64) if bits >> bit & 1]


def id_map(text: str) -> list[dict[str, int]]:
    """Read which ids of this user namespace are which outside."""
    rows = [[int(word) for word in line.split()] for line in text.splitlines()]
    return [dict(zip(("inside", "outside", "count"), row, strict=True)) for row in rows[:RANGES]]


def _text(path: Path) -> str:
    try:
        return path.read_text("utf-8", errors="replace")
    except OSError:
        return ""
