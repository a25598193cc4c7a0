"""Places that are looked at where they exist, and not made."""

from __future__ import annotations

import os
from types import SimpleNamespace
from typing import TYPE_CHECKING, Any

import pytest

from jupyterlab_environment_health import optional
from jupyterlab_environment_health.mounts import Mounts
from jupyterlab_environment_health.optional import log_folders, optional_places, trash_for

if TYPE_CHECKING:
    from pathlib import Path

MOUNTS = Mounts(
    "1 0 8:1 / / rw - ext4 /dev/a rw\n2 1 8:2 / /vol rw - ext4 /dev/b rw\n3 1 8:1 / /same rw - ext4 /dev/a rw"
)

APP = SimpleNamespace(logging_config={"handlers": {"a": {"filename": "/var/log/lab/lab.log"}, "b": {"level": "INFO"}}})


@pytest.fixture(autouse=True)
def _home(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HOME", "/home/jo")


def test_where_they_are_unless_a_variable_says_otherwise() -> None:
    usual = {one.name: one.path for one in optional_places(APP, {}, "/vol", MOUNTS) if one.name}
    assert usual == {
        "XDG_CACHE_HOME": "/home/jo/.cache",
        "HF_HOME": "/home/jo/.cache/huggingface",
        "TORCH_HOME": "/home/jo/.cache/torch",
        "MPLCONFIGDIR": "/home/jo/.config/matplotlib",
        "IPYTHONDIR": "/home/jo/.ipython",
    }
    env = {"HF_HOME": "/vol/hf", "NUMBA_CACHE_DIR": "relative", "XDG_CACHE_HOME": "/c", "PIP_CACHE_DIR": ""}
    named = {one.name: one.path for one in optional_places(APP, env, "/vol", MOUNTS) if one.name}
    assert (named["HF_HOME"], named["TORCH_HOME"], named["XDG_CACHE_HOME"]) == ("/vol/hf", "/c/torch", "/c")
    assert named.keys().isdisjoint({"NUMBA_CACHE_DIR", "PIP_CACHE_DIR"})


def test_the_trash_is_on_the_file_system_of_what_is_deleted() -> None:
    assert trash_for("/vol/work", {}, MOUNTS) == f"/vol/.Trash-{os.getuid()}"
    assert trash_for("/same/work", {}, MOUNTS) == "/home/jo/.local/share/Trash"
    assert trash_for("/vol/work", {"XDG_DATA_HOME": "/vol/share"}, MOUNTS) == "/vol/share/Trash"
    assert trash_for("/vol/work", {}, {}) == "/home/jo/.local/share/Trash"


def test_packages_of_a_user_only_where_python_looks_there(monkeypatch: pytest.MonkeyPatch) -> None:
    for enabled in (True, False, None):
        monkeypatch.setattr(optional.site, "ENABLE_USER_SITE", enabled)
        places = [one.place for one in optional_places(APP, {}, None, MOUNTS)]
        assert ("user-packages" in places) is (enabled is True)
    assert "packages" in places
    assert "trash" not in places


def test_logs_are_where_the_server_was_told_to_keep_them() -> None:
    assert log_folders(APP) == {"/var/log/lab"}
    assert log_folders(SimpleNamespace()) == set()


async def test_one_that_is_there_is_tried_and_one_that_is_missing_is_not_made(
    shim: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    there = tmp_path / "there"
    there.mkdir()
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("HF_HOME", str(there))
    monkeypatch.setenv("TORCH_HOME", str(tmp_path / "missing" / "deeper"))
    evidence = await shim.probe("storage")
    places = {place["name"]: place for place in evidence["places"]}
    assert [step["step"] for step in places["HF_HOME"]["steps"]][-1] == "delete"
    assert {step["step"] for step in places["HF_HOME"]["operations"]} == {"append", "replace", "chmod", "lock"}
    missing = places["TORCH_HOME"]
    assert (missing["exists"], missing["tried"]) == (False, str(tmp_path))
    assert [step["step"] for step in missing["steps"]] == ["enter"]
    assert not (tmp_path / "missing").exists()
    assert list(there.iterdir()) == []


async def test_one_that_is_a_place_jupyter_needs_too_is_needed(
    shim: Any, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HF_HOME", str(shim.root))
    evidence = await shim.probe("storage")
    [root] = [place for place in evidence["places"] if place["place"] == "root"]
    [cache] = [place for place in evidence["places"] if place["name"] == "HF_HOME"]
    assert root["steps"] == cache["steps"]
    assert len(cache["operations"]) < len(root["operations"])
