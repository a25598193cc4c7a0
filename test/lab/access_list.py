"""`access_list.py <folder> <uid> <rights>`: says in a folder's access list what one user may do there, as a number."""

from __future__ import annotations

import os
import stat
import struct
import sys

FOLDER, USER, RIGHTS = sys.argv[1], int(sys.argv[2]), int(sys.argv[3])

NOBODY = 0xFFFFFFFF
VERSION = struct.pack("<I", 2)


def entry(tag: int, rights: int, who: int = NOBODY) -> bytes:
    return struct.pack("<HHI", tag, rights, who)


mode = os.stat(FOLDER).st_mode
entries = [
    entry(0x01, mode >> 6 & 7),
    entry(0x02, RIGHTS, USER),
    entry(0x04, mode >> 3 & 7),
    entry(0x10, stat.S_IRWXO),
    entry(0x20, mode & 7),
]
os.setxattr(FOLDER, "system.posix_acl_access", VERSION + b"".join(entries))
