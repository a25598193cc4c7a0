"""Who and where, from recorded files."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Any

import pytest

from jupyterlab_environment_health.child.owner import capabilities
from jupyterlab_environment_health.probes import identity as probes_identity
from jupyterlab_environment_health.probes.identity import identity
from jupyterlab_environment_health.signs import CONTAINERS, NAMED, PLATFORMS, Surroundings, named, recognise

if TYPE_CHECKING:
    from pathlib import Path

STATUS = "Name:\tpython\nUmask:\t0027\nUid:\t1000\t1000\t1000\t1000\nCapEff:\t0000000000000002\n"


def surroundings(*paths: str, **known: Any) -> Surroundings:
    nothing = {"variables": frozenset(), "uid": 1000, "gid": 100, "cgroup": "0::/", "root_type": "ext4"}
    return Surroundings(paths=frozenset(paths), **{**nothing, **known})


def test_what_the_kernel_says_of_this_process(tmp_path: Path) -> None:
    (tmp_path / "status").write_text(STATUS)
    seen = identity(tmp_path, ())
    assert (seen["umask"], seen["overridesPermissions"]) == ("0027", True)
    (tmp_path / "status").write_text(STATUS.replace("02\n", "01\n"))
    assert identity(tmp_path, ())["overridesPermissions"] is False


def test_without_a_proc_nothing_is_claimed(tmp_path: Path) -> None:
    seen = identity(tmp_path, ())
    assert (seen["umask"], seen["overridesPermissions"], seen["container"]) == ("", False, None)
    assert capabilities("") == 0


@pytest.mark.parametrize(
    ("known", "name"),
    [
        ({"variables": {"RUNPOD_POD_ID"}}, None),
        ({"variables": {"RUNPOD_POD_ID", "RUNPOD_DC_ID"}}, "RunPod"),
        ({"variables": {"JUPYTERHUB_USER", "JUPYTERHUB_SERVICE_PREFIX"}}, "JupyterHub"),
        ({"variables": {"BINDER_REPO_URL", "BINDER_REQUEST", "JUPYTERHUB_USER", "JUPYTERHUB_SERVER_NAME"}}, "Binder"),
        ({"uid": 42420, "gid": 42420}, "OVHcloud"),
        ({"uid": 42420}, None),
        ({}, None),
    ],
)
def test_a_platform_needs_two_signs(known: dict[str, Any], name: str | None) -> None:
    assert recognise(PLATFORMS, surroundings(**known)) == name


@pytest.mark.parametrize(
    ("files", "known", "name"),
    [
        (["/.dockerenv"], {}, None),
        (["/.dockerenv"], {"root_type": "overlay"}, "docker"),
        (["/run/.containerenv"], {"cgroup": "0::/machine.slice/libpod-1"}, "podman"),
        (["/.dockerenv", "/var/run/secrets/kubernetes.io"], {"cgroup": "0::/kubepods/x"}, "kubernetes"),
        (["/.singularity.d"], {"variables": {"APPTAINER_CONTAINER"}}, "apptainer"),
    ],
)
def test_a_container_needs_two_signs(files: list[str], known: dict[str, Any], name: str | None) -> None:
    assert recognise(CONTAINERS, surroundings(*files, **known)) == name


def test_variables_are_named_and_never_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in list(os.environ):
        monkeypatch.delenv(name)
    known = ("NB_PREFIX", "RUNPOD_POD_ID", "VAST_TCP_PORT_70022", "CODESPACES", "SSH_CONNECTION")
    for name in (*known, "RUNPODX", "AWS_SECRET_ACCESS_KEY"):
        monkeypatch.setenv(name, "PLANTED")
    seen = identity(tmp_path, ())
    assert seen["signs"] == sorted(known)
    assert "PLANTED" not in str(seen)
    assert len(named(f"VAST_TCP_PORT_{port}" for port in range(999))) == NAMED


async def test_what_is_there_is_looked_for_by_a_child_alone(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, shim: Any
) -> None:
    there, missing = tmp_path / "there", tmp_path / "missing"
    there.mkdir()
    touched: list[str] = []
    exists = os.path.exists
    monkeypatch.setattr(os.path, "exists", lambda path: touched.append(str(path)) or exists(path))
    monkeypatch.setattr(probes_identity, "PATHS", (str(there), str(missing)))
    known = (("here", (str(there), "uid:0")), ("nowhere", (str(missing), "uid:0")))
    monkeypatch.setattr(probes_identity, "CONTAINERS", known)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert (await shim.probe("identity"))["container"] == "here"
    assert not [path for path in touched if path in map(str, (there, missing))]
