"""What a folder has besides owner and mode: access list, security label, attributes, what mounted it."""

from __future__ import annotations

import errno
import itertools
import os
import stat
import struct
from contextlib import suppress
from typing import Any

POSIX_LIST = "system.posix_acl_access"
DEFAULT_LIST = "system.posix_acl_default"
NFS4_LIST = "system.nfs4_acl"
LABEL = "security.selinux"

BASE_ENTRIES = 4 + 3 * 8
"""Bytes of a POSIX list that says no more than a mode does: its head, and entries for owner, group, others."""

BASE_NAMES = (b"OWNER@", b"GROUP@", b"EVERYONE@")
"""Whom an NFSv4 list names that says no more than a mode does: every file there has one."""

NO_ATTRIBUTE = (errno.ENODATA, errno.EOPNOTSUPP, errno.ENOENT)
"""How it is said that there is none; the last one where there is no /proc to ask by."""

EMPTY_PATH = 0x1000
DO_NOT_FOLLOW = 0x100
ATTRIBUTES = {0x10: "immutable", 0x20: "append-only"}
"""Of statx: AT_EMPTY_PATH, AT_SYMLINK_NOFOLLOW, STATX_ATTR_IMMUTABLE and STATX_ATTR_APPEND."""

STATX_SIZE = 256
STATX_ATTRIBUTES = struct.Struct("@8xQ")

CONFIG_VOLUME = "..data"

ENTRIES = 100
"""How many of a shared folder are asked whose they are."""

UNMAPPED = 65534


def facts(folder: int) -> dict[str, Any]:
    """Give what can be told of a folder that is open; what cannot be told is null, or absent."""
    evidence: dict[str, Any] = {"access": _access(folder), "accessList": None, "label": None}
    with suppress(OSError):
        evidence["accessList"] = access_list(folder)
    with suppress(OSError):
        label = _attribute(folder, LABEL)
        evidence["label"] = label and label.rstrip(b"\0").decode("utf-8", "replace")
    with suppress(OSError):
        evidence["configVolume"] = _is_config_volume(folder)
    with suppress(OSError):
        evidence["sharedBy"] = _shared_by(folder)
    with suppress(OSError, AttributeError, ImportError):
        evidence["flags"] = _flags(folder)
    return evidence


def access_list(folder: int) -> str | None:
    """Name the kind of access list a folder has, if it says more than the mode does."""
    value = _attribute(folder, POSIX_LIST)
    if value is not None and len(value) > BASE_ENTRIES:
        return "posix"
    value = _attribute(folder, NFS4_LIST)
    return "nfs4" if value is not None and _names_somebody(value) else None


def _shared_by(folder: int) -> int | None:
    mode = os.fstat(folder).st_mode
    if not (mode & stat.S_ISGID and mode & stat.S_IWGRP) or _attribute(folder, DEFAULT_LIST) is not None:
        return None
    with os.scandir(f"/proc/self/fd/{folder}") as entries:
        owners = {entry.stat(follow_symlinks=False).st_uid for entry in itertools.islice(entries, ENTRIES)}
    return len(owners - {0, os.geteuid(), UNMAPPED})


def _access(folder: int) -> bool | None:
    try:
        return os.access(".", os.W_OK | os.X_OK, dir_fd=folder, effective_ids=True)
    except (OSError, NotImplementedError):
        return None


def _attribute(folder: int, name: str) -> bytes | None:
    # A descriptor that was opened for its path alone has no attributes of its own to ask for.
    try:
        return os.getxattr(f"/proc/self/fd/{folder}", name)
    except AttributeError:
        return None
    except OSError as error:
        if error.errno in NO_ATTRIBUTE:
            return None
        raise


def _names_somebody(value: bytes) -> bool:
    # Big-endian, as it comes over the wire: how many entries; of each type, flags, mask, length of the name, and the
    # name, filled up to whole words.
    at = 4
    while at + 16 <= len(value):
        length = int.from_bytes(value[at + 12 : at + 16], "big")
        if value[at + 16 : at + 16 + length] not in BASE_NAMES:
            return True
        at += 16 + (length + 3) // 4 * 4
    return False


def _is_config_volume(folder: int) -> bool:
    try:
        return stat.S_ISLNK(os.stat(CONFIG_VOLUME, dir_fd=folder, follow_symlinks=False).st_mode)
    except FileNotFoundError:
        return False


def _flags(folder: int) -> list[str]:
    # It takes a third of the time in which a child starts, and the canary need not wait for it.
    import ctypes  # noqa: PLC0415

    answer = ctypes.create_string_buffer(STATX_SIZE)
    libc = ctypes.CDLL(None, use_errno=True)
    if libc.statx(folder, b"", EMPTY_PATH | DO_NOT_FOLLOW, 0, answer):
        raise OSError(ctypes.get_errno(), "statx")
    (bits,) = STATX_ATTRIBUTES.unpack_from(answer)
    return [name for bit, name in ATTRIBUTES.items() if bits & bit]
