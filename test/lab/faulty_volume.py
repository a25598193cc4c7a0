"""`faulty_volume.py <store> <folder> [<json>]`: shows a store at a folder, and fails, hangs, dies or lies as told.

faults      what becomes of an operation, by its name in FUSE: an error (`"EIO"`), `"hang"`, `"die"`, `"lie"`: it says
            that it is done, and nothing is; or the seconds that it takes. Besides: `replace` renames onto a file,
            `append` opens to write at the end, `overwrite` writes before the end.
while       a path: faults last as long as something is there; without it, always.
mode        what everything shows as its mode, such as `"0777"`.
clock       seconds by which times of files are off.
names       `"lower"`: case is not told apart; `"decomposed"`: letters and accents are stored apart.
attributes  extended attributes everything has, by name, in hex.
options     of FUSE, such as `{"allow_other": true, "subtype": "s3fs"}`.
"""

from __future__ import annotations

import errno
import json
import os
import stat
import sys
import time
import unicodedata
from typing import TYPE_CHECKING, Any

from mfusepy import ENOATTR, FUSE, FuseOSError, Operations, fuse_get_context

if TYPE_CHECKING:
    from collections.abc import Callable

STORE, FOLDER = sys.argv[1:3]
TOLD: dict[str, Any] = json.loads(sys.argv[3]) if len(sys.argv) > 3 else {}
FAULTS: dict[str, Any] = TOLD.get("faults", {})

FOREVER = 1e6

NAMES: dict[str | None, Callable[[str], str]] = {
    None: lambda path: path,
    "lower": str.lower,
    "decomposed": lambda path: unicodedata.normalize("NFD", path),
}


class FaultyVolume(Operations):
    use_ns = True

    def getattr(self, path: str, fh: int | None = None) -> dict[str, Any]:
        fail("getattr")
        return shown(os.lstat(at(path)) if fh is None else os.fstat(fh))

    def statfs(self, path: str) -> dict[str, Any]:
        fail("statfs")
        return fields(os.statvfs(at(path)))

    def readdir(self, path: str, _fh: int) -> list[str]:
        fail("readdir")
        return [".", "..", *os.listdir(at(path))]

    def getxattr(self, _path: str, name: str, _position: int = 0) -> bytes:
        fail("getxattr")
        if name not in TOLD.get("attributes", {}):
            raise FuseOSError(ENOATTR)
        return bytes.fromhex(TOLD["attributes"][name])

    def mkdir(self, path: str, mode: int) -> None:
        if fail("mkdir"):
            os.mkdir(at(path), mode)
            give(path)

    def rmdir(self, path: str) -> None:
        if fail("rmdir"):
            os.rmdir(at(path))

    def create(self, path: str, mode: int, flags: int = 0) -> int:
        fail("create")
        file = os.open(at(path), (flags & ~os.O_ACCMODE) | os.O_RDWR | os.O_CREAT, mode)
        give(path)
        return file

    def open(self, path: str, flags: int) -> int:
        fail("open")
        if flags & os.O_APPEND:
            fail("append")
        # The kernel says where to write; it would not be listened to.
        return os.open(at(path), flags & ~os.O_APPEND)

    def read(self, _path: str, size: int, offset: int, fh: int) -> bytes:
        return os.pread(fh, size, offset) if fail("read") else bytes(size)

    def write(self, _path: str, data: bytes, offset: int, fh: int) -> int:
        over = offset < os.fstat(fh).st_size
        real = fail("write") and (not over or fail("overwrite"))
        return os.pwrite(fh, data, offset) if real else len(data)

    def truncate(self, path: str, length: int, _fh: int | None = None) -> None:
        if fail("truncate"):
            os.truncate(at(path), length)

    def flush(self, _path: str, _fh: int) -> None:
        fail("flush")

    def fsync(self, _path: str, _datasync: bool, fh: int) -> None:
        if fail("fsync"):
            os.fsync(fh)

    def release(self, _path: str, fh: int) -> None:
        os.close(fh)

    def rename(self, old: str, new: str) -> None:
        if fail("rename") and (not os.path.lexists(at(new)) or fail("replace")):
            os.rename(at(old), at(new))

    def unlink(self, path: str) -> None:
        if fail("unlink"):
            os.unlink(at(path))

    def link(self, new: str, old: str) -> None:
        if fail("link"):
            os.link(at(old), at(new), follow_symlinks=False)

    def symlink(self, new: str, target: str) -> None:
        if fail("symlink"):
            os.symlink(target, at(new))

    def readlink(self, path: str) -> str:
        fail("readlink")
        return os.readlink(at(path))

    def chmod(self, path: str, mode: int) -> None:
        if fail("chmod"):
            os.chmod(at(path), mode)

    def chown(self, path: str, uid: int, gid: int) -> None:
        if fail("chown"):
            os.chown(at(path), uid, gid, follow_symlinks=False)

    def utimens(self, path: str, times: tuple[int, int] | None = None) -> None:
        if fail("utimens") and times:
            os.utime(at(path), ns=times)


def fail(operation: str) -> bool:
    """Do what is to become of an operation; tells whether it is then to be done."""
    fault = FAULTS.get(operation)
    if fault is None or not os.path.exists(TOLD.get("while", "/")):
        return True
    if fault == "die":
        os._exit(1)
    if isinstance(fault, str) and fault.startswith("E"):
        raise FuseOSError(getattr(errno, fault))
    if fault != "lie":
        time.sleep(FOREVER if fault == "hang" else fault)
    return bool(fault != "lie")


def at(path: str) -> str:
    return STORE + NAMES[TOLD.get("names")](path)


def give(path: str) -> None:
    """Let what was made belong to who made it, and not to this program."""
    uid, gid, _ = fuse_get_context()
    os.chown(at(path), uid, gid, follow_symlinks=False)


def shown(answer: os.stat_result) -> dict[str, Any]:
    all_fields = fields(answer)
    if "mode" in TOLD:
        all_fields["st_mode"] = stat.S_IFMT(answer.st_mode) | int(TOLD["mode"], 8)
    for name in ("st_mtime", "st_ctime"):
        all_fields[name] += int(TOLD.get("clock", 0) * 1e9)
    return all_fields


def fields(answer: Any) -> dict[str, Any]:
    """Give the fields of a stat or statvfs by name; times in nanoseconds, as `use_ns` promises."""
    names = [name for name in dir(answer) if name.startswith(("st_", "f_")) and not name.endswith("_ns")]
    return {name: getattr(answer, f"{name}_ns", getattr(answer, name)) for name in names}


def locks(operation: str) -> Callable[..., None]:
    def lock(*_asked: Any) -> None:
        fail(operation)

    return lock


# The kernel keeps locks by itself unless the volume wants to be asked.
for name in {"lock", "flock"} & FAULTS.keys():
    setattr(FaultyVolume, name, staticmethod(locks(name)))

OPTIONS = {"fsname": "faulty", "subtype": "volume", "big_writes": True, "attr_timeout": 0, "entry_timeout": 0}

if __name__ == "__main__":
    FUSE(FaultyVolume(), FOLDER, foreground=False, **{**OPTIONS, **TOLD.get("options", {})})
