"""Where packages go, and which are there twice."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from typing import TYPE_CHECKING, Any

import pytest

from jupyterlab_environment_health.child.packages import packages
from jupyterlab_environment_health.child.repository import repository
from jupyterlab_environment_health.probes import packages as probe

if TYPE_CHECKING:
    from pathlib import Path

of_another = pytest.mark.skipif(
    os.geteuid() != 0 or not shutil.which("git"), reason="needs root, to give a repository away, and git"
)


def install(folder: Path, *names: str) -> str:
    for name in names:
        (folder / name).mkdir(parents=True)
    return str(folder)


def test_those_in_another_version_are_named(tmp_path: Path) -> None:
    library = install(
        tmp_path / "image", "numpy-1.26.4.dist-info", "Foo_Bar-2.0.dist-info", "same-1.dist-info", "numpy"
    )
    user = install(tmp_path / "user", "numpy-2.0.0.dist-info", "foo.bar-1.0-py3.11.egg-info", "same-1.dist-info")
    *_, seen = packages(library, user)
    assert seen["shadows"] == ["foo-bar 1.0 2.0", "numpy 2.0.0 1.26.4"]
    assert (seen["writable"], seen["owner"]["uid"]) == (True, os.geteuid())
    assert list(packages(library, None))[-1]["shadows"] == []


def test_folders_that_are_missing(tmp_path: Path) -> None:
    [seen] = packages(str(tmp_path / "no"), str(tmp_path / "neither"))
    assert seen == {"writable": False, "owner": None, "shadows": []}


async def test_this_python(shim: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    for enabled in (True, None):
        monkeypatch.setattr(probe.site, "ENABLE_USER_SITE", enabled)
        seen = await shim.probe("packages")
        assert (seen["prefix"], seen["userSite"]["enabled"]) == (sys.prefix, enabled is True)
        assert seen["owner"]["path"] == seen["library"]


def test_packages_of_the_user_win_only_where_python_looks_for_them_first() -> None:
    assert probe.comes_first("/home/me/.local/lib", "/opt/lib", ["", "/home/me/.local/lib/", "/opt/lib"])
    assert not probe.comes_first("/home/me/.local/lib", "/venv/lib", ["/venv/lib", "/home/me/.local/lib"])
    assert not probe.comes_first("/home/me/.local/lib", "/opt/lib", ["/opt/lib"])


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    for name in ("SUDO_UID", "GIT_DIR", "XDG_CONFIG_HOME"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("HOME", str(tmp_path))
    return tmp_path


def cloned(work: Path, uid: int) -> str:
    subprocess.run(["git", "init", "--quiet", work], check=True)
    for path in (work, work / ".git"):
        os.chown(path, uid, uid)
    return str(work)


@of_another
def test_a_repository_that_git_refuses(home: Path) -> None:
    work = cloned(home / "work", 1001)
    [seen] = repository(f"{work}/.git/..", str(home))
    assert seen["repository"]["uid"] == 1001
    assert seen["repository"]["path"] == work
    (home / "work" / "sub").mkdir()
    assert len(list(repository(f"{work}/sub", str(home)))) == 1
    os.chown(work, 0, 0)
    assert next(repository(work, str(home)))["repository"]["path"] == f"{work}/.git"


@of_another
def test_a_repository_that_git_was_told_to_trust(home: Path) -> None:
    work = cloned(home / "work", 1001)
    subprocess.run(["git", "config", "--global", "--add", "safe.directory", work], check=True)
    assert list(repository(work, str(home))) == []


@of_another
def test_repositories_nobody_asked_about(home: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    own, others = cloned(home / "own", 0), cloned(home / "others", 1001)
    (home / "own" / "link").symlink_to(others)
    assert list(repository(own, own)) == []
    assert list(repository(f"{own}/link", own)) == []
    assert list(repository(f"{own}/missing", own)) == []
    monkeypatch.setenv("PATH", "/nowhere")
    assert list(repository(others, others)) == []
