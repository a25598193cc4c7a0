"""Mounts, from text."""

from __future__ import annotations

from jupyterlab_environment_health.mounts import below, mount_of, parse

TEXT = r"""
21 27 0:21 / /proc rw,relatime - proc proc rw
27 1 254:0 / / rw,relatime shared:1 master:2 - ext4 /dev/vda rw,discard
30 27 0:30 /vol/a /home/jo/with\040blank\134slash ro,nosuid - nfs4 server:/export ro,vers=4.2
31 27 0:31 / /home/jo rw - tmpfs first rw
32 27 0:32 / /home/jo rw - fuse.sshfs jo@host:/ rw,user_id=1000
33 27 0:33 / /home/jo/fast rw - xfs /dev/vdb rw
a line that is none
""".strip("\n")


def test_what_a_line_says() -> None:
    mount = parse(TEXT)["/home/jo/with blank\\slash"]
    assert mount.evidence() == {
        "mountPoint": "/home/jo/with blank\\slash",
        "root": "/vol/a",
        "fsType": "nfs4",
        "source": "server:/export",
        "options": ["ro", "nosuid"],
        "superOptions": ["ro", "vers=4.2"],
        "device": "0:30",
        "propagation": [],
    }
    assert parse(TEXT)["/"].evidence()["propagation"] == ["shared", "master"]


def test_a_path_is_on_the_longest_mount_point_above_it() -> None:
    mounts = parse(TEXT)
    on = {path: mount_of(path, mounts) for path in ("/", "/home/joe", "/home/jo/fast/x", "/home/jo/faster", "/proc/1")}
    assert {path: mount and mount.point for path, mount in on.items()} == {
        "/": "/",
        "/home/joe": "/",
        "/home/jo/fast/x": "/home/jo/fast",
        "/home/jo/faster": "/home/jo",
        "/proc/1": "/proc",
    }


def test_the_later_of_two_mounts_covers_the_earlier() -> None:
    assert parse(TEXT)["/home/jo"].fs_type == "fuse.sshfs"


def test_those_below_a_folder_that_could_hang_the_remote_first() -> None:
    mounts = parse(TEXT)
    assert [mount.fs_type for mount in below("/", mounts, 9)] == ["nfs4", "fuse.sshfs", "xfs"]
    assert [mount.fs_type for mount in below("/home/jo", mounts, 9)] == ["nfs4", "xfs"]
    assert len(below("/", mounts, 1)) == 1


def test_nothing_is_known_without_mountinfo() -> None:
    assert mount_of("/home", parse("")) is None
