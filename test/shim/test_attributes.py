"""What a folder has besides owner and mode."""

from __future__ import annotations

import errno
import os
import shutil
import struct
import subprocess
from typing import TYPE_CHECKING, Any

import pytest

from conftest import check
from jupyterlab_environment_health.child import attributes
from jupyterlab_environment_health.child.owner import permitted
from jupyterlab_environment_health.child.place import place

if TYPE_CHECKING:
    from pathlib import Path

POSIX = struct.pack("<I", 2)
"""The head of an access list; then tag, permissions and id of each entry."""

BASE = ((0x01, 7), (0x04, 5), (0x20, 5))
MORE = ((0x01, 7), (0x02, 7), (0x04, 5), (0x10, 7), (0x20, 5))


def facts(path: Path) -> Any:
    opened = os.open(path, os.O_PATH)
    try:
        return attributes.facts(opened)
    finally:
        os.close(opened)


def posix(entries: Any) -> bytes:
    return POSIX + b"".join(struct.pack("<HHI", tag, mode, 4242 if tag == 0x02 else 2**32 - 1) for tag, mode in entries)


def nfs4(*names: bytes) -> bytes:
    filled = (struct.pack(">IIII", 0, 0, 7, len(name)) + name + b"\0" * (-len(name) % 4) for name in names)
    return struct.pack(">I", len(names)) + b"".join(filled)


def test_a_plain_folder(tmp_path: Path) -> None:
    seen = facts(tmp_path)
    assert (seen["access"], seen["accessList"], seen["configVolume"]) == (True, None, False)
    assert seen.get("flags", []) == []


def test_a_folder_that_may_not_be_written(tmp_path: Path) -> None:
    tmp_path.chmod(0o500)
    assert facts(tmp_path)["access"] is (os.geteuid() == 0)
    tmp_path.chmod(0o700)


@pytest.mark.parametrize(
    ("attribute", "value", "kind"),
    [
        (attributes.POSIX_LIST, posix(BASE), None),
        (attributes.POSIX_LIST, posix(MORE), "posix"),
        (attributes.NFS4_LIST, nfs4(b"OWNER@", b"GROUP@", b"EVERYONE@"), None),
        (attributes.NFS4_LIST, nfs4(b"OWNER@", b"jo@example.org", b"EVERYONE@"), "nfs4"),
        (attributes.NFS4_LIST, b"\0\0", None),
    ],
)
def test_access_lists_that_say_more_than_the_mode(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, attribute: str, value: bytes, kind: str | None
) -> None:
    def stored(_: str, name: str) -> bytes:
        if name != attribute:
            raise OSError(errno.ENODATA, "none")
        return value

    monkeypatch.setattr(attributes.os, "getxattr", stored)
    assert facts(tmp_path)["accessList"] == kind


def test_an_access_list_on_a_real_folder(tmp_path: Path) -> None:
    try:
        os.setxattr(tmp_path, attributes.POSIX_LIST, posix(MORE))
    except OSError as error:
        pytest.skip(f"this file system keeps no access lists: {error}")
    assert facts(tmp_path)["accessList"] == "posix"
    opened = os.open(tmp_path, os.O_PATH)
    assert permitted(opened, "CapEff:\t0\n") is None
    os.close(opened)


def test_a_label(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    label = b"system_u:object_r:container_file_t:s0:c1,c2\0"
    monkeypatch.setattr(attributes.os, "getxattr", lambda _, name: label if name == attributes.LABEL else b"")
    assert facts(tmp_path)["label"] == label.decode()[:-1]


def test_what_cannot_be_asked_is_not_claimed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_: Any, **__: Any) -> None:
        raise OSError(errno.EIO, "no")

    for name in ("getxattr", "stat", "access"):
        monkeypatch.setattr(attributes.os, name, fail)
    monkeypatch.setattr("ctypes.CDLL", fail)
    assert facts(tmp_path) == {"access": None, "accessList": None, "label": None, "sharedBy": None}


def test_a_volume_of_a_config_map_has_a_link_for_its_data(tmp_path: Path) -> None:
    (tmp_path / "..data").symlink_to("nowhere")
    assert facts(tmp_path)["configVolume"] is True
    (tmp_path / "..data").unlink()
    (tmp_path / "..data").mkdir()
    assert facts(tmp_path)["configVolume"] is False


@pytest.mark.skipif(os.geteuid() != 0 or not shutil.which("chattr"), reason="needs root and chattr")
@pytest.mark.parametrize(("flag", "name"), [("i", "immutable"), ("a", "append-only")])
def test_attributes_that_keep_even_root_from_writing(tmp_path: Path, flag: str, name: str) -> None:
    if subprocess.run(["chattr", f"+{flag}", tmp_path], check=False, capture_output=True).returncode:
        pytest.skip("this file system has no such attributes")
    try:
        assert facts(tmp_path)["flags"] == [name]
    finally:
        subprocess.run(["chattr", f"-{flag}", tmp_path], check=True)


def test_a_place_tells_them(tmp_path: Path) -> None:
    told: dict[str, Any] = {"place": "root", "path": str(tmp_path), "mount": None, "timedOut": False}
    for answer in place(str(tmp_path), ""):
        told |= answer if "steps" in answer else {}
    told.pop("real")
    check(told, "IPlace")
    assert told["nameMax"] == os.statvfs(tmp_path).f_namemax
    assert told["access"] is True


def test_a_folder_that_is_shared_by_its_group(tmp_path: Path) -> None:
    (tmp_path / "mine").touch()
    assert facts(tmp_path)["sharedBy"] is None
    tmp_path.chmod(0o2775)
    assert facts(tmp_path)["sharedBy"] == 0
    if os.geteuid() == 0:
        for uid in (1000, 1001, attributes.UNMAPPED):
            (tmp_path / str(uid)).touch()
            os.chown(tmp_path / str(uid), uid, 100)
        assert facts(tmp_path)["sharedBy"] == 2
