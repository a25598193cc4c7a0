"""The folders Jupyter writes to: what the canary sees, and what it leaves."""

from __future__ import annotations

import asyncio
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from ctypes.util import find_library
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest
from jupyter_server.services.contents.manager import AsyncContentsManager

from conftest import check
from jupyterlab_environment_health import children
from jupyterlab_environment_health.child import canary, sweep
from jupyterlab_environment_health.child.place import place as try_place
from jupyterlab_environment_health.probes import storage

STAGE = Path(__file__).with_name("stage.py")

SLOW_VOLUME = Path(__file__).parents[1] / "lab" / "slow_volume.py"

LIFE = ["enter", "create", "write", "fsync", "read", "rename", "delete"]

as_root = pytest.mark.skipif(
    os.geteuid() != 0 or not shutil.which("unshare"), reason="needs root and unshare, to arrange mounts"
)
with_fuse = pytest.mark.skipif(
    os.geteuid() != 0 or not shutil.which("bindfs"), reason="needs root and bindfs, for a file system that hangs"
)
with_slow = pytest.mark.skipif(
    os.geteuid() != 0 or not find_spec("mfusepy") or not (find_library("fuse3") or find_library("fuse")),
    reason="needs root, mfusepy and libfuse, for a file system that is slow",
)


def steps(place: dict[str, Any]) -> list[str]:
    return [step["step"] for step in place["steps"]]


def failed(place: dict[str, Any]) -> tuple[str, str]:
    [bad] = [step for step in place["steps"] if not step["ok"]]
    return bad["step"], bad["errno"]


def stage(**request: Any) -> Any:
    """Look from inside a mount namespace; the kernel tidies up when it ends."""
    flags = ["--mount", "--propagation", "private", "--pid", "--fork", "--kill-child", "--mount-proc"]
    command = ["unshare", *flags, sys.executable, str(STAGE), json.dumps(request)]
    done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr
    seen = json.loads(done.stdout)
    check(seen["storage"], "IStorage")
    return seen


def stage_one(path: Path | str, **request: Any) -> dict[str, Any]:
    seen = stage(places=[["root", str(path)]], root=str(path), **request)
    place: dict[str, Any] = seen["storage"]["places"][0]
    return place


async def test_all_folders_are_tried_and_nothing_is_left(shim: Any) -> None:
    before = sorted(shim.root.parent.rglob("*"))
    evidence = await shim.probe("storage")
    places = {place["place"]: place for place in evidence["places"] if place["place"] != "mount"}
    assert {"root", "home", "config", "data", "runtime", "temp"} <= set(places)
    assert steps(places["root"]) == LIFE
    assert all(step["ok"] for place in places.values() for step in place["steps"])
    assert places["root"]["space"]["bytesTotal"] > 0
    assert places["root"]["owner"]["uid"] == os.geteuid()
    assert sorted(shim.root.parent.rglob("*")) == before


async def test_the_folder_of_the_file_browser(shim: Any) -> None:
    (shim.root / "a folder" / "below").mkdir(parents=True)
    evidence = await shim.probe("storage", folder="a folder/below/")
    [place] = [place for place in evidence["places"] if place["place"] == "folder"]
    assert place["path"] == str(shim.root / "a folder" / "below")
    assert steps(place) == LIFE


async def test_a_link_out_of_the_root_folder_is_not_followed(shim: Any, tmp_path: Path) -> None:
    outside = tmp_path / "outside"
    outside.mkdir()
    (shim.root / "link").symlink_to(outside)
    (shim.root / "inside").mkdir()
    (shim.root / "link-inside").symlink_to("inside")
    run = await shim.run()
    for folder in ("link", "link/deeper"):
        answer = await shim.ask("probe/storage", run=run, folder=folder)
        assert (answer.status, answer.json["field"]) == (400, "folder")
    evidence = await shim.probe("storage", folder="link-inside")
    [place] = [place for place in evidence["places"] if place["place"] == "folder"]
    assert steps(place) == LIFE
    assert list(outside.iterdir()) == []


async def test_a_folder_that_is_missing_could_be_made(shim: Any) -> None:
    evidence = await shim.probe("storage", folder="not/there/yet")
    [place] = [place for place in evidence["places"] if place["place"] == "folder"]
    assert (place["exists"], place["tried"]) == (False, str(shim.root))
    assert steps(place) == ["enter", "make-folder", "delete"]
    assert list(shim.root.iterdir()) == []


async def test_places_that_are_one_folder_are_tried_once(shim: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", str(shim.root))
    evidence = await shim.probe("storage")
    root, home = (place for place in evidence["places"] if place["path"] == str(shim.root))
    assert {**root, "place": "home"} == home


async def test_a_file_in_the_way(shim: Any) -> None:
    (shim.root / "file").write_text("x")
    evidence = await shim.probe("storage", folder="file/folder")
    [place] = [place for place in evidence["places"] if place["place"] == "folder"]
    assert failed(place) == ("enter", "ENOTDIR")


async def test_left_overs_are_swept_but_only_our_own(shim: Any) -> None:
    old = time.time() - 120
    ours = shim.root / f".environment-health-{'a' * 32}"
    folder = shim.root / f".environment-health-{'b' * 32}"
    others = {
        "young": shim.root / f".environment-health-{'c' * 32}",
        "long": shim.root / f".environment-health-{'d' * 32}",
        "short name": shim.root / f".environment-health-{'e' * 31}",
        "long name": shim.root / f".environment-health-{'e' * 32}x",
        "link": shim.root / f".environment-health-{'f' * 32}",
        "full folder": shim.root / f".environment-health-{'0' * 32}",
    }
    ours.write_bytes(b"x" * 65536)
    folder.mkdir()
    for path in (others["young"], others["short name"], others["long name"]):
        path.write_text("x")
    others["long"].write_bytes(b"x" * 65537)
    target = shim.root / "target"
    target.write_text("x")
    others["link"].symlink_to(target)
    others["full folder"].mkdir()
    (others["full folder"] / "precious").write_text("x")
    for path in (ours, folder, *others.values()):
        if path != others["young"]:
            os.utime(path, (old, old), follow_symlinks=False)
    if os.geteuid() == 0:
        others["foreign"] = shim.root / f".environment-health-{'1' * 32}"
        others["foreign"].write_text("x")
        os.chown(others["foreign"], 1000, 1000)
        os.utime(others["foreign"], (old, old))
    evidence = await shim.probe("storage")
    assert evidence["swept"] == 2
    assert not ours.exists()
    assert not folder.exists()
    assert [name for name, path in others.items() if path.name not in os.listdir(shim.root)] == []


def test_what_a_killed_canary_leaves_is_recognised_and_swept(tmp_path: Path) -> None:
    shim = str(Path(__file__).parents[2] / "python-shim")
    code = f"""
import os, signal, sys
sys.path.insert(0, {shim!r})
from jupyterlab_environment_health.child import canary
canary.os.fsync = lambda file: os.kill(os.getpid(), signal.SIGKILL)
list(canary.live(canary.Life(os.open({str(tmp_path)!r}, os.O_PATH))))
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == -signal.SIGKILL
    [left] = tmp_path.iterdir()
    assert sweep.HIDDEN.fullmatch(left.name)
    assert left.stat().st_size == 65536
    list(try_place(str(tmp_path), ""))
    assert left.exists()
    os.utime(left, (0, 0))
    assert {"swept": 1} in list(try_place(str(tmp_path), ""))
    assert list(tmp_path.iterdir()) == []


def test_a_folder_that_becomes_a_link_meanwhile_loses_nothing(tmp_path: Path) -> None:
    folder, elsewhere = tmp_path / "folder", tmp_path / "elsewhere"
    folder.mkdir()
    elsewhere.mkdir()
    opened = os.open(folder, os.O_PATH)
    folder.rename(tmp_path / "moved")
    folder.symlink_to(elsewhere)
    life = canary.Life(opened)
    list(canary.live(life))
    os.close(opened)
    assert all(step["ok"] for step in life.steps)
    assert list(elsewhere.iterdir()) == list((tmp_path / "moved").iterdir()) == []


def test_what_cannot_be_deleted_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise PermissionError(1, "no")

    monkeypatch.setattr(canary.os, "unlink", refuse)
    opened = os.open(tmp_path, os.O_PATH)
    life = canary.Life(opened)
    list(canary.live(life))
    os.close(opened)
    assert life.leftover == next(tmp_path.iterdir()).name
    assert life.steps[-1] == {**life.steps[-1], "step": "delete", "ok": False, "errno": "EPERM"}


@pytest.mark.parametrize("kind", [canary.live, canary.nest])
@pytest.mark.parametrize("after", [1, 3])
def test_a_canary_nobody_waits_for_is_deleted(tmp_path: Path, kind: Any, after: int) -> None:
    life = canary.Life(os.open(tmp_path, os.O_PATH))
    steps = kind(life)
    for _ in range(after):
        next(steps, None)
    steps.close()
    os.close(life.folder)
    assert life.steps[-1]["step"] == "delete"
    assert life.leftover is None
    assert list(tmp_path.iterdir()) == []


def test_delete_is_tried_after_any_failure(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*_: Any, **__: Any) -> None:
        raise OSError(18, "no")

    monkeypatch.setattr(canary.os, "rename", refuse)
    opened = os.open(tmp_path, os.O_PATH)
    life = canary.Life(opened)
    list(canary.live(life))
    os.close(opened)
    assert [step["step"] for step in life.steps] == LIFE[1:]
    assert [step["errno"] for step in life.steps if not step["ok"]] == ["EXDEV"]
    assert list(tmp_path.iterdir()) == []


@as_root
def test_a_read_only_mount(tmp_path: Path) -> None:
    place = stage_one(tmp_path, mounts=f"mount -t tmpfs -o ro tmpfs {tmp_path}")
    assert failed(place) == ("create", "EROFS")
    assert place["readOnly"] is True
    assert place["mount"]["mountPoint"] == str(tmp_path)
    assert "ro" in place["mount"]["options"]


@as_root
def test_a_full_disk_and_one_out_of_inodes(tmp_path: Path) -> None:
    full = stage_one(
        tmp_path, mounts=f"mount -t tmpfs -o size=64k tmpfs {tmp_path}; head -c 60k /dev/zero > {tmp_path}/x"
    )
    assert failed(full) == ("write", "ENOSPC")
    assert steps(full)[-1] == "delete"
    assert full["space"]["bytesFree"] < 65536
    inodes = stage_one(tmp_path, mounts=f"mount -t tmpfs -o nr_inodes=2 tmpfs {tmp_path}; touch {tmp_path}/x")
    assert failed(inodes) == ("create", "ENOSPC")
    assert inodes["space"]["inodesFree"] == 0


@as_root
def test_a_foreign_owner(tmp_path: Path) -> None:
    mounts = f"mount -t tmpfs -o mode=755 tmpfs {tmp_path}"
    reach = f"mount -t tmpfs -o mode=755 tmpfs {tmp_path.parents[1]}; mkdir -p {tmp_path}; {mounts}"
    foreign = stage_one(tmp_path, mounts=reach, uid=1000)
    assert failed(foreign) == ("create", "EACCES")
    assert foreign["permitted"] is False
    assert (foreign["owner"]["uid"], foreign["owner"]["user"], foreign["owner"]["mode"]) == (0, "root", "0755")
    shared = stage_one(
        tmp_path, mounts=f"{reach}; chgrp 4242 {tmp_path}; chmod 775 {tmp_path}", uid=1000, groups=[4242]
    )
    assert shared["permitted"] is True
    assert steps(shared) == LIFE


@as_root
def test_a_closed_parent(tmp_path: Path) -> None:
    inner = tmp_path / "closed" / "inner"
    mounts = f"mount -t tmpfs -o mode=755 tmpfs {tmp_path.parents[1]}; mkdir -p {inner}; chmod 700 {inner.parent}"
    place = stage_one(inner, mounts=mounts, uid=1000)
    assert failed(place) == ("enter", "EACCES")
    assert place["closed"]["path"] == str(inner.parent)
    assert place["closed"]["mode"] == "0700"
    assert place["tried"] == str(inner.parent)


@with_fuse
def test_a_mount_that_hangs_delays_nothing_but_the_report(tmp_path: Path) -> None:
    store, root, other = tmp_path / "store", tmp_path / "root", tmp_path / "other"
    hung = root / "deep" / "hung"
    mounts = (
        f"mkdir -p {store} {hung} {other}; bindfs {store} {hung}; mountpoint -q {hung}; mount -t tmpfs tmpfs {other}"
    )
    seen = stage(
        mounts=mounts,
        stop=[f"bindfs {store}"],
        places=[["root", str(root)], ["folder", str(hung / "below")], ["temp", str(other)]],
        root=str(root),
        deadline=1,
    )
    places = {place["place"]: place for place in seen["storage"]["places"]}
    assert places["folder"]["timedOut"] is True
    assert places["folder"]["mount"]["mountPoint"] == str(hung)
    assert (steps(places["root"]), steps(places["temp"])) == (LIFE, LIFE)
    # Far below what waiting for it would take, and far above what a busy machine does to any program.
    assert seen["gap"] < 0.5


@with_fuse
def test_a_mount_below_the_root_folder_is_asked_whether_it_answers(tmp_path: Path) -> None:
    store, root = tmp_path / "store", tmp_path / "root"
    hung, well = root / "hung", root / "well"
    mounts = f"mkdir -p {store}/1 {store}/2 {hung} {well}; bindfs {store}/1 {hung}; bindfs {store}/2 {well}"
    seen = stage(mounts=mounts, stop=[f"bindfs {store}/1"], places=[["root", str(root)]], root=str(root), deadline=1)
    asked = {place["path"]: place["timedOut"] for place in seen["storage"]["places"] if place["place"] == "mount"}
    assert asked == {str(hung): True, str(well): False}


@with_fuse
def test_a_mount_beside_the_root_folder_is_named_and_not_touched(tmp_path: Path) -> None:
    store, root, hung = tmp_path / "store", tmp_path / "work", tmp_path / "wrok"
    mounts = f"mkdir -p {store} {root} {hung}; bindfs {store} {hung}"
    seen = stage(mounts=mounts, stop=["bindfs"], places=[["root", str(root)]], root=str(root), deadline=1)
    [beside] = [place for place in seen["storage"]["places"] if place["place"] == "mount"]
    assert (beside["path"], beside["steps"], beside["timedOut"]) == (str(hung), [], False)
    assert beside["mount"]["mountPoint"] == str(hung)


@with_fuse
def test_a_link_to_what_hangs_holds_up_no_other_folder(tmp_path: Path) -> None:
    store, root, hung = tmp_path / "store", tmp_path / "root", tmp_path / "hung"
    mounts = f"mkdir -p {store} {hung} {root}; ln -s {hung} {tmp_path}/link; bindfs {store} {hung}"
    seen = stage(
        mounts=mounts,
        stop=[f"bindfs {store}"],
        places=[["root", str(root)], ["data", f"{tmp_path}/link"]],
        root=str(root),
        deadline=1,
    )
    root_place, data, *_ = seen["storage"]["places"]
    assert steps(root_place) == LIFE
    assert data["timedOut"] is True


@with_slow
def test_a_file_system_that_is_slow_is_no_hung_one(tmp_path: Path) -> None:
    store, slow = tmp_path / "store", tmp_path / "slow"
    volume = f"{sys.executable} {SLOW_VOLUME} {store} {slow} 0.5"
    mounts = f"mkdir -p {store} {slow}; {volume}; mountpoint -q {slow}"
    seen = stage(mounts=mounts, store=str(store), places=[["root", str(slow)]], root=str(slow))
    [place] = seen["storage"]["places"]
    assert (place["timedOut"], place["unfinished"]) == (False, True)
    assert steps(place)[:2] == ["enter", "create"]
    assert len(steps(place)) < len(LIFE)
    assert place["mount"]["mountPoint"] == str(slow)
    assert seen["took"] < 5
    # Nobody listened any more when it was deleted.
    assert seen["left"] == []


@with_slow
def test_a_file_system_that_is_slow_holds_up_no_other_folder(tmp_path: Path) -> None:
    store, slow, other = tmp_path / "store", tmp_path / "slow", tmp_path / "other"
    volume = f"{sys.executable} {SLOW_VOLUME} {store} {slow} 0.5"
    places = [["root", str(slow)], ["data", str(other)]]
    seen = stage(mounts=f"mkdir -p {store} {slow} {other}; {volume}", places=places, root=str(slow), deadline=2)
    [other_place] = [place for place in seen["storage"]["places"] if place["place"] == "data"]
    assert steps(other_place) == LIFE
    assert other_place["ms"] < 1000


@pytest.mark.parametrize(
    ("told", "ended", "expected"),
    [
        ({}, False, (True, None, [])),
        ({"enter": 2}, False, (True, None, [])),
        ({"enter": 900}, False, (False, True, ["enter"])),
        ({"enter": 2, "create": 3}, False, (False, True, ["enter", "create"])),
        # The thread came to grief: that is not the file system's fault.
        ({"enter": 2, "create": 3}, True, (False, None, [])),
    ],
)
def test_what_proves_that_a_file_system_lives(
    told: dict[str, float], ended: bool, expected: tuple[bool, bool | None, list[str]]
) -> None:
    loop = asyncio.new_event_loop()
    said = children.Said(loop)
    if told:
        done = [{"step": step, "ok": True, "errno": None, "ms": ms} for step, ms in told.items()]
        said.append({"exists": True, "tried": "/w", "real": "/w", "steps": done, "readOnly": None})
    if ended:
        said.end.set_result(True)
    place = check(storage.place_of("root", "/w", said, {}), "IPlace")
    assert (place["timedOut"], place.get("unfinished"), steps(place)) == expected
    loop.close()


async def test_where_no_files_are_served_the_root_folder_is_only_a_name(
    shim: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert shim.app.contents_manager.root_dir == str(shim.root)
    monkeypatch.setattr(shim.app, "contents_manager", AsyncContentsManager(parent=shim.app))
    evidence = await shim.probe("storage", folder="data")
    roles = {place["place"] for place in evidence["places"]}
    assert roles.isdisjoint({"root", "folder", "mount"})
    assert {"home", "data", "runtime"} <= roles
    run = await shim.run()
    assert (await shim.ask("close", run=run)).status == 200
