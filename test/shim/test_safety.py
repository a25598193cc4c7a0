"""What no run may cost: a file that is not a canary, memory, processes, or more than one deadline for one mount."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from ctypes.util import find_library
from importlib.util import find_spec
from pathlib import Path
from typing import Any

import pytest

from conftest import check
from jupyterlab_environment_health.mounts import Mounts
from jupyterlab_environment_health.probes.storage import silent_of
from jupyterlab_environment_health.sweep import is_silent

SAFETY = Path(__file__).parents[1] / "safety"
STAGE = Path(__file__).with_name("stage.py")
FAULTY_VOLUME = Path(__file__).parents[1] / "lab" / "faulty_volume.py"

NOBODY = 4242

as_root = pytest.mark.skipif(
    os.geteuid() != 0 or not shutil.which("unshare") or not shutil.which("setpriv"),
    reason="needs root, unshare and setpriv, to have a place apart and be another user",
)
with_fuse = pytest.mark.skipif(
    not find_spec("mfusepy") or not (find_library("fuse3") or find_library("fuse")),
    reason="needs mfusepy and libfuse, for a file system that hangs, dies or lies",
)

DEATHS = ("getattr", "create", "write", "fsync", "read", "rename", "unlink", "mkdir", "statfs", "readdir")
LIES = ("write", "read", "fsync", "rename", "unlink", "mkdir", "rmdir", "chmod", "truncate", "symlink", "link")


def started(name: str, *arguments: str) -> str:
    """Start a script of the safety tests; it says what it saw, and fails where it saw something."""
    ran = subprocess.run(
        [sys.executable, str(SAFETY / name), *arguments], capture_output=True, text=True, timeout=300, check=False
    )
    assert ran.returncode == 0, ran.stdout + ran.stderr
    return ran.stdout


# A thousand runs of each: `npm run safety`.


@as_root
@pytest.mark.parametrize("uid", [0, NOBODY])
def test_nothing_but_canaries_is_touched_whoever_is_killed(uid: int) -> None:
    assert "nothing else was touched" in started("run.py", "--runs=4", f"--uid={uid}")


@as_root
def test_runs_cost_no_memory_files_threads_or_processes() -> None:
    started("counts.py", "--runs=5", "--first=5")


@as_root
@with_fuse
def test_a_mount_that_hangs_is_asked_by_nobody_but_the_child() -> None:
    seen = json.loads(started("hung.py"))
    assert seen["asked"] > 0
    assert seen["byServer"] == 0
    waiting = {"storage", "files"}
    slowest = min(seconds for name, seconds in seen["took"].items() if name in waiting)
    # Also the end of the run, which removes what was left: not there.
    assert [name for name, seconds in seen["took"].items() if name not in waiting and seconds > slowest] == []


@as_root
@with_fuse
def test_mounts_that_die_or_lie_in_the_middle_cost_only_themselves(tmp_path: Path) -> None:
    faults = [*((name, "die") for name in DEATHS), *((name, "lie") for name in LIES)]
    well = tmp_path / "well"
    lines, places = [f"mkdir -p {well}"], [["root", str(well)]]
    for name, fault in faults:
        store, folder = tmp_path / f"{name}-{fault}-store", tmp_path / f"{name}-{fault}"
        told = json.dumps({"faults": {name: fault}, "while": str(tmp_path / "begun")})
        lines.append(f"mkdir {store} {folder}; {sys.executable} {FAULTY_VOLUME} {store} {folder} '{told}'")
        places.append(["root", str(folder)])
    lines += [f"until mountpoint -q {path}; do sleep 0.05; done" for _, path in places[1:]]
    lines.append(f"touch {tmp_path / 'begun'}")
    seen = stage(mounts="; ".join(lines), places=places, root=str(well))
    found = {Path(place["path"]).name: place for place in seen["storage"]["places"]}
    assert [step for step in every(found["well"]) if not step["ok"]] == []
    assert [name for name, place in found.items() if place["timedOut"]] == []
    # That a flush does nothing cannot be seen before the power fails, nobody cuts a file off, and a folder that stays
    # is removed by the next run.
    unseen = {"well", "fsync-lie", "truncate-lie", "rmdir-lie"}
    assert {name for name, place in found.items() if all(step["ok"] for step in every(place))} == unseen


def every(place: dict[str, Any]) -> list[dict[str, Any]]:
    return [*place["steps"], *place.get("operations", ())]


def stage(**request: Any) -> Any:
    flags = ["--mount", "--propagation", "private", "--pid", "--fork", "--kill-child", "--mount-proc"]
    command = ["unshare", *flags, sys.executable, str(STAGE), json.dumps(request)]
    ran = subprocess.run(command, capture_output=True, text=True, timeout=120, check=False)
    assert ran.returncode == 0, ran.stderr
    seen = json.loads(ran.stdout)
    check(seen["storage"], "IStorage")
    return seen


def test_what_did_not_answer_is_not_asked_again() -> None:
    mounts = Mounts("1 0 0:1 / / rw - ext4 /dev/a rw\n2 1 0:2 / /vol rw - nfs4 s:/x rw\n")

    def place(path: str, point: str, *, timed_out: bool) -> dict[str, Any]:
        return {"path": path, "timedOut": timed_out, "mount": {"mountPoint": point}}

    silent = silent_of(
        [
            place("/vol/a", "/vol", timed_out=True),
            # A link leads from here to what hangs.
            place("/home/jo", "/", timed_out=True),
            place("/w", "/", timed_out=False),
        ]
    )
    assert silent == {"/vol/a", "/vol", "/home/jo"}
    asked = ("/vol/b/.Trash-0", "/home/jo", "/home/jo/x", "/w")
    assert [is_silent(path, silent, mounts) for path in asked] == [True, True, False, False]
