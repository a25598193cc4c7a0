"""What the end of a run removes."""

from __future__ import annotations

import asyncio
import os
import time
from typing import TYPE_CHECKING, Any

import pytest

from jupyterlab_environment_health import run as runs
from jupyterlab_environment_health.child.sweep import sweep_trash
from jupyterlab_environment_health.sweep import trashes_of

if TYPE_CHECKING:
    from pathlib import Path

NAME = "environment-health-0123456789abcdef"
TERMINAL = "environmenthealth_0123456789abcdef"


@pytest.fixture
def trash(shim: Any, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "share"))
    trash = tmp_path / "share" / "Trash"
    for part in ("files", "info"):
        (trash / part).mkdir(parents=True)
    return trash


async def close(shim: Any, run: str) -> int:
    answer = await shim.ask("close", run=run)
    assert answer.status == 200, answer.text
    return int(answer.json["swept"])


async def test_test_files_go_and_nothing_else(shim: Any, trash: Path) -> None:
    run = await shim.run()
    below = shim.root / "below"
    below.mkdir()
    await shim.probe("storage", run, folder="below")
    ours = [
        *(shim.root / f"{NAME}-{what}" for what in ("text.pyo", "renamed.pyo", "upload.pyo", "upload-Copy1.pyo")),
        *(shim.root / f".~{NAME}-text.pyo", below / f"{NAME}-upload.pyo"),
    ]
    others = [
        *(shim.root / name for name in ("environment-health-report.pyo", f"{NAME}xyz.pyo", f"my {NAME}-text.pyo")),
        *(shim.root / f"{NAME.upper()}-text.pyo", shim.root / f"{NAME}-text.ipynb"),
        shim.root / f"{NAME}-large.pyo",
    ]
    for path in (*ours, *others):
        path.write_text("x")
    others[-1].write_bytes(b"x" * 70_000)
    empty, full = shim.root / f"{NAME}-folder.pyo", shim.root / f"{NAME}-full"
    empty.mkdir()
    full.mkdir()
    (full / "precious").write_text("x")
    assert await close(shim, run) == len(ours) + 1
    assert not [path for path in (*ours, empty) if path.exists()]
    assert not [path for path in (*others, full) if not path.exists()]


async def test_what_the_contents_api_made_and_threw_away_goes_from_the_trash(
    shim: Any, jp_fetch: Any, trash: Path
) -> None:
    run = await shim.run()
    foreign = trash / "files" / "thesis.txt"
    foreign.write_text("x")
    (trash / "info" / "thesis.txt.trashinfo").write_text("x")
    for name in (f"{NAME}-text.pyo", f"{NAME}-text 1.pyo"):
        (trash / "files" / name).write_text("x")
        (trash / "info" / f"{name}.trashinfo").write_text("x")
    (trash / "files" / f"{NAME}-folder.pyo").mkdir()
    assert await close(shim, run) == 3
    assert list((trash / "files").iterdir()) == [foreign]
    assert list((trash / "info").iterdir()) == [trash / "info" / "thesis.txt.trashinfo"]


async def test_while_another_run_is_open_only_old_ones_go(shim: Any, trash: Path) -> None:
    first, second = await shim.run(), await shim.run()
    young, old = shim.root / f"{NAME}-text.pyo", shim.root / f"{NAME}-upload.pyo"
    for path in (young, old):
        path.write_text("x")
    os.utime(old, (time.time() - 120,) * 2)
    assert await close(shim, first) == 1
    assert young.exists()
    assert await close(shim, second) == 1
    assert not young.exists()


async def test_the_folder_for_checkpoints_goes_if_the_run_made_it_for_nothing(shim: Any, trash: Path) -> None:
    old, used = shim.root / "old", shim.root / "used"
    for folder in (old, used):
        (folder / ".ipynb_checkpoints").mkdir(parents=True)
    os.utime(old / ".ipynb_checkpoints", (time.time() - 3600,) * 2)
    (used / ".ipynb_checkpoints" / "mine-checkpoint.ipynb").write_text("{}")
    for folder, remains in ((shim.root, False), (old, True), (used, True)):
        (shim.root / ".ipynb_checkpoints").mkdir(exist_ok=True)
        run = await shim.run()
        await shim.probe("storage", run, folder="" if folder == shim.root else folder.name)
        await close(shim, run)
        assert (folder / ".ipynb_checkpoints").exists() == remains


async def test_what_is_made_while_the_end_of_a_run_is_tidied_up_stays(shim: Any, trash: Path) -> None:
    later = shim.root / f"{NAME}-text.pyo"
    later.write_text("x")
    os.utime(later, (time.time() + 30,) * 2)
    await close(shim, await shim.run())
    assert later.exists()


async def test_a_link_put_in_the_place_of_a_folder_is_not_followed(shim: Any, trash: Path, tmp_path: Path) -> None:
    folder, elsewhere = shim.root / "x", tmp_path / "elsewhere"
    folder.mkdir()
    elsewhere.mkdir()
    run = await shim.run()
    await shim.probe("storage", run, folder="x")
    folder.rename(tmp_path / "moved")
    folder.symlink_to(elsewhere)
    names = (f"{NAME}-text.pyo", f".environment-health-{'a' * 32}")
    for name in names:
        (elsewhere / name).write_text("x")
    await close(shim, run)
    assert all((elsewhere / name).exists() for name in names)


def test_a_trash_that_somebody_else_put_there_is_left_alone(tmp_path: Path) -> None:
    for folder in ("victim/files", "victim/info"):
        (tmp_path / folder).mkdir(parents=True)
    precious = tmp_path / "victim" / "files" / f"{NAME}-text.pyo"
    precious.write_text("x")
    linked = tmp_path / f".Trash-{os.getuid()}"
    linked.symlink_to(tmp_path / "victim")
    assert list(sweep_trash(str(linked))) == [{"swept": 0}]
    assert precious.exists()
    assert list(sweep_trash(str(tmp_path / "victim"))) == [{"swept": 1}]


async def test_terminals_of_ours_go_and_no_other(shim: Any, jp_fetch: Any, trash: Path) -> None:
    manager = shim.app.web_app.settings["terminal_manager"]
    run = await shim.run()
    names = (TERMINAL, "1", f"{TERMINAL}0", "environmenthealth_x")
    for name in names:
        manager.create(name=name)
    assert await close(shim, run) == 1
    assert sorted(manager.terminals) == sorted(set(names) - {TERMINAL})
    await manager.terminate_all()


async def test_a_run_that_expires_is_tidied_up_too(shim: Any, trash: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(runs, "LIFETIME", 0.1)
    await shim.run()
    left = shim.root / f"{NAME}-text.pyo"
    left.write_text("x")
    for _ in range(100):
        await asyncio.sleep(0.05)
        if not left.exists():
            break
    assert not left.exists()


async def test_a_root_folder_that_is_a_link_is_swept(shim: Any, trash: Path, tmp_path: Path) -> None:
    link = tmp_path / "link"
    link.symlink_to(shim.root)
    shim.app.contents_manager.root_dir = str(link)
    run = await shim.run()
    (shim.root / f"{NAME}-text.pyo").write_text("x")
    assert await close(shim, run) == 1


def test_which_trash_cans_there_are(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_DATA_HOME", "/home/jo/.local/share")
    mountinfo = tmp_path / "mountinfo"
    mountinfo.write_text("1 0 0:1 / / rw - ext4 /dev/a rw\n2 1 0:2 / /vol rw - nfs4 s:/x rw\n")
    uid = os.getuid()
    assert trashes_of(["/vol/work", "/vol/work/x"], mountinfo) == [
        "/home/jo/.local/share/Trash",
        f"/vol/.Trash-{uid}",
        f"/vol/.Trash/{uid}",
    ]
