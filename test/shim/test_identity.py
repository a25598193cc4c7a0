"""Who and where, from recorded files."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from jupyterlab_environment_health.child.owner import capabilities
from jupyterlab_environment_health.probes.identity import identity
from jupyterlab_environment_health.signs import CONTAINERS, PLATFORMS, Surroundings, recognise

if TYPE_CHECKING:
    from pathlib import Path

STATUS = "Name:\tpython\nUmask:\t0027\nUid:\t1000\t1000\t1000\t1000\nCapEff:\t0000000000000002\n"


def surroundings(root: Path, **known: Any) -> Surroundings:
    nothing = {"variables": frozenset(), "uid": 1000, "gid": 100, "cgroup": "0::/", "root_type": "ext4"}
    return Surroundings(root=root, **{**nothing, **known})


def test_what_the_kernel_says_of_this_process(tmp_path: Path) -> None:
    (tmp_path / "status").write_text(STATUS)
    seen = identity(tmp_path, tmp_path)
    assert (seen["umask"], seen["overridesPermissions"]) == ("0027", True)
    (tmp_path / "status").write_text(STATUS.replace("02\n", "01\n"))
    assert identity(tmp_path, tmp_path)["overridesPermissions"] is False


def test_without_a_proc_nothing_is_claimed(tmp_path: Path) -> None:
    seen = identity(tmp_path, tmp_path)
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
def test_a_platform_needs_two_signs(tmp_path: Path, known: dict[str, Any], name: str | None) -> None:
    assert recognise(PLATFORMS, surroundings(tmp_path, **known)) == name


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
def test_a_container_needs_two_signs(tmp_path: Path, files: list[str], known: dict[str, Any], name: str | None) -> None:
    for file in files:
        (tmp_path / file[1:]).mkdir(parents=True)
    assert recognise(CONTAINERS, surroundings(tmp_path, **known)) == name
