"""What is tried in a place beside the canary: what it sees, who shares it, and what it leaves."""

from __future__ import annotations

import asyncio
import contextlib
import errno
import json
import os
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from conftest import check
from jupyterlab_environment_health import children
from jupyterlab_environment_health.child import (
    contents,
    database,
    ground,
    large,
    locks,
    names,
    operations,
    programs,
    watching,
)
from jupyterlab_environment_health.child.operations import KNOWN, operate
from jupyterlab_environment_health.child.place import place as try_place
from jupyterlab_environment_health.probes import storage
from jupyterlab_environment_health.uses import OPERATIONS, USES, Tried, wanted_of

if TYPE_CHECKING:
    from collections.abc import Callable

STAGE = Path(__file__).with_name("stage.py")

SHIM = str(Path(__file__).parents[2] / "python-shim")

as_root = pytest.mark.skipif(
    os.geteuid() != 0 or not shutil.which("unshare"), reason="needs root and unshare, to arrange mounts"
)


def tried(folder: Path, *wanted: str) -> dict[str, Any]:
    """Try operations, and hold each against the contract."""
    opened = os.open(folder, os.O_PATH)
    try:
        said = list(operate(opened, wanted, os.urandom(8).hex(), time.monotonic()))
    finally:
        os.close(opened)
    steps = [check(answer["did"], "IStep") for answer in said if "did" in answer]
    return {step["step"]: step for step in steps}


def refuse(number: int) -> Callable[..., Any]:
    def fail(*_: Any, **__: Any) -> None:
        raise OSError(number, "no")

    return fail


def test_every_operation_has_a_use_and_is_known() -> None:
    assert tuple(KNOWN) == OPERATIONS
    assert frozenset.union(*USES.values()) >= set(OPERATIONS)


def test_all_work_on_a_healthy_file_system_and_nothing_is_left(tmp_path: Path) -> None:
    steps = tried(tmp_path, *OPERATIONS)
    assert list(steps) == ["make-folder", *OPERATIONS, "remove-folder"]
    assert [step for step in steps.values() if not step["ok"]] == []
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("operation", "inside", "name", "number"),
    [
        ("append", contents.os, "write", errno.EPERM),
        ("overwrite", contents.os, "pwrite", errno.ENOTSUP),
        ("replace", contents.os, "rename", errno.EXDEV),
        ("link", contents.os, "link", errno.EPERM),
        ("symlink", contents.os, "symlink", errno.EPERM),
        ("chmod", contents.os, "fchmod", errno.EPERM),
        ("lock", locks.fcntl, "lockf", errno.ENOLCK),
        ("flock", locks.fcntl, "flock", errno.ENOSYS),
        ("execute", programs.subprocess, "run", errno.EACCES),
        ("map", programs.mmap, "mmap", errno.ENODEV),
        ("watch", watching, "_watcher", errno.EMFILE),
    ],
)
def test_each_is_tried_by_itself(  # noqa: PLR0917
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, operation: str, inside: Any, name: str, number: int
) -> None:
    monkeypatch.setattr(inside, name, refuse(number))
    step = tried(tmp_path, operation)[operation]
    monkeypatch.undo()
    assert (step["ok"], step["errno"]) == (False, errno.errorcode[number])
    left = [path for folder in tmp_path.iterdir() for path in folder.iterdir()]
    assert left == []


@pytest.mark.parametrize(
    ("lie", "operation", "seen"),
    [
        ((contents.stat, "S_IMODE", 0o677), "chmod", "0677"),
        ((contents.os, "readlink", "elsewhere"), "symlink", "'elsewhere'"),
        ((names.os, "stat", None), "name-case", "Case = case"),
        ((names.os, "listdir", []), "name-unicode", "-"),
    ],
)
def test_file_systems_that_lie(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, lie: tuple[Any, str, Any], operation: str, seen: str
) -> None:
    inside, name, answer = lie
    with monkeypatch.context() as patched:
        patched.setattr(inside, name, lambda *_, **__: answer)
        opened = os.open(tmp_path, os.O_RDONLY)
        found = KNOWN[operation](opened)
        os.close(opened)
    assert found == seen


def test_a_name_that_comes_back_changed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    listed = os.listdir

    def decomposed(folder: int) -> list[str]:
        return [name.replace("\xe9", "e\u0301") for name in listed(folder)]

    monkeypatch.setattr(names.os, "listdir", decomposed)
    opened = os.open(tmp_path, os.O_RDONLY)
    assert names.name_unicode(opened) == "'e\\u0301'"
    os.close(opened)


@pytest.mark.parametrize(("off", "seen"), [(0, None), (-2, None), (-3600, "-3600 s"), (90, "90 s")])
def test_a_clock_that_differs(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, off: float, seen: str | None) -> None:
    monkeypatch.setattr(contents.time, "time", lambda now=time.time: now() - off)
    opened = os.open(tmp_path, os.O_RDONLY)
    found = contents.clock(opened)
    os.close(opened)
    assert found == seen


def test_a_database_that_cannot_be_committed_says_why(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(database, "new_file", lambda _: ground.new_file(other))
    other = os.open(tmp_path, os.O_RDONLY)
    opened = os.open(tmp_path.parent, os.O_RDONLY)
    with pytest.raises(ground.RefusedError):
        database.database(opened)
    os.close(other)
    os.close(opened)


def test_a_database_is_made_nowhere_else(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    folder, elsewhere = tmp_path / "folder", tmp_path / "elsewhere"
    folder.mkdir()
    elsewhere.mkdir()
    opened = os.open(folder, os.O_RDONLY)
    made = database.new_file

    def swap(where: int) -> Any:
        file = made(where)
        folder.rename(tmp_path / "moved")
        folder.symlink_to(elsewhere)
        return file

    monkeypatch.setattr(database, "new_file", swap)
    database.database(opened)
    os.close(opened)
    assert list(elsewhere.iterdir()) == []


def test_what_cannot_be_tried_is_not_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs, "SHELL", "/nowhere/sh")
    assert list(tried(tmp_path, "execute", "append")) == ["make-folder", "append", "remove-folder"]


def test_those_on_one_mount_share_and_those_who_ask_later_do_not(tmp_path: Path) -> None:
    opened = os.open(tmp_path, os.O_PATH)
    now = time.monotonic()
    todo = [
        next(operate(opened, wanted, asked, now))["todo"]
        for wanted, asked in ((("append", "lock"), "a"), (("lock", "chmod"), "a"), (("lock",), "b"))
    ]
    os.close(opened)
    assert todo == [["append", "lock"], ["chmod"], ["lock"]]
    assert list(tmp_path.iterdir()) == []


def test_late_ones_are_not_begun(tmp_path: Path) -> None:
    opened = os.open(tmp_path, os.O_PATH)
    said = list(operate(opened, OPERATIONS, "late", time.monotonic() - 2))
    os.close(opened)
    assert [list(answer) for answer in said] == [["on", "todo", "at"]]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("after", range(1, 8))
def test_nobody_listens_any_more(tmp_path: Path, after: int) -> None:
    opened = os.open(tmp_path, os.O_PATH)
    steps = operate(opened, OPERATIONS, os.urandom(8).hex(), time.monotonic())
    for _ in range(after):
        next(steps)
    steps.close()
    os.close(opened)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("operation", [name for name in OPERATIONS if name != "execute"])
def test_what_is_killed_is_recognised_and_swept(tmp_path: Path, operation: str) -> None:
    code = f"""
import os, signal, sys, time
sys.path.insert(0, {SHIM!r})
from jupyterlab_environment_health.child import operations
def die(folder, name):
    os.kill(os.getpid(), signal.SIGKILL)
operations.clear = die
list(operations.operate(os.open({str(tmp_path)!r}, os.O_PATH), [{operation!r}], "x", time.monotonic()))
"""
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == -signal.SIGKILL
    [left] = tmp_path.iterdir()
    list(try_place(str(tmp_path), ""))
    assert left.exists()
    os.utime(left, (0, 0))
    assert {"swept": 1} in list(try_place(str(tmp_path), ""))
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("strange", ["precious", "long", "linked", "folder"])
def test_a_folder_with_anything_else_in_it_stays_as_it_is(tmp_path: Path, strange: str) -> None:
    folder = tmp_path / f".environment-health-{'a' * 32}"
    folder.mkdir()
    ours = folder / f".environment-health-{'b' * 32}"
    ours.write_text("x")
    other = folder / ("precious" if strange == "precious" else f".environment-health-{'c' * 32}")
    if strange == "folder":
        other.mkdir()
    else:
        other.write_bytes(b"x" * (65537 if strange == "long" else 1))
    if strange == "linked":
        os.link(other, tmp_path / "1")
        os.link(other, tmp_path / "2")
    os.utime(folder, (0, 0))
    list(try_place(str(tmp_path), ""))
    assert sorted(folder.iterdir()) == sorted((ours, other))


def test_a_folder_that_cannot_be_removed_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(operations, "clear", refuse(errno.EPERM))
    said = list(try_place(str(tmp_path), "", wanted=["append"], asked="x"))
    [left] = tmp_path.iterdir()
    assert left.name in [answer.get("leftover") for answer in said]


def heard(*answers: dict[str, Any], ended: bool) -> children.Said:
    said = children.Said(asyncio.new_event_loop())
    said.extend(answers)
    if ended:
        said.end.set_result(True)
    said.end.get_loop().close()
    return said


def done(name: str, at: float, *, ok: bool = True) -> dict[str, Any]:
    return {"did": {"step": name, "ok": ok, "errno": None if ok else "ENOLCK", "ms": 1}, "at": at}


def test_places_are_told_what_concerns_them() -> None:
    begun = {"on": "7", "todo": ["append", "lock", "execute"], "at": 0.1}
    steps = (done("make-folder", 0.1), done("append", 0.1), done("lock", 0.1, ok=False), done("execute", 0.1))
    nothing = {"on": "7", "todo": [], "at": 0.1}
    answers = {"/w": heard(begun, *steps, ended=True), "/w/run": heard(nothing, ended=True), "/x": heard(ended=True)}
    told = Tried(answers, 3)
    assert [step["step"] for step in told.at("root", "/w")["operations"]] == [
        *("make-folder", "append", "lock", "execute")
    ]
    assert told.at("runtime", "/w/run") == {"operations": [steps[2]["did"]]}
    assert told.at("mount", "/w") == {"operations": []}
    assert told.at("home", "/x") == {}


@pytest.mark.parametrize(("at", "expected"), [(0.1, ("lock", "ETIMEDOUT")), (2.0, None)])
def test_one_that_hangs_is_told_from_one_that_was_late(at: float, expected: tuple[str, str] | None) -> None:
    begun = {"on": "7", "todo": ["append", "lock"], "at": 0.1}
    told = Tried({"/w": heard(begun, done("make-folder", 0.1), done("append", at), ended=False)}, 3)
    last = told.at("root", "/w")["operations"][-1]
    check(last, "IStep")
    assert ((last["step"], last["errno"]) if not last["ok"] else None) == expected


def test_a_path_is_tried_for_all_it_is_used_for() -> None:
    wanted = wanted_of([("data", "/x"), ("runtime", "/x"), ("trash", "/t"), ("logs", "/x")])
    assert wanted == {"/x": ["append", "replace", "chmod", "lock", "database", "database-wal"], "/t": []}


async def test_all_places_are_tried_within_their_budget(shim: Any) -> None:
    before = sorted(shim.root.parent.rglob("*"))
    evidence = await shim.probe("storage", thorough="1")
    places = {place["place"]: place for place in evidence["places"]}
    assert {step["step"] for step in places["root"]["operations"]} >= set(OPERATIONS)
    assert [step for place in places.values() for step in place.get("operations", ()) if not step["ok"]] == []
    assert "operations" in places["runtime"]
    assert sorted(shim.root.parent.rglob("*")) == before


def stage(**request: Any) -> dict[str, Any]:
    flags = ["--mount", "--propagation", "private", "--pid", "--fork", "--kill-child", "--mount-proc"]
    command = ["unshare", *flags, sys.executable, str(STAGE), json.dumps(request)]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    assert ran.returncode == 0, ran.stderr
    seen = check(json.loads(ran.stdout)["storage"], "IStorage")
    return {place["path"]: {step["step"]: step for step in place["operations"]} for place in seen["places"]}


@as_root
def test_mounts_of_their_own_are_tried_on_their_own(tmp_path: Path) -> None:
    one, two = tmp_path / "one", tmp_path / "two"
    mounts = (
        f"mkdir {one} {two}; mount -t tmpfs tmpfs {one}; mount --bind {one} {two}; mount -o remount,bind,noexec {two}"
    )
    seen = stage(mounts=mounts, places=[["root", str(one)], ["home", str(two)]], root=str(tmp_path))
    assert seen[str(one)]["execute"]["ok"] is True
    assert (seen[str(two)]["execute"]["ok"], seen[str(two)]["execute"]["errno"]) == (False, "EACCES")


def test_the_probe_asks_for_them(tmp_path: Path) -> None:
    seen = asyncio.run(storage.look([("logs", str(tmp_path))], {}, None))
    [place] = seen["places"]
    assert [step["step"] for step in place["operations"]] == ["append"]
    assert list(tmp_path.iterdir()) == []


def test_much_is_written_only_where_it_was_asked_for(tmp_path: Path) -> None:
    places = [("root", str(tmp_path)), ("temp", "/tmp")]
    assert "large" not in wanted_of(places)[str(tmp_path)]
    wanted = wanted_of(places, thorough=True)
    assert ("large" in wanted[str(tmp_path)], "large" in wanted["/tmp"]) == (True, False)
    assert tried(tmp_path, "large")["large"]["ok"]
    assert os.listdir(tmp_path) == []


def test_much_is_a_tenth_of_what_is_left_and_no_more_than_there_is_time_for(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    written: list[int] = []
    monkeypatch.setattr(large.os, "pwrite", lambda _file, data, _start: written.append(len(data)))
    room = os.statvfs(tmp_path)
    left = os.statvfs_result((*room[:4], 40 * 2**20 // room.f_frsize, *room[5:]))
    monkeypatch.setattr(large.os, "statvfs", lambda _: left)
    assert tried(tmp_path, "large")["large"]["ok"]
    assert written == [2**20] * 4
    written.clear()
    monkeypatch.setattr(large, "PATIENCE", -1)
    assert tried(tmp_path, "large")["large"]["ok"]
    assert written == [2**20]
    monkeypatch.setattr(large.os, "statvfs", lambda _: os.statvfs_result((*room[:4], 1, *room[5:])))
    assert "large" not in tried(tmp_path, "large")


def test_much_that_was_left_is_recognised_by_its_name(tmp_path: Path) -> None:
    for name, goes in ((f"{ground.new_name()}{ground.LARGE}", True), (ground.new_name(), False)):
        made = tmp_path / ground.new_name()
        made.mkdir()
        os.truncate(os.open(made / name, os.O_CREAT | os.O_WRONLY), ground.LARGEST)
        opened = os.open(tmp_path, os.O_PATH)
        with contextlib.suppress(OSError):
            ground.clear(opened, made.name)
        assert made.exists() is not goes
