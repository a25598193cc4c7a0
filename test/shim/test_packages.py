"""Where packages go, and which are there twice."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING, Any

from jupyterlab_environment_health.child.packages import packages
from jupyterlab_environment_health.probes import packages as probe

if TYPE_CHECKING:
    from pathlib import Path

    import pytest


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
