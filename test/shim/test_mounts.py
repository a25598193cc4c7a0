"""Mounts, from text."""

from __future__ import annotations

import asyncio
from typing import TYPE_CHECKING, Any

from jupyterlab_environment_health.mounts import Mount, Mounts, below, beside, forget, mount_of, read

if TYPE_CHECKING:
    from pathlib import Path

    import pytest

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
    mount = Mounts(TEXT)["/home/jo/with blank\\slash"]
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
    assert Mounts(TEXT)["/"].evidence()["propagation"] == ["shared", "master"]


def test_no_secret_that_a_program_wrote_there_is_told() -> None:
    source, options = "https://jo:hunter2@host/bucket?sig=hunter2", "rw,sec=krb5,passwd=hunter2,aws_key=hunter2"
    told = Mounts(f"40 27 0:40 / /mnt rw - fuse.x {source} {options}")["/mnt"].evidence()
    assert "hunter2" not in str(told)
    assert told["source"] == "https://host/bucket"
    assert told["superOptions"] == ["rw", "sec=krb5", "passwd", "aws_key"]


def test_a_path_is_on_the_longest_mount_point_above_it() -> None:
    mounts = Mounts(TEXT)
    on = {path: mount_of(path, mounts) for path in ("/", "/home/joe", "/home/jo/fast/x", "/home/jo/faster", "/proc/1")}
    assert {path: mount and mount.point for path, mount in on.items()} == {
        "/": "/",
        "/home/joe": "/",
        "/home/jo/fast/x": "/home/jo/fast",
        "/home/jo/faster": "/home/jo",
        "/proc/1": "/proc",
    }


def test_the_later_of_two_mounts_covers_the_earlier() -> None:
    assert Mounts(TEXT)["/home/jo"].fs_type == "fuse.sshfs"


def test_those_below_a_folder_that_could_hang_the_remote_first() -> None:
    mounts = Mounts(TEXT)
    assert [mount.fs_type for mount in below("/", mounts, 9)] == ["nfs4", "fuse.sshfs", "xfs"]
    assert [mount.fs_type for mount in below("/home/jo", mounts, 9)] == ["nfs4", "xfs"]
    assert len(below("/", mounts, 1)) == 1


def test_those_beside_a_folder_but_not_what_lies_only_in_memory() -> None:
    text = "\n".join(
        f"3{number} 27 0:3{number} / {point} rw - {kind} source rw"
        for number, (point, kind) in enumerate(
            {"/home/joyvan": "ext4", "/home/jo/in": "ext4", "/home/tmp": "tmpfs", "/data": "nfs4", "/": "ext4"}.items()
        )
    )
    mounts = Mounts(text)
    assert [mount.point for mount in beside(["/home/jovyan"], mounts, 9)] == ["/home/joyvan"]
    assert [mount.point for mount in beside(["/root", "/home/jovyan"], mounts, 9)] == ["/home/joyvan", "/data"]
    assert len(beside(["/root", "/home/jovyan"], mounts, 1)) == 1


def test_nothing_is_known_without_mountinfo() -> None:
    assert mount_of("/home", Mounts("")) is None


def test_names_may_hold_what_python_takes_for_the_end_of_a_line() -> None:
    mounts = Mounts("27 1 254:0 / /a\x0bb\u2028c rw - ext4 /dev/vda rw\n28 1 254:1 / /d rw - ext4 /dev/vdb rw\n")
    assert list(mounts) == ["/a\x0bb\u2028c", "/d"]


def test_some_types_are_found_without_taking_the_others_apart() -> None:
    assert [mount.point for mount in Mounts(TEXT).of_type("nfs4", "proc", "fuse")] == [
        *("/proc", "/home/jo/with blank\\slash")
    ]


def test_it_is_read_once_for_all_who_ask_in_a_moment(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    one, other = tmp_path / "one", tmp_path / "other"
    one.write_text(TEXT)
    first = read(one)
    one.write_text("")
    assert read(one) is first
    assert list(read(other)) == []
    assert list(read(one)) == []
    one.write_text(TEXT)
    forget()
    assert read(one) == first
    monkeypatch.setattr("jupyterlab_environment_health.mounts.FRESH", 0)
    assert read(one) is not read(one)


def test_of_ten_thousand_only_those_are_taken_apart_that_are_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    pods = (f"{n} 27 0:{n} / /var/lib/pods/{n}/volume rw - tmpfs tmpfs rw\n" for n in range(100, 10_100))
    mounts = Mounts(TEXT + "\n" + "".join(pods))
    taken = []

    def take(*fields: Any) -> Mount:
        taken.append(fields[0])
        return Mount(*fields)

    monkeypatch.setattr("jupyterlab_environment_health.mounts.Mount", take)
    assert len(mounts) > 10_000
    assert len(below("/home/jo", mounts, 9)) == 2
    mount_of("/home/jo/deep/below", mounts)
    mounts.of_type("devpts", "cgroup2")
    assert len(taken) < 10


async def test_all_probes_of_a_run_read_them_once(shim: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    texts = []

    def take(text: str) -> Mounts:
        texts.append(text)
        return Mounts(text)

    monkeypatch.setattr("jupyterlab_environment_health.mounts.Mounts", take)
    monkeypatch.setattr("jupyterlab_environment_health.mounts.FRESH", 60)
    forget()
    run = await shim.run()
    await asyncio.gather(*(shim.probe(name, run) for name in ("storage", "limits", "identity")))
    assert (await shim.ask("close", run=run)).status == 200
    assert len(texts) == 1
